#pragma once

#include "plan/model.h"

#include <optional>
#include <utility>
#include <vector>

namespace cchc::plan::history {

/// The indicators of the earlier target, each with the one it became: that of the same name, or the only one left on
/// both sides; null when it is gone.
std::vector<std::pair<const Indicator*, const Indicator*>> pair_indicators(const Target& before, const Target& now);

/// Whether both ask for the same numbers in the same years and direction. True as well where one of them cannot be
/// read. A goal without a year is one for the year of `by`, or for the last of the plan.
bool same_goal(const Indicator& before, Years before_years, const Indicator& now, Years now_years);

/// A number that asks for less than that of the same year did before, in the direction of the indicator.
struct Lowered {
  int year;
  const YearGoal* before;
  const YearGoal* now;
};
/// The first one.
std::optional<Lowered> find_lowered(const Indicator& before, Years before_years, const Indicator& now, Years now_years);

/// The goal in words, with what is needed to tell it from `other`: "100% (2025), mỗi năm 20".
text::Message describe_goal(const Indicator& indicator, Years years, const Indicator& other);
/// Where the goal stands in its file.
diag::Place goal_place(const Indicator& indicator);

}  // namespace cchc::plan::history
