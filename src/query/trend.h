#pragma once

#include "plan/progress.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::query {

/// A value of an indicator that was recorded.
struct Measure {
  plan::Term term;  ///< what it is the value of
  double value = 0;
  std::string_view source;
};

/// The values of an indicator so far, beside what was to be reached.
struct Trend {
  std::vector<Measure> measures;  ///< the last one recorded for each stretch, by stretch
  /// Of the year of the last value; where none is known for it, the goal in the end.
  std::string goal;              ///< "55", "≥ 98"; empty where there is none in numbers
  std::optional<int> goal_year;  ///< the year it is to be reached in, when that is not the year of the last value
  std::optional<bool> reached;   ///< nothing where the goal and the direction do not tell
};

/// What was recorded of the indicator by the end of a day. An entry without a day counts from the first day of its
/// stretch on.
Trend trend_of(const plan::Indicator& indicator, const plan::Progress& progress, plan::Years years, plan::Date as_of);

/// "15 → 35 → 52,4 (mục tiêu 55: chưa đạt) ▂▅▇"; empty without a value.
text::Message to_words(const Trend& trend);

}  // namespace cchc::query
