#include "plan/deadline_schedule.h"

#include <algorithm>
#include <utility>

namespace cchc::plan::deadline {

namespace {

using Recurrence = Schedule::Recurrence;

/// The day of a recurrence that is due then: the last day of a month is that of every month.
unsigned recurring_day(Date day) {
  return day == month_end(year_of(day), month_of(day)) ? month_last_day : day_of_month(day);
}

Schedule once(Date due, std::optional<Date> start = {}, int year = 1) {
  return {.recurrence = year == 0 ? Recurrence::year_missing : Recurrence::once, .due = due, .start = start};
}

Schedule about(Date due) {
  Schedule schedule = once(due);
  schedule.approximate = true;
  return schedule;
}

Schedule recurring(Recurrence recurrence, unsigned month = last_month, unsigned day = month_last_day) {
  return {.recurrence = recurrence, .month = month, .day = day};
}

Schedule every_year_on(Date day) {
  return recurring(Recurrence::every_year, month_of(day), recurring_day(day));
}

Schedule ongoing_from(Date start) {
  return {.recurrence = Recurrence::ongoing, .start = start};
}

/// Due on a day of each of the stretches.
template <class ToDay>
Schedule on_each(const std::vector<Stretch>& stretches, ToDay to_day) {
  std::vector<Date> days;
  for (const Stretch& stretch : stretches) days.push_back(to_day(stretch.days()));
  std::ranges::sort(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  Schedule schedule = once(days.back(), {}, stretches.back().year);
  if (days.size() > 1) schedule.days = std::move(days);
  return schedule;
}

Schedule due_in_each(const Values& values) {
  return on_each(values.stretches, [](Days days) { return days.last; });
}

Schedule due_before_each(const Values& values) {
  return on_each(values.stretches, [](Days days) { return day_before(days.first); });
}

/// The same days again every year.
Schedule yearly(const Schedule& each) {
  if (each.days.empty()) return every_year_on(*each.due);
  Schedule schedule = recurring(Recurrence::every_year);
  for (const Date day : each.days) schedule.days.push_back(make_date(0, month_of(day), recurring_day(day)));
  std::ranges::sort(schedule.days);  // the day before 1 January is the last of a year
  return schedule;
}

/// The day before day `day` of month `month` of each cycle.
Schedule recurring_before(Recurrence recurrence, unsigned month, unsigned day) {
  return day > 1 ? recurring(recurrence, month, day - 1) : recurring(recurrence, month - 1, month_last_day);
}

}  // namespace

Schedule make_schedule(Meaning meaning, const Values& values) {
  const Stretch first = values.stretches.empty() ? Stretch{} : values.stretches.front();
  const Stretch last = values.stretches.empty() ? Stretch{} : values.stretches.back();
  switch (meaning) {
    case Meaning::in:
      return once(last.days().last, {}, last.year);
    case Meaning::in_about:
      return about(last.days().last);
    case Meaning::in_each:
      return due_in_each(values);
    case Meaning::before_each:
      return due_before_each(values);
    case Meaning::yearly_in_each:
      return yearly(due_in_each(values));
    case Meaning::yearly_before_each:
      return yearly(due_before_each(values));
    case Meaning::before:
      return once(day_before(first.days().first), {}, first.year);
    case Meaning::before_about:
      return about(day_before(first.days().first));
    case Meaning::early:
      return about(month_end(first.year, 3));
    case Meaning::middle:
      return about(month_end(first.year, 6));
    case Meaning::first_half:
      return once(month_end(first.year, 6), make_date(first.year, 1, 1), first.year);
    case Meaning::second_half:
      return once(month_end(first.year, 12), make_date(first.year, 7, 1), first.year);
    case Meaning::range:
      return once(last.days().last, first.days().first, last.year);
    case Meaning::from_plan_start:
      return {.recurrence = Recurrence::once, .due = last.days().last, .from_plan_start = true};
    case Meaning::from:
      return ongoing_from(first.days().first);
    case Meaning::after:
      return ongoing_from(day_after(last.days().last));
    case Meaning::every_month:
      return recurring(Recurrence::every_month);
    case Meaning::every_quarter:
      return recurring(Recurrence::every_quarter);
    case Meaning::every_half_year:
      return recurring(Recurrence::every_half_year);
    case Meaning::every_year:
      return recurring(Recurrence::every_year);
    case Meaning::yearly_in:
      return first.day == 0 ? every_year_on(last.days().last)
                            : recurring(Recurrence::every_year, first.month, first.day);
    case Meaning::yearly_before:
      return every_year_on(day_before(first.days().first));
    case Meaning::monthly_on:
      return recurring(Recurrence::every_month, last_month, first.day);
    case Meaning::monthly_before:
      return first.day > 1 ? recurring(Recurrence::every_month, last_month, first.day - 1)
                           : recurring(Recurrence::every_month);
    case Meaning::quarterly_on:
      return recurring(Recurrence::every_quarter, 3, first.day);
    case Meaning::quarterly_before:
      return recurring_before(Recurrence::every_quarter, 3, first.day);
    case Meaning::elsewhere:
      return {.recurrence = Recurrence::elsewhere};
    case Meaning::ongoing:
      break;
  }
  return {.recurrence = Recurrence::ongoing};
}

std::optional<Schedule> extend(Schedule schedule, Tail tail, const Values& values) {
  const bool dated = schedule.recurrence == Recurrence::once && schedule.due;
  if (tail == Tail::years_after) {
    if (schedule.recurrence == Recurrence::ongoing && schedule.start) return schedule;
    if (!dated) return std::nullopt;
    if (!schedule.days.empty()) {
      const Date first = schedule.days.front();
      if (year_of(first) != year_of(*schedule.due)) return std::nullopt;
      schedule = yearly(schedule);
      schedule.due = first;
      return schedule;
    }
    schedule.recurrence = Recurrence::every_year;
    schedule.month = month_of(*schedule.due);
    schedule.day = recurring_day(*schedule.due);
    return schedule;
  }
  if (tail == Tail::nothing) return schedule;
  if (tail == Tail::as_needed) return says_when(schedule) && !dated ? std::optional(schedule) : std::nullopt;
  const bool bounded = schedule.start || schedule.end;
  const bool unclear = schedule.recurrence == Recurrence::elsewhere || schedule.recurrence == Recurrence::year_missing;
  if (dated || bounded || unclear || values.stretches.empty()) return std::nullopt;
  schedule.start = values.stretches.front().days().first;
  if (tail == Tail::within) schedule.end = values.stretches.back().days().last;
  if (schedule.end && *schedule.end < *schedule.start) return std::nullopt;
  return schedule;
}

std::optional<Schedule> let_go_on(Schedule schedule) {
  if (schedule.recurrence == Recurrence::ongoing) return schedule;
  if (schedule.recurrence != Recurrence::once || !schedule.due) return std::nullopt;
  schedule.then_ongoing = true;
  return schedule;
}

}  // namespace cchc::plan::deadline
