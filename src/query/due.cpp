#include "query/due.h"

#include "query/leaders.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <tuple>

namespace cchc::query {

namespace {

/// Nothing for a round that is not pressing.
std::optional<Pressing> pressing_of(const plan::State& state, plan::Date as_of, int within) {
  if (!state.is_open() || state.timing == plan::Timing::ongoing) return std::nullopt;
  const auto deadline = state.deadline();
  if (!deadline) return Pressing::undated;
  const int left = plan::days_between(as_of, *deadline);
  if (left < 0) return Pressing::overdue;
  return left <= within ? std::optional(Pressing::soon) : std::nullopt;
}

bool is_from_before(plan::Date deadline, plan::Date as_of) {
  return deadline.year() < as_of.year() && plan::days_between(deadline, as_of) > recent_days;
}

/// The open rounds of the work selected with a deadline up to `within` days ahead or none, and who leads them on the
/// day.
std::vector<DueRound> pressing_rounds(const plan::Plan& plan, const plan::Progress& progress, const DueRequest& request,
                                      int within) {
  std::vector<DueRound> rounds;
  for (const Row& row : select(plan, asked_of_work(request.filter))) {
    for (const plan::Instance& instance : progress.instances(*row.item)) {
      const plan::State state = progress.state_of(instance, request.as_of, request.within);
      const auto pressing = pressing_of(state, request.as_of, within);
      if (pressing) rounds.push_back({row_of_round(row, instance, state, request.as_of), *pressing, state});
    }
  }
  keep_led_as_asked(plan, request.filter, rounds);
  return rounds;
}

}  // namespace

std::optional<int> DueRound::days_left(plan::Date as_of) const {
  const auto deadline = state.deadline();
  return deadline ? std::optional(plan::days_between(as_of, *deadline)) : std::nullopt;
}

std::vector<DueRound> find_due(const plan::Plan& plan, const plan::Progress& progress, const DueRequest& request) {
  std::vector<DueRound> found = pressing_rounds(plan, progress, request, request.within);
  for (DueRound& round : found)
    round.from_before = round.pressing == Pressing::overdue && is_from_before(*round.state.deadline(), request.as_of);
  std::ranges::stable_sort(found, {}, [](const DueRound& round) {
    return std::tuple(round.pressing, round.state.deadline().value_or(plan::Date{}));
  });
  return found;
}

std::vector<DueRound> find_open(const plan::Plan& plan, const plan::Progress& progress, const DueRequest& request) {
  std::vector<DueRound> found = pressing_rounds(plan, progress, request, std::numeric_limits<int>::max());
  std::erase_if(found, [](const DueRound& round) { return !round.state.deadline(); });
  return found;
}

std::optional<int> parse_days(std::string_view typed) {
  if (typed.find('-') != std::string_view::npos) return std::nullopt;  // folding drops it
  const std::string folded = text::fold(typed);
  std::string_view left = text::trim(folded);
  int number = 0;
  const auto [end, error] = std::from_chars(left.data(), left.data() + left.size(), number);
  if (error != std::errc{} || number < 0) return std::nullopt;
  left = text::trim(left.substr(static_cast<std::size_t>(end - left.data())));
  constexpr int most = 3660;
  constexpr int days_of_week = 7;
  const bool is_days = left.empty() || left == "d" || left == "ngay" || left == "day" || left == "days";
  const bool is_weeks = left == "w" || left == "t" || left == "tuan" || left == "week" || left == "weeks";
  if (number > most || (!is_days && !is_weeks)) return std::nullopt;
  const int days = is_weeks ? number * days_of_week : number;
  return days <= most ? std::optional(days) : std::nullopt;
}

}  // namespace cchc::query
