#pragma once

#include "plan/progress.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::query {

struct Period;
struct Row;

/// What a report says of a round of work, as of its cut-off. Every round has exactly one.
enum class Outcome {
  done,            ///< in the days counted
  done_before,     ///< due in the period, and done before those days
  done_after,      ///< after the cut-off, by the last day of the period: a result of the next one
  unsatisfactory,  ///< "Chưa đạt yêu cầu", whenever due
  overdue,
  in_progress,  ///< begun or paused, and there is time
  not_due,      ///< nothing was recorded, and there is time
  ongoing,      ///< never due, and nothing was recorded that counts as done
  undated,      ///< due some day that is not known, and nothing was recorded
  given_up,     ///< dropped, carried over or not applicable
  unrecorded,   ///< due in an earlier year of which nothing at all was recorded; not of the period
  outside,      ///< not of the period: closed before, or begins after it
};
inline constexpr std::size_t outcome_count = static_cast<std::size_t>(Outcome::outside) + 1;

/// For machines: "done", "done_before", … as in `Outcome`.
std::string_view name(Outcome outcome);

/// One round of a work item in a report.
struct Round {
  plan::Instance instance;
  plan::State state;  ///< as of the cut-off; of what was done after it, as of the last day of the period
  Outcome outcome = Outcome::outside;
  /// Somebody still has to do it, by a day of the period that follows.
  bool due_next = false;
  bool is_own = false;  ///< the office itself leads it, as of the cut-off
  /// The day its owners are named as of; none for what is not to be done any more.
  std::optional<plan::Date> named_on = {};
  std::string_view note;  ///< of the last entry that has one; empty without

  /// Whether the report is about it.
  bool is_of_period() const { return outcome < Outcome::unrecorded; }
  bool is_done() const { return outcome == Outcome::done || outcome == Outcome::done_before; }
  bool is_ongoing() const { return instance.kind == plan::Instance::Kind::ongoing; }
  /// Whether something is left to do of it, as of the cut-off.
  bool is_left() const;
  /// Whether it is among those of which a part is done: all of the period but those carried over or not applicable.
  bool is_counted() const;
  /// Who leads it as of the cut-off.
  const std::vector<plan::BodyReference>& owners() const;
  /// The names of who leads it: what is still to be done is with the body that took over where one ended, what was done
  /// keeps the names it was done under.
  std::vector<std::string_view> owner_names() const;
};

/// Counts over rounds of a period.
struct Tally {
  int total = 0;    ///< those counted: the denominator
  int done = 0;     ///< of these, in the days counted or before
  int ongoing = 0;  ///< of the done, those that are never due
  int latest = 0;   ///< of the done, those since the report before; of a period that sums up none, in the days counted
  int excused = 0;  ///< not counted: carried over or not applicable
  std::array<int, outcome_count> by_outcome{};  ///< of all, counted or not

  int of(Outcome outcome) const { return by_outcome.at(static_cast<std::size_t>(outcome)); }
  /// Hundredths of a percent, rounded half up; nothing to do is nothing.
  std::optional<int> share() const;
  void add(const Round& round, const Period& period);
};

/// Works out what a report says of each round of work. Keeps what it needs of the plan, which outlives it.
class Results {
public:
  Results(const plan::Plan& plan, const plan::Progress& progress, const Period& period);

  /// All rounds of the row's work, by day.
  std::vector<Round> rounds_of(const Row& row) const;

private:
  Round make_round(const Row& row, const plan::Instance& instance) const;
  Outcome outcome_of(const Round& round, const plan::State& at_end) const;
  bool counts_as_done(const plan::State& state, const plan::Instance& instance) const;
  bool is_unrecorded(const plan::Instance& instance) const;
  bool begins_later(const plan::Instance& instance) const;

  const plan::Head* head_;
  const plan::Progress* progress_;
  const Period* period_;
  std::vector<int> years_recorded_;  // ascending: something was recorded of what was due in them
};

/// Whether anything was recorded by the last day of the period of what became of the work.
bool has_results(const plan::Progress& progress, const Period& period);

/// The grades of the plan, or the usual ones, the highest first.
std::vector<plan::Grade> grades_of(const plan::Head& head);

}  // namespace cchc::query
