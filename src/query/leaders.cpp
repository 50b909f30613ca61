#include "query/leaders.h"

#include "plan/registry.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cchc::query {

namespace {

/// The part of a filter that only a round can answer.
Filter asked_of_rounds(const Filter& filter) {
  Filter asked;
  asked.owners = filter.owners;
  asked.involving = filter.involving;
  asked.levels = filter.levels;
  asked.own_name_only = filter.own_name_only;
  return asked;
}

/// The rows of all rounds of some work; the row itself where it has none.
std::vector<Row> rows_of_rounds(const PeriodRow& row) {
  const Row& work = row;
  std::vector<Row> rows;
  for (const Round& round : row.rounds) rows.push_back(row_of_round(work, round.instance, round.state, round.named_on));
  if (rows.empty()) rows.push_back(work);
  return rows;
}

/// Takes the rounds away that are not led as was asked. False when nothing is left to tell of the work.
bool keep_met(PeriodRow& row, const std::vector<Row>& rounds, const std::vector<bool>& met, std::size_t first) {
  const auto is_told = [](const Round& round) { return round.outcome != Outcome::outside; };
  const bool tells_any = std::ranges::any_of(row.rounds, is_told);
  bool is_kept = false;
  bool is_shared = true;
  std::vector<Round> kept;
  for (std::size_t at = 0; at < std::max<std::size_t>(row.rounds.size(), 1); ++at) {
    if (!met[first + at]) continue;
    if (!tells_any || is_told(row.rounds[at])) {
      is_kept = true;
      is_shared = is_shared && rounds[first + at].shared;
    }
    if (!row.rounds.empty()) kept.push_back(row.rounds[at]);
  }
  row.rounds = std::move(kept);
  row.shared = is_shared;
  return is_kept;
}

}  // namespace

Filter asked_of_work(Filter filter) {
  filter.owners.clear();
  filter.involving.clear();
  filter.levels.clear();
  return filter;
}

Row row_of_round(Row row, const plan::Instance& round, const plan::State& state,
                 const std::optional<plan::Date>& named_on) {
  row.instance = round;
  if (state.reassignment != nullptr) row.reassigned_to = &state.reassignment->owners;
  if (!named_on) return row;
  std::vector<plan::BodyReference> owners = plan::in_office(row.given_to(), *named_on);
  if (!std::ranges::equal(owners, row.given_to(), {}, &plan::BodyReference::body, &plan::BodyReference::body))
    row.taken_over_by = std::move(owners);
  return row;
}

std::vector<bool> are_led_as_asked(const plan::Plan& plan, const Filter& filter, const std::vector<Row*>& rounds) {
  return meeting(plan, asked_of_rounds(filter), rounds);
}

void keep_led_in_period(const plan::Plan& plan, const Filter& filter, std::vector<PeriodRow>& rows) {
  if (filter.owners.empty() && filter.involving.empty() && filter.levels.empty()) return;
  std::vector<Row> rounds;
  for (const PeriodRow& row : rows) std::ranges::move(rows_of_rounds(row), std::back_inserter(rounds));
  std::vector<Row*> places;
  for (Row& round : rounds) places.push_back(&round);
  const std::vector<bool> met = are_led_as_asked(plan, filter, places);
  std::vector<PeriodRow> kept;
  std::size_t first = 0;
  for (PeriodRow& row : rows) {
    const std::size_t count = std::max<std::size_t>(row.rounds.size(), 1);
    if (keep_met(row, rounds, met, first)) kept.push_back(std::move(row));
    first += count;
  }
  rows = std::move(kept);
  mark_finished(rows);
}

std::vector<const plan::Body*> leaders_of(const PeriodRow& row) {
  std::vector<const plan::Body*> leaders;
  const auto add = [&](const std::vector<plan::BodyReference>& bodies) {
    for (const plan::BodyReference& one : bodies) {
      if (one.body != nullptr && std::ranges::find(leaders, one.body) == leaders.end()) leaders.push_back(one.body);
    }
  };
  for (const Row& round : rows_of_rounds(row)) {
    add(round.given_to());
    add(round.taken_over_by);
  }
  return leaders;
}

}  // namespace cchc::query
