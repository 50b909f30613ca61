#pragma once

#include "plan/date.h"

#include <optional>
#include <string_view>

namespace cchc::plan {

/// A plan of more years is most likely a typing error.
inline constexpr int most_years = 20;

/// The years of a plan as people write them: "2021-2025" with any dash and blanks, or one year. The first may be the
/// later one. Nothing for any other text and for years that `is_year` refuses.
std::optional<Years> parse_years(std::string_view text);

}  // namespace cchc::plan
