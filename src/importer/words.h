#pragma once

#include "text/chars.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::importer {

/// The words of a text in lower case: runs of letters, marks and digits. What stands between them does not count.
std::vector<std::string> words_of(std::string_view text);

using text::is_digit;

/// How often each word stands in some texts.
using WordCount = std::map<std::string, std::size_t>;
void add_words(WordCount& count, std::string_view text);

}  // namespace cchc::importer
