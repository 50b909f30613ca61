#include "query/period.h"

#include "plan/deadline.h"
#include "text/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>

namespace cchc::query {
namespace {

constexpr unsigned december = 12;

plan::Date day_after(plan::Date day) {
  return std::chrono::sys_days{day} + std::chrono::days{1};
}

/// The day of a month, held inside the month: the 31st of February is its last day.
plan::Date held_day(int year, unsigned month, unsigned day) {
  const plan::Date end = plan::month_end(year, month);
  return day >= static_cast<unsigned>(end.day()) ? end : plan::make_date(year, month, std::max(day, 1U));
}

bool is_whole(const plan::ReportWindow& window) {
  const auto is_day = [](unsigned day) { return day >= 1 && day <= 31; };
  const auto is_month = [](unsigned month) { return month >= 1 && month <= december; };
  return is_day(window.from_day) && is_month(window.from_month) && is_day(window.to_day) && is_month(window.to_month);
}

/// The window plan.yaml sets for the quarter or the year, or null.
const plan::ReportWindow* find_window(const plan::Head& head, std::optional<int> quarter) {
  const std::string name = quarter ? fmt::format("Quý {}", plan::roman_quarter(*quarter)) : "Năm";
  const std::string other = quarter ? fmt::format("Quý {}", *quarter) : "Cả năm";
  for (const plan::ReportWindow& window : head.windows) {
    const std::string key = text::fold(window.name.value);
    if (is_whole(window) && (key == text::fold(name) || key == text::fold(other))) return &window;
  }
  return nullptr;
}

plan::Days window_days(const plan::ReportWindow& window, int year) {
  const bool year_before = std::tie(window.from_month, window.from_day) > std::tie(window.to_month, window.to_day);
  return {held_day(year_before ? year - 1 : year, window.from_month, window.from_day),
          held_day(year, window.to_month, window.to_day)};
}

/// From the day after the cut-off of the month before `first_month` to the cut-off of `last_month`.
plan::Days cutoff_days(int year, unsigned first_month, unsigned last_month, unsigned cutoff_day) {
  const bool january = first_month == 1;
  const plan::Date before = held_day(january ? year - 1 : year, january ? december : first_month - 1, cutoff_day);
  return {day_after(before), held_day(year, last_month, cutoff_day)};
}

int hold(int year, plan::Years years) {
  const bool known = years.first > 0 && years.first <= years.last;
  return known ? std::clamp(year, years.first, years.last) : year;
}

Standing standing_of(const PeriodRow& row, const plan::Schedule& schedule, plan::Years years, const Period& period) {
  if (!row.due.empty()) return Standing::due;
  if (schedule.recurrence == plan::Schedule::Recurrence::ongoing) return Standing::ongoing;
  if (period.calendar.last < plan::active_days(schedule, years).first) return Standing::not_started;
  return row.next || row.earlier.empty() ? Standing::ongoing : Standing::from_before;
}

}  // namespace

Period make_period(const plan::Head& head, std::optional<int> quarter, std::optional<int> year,
                   std::optional<plan::Date> as_of, plan::Date today) {
  const int wanted = year.value_or(static_cast<int>(today.year()));
  Period period;
  period.year = hold(wanted, head.years);
  period.year_held = period.year != wanted;
  period.quarter = quarter;
  if (quarter) {
    period.calendar = plan::quarter_days(period.year, *quarter);
  } else {
    period.calendar = {plan::make_date(period.year, 1, 1), plan::month_end(period.year, december)};
  }
  if (const plan::ReportWindow* window = find_window(head, quarter)) {
    period.counted = window_days(*window, period.year);
  } else {
    period.counted = cutoff_days(period.year, static_cast<unsigned>(period.calendar.first.month()),
                                 static_cast<unsigned>(period.calendar.last.month()), head.cutoff_day);
  }
  period.cutoff = as_of.value_or(period.counted.last);
  return period;
}

std::vector<PeriodRow> place_in_period(const std::vector<Row>& rows, plan::Years years, const Period& period) {
  std::vector<PeriodRow> placed;
  placed.reserve(rows.size());
  for (const Row& row : rows) {
    PeriodRow out;
    static_cast<Row&>(out) = row;
    if (const std::optional<plan::Schedule>& schedule = row.item->schedule) {
      for (const plan::Date day : plan::due_dates(*schedule, years)) {
        if (day < period.calendar.first) {
          out.earlier.push_back(day);
        } else if (day <= period.calendar.last) {
          out.due.push_back(day);
        } else if (!out.next) {
          out.next = day;
        }
      }
      out.standing = standing_of(out, *schedule, years, period);
    }
    placed.push_back(std::move(out));
  }
  return placed;
}

}  // namespace cchc::query
