#include "plan/period_name.h"

#include "text/fold.h"

#include <algorithm>

namespace cchc::plan {

std::span<const std::string_view> names_of(PeriodName period) {
  static constexpr std::array<std::string_view, 4> quarter_1{"Quý I", "Quý 1", "I", "1"};
  static constexpr std::array<std::string_view, 4> quarter_2{"Quý II", "Quý 2", "II", "2"};
  static constexpr std::array<std::string_view, 4> quarter_3{"Quý III", "Quý 3", "III", "3"};
  static constexpr std::array<std::string_view, 4> quarter_4{"Quý IV", "Quý 4", "IV", "4"};
  static constexpr std::array<std::string_view, 5> first_half{"6 tháng", "6 tháng đầu năm", "6 tháng đầu",
                                                              "Sáu tháng đầu năm", "Sáu tháng"};
  static constexpr std::array<std::string_view, 3> second_half{"6 tháng cuối năm", "6 tháng cuối",
                                                               "Sáu tháng cuối năm"};
  static constexpr std::array<std::string_view, 2> year{"Năm", "Cả năm"};
  switch (period) {
    case PeriodName::quarter_1:
      return quarter_1;
    case PeriodName::quarter_2:
      return quarter_2;
    case PeriodName::quarter_3:
      return quarter_3;
    case PeriodName::quarter_4:
      return quarter_4;
    case PeriodName::first_half:
      return first_half;
    case PeriodName::second_half:
      return second_half;
    case PeriodName::year:
      break;
  }
  return year;
}

std::optional<PeriodName> find_period_name(std::string_view written) {
  const std::string key = text::fold(written);
  const auto* const found = std::ranges::find_if(all_periods, [&](PeriodName period) {
    return std::ranges::any_of(names_of(period), [&](std::string_view name) { return text::fold(name) == key; });
  });
  return found == all_periods.end() ? std::nullopt : std::optional(*found);
}

}  // namespace cchc::plan
