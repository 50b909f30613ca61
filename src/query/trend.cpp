#include "query/trend.h"

#include "text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cchc::query {

namespace {

constexpr double tolerance = 1e-9;

/// What has to be reached in a year.
struct YearlyGoal {
  std::string words;
  plan::GoalBound bound;
  std::optional<int> year;  ///< nothing: the year asked for
};

bool is_falling(const plan::Indicator& indicator) {
  return plan::better_sign(indicator) < 0;
}

YearlyGoal wanted_of(const plan::Indicator& indicator, const plan::YearGoal& goal) {
  YearlyGoal wanted{.words = goal.value ? text::written(*goal.value).vi : std::string(goal.value_text.value)};
  if (goal.bound) {
    wanted.bound = *goal.bound;
  } else if (goal.value) {
    (is_falling(indicator) ? wanted.bound.most : wanted.bound.least) = goal.value;
  }
  return wanted;
}

/// The base and the steps up to that year, no further than the goal in the end.
std::optional<double> stepped(const plan::Indicator& indicator, int years_on) {
  if (!indicator.base || !indicator.step || years_on < 0) return std::nullopt;
  const bool falls = is_falling(indicator);
  const double value = *indicator.base + (falls ? -1 : 1) * *indicator.step * years_on;
  if (indicator.goals.size() != 1 || !indicator.goals.front().value) return value;
  const double end = *indicator.goals.front().value;
  return falls ? std::max(value, end) : std::min(value, end);
}

/// The goal of that year, else what the steps come to by then, else the next goal there is.
std::optional<YearlyGoal> wanted_in(const plan::Indicator& indicator, plan::Years years, int year) {
  const plan::YearGoal* later = nullptr;
  for (const plan::YearGoal& goal : indicator.goals) {
    const int of = plan::goal_year(goal, indicator, years);
    if (of == year) return wanted_of(indicator, goal);
    const bool is_next = of > year && (later == nullptr || of < plan::goal_year(*later, indicator, years));
    if (is_next || (later == nullptr && !goal.year)) later = &goal;
  }
  if (const auto value = stepped(indicator, year - years.first)) {
    YearlyGoal wanted{.words = text::written(*value).vi};
    (is_falling(indicator) ? wanted.bound.most : wanted.bound.least) = value;
    return wanted;
  }
  if (later == nullptr) return std::nullopt;
  YearlyGoal wanted = wanted_of(indicator, *later);
  wanted.year = plan::goal_year(*later, indicator, years);
  return wanted;
}

std::optional<bool> is_reached(const plan::GoalBound& bound, double value) {
  if (!bound.least && !bound.most) return std::nullopt;
  const double allowed = bound.is_strict ? -tolerance : tolerance;
  return (!bound.least || *bound.least - value <= allowed) && (!bound.most || value - *bound.most <= allowed);
}

/// A block for each value, as high as its part of the highest.
std::string plot(const std::vector<plan::Measure>& measures) {
  static constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  double highest = 0;
  for (const plan::Measure& measure : measures) highest = std::max(highest, measure.value);
  std::string out;
  for (const plan::Measure& measure : measures) {
    const double part = highest > 0 ? std::max(measure.value, 0.0) / highest : 0;
    out += blocks.at(static_cast<std::size_t>(part * static_cast<double>(blocks.size() - 1)));
  }
  return out;
}

}  // namespace

Trend trend_of(const plan::Indicator& indicator, const plan::Progress& progress, plan::Years years, plan::Date as_of) {
  Trend trend;
  trend.measures = plan::measures_of(indicator, progress, as_of);
  if (trend.measures.empty()) return trend;
  const plan::Measure& now = trend.measures.back();
  if (const auto wanted = wanted_in(indicator, years, now.term.year)) {
    trend.goal = wanted->words;
    trend.goal_year = wanted->year;
    trend.reached = is_reached(wanted->bound, now.value);
  }
  return trend;
}

text::Message to_words(const Trend& trend) {
  if (trend.measures.empty()) return {};
  text::Message out;
  for (const plan::Measure& measure : trend.measures) text::add_item(out, " → ", text::written(measure.value));
  if (!trend.goal.empty()) {
    const text::Message year = trend.goal_year ? text::say(" vào năm {}", " in {}", *trend.goal_year) : text::Message{};
    const text::Message verdict = !trend.reached   ? text::Message{}
                                  : *trend.reached ? text::Message{": đạt", ": reached"}
                                                   : text::Message{": chưa đạt", ": not reached"};
    out.vi += fmt::format(" (mục tiêu {}{}{})", trend.goal, year.vi, verdict.vi);
    out.en += fmt::format(" (goal {}{}{})", trend.goal, year.en, verdict.en);
  }
  if (trend.measures.size() > 1) {
    out.vi += " " + plot(trend.measures);
    out.en += " " + plot(trend.measures);
  }
  return out;
}

}  // namespace cchc::query
