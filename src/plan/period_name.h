#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cchc::plan {

/// The periods that reports of every plan are made for.
enum class PeriodName : std::uint8_t { quarter_1, quarter_2, quarter_3, quarter_4, first_half, second_half, year };

inline constexpr std::array all_periods{PeriodName::quarter_1, PeriodName::quarter_2,  PeriodName::quarter_3,
                                        PeriodName::quarter_4, PeriodName::first_half, PeriodName::second_half,
                                        PeriodName::year};

/// How people write its name; the first is the one shown.
std::span<const std::string_view> names_of(PeriodName period);

/// The period of that name, without regard to case, accents and spaces.
std::optional<PeriodName> find_period_name(std::string_view written);

}  // namespace cchc::plan
