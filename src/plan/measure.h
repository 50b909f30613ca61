#pragma once

#include "plan/progress.h"

#include <vector>

namespace cchc::plan {

/// A value of an indicator that was recorded.
struct Measure {
  Term term;  ///< what it is the value of
  double value = 0;
  const ProgressRecord* record = nullptr;
};

/// The last value recorded for each stretch by the end of a day, in the order in which the stretches end. An entry
/// without a day counts from the first day of its stretch on, and as later than those before it in the files.
std::vector<Measure> measures_of(const Indicator& indicator, const Progress& progress, Date as_of);

/// Of these the value of each year: that of the year as a whole, else of what ends last in it.
std::vector<Measure> yearly(const std::vector<Measure>& measures);

}  // namespace cchc::plan
