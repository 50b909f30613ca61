#pragma once

#include "office/text_document.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace cchc::office {

/// The blocks of a Markdown text (GitHub's form, with tables). Tags of HTML are left out, their text stays, and <br> is
/// a line break; of a picture its description is left.
std::vector<Block> read_markdown(std::string_view text);

/// How many cells rows of tables lack, which reading adds: few bytes may ask for millions of them.
std::size_t count_missing_cells(std::string_view text);

}  // namespace cchc::office
