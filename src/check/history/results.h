#pragma once

#include "diag/sink.h"
#include "plan/progress.h"

namespace cchc::check::history {

/// K817: what was recorded of a year whose report is made, edited or deleted since. What reports count is meant: state,
/// period, day, number, extension, reassignment; a note or the number of a document may be put right at any time. Such
/// a year is over when the day its results are counted to is before `today`.
void check_results(const plan::Plan& before, const plan::Plan& now, plan::Date today, diag::Sink& sink);

}  // namespace cchc::check::history
