#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::text {

/// How many terminal cells the text fills: combining marks 0, wide East Asian characters 2. Control characters count 0.
std::size_t display_width(std::string_view text);

/// The cells that the longest line and the longest word of a text fill. Words end at spaces and line breaks (LF).
struct Longest {
  std::size_t line = 0;
  std::size_t word = 0;
};
Longest longest_parts(std::string_view text);

/// The text cut into lines of at most `width` cells, at white space where there is some, else inside the word but
/// never inside a grapheme. Line breaks in the text stay line breaks; one at the very end opens no further line. White
/// space at a cut is dropped, a tab counts as a space. At least one line; `width` 0 counts as 1. Only a grapheme that
/// is wider than `width` by itself makes a wider line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text with spaces added until it fills `width` cells; longer text stays as it is.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

/// At most `width` cells: a longer text is cut between graphemes and ends in "…".
std::string shorten(std::string_view text, std::size_t width);

}  // namespace cchc::text
