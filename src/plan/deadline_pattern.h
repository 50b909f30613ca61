#pragma once

#include "plan/deadline_phrase.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cchc::plan::deadline {

/// A pattern is matched against the whole of a range of `Phrase::letters`. In it
///   a-z 0-9 and punctuation   stand for themselves
///   (trong|den|)              is one of these, tried in this order; groups hold no slots and no groups
///   ~                         is what parts the items of a list: a comma, a semicolon, "và", "&", "+"
///   [~ Q]                     stands once or more often; what is repeated holds no other repetition
///   white space               is for the reader only
///   Y  a year, any number of digits          M  a month, one or two digits
///   Q  a quarter, Roman or one or two digits D  a day as 15/6/2022 or 15 tháng 6 năm 2022
///   S  a day as 15/6 or 15 tháng 6           X  the number of a day, one or two digits
///   P  a percentage without its sign         N  a number of one to three digits, whatever it says
///   L  a day as 15-6-2022, 15.6.2022 or 2022-06-15
///   A  all the rest, one letter or more, when it names no day to be ready by
///   W  all the rest, one letter or more, when it has no number and no word of time
/// Slots take as much as they can and are judged afterwards, so that "quý V" is told from a phrase of another kind.
using Pattern = std::string_view;

/// The letters a text can begin with, a bit each: a-z, then any digit, then all the rest.
using FirstLetters = std::uint32_t;
FirstLetters letter_bit(char letter);
/// Those of every text the pattern matches.
FirstLetters first_letters(Pattern pattern);

/// What a slot took: letters `begin` to `end` (excluded).
struct Capture {
  char slot = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A part of a phrase, letters `begin` to `end` (excluded).
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The slots in their order, or nothing. `reach` is raised to the furthest letter that could not be matched.
std::optional<std::vector<Capture>> match(Pattern pattern, const Phrase& phrase, Range range, std::size_t& reach);

/// Whether a part has no number and no word of time ("hằng", "trước", "năm" …), so that it says nothing about when.
bool is_timeless(const Phrase& phrase, Range range);

/// Whether one of the words stands in a part as a word of its own.
bool has_word(const Phrase& phrase, Range range, std::string_view words);

/// Whether `word` is one of a list separated by white space.
bool is_one_of(std::string_view word, std::string_view words);

}  // namespace cchc::plan::deadline
