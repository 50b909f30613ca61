#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cchc::office {

/// A text as the XML of a sheet holds it: markup escaped, and characters that XML cannot hold as Excel writes them:
/// _x0007_. Line ends are line feeds.
std::string sheet_text(std::string_view text);

/// The text that a cell's _x0007_ and the like stand for.
std::string unescaped_sheet_text(std::string_view text);

/// The text in pieces that a cell of Excel can hold, cut at a space where there is one; one piece, nearly always.
std::vector<std::string_view> cell_pieces(std::string_view text);

}  // namespace cchc::office
