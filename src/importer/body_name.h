#pragma once

#include <string>
#include <string_view>

namespace cchc::importer {

/// The key that spellings of one body share: case, accents, spaces and dashes do not count (text::fold), and the usual
/// abbreviations stand for what they mean: UBND, HĐND, VP, TP, CC, KH&CN, "&".
std::string body_key(std::string_view name);

/// Whether a text begins as names of bodies do: "Sở", "Phòng", "Các", "UBND" …
bool begins_like_body(std::string_view text);

/// Whether it is a word of a group's name, not a body: "Các phòng, ban, đơn vị".
bool is_generic_name(std::string_view text);

}  // namespace cchc::importer
