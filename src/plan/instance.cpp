#include "plan/instance.h"

#include "plan/deadline.h"
#include "text/join.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace cchc::plan {

namespace {

using Recurrence = Schedule::Recurrence;
using Unit = Term::Unit;

/// The stretch that one round of recurring work is for; open for other work.
Unit unit_of(Recurrence recurrence) {
  switch (recurrence) {
    case Recurrence::every_month:
      return Unit::month;
    case Recurrence::every_quarter:
      return Unit::quarter;
    case Recurrence::every_half_year:
      return Unit::half_year;
    case Recurrence::every_year:
      return Unit::year;
    case Recurrence::once:
    case Recurrence::ongoing:
    case Recurrence::elsewhere:
    case Recurrence::year_missing:
      break;
  }
  return Unit::open;
}

/// The longest stretch that no two of the days share: work due once is told by its year. The days are ascending and
/// differ.
Unit unit_telling_apart(const std::vector<Date>& days) {
  for (const Unit unit : {Unit::year, Unit::month}) {
    const auto shared = [unit](Date a, Date b) { return term_of(a, unit) == term_of(b, unit); };
    if (std::ranges::adjacent_find(days, shared) == days.end()) return unit;
  }
  return Unit::day;
}

void add_dated(std::vector<Instance>& all, const WorkItem& work, Years years) {
  const Schedule& schedule = *work.schedule;
  const std::vector<Date> days = due_dates(schedule, years);
  if (days.empty()) return;
  const bool recurs = schedule.days.empty() && unit_of(schedule.recurrence) != Unit::open;
  const bool by_year = !schedule.days.empty() && says_when(schedule);  // the phrase lists them
  const Unit unit = recurs ? unit_of(schedule.recurrence) : unit_telling_apart(days);
  const Date start = std::min(active_days(schedule, years).first, days.front());
  for (const Date due : days) {
    const Term term = term_of(due, unit);
    const Date begin = by_year ? std::max(start, make_date(year_of(due), 1, 1)) : start;
    all.push_back({&work, Instance::Kind::dated, term, due, {recurs ? days_of(term).first : begin, due}});
  }
}

/// One for each year the work goes on without being due.
void add_ongoing(std::vector<Instance>& all, const WorkItem& work, Years years) {
  const Schedule& schedule = *work.schedule;
  if (schedule.recurrence != Recurrence::ongoing && !schedule.then_ongoing) return;
  int first = years.first;
  if (schedule.start && !schedule.then_ongoing) first = std::max(first, year_of(*schedule.start));
  if (!all.empty()) first = std::max(first, year_of(*all.back().due) + 1);
  int last = schedule.end ? std::min(years.last, year_of(*schedule.end)) : years.last;
  if (all.empty()) last = std::max(first, last);  // work that only starts after the plan has a year all the same
  for (int year = first; year <= last; ++year) {
    const Term term{Unit::year, year};
    all.push_back({&work, Instance::Kind::ongoing, term, {}, days_of(term)});
  }
}

/// The rounds whose days overlap those asked for. The days of one round after another only go on.
template <class ToDays>
std::span<const Instance> between(std::span<const Instance> instances, Days asked, ToDays to_days) {
  const auto ends_before = [&](const Instance& one) { return to_days(one).last < asked.first; };
  const auto begins_by_then = [&](const Instance& one) { return to_days(one).first <= asked.last; };
  const auto first = std::ranges::partition_point(instances, ends_before);
  return {first, std::partition_point(first, instances.end(), begins_by_then)};
}

}  // namespace

std::vector<Instance> instances_of(const WorkItem& work, Years years) {
  std::vector<Instance> all;
  if (!is_year(years.first) || !is_year(years.last)) return all;
  if (work.schedule) {
    add_dated(all, work, years);
    add_ongoing(all, work, years);
  }
  if (all.empty())
    all.push_back(
        {&work, Instance::Kind::open, {}, {}, {make_date(years.first, 1, 1), make_date(years.last, last_month, 31)}});
  return all;
}

std::string name_of(const Instance& instance) {
  const std::string_view id = instance.work->id_text.value;
  return instance.term.unit == Unit::open ? std::string(id) : fmt::format("{}@{}", id, to_string(instance.term));
}

std::string list_terms(const std::vector<const Instance*>& rounds) {
  constexpr std::size_t most = 6;
  const auto shown = std::span(rounds).first(std::min(most, rounds.size()));
  std::string list = text::join(shown, ", ", [](const Instance* round) { return to_string(round->term); });
  if (rounds.size() > most) list += ", … " + to_string(rounds.back()->term);
  return list;
}

std::vector<const Instance*> matching(const std::vector<Instance>& instances, const std::optional<Term>& term) {
  const auto those = [](std::span<const Instance> of, auto&& fits) {
    std::vector<const Instance*> found;
    for (const Instance& instance : of) {
      if (fits(instance)) found.push_back(&instance);
    }
    return found;
  };
  // Where no stretch is known, whatever is written can only mean the one round there is.
  const bool is_open = !instances.empty() && instances.front().kind == Instance::Kind::open;
  if (!term || is_open) return those(instances, [](const Instance&) { return true; });
  if (term->unit == Unit::open) return {};
  // Rounds come by day, and one of a stretch ends within it.
  const Days asked = days_of(*term);
  const std::span ending = between(instances, asked, [](const Instance& one) {
    return Days{one.days.last, one.days.last};
  });
  auto found = those(ending, [&](const Instance& one) { return one.term == *term; });
  if (!found.empty()) return found;
  found = those(ending, [](const Instance& one) { return one.due.has_value(); });
  if (!found.empty()) return found;
  return those(between(instances, asked, [](const Instance& one) { return days_of(one.term); }),
               [](const Instance&) { return true; });
}

}  // namespace cchc::plan
