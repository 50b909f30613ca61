#include "plan/years.h"

#include "text/chars.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <algorithm>
#include <string>

namespace cchc::plan {

std::optional<Years> parse_years(std::string_view text) {
  const std::string_view written = text::trim(text);
  // "2021-": the other year is missing.
  if (written.empty() || !text::is_digit(written.front()) || !text::is_digit(written.back())) return std::nullopt;
  const std::string digits = text::fold(written);  // without blanks and every kind of dash
  if ((digits.size() != 4 && digits.size() != 8) || !std::ranges::all_of(digits, text::is_digit)) return std::nullopt;
  const Years years{std::stoi(digits.substr(0, 4)), std::stoi(digits.substr(digits.size() - 4))};
  return is_year(years.first) && is_year(years.last) ? std::optional(years) : std::nullopt;
}

}  // namespace cchc::plan
