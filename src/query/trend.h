#pragma once

#include "plan/measure.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::query {

/// The values of an indicator so far, beside what was to be reached.
struct Trend {
  std::vector<plan::Measure> measures;
  /// Of the year of the last value; where none is known for it, the goal in the end.
  std::string goal;              ///< "55", "≥ 98"; empty where there is none in numbers
  std::optional<int> goal_year;  ///< the year it is to be reached in, when that is not the year of the last value
  std::optional<bool> reached;   ///< nothing where the goal and the direction do not tell
};

/// What was recorded of the indicator by the end of a day (plan::measures_of).
Trend trend_of(const plan::Indicator& indicator, const plan::Progress& progress, plan::Years years, plan::Date as_of);

/// "15 → 35 → 52,4 (mục tiêu 55: chưa đạt) ▂▅▇"; empty without a value.
text::Message to_words(const Trend& trend);

}  // namespace cchc::query
