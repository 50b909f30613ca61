#include "plan/history/goals.h"

#include "plan/walk.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "text/number.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace cchc::plan::history {

namespace {

constexpr double goal_tolerance = 1e-9;

using GoalsByYear = std::map<int, const YearGoal*>;

/// Nothing when some of it cannot be read: there would be no telling what changed.
std::optional<GoalsByYear> goals_of(const Indicator& indicator, Years years) {
  if (indicator.origin.damaged() || !indicator.goal || indicator.goals.empty()) return std::nullopt;
  GoalsByYear by_year;
  for (const YearGoal& goal : indicator.goals) {
    if (!goal.value || (goal.year_text && !goal.year)) return std::nullopt;
    by_year.emplace(goal_year(goal, indicator, years), &goal);
  }
  return by_year;
}

bool has_goal_key(const Indicator& indicator) {
  return indicator.origin.damaged() || indicator.origin.node->find("goal") != nullptr;
}

std::string unit_of(const Indicator& indicator) {
  const std::string unit = text::fold(indicator.unit.value);
  return unit == "phantram" ? "%" : unit;
}

bool same_number(std::optional<double> a, std::optional<double> b) {
  return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= goal_tolerance);
}

/// Whether a goal is a bound or in words, which are compared as they are written.
bool is_stated(const Indicator& indicator) {
  return !indicator.origin.damaged() &&
         std::ranges::any_of(indicator.goals, [](const YearGoal& goal) { return goal.bound || goal.in_words; });
}

std::string stated_goals(const Indicator& indicator) {
  std::string words;
  for (const YearGoal& goal : indicator.goals) {
    if (!words.empty()) words += ", ";
    words += text::squeeze(goal.value_text.value);
    if (goal.year) words += fmt::format(" ({})", *goal.year);
  }
  return words;
}

}  // namespace

std::vector<std::pair<const Indicator*, const Indicator*>> pair_indicators(const Target& before, const Target& now) {
  std::vector<std::pair<const Indicator*, const Indicator*>> pairs;
  std::vector<const Indicator*> left;
  for (const Indicator& indicator : now.indicators) left.push_back(&indicator);
  for (const Indicator& old_one : before.indicators) {
    const auto same = std::ranges::find(left, text::fold(old_one.name.value),
                                        [](const Indicator* one) { return text::fold(one->name.value); });
    pairs.emplace_back(&old_one, same == left.end() ? nullptr : *same);
    if (same != left.end()) left.erase(same);
  }
  const auto is_open = [](const auto& pair) { return pair.second == nullptr; };
  if (left.size() == 1 && std::ranges::count_if(pairs, is_open) == 1)
    std::ranges::find_if(pairs, is_open)->second = left.front();
  return pairs;
}

bool same_goal(const Indicator& before, Years before_years, const Indicator& now, Years now_years) {
  if (is_stated(before) && !now.goals.empty()) {
    return text::fold_accented(stated_goals(before)) == text::fold_accented(stated_goals(now)) &&
           unit_of(before) == unit_of(now);
  }
  const auto old_goals = goals_of(before, before_years);
  const auto new_goals = goals_of(now, now_years);
  if (!old_goals) return true;
  if (is_stated(now)) return false;
  if (!new_goals) return has_goal_key(now);
  const auto same_year = [](const auto& a, const auto& b) {
    return a.first == b.first && same_number(a.second->value, b.second->value);
  };
  return std::ranges::equal(*old_goals, *new_goals, same_year) && same_number(before.step, now.step) &&
         unit_of(before) == unit_of(now) &&
         text::fold_accented(before.direction.value) == text::fold_accented(now.direction.value);
}

std::optional<Lowered> find_lowered(const Indicator& before, Years before_years, const Indicator& now,
                                    Years now_years) {
  const auto old_goals = goals_of(before, before_years);
  const auto new_goals = goals_of(now, now_years);
  if (!old_goals || !new_goals || before.direction.value != now.direction.value || unit_of(before) != unit_of(now))
    return std::nullopt;
  const double sign = better_sign(now);
  for (const auto& [year, old_goal] : *old_goals) {
    const auto new_goal = new_goals->find(year);
    if (new_goal != new_goals->end() && sign * (*new_goal->second->value - *old_goal->value) < -goal_tolerance)
      return Lowered{year, old_goal, new_goal->second};
  }
  return std::nullopt;
}

text::Message describe_goal(const Indicator& indicator, Years years, const Indicator& other) {
  if (is_stated(indicator)) return {stated_goals(indicator), stated_goals(indicator)};
  const auto goals = goals_of(indicator, years);
  if (!goals) return {"không có", "none"};
  const std::string unit = unit_of(indicator) == "%" ? "%" : " " + std::string(indicator.unit.value);
  text::Message words;
  for (const auto& [year, goal] : *goals) {
    const text::Message number = text::written(*goal->value);
    const std::string_view comma = words.empty() ? "" : ", ";
    words.vi += fmt::format("{}{}{} ({})", comma, number.vi, unit, year);
    words.en += fmt::format("{}{}{} ({})", comma, number.en, unit, year);
  }
  if (!same_number(indicator.step, other.step)) {
    const text::Message step = indicator.step ? text::written(*indicator.step) : text::Message{"không rõ", "unsaid"};
    words.vi += ", mỗi năm " + step.vi;
    words.en += ", each year " + step.en;
  }
  if (indicator.direction.value != other.direction.value) {
    words.vi += fmt::format(", chiều {}", indicator.direction.value);
    words.en += fmt::format(", direction {}", indicator.direction.value);
  }
  return words;
}

diag::Place goal_place(const Indicator& indicator) {
  return place_of(indicator.goal ? indicator.goal : indicator.name, indicator.origin);
}

}  // namespace cchc::plan::history
