#include "plan/deadline.h"

#include <algorithm>

namespace cchc::plan {

namespace {

using Recurrence = Schedule::Recurrence;

/// The months of one cycle of a recurrence; 0 when it is none.
unsigned months_of_cycle(Recurrence recurrence) {
  switch (recurrence) {
    case Recurrence::every_month:
      return 1;
    case Recurrence::every_quarter:
      return 3;
    case Recurrence::every_half_year:
      return 6;
    case Recurrence::every_year:
      return 12;
    case Recurrence::once:
    case Recurrence::ongoing:
    case Recurrence::elsewhere:
    case Recurrence::year_missing:
      break;
  }
  return 0;
}

/// The days of every year of the plan on which recurring work is due.
std::vector<Date> recurring_dates(const Schedule& schedule, Years years) {
  std::vector<Date> dates;
  const unsigned cycle = months_of_cycle(schedule.recurrence);
  if (cycle == 0) return dates;
  const unsigned in_cycle = std::min(schedule.month, cycle);
  const auto is_within = [&](Date day) {
    return (!schedule.start || *schedule.start <= day) && (!schedule.due || *schedule.due <= day) &&
           (!schedule.end || day <= *schedule.end);
  };
  const auto add = [&](int year, unsigned month, unsigned day_of_month) {
    const Date day = held_day(year, month, day_of_month);
    if (is_within(day)) dates.push_back(day);
  };
  const int first = std::max(years.first, first_plan_year);
  const int last = std::min(years.last, last_plan_year);
  if (first <= last) dates.reserve(static_cast<std::size_t>(last - first + 1) * (last_month / cycle));
  for (int year = first; year <= last; ++year) {
    for (const Date day : schedule.days) add(year, month_of(day), day_of_month(day));
    if (!schedule.days.empty()) continue;
    for (unsigned month = in_cycle; month <= last_month; month += cycle) add(year, month, schedule.day);
  }
  return dates;
}

Days active_until(Date due, const Schedule& schedule, Days plan_days, bool plan_has_years) {
  const Date year_start{due.year() / std::chrono::January / 1};
  const Date last = schedule.then_ongoing ? std::max(due, plan_days.last) : due;
  if (schedule.start) return {std::min(*schedule.start, last), last};
  const bool plan_is_earlier = plan_has_years && plan_days.first < year_start;
  return {schedule.from_plan_start && plan_is_earlier ? plan_days.first : year_start, last};
}

Date moved(Date day, int years) {
  const int year = year_of(day) + years;
  return held_day(year, month_of(day), day_of_month(day));
}

}  // namespace

Schedule with_year(Schedule schedule, Years years) {
  if (schedule.recurrence != Recurrence::year_missing) return schedule;
  if (years.first != years.last || !is_year(years.first)) {
    schedule.days.clear();
    return schedule;
  }
  schedule.recurrence = Recurrence::once;
  for (Date& day : schedule.days) day = moved(day, years.first);
  if (schedule.due) schedule.due = moved(*schedule.due, years.first);
  if (schedule.start) schedule.start = moved(*schedule.start, years.first);
  return schedule;
}

std::vector<Date> due_dates(const Schedule& schedule, Years years) {
  if (lists_days(schedule)) return schedule.days;
  if (schedule.recurrence != Recurrence::once) return recurring_dates(schedule, years);
  return schedule.due ? std::vector{*schedule.due} : std::vector<Date>{};
}

Days active_days(const Schedule& schedule, Years years) {
  const Days plan_days{make_date(years.first, 1, 1), make_date(years.last, 12, 31)};
  if (lists_days(schedule)) {
    const bool has_start = schedule.start && schedule.recurrence != Recurrence::year_missing;
    const Date first = has_start ? *schedule.start : make_date(year_of(schedule.days.front()), 1, 1);
    const Date last = schedule.days.back();
    const bool goes_on = schedule.recurrence == Recurrence::ongoing || schedule.then_ongoing;
    return {std::min(first, last), goes_on ? std::max(last, plan_days.last) : last};
  }
  if (schedule.recurrence == Recurrence::once && schedule.due) {
    return active_until(*schedule.due, schedule, plan_days, is_year(years.first));
  }
  if (schedule.recurrence == Recurrence::year_missing) return plan_days;
  const std::vector<Date> dates = recurring_dates(schedule, years);
  const Date first = schedule.start.value_or(plan_days.first);
  const Date last = schedule.end.value_or(dates.empty() ? std::max(first, plan_days.last) : dates.back());
  return {first, last};
}

std::string_view schedule_class(const Schedule& schedule) {
  switch (schedule.recurrence) {
    case Recurrence::once:
      return "once";
    case Recurrence::every_month:
    case Recurrence::every_quarter:
    case Recurrence::every_half_year:
    case Recurrence::every_year:
      return "recurring";
    case Recurrence::ongoing:
      return "ongoing";
    case Recurrence::elsewhere:
    case Recurrence::year_missing:
      break;
  }
  return schedule.days.empty() ? "unknown" : "once";
}

bool lists_days(const Schedule& schedule) {
  return !schedule.days.empty() && schedule.recurrence != Recurrence::every_year;
}

bool says_when(const Schedule& schedule) {
  return schedule.recurrence == Recurrence::once || months_of_cycle(schedule.recurrence) > 0;
}

bool is_unclear(const Schedule& schedule) {
  return schedule.days.empty() &&
         (schedule.recurrence == Recurrence::elsewhere || schedule.recurrence == Recurrence::year_missing);
}

}  // namespace cchc::plan
