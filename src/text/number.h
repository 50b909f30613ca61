#pragma once

#include "text/chars.h"
#include "text/message.h"

#include <algorithm>
#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>
#include <system_error>

namespace cchc::text {

/// Whether a text is digits alone, at least one.
inline bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// The number that all of a text is: digits alone, of a signed one behind a minus sign too. Nothing for any other text
/// and for a number that T cannot hold.
template <std::integral T = int>
std::optional<T> whole_number(std::string_view digits) {
  T number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

/// A number as each language writes it, 1.234,5 in Vietnamese and 1,234.5 in English; at most ten digits, no zeros at
/// the end.
Message written(double number);

}  // namespace cchc::text
