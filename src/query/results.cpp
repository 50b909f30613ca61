#include "query/results.h"

#include "plan/registry.h"
#include "query/period.h"
#include "query/row.h"
#include "text/normalize.h"

#include <algorithm>
#include <array>
#include <set>

namespace cchc::query {

namespace {

using plan::Date;
using plan::Instance;
using plan::Timing;
using plan::WorkStatus;

bool holds(const std::vector<WorkStatus>& statuses, const std::optional<WorkStatus>& status) {
  return status && std::ranges::find(statuses, *status) != statuses.end();
}

bool is_overlapping(plan::Days a, plan::Days b) {
  return a.first <= b.last && b.first <= a.last;
}

std::string_view last_note(const plan::Progress& progress, const Instance& instance, Date as_of) {
  std::string_view note;
  for (const plan::Progress::Entry* entry : progress.of(instance)) {
    const std::optional<Date> day = plan::day_of(*entry->record);
    const std::string_view text = text::trim(entry->record->note.value);
    if (day && *day <= as_of && !text.empty()) note = text;
  }
  return note;
}

}  // namespace

std::string_view name(Outcome outcome) {
  static constexpr std::array<std::string_view, outcome_count> names{
      "done",    "done_before", "done_after", "unsatisfactory", "overdue",    "in_progress",
      "not_due", "ongoing",     "undated",    "given_up",       "unrecorded", "outside"};
  return names.at(static_cast<std::size_t>(outcome));
}

bool Round::is_counted() const {
  const bool is_excused = outcome == Outcome::given_up && state.status != WorkStatus::dropped;
  return is_of_period() && !is_excused;
}

bool Round::is_left() const {
  switch (outcome) {
    case Outcome::done_after:
    case Outcome::unsatisfactory:
    case Outcome::overdue:
    case Outcome::in_progress:
    case Outcome::not_due:
    case Outcome::unrecorded:
      return true;
    case Outcome::done:
    case Outcome::done_before:
    case Outcome::ongoing:
    case Outcome::undated:
    case Outcome::given_up:
    case Outcome::outside:
      break;
  }
  return false;
}

const std::vector<plan::BodyReference>& Round::owners() const {
  return plan::owners_of(*instance.work, state);
}

std::vector<std::string_view> Round::owner_names() const {
  std::vector<std::string_view> names;
  const auto add = [&](const plan::BodyReference& owner) { names.push_back(owner.known_name().value); };
  if (named_on) {
    std::ranges::for_each(plan::in_office(owners(), *named_on), add);
  } else {
    std::ranges::for_each(owners(), add);
  }
  return names;
}

std::optional<int> Tally::share() const {
  constexpr int whole = 100 * 100;
  if (total == 0) return std::nullopt;
  return (2 * done * whole + total) / (2 * total);
}

void Tally::add(const Round& round, const Period& period) {
  ++by_outcome.at(static_cast<std::size_t>(round.outcome));
  if (!round.is_of_period()) return;
  if (!round.is_counted()) {
    ++excused;
    return;
  }
  ++total;
  if (!round.is_done()) return;
  ++done;
  ongoing += round.is_ongoing() ? 1 : 0;
  const plan::Days days = period.latest.value_or(period.counted);
  latest += round.outcome == Outcome::done && days.contains(*round.state.record->date) ? 1 : 0;
}

Results::Results(const plan::Plan& plan, const plan::Progress& progress, const Period& period)
    : head_(&plan.head), progress_(&progress), period_(&period) {
  std::set<int> years;
  for (const plan::Progress::Entry& entry : progress.entries()) {
    const std::optional<Date> day = plan::day_of(*entry.record);
    if (!entry.instance || !entry.instance->due || !day || period.calendar.last < *day) continue;
    years.insert(plan::year_of(*entry.instance->due));
  }
  years_recorded_.assign(years.begin(), years.end());
}

std::vector<Round> Results::rounds_of(const Row& row) const {
  const std::vector<Instance>& instances = progress_->instances(*row.item);
  std::vector<Round> rounds;
  rounds.reserve(std::max<std::size_t>(instances.size(), 1));
  for (const Instance& instance : instances) rounds.push_back(make_round(row, instance));
  // A plan whose years are not known has no rounds; its work is not passed over all the same.
  if (rounds.empty()) rounds.push_back(make_round(row, {row.item, Instance::Kind::open, {}, {}, period_->calendar}));
  return rounds;
}

Round Results::make_round(const Row& row, const Instance& instance) const {
  const Date end = std::max(period_->cutoff, period_->calendar.last);
  Round round{.instance = instance, .state = progress_->state_of(instance, period_->cutoff)};
  const plan::State at_end = progress_->state_of(instance, end);
  round.is_own = plan::any_of_level(round.owners(), row.own_level);
  if (round.state.is_open()) round.named_on = period_->cutoff;
  round.note = last_note(*progress_, instance, period_->cutoff);
  round.outcome = outcome_of(round, at_end);
  if (round.outcome == Outcome::done_after) round.state = at_end;
  const std::optional<Date> deadline = at_end.deadline();
  round.due_next = deadline && period_->next.contains(*deadline) && at_end.is_open() &&
                   !counts_as_done(at_end, instance) && !is_unrecorded(instance);
  return round;
}

bool Results::counts_as_done(const plan::State& state, const Instance& instance) const {
  return holds(instance.kind == Instance::Kind::ongoing ? head_->done_ongoing : head_->done, state.status);
}

bool Results::is_unrecorded(const Instance& instance) const {
  if (!instance.due) return false;
  const int year = plan::year_of(*instance.due);
  return year < plan::year_of(period_->calendar.last) && !std::ranges::binary_search(years_recorded_, year);
}

bool Results::begins_later(const Instance& instance) const {
  const Date last = period_->cutoff_asked ? std::min(period_->cutoff, period_->calendar.last) : period_->calendar.last;
  return last < instance.days.first;
}

Outcome Results::outcome_of(const Round& round, const plan::State& at_end) const {
  const Instance& instance = round.instance;
  const plan::State& state = round.state;
  const bool is_ongoing = round.is_ongoing();
  const bool is_due = instance.due && period_->calendar.contains(*instance.due);
  if (is_ongoing && !is_overlapping(instance.days, period_->calendar)) return Outcome::outside;
  const bool is_done = counts_as_done(state, instance);
  if (is_done || state.timing == Timing::given_up) {
    const bool is_recent = period_->counted.first <= *state.record->date;
    if (!is_recent && !is_due && !is_ongoing) return Outcome::outside;
    if (!is_done) return Outcome::given_up;
    return is_recent ? Outcome::done : Outcome::done_before;
  }
  if (is_unrecorded(instance)) return Outcome::unrecorded;
  if (counts_as_done(at_end, instance)) return Outcome::done_after;
  if (!is_due && !state.status && begins_later(instance)) return Outcome::outside;
  if (state.status == WorkStatus::unsatisfactory) return Outcome::unsatisfactory;
  if (is_ongoing) return Outcome::ongoing;
  if (state.timing == Timing::overdue) return Outcome::overdue;
  if (state.status) return Outcome::in_progress;
  return instance.due ? Outcome::not_due : Outcome::undated;
}

bool has_results(const plan::Progress& progress, const Period& period) {
  const Date end = std::max(period.cutoff, period.calendar.last);
  return std::ranges::any_of(progress.entries(), [&](const plan::Progress::Entry& entry) {
    return entry.instance && entry.record->status && entry.record->date && *entry.record->date <= end;
  });
}

std::vector<plan::Grade> grades_of(const plan::Head& head) {
  if (!head.grades.empty()) return head.grades;
  const auto grade = [](double from, std::string_view words) {
    plan::Grade made;
    made.name.value = words;
    made.from = from;
    return made;
  };
  return {grade(100, "100%"), grade(80, "từ 80% đến dưới 100%"), grade(0, "dưới 80%")};
}

}  // namespace cchc::query
