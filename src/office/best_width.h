#pragma once

#include <string_view>

namespace cchc::office {

/// How wide a column is best for a text, in characters: a short text stands on one line, a long one on a few.
double best_width(std::string_view text);

/// The characters of the longest word.
double longest_word(std::string_view text);

}  // namespace cchc::office
