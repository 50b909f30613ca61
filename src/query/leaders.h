#pragma once

#include "plan/progress.h"
#include "query/period.h"
#include "query/select.h"

#include <optional>
#include <vector>

namespace cchc::query {

// Who leads work changes from one of its rounds to the next: a round may be given to another body, and what is still to
// be done passes on when a body ends. So what a filter asks of those who lead is asked of rounds.

/// What a filter asks of the work as a whole: all but who leads it.
Filter asked_of_work(Filter filter);

/// The row of one round, with whom it was given to in that state and, with `named_on`, who has it on that day in the
/// place of a body that ended. What was done keeps the names it was done under: without a day.
Row row_of_round(Row row, const plan::Instance& round, const plan::State& state,
                 const std::optional<plan::Date>& named_on);

/// Of each round whether it is led as the filter asks, under either name where a body took over from another.
std::vector<bool> are_led_as_asked(const plan::Plan& plan, const Filter& filter, const std::vector<Row*>& rounds);

/// Keeps the rounds that are.
template <class RoundRow>
void keep_led_as_asked(const plan::Plan& plan, const Filter& filter, std::vector<RoundRow>& rounds) {
  std::vector<Row*> rows;
  for (RoundRow& round : rounds) rows.push_back(&round);
  const std::vector<bool> met = are_led_as_asked(plan, filter, rows);
  std::vector<RoundRow> kept;
  for (std::size_t at = 0; at < rounds.size(); ++at) {
    if (met[at]) kept.push_back(std::move(rounds[at]));
  }
  rounds = std::move(kept);
}

/// The same for work in a period: keeps of each row the rounds that are, and the rows that have such a round among
/// those the report tells of; of work it tells nothing of, any round.
void keep_led_in_period(const plan::Plan& plan, const Filter& filter, std::vector<PeriodRow>& rows);

/// Those who lead some round of the work, each once.
std::vector<const plan::Body*> leaders_of(const PeriodRow& row);

}  // namespace cchc::query
