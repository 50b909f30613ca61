#pragma once

#include "plan/model.h"

#include <optional>
#include <utility>
#include <vector>

namespace cchc::check::history {

/// The indicators of the earlier target, each with the one it became: that of the same name, or the only one left on both sides; null when
/// it is gone.
std::vector<std::pair<const plan::Indicator*, const plan::Indicator*>> pair_indicators(const plan::Target& before,
                                                                                       const plan::Target& now);

/// Whether both ask for the same numbers in the same years and direction. True as well where one of them cannot be read. A goal
/// without a year is one for the year of `by`, or for the last of the plan.
bool same_goal(const plan::Indicator& before, plan::Years before_years, const plan::Indicator& now,
               plan::Years now_years);

/// A number that asks for less than that of the same year did before, in the direction of the indicator.
struct Lowered {
  int year;
  const plan::YearGoal* before;
  const plan::YearGoal* now;
};
/// The first one.
std::optional<Lowered> find_lowered(const plan::Indicator& before, plan::Years before_years, const plan::Indicator& now,
                                    plan::Years now_years);

/// The goal in words, with what is needed to tell it from `other`: "100% (2025), mỗi năm 20".
text::Message describe_goal(const plan::Indicator& indicator, plan::Years years, const plan::Indicator& other);
/// Where the goal stands in its file.
diag::Place goal_place(const plan::Indicator& indicator);

}  // namespace cchc::check::history
