#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace cchc::plan::deadline {

/// A pattern is matched against the whole of `Phrase::letters`. In it
///   a-z 0-9 and punctuation   stand for themselves
///   (trong|den|)              is one of these, tried in this order; groups hold no slots and no groups
///   white space               is for the reader only
///   Y  a year, any number of digits          M  a month, one or two digits
///   Q  a quarter, Roman or one or two digits D  a day as 15/6/2022
///   P  a percentage without its sign         N  one or two digits, whatever they say
///   L  a day as 15-6-2022, 15.6.2022, 2022-06-15 or 15 tháng 6 năm 2022
/// Slots take as much as they can and are judged afterwards, so that "quý V" is told from a phrase of another kind.
using Pattern = std::string_view;

/// What a slot took: letters `begin` to `end` (excluded).
struct Capture {
  char slot = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The slots in their order, or nothing. `reach` is raised to the furthest letter that could not be matched.
std::optional<std::vector<Capture>> match(Pattern pattern, std::string_view letters, std::size_t& reach);

/// Where slot `slot` ends when it begins at `at`; nothing when it cannot.
std::optional<std::size_t> read_slot(char slot, std::string_view letters, std::size_t at);

}  // namespace cchc::plan::deadline
