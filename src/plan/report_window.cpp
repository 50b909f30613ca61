#include "plan/report_window.h"

#include "plan/deadline.h"

#include <tuple>

namespace cchc::plan {

bool is_whole(const ReportWindow& window) {
  const auto is_day = [](unsigned day) { return day >= 1 && day <= 31; };
  const auto is_month = [](unsigned month) { return month >= 1 && month <= last_month; };
  return is_day(window.from_day) && is_month(window.from_month) && is_day(window.to_day) && is_month(window.to_month);
}

Days days_of(const ReportWindow& window, int year) {
  const bool year_before = std::tie(window.from_month, window.from_day) > std::tie(window.to_month, window.to_day);
  return {held_day(year_before ? year - 1 : year, window.from_month, window.from_day),
          held_day(year, window.to_month, window.to_day)};
}

Days cutoff_days(int year, unsigned first_month, unsigned end_month, unsigned cutoff_day) {
  const bool january = first_month == 1;
  const Date before = held_day(january ? year - 1 : year, january ? last_month : first_month - 1, cutoff_day);
  return {day_after(before), held_day(year, end_month, cutoff_day)};
}

}  // namespace cchc::plan
