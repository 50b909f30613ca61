#pragma once

#include "plan/date.h"
#include "plan/model.h"

namespace cchc::plan {

/// Whether a window says days of a year.
bool is_whole(const ReportWindow& window);

/// The days that the report of a year counts, by its window: those of the year before too where the window begins later
/// in the year than it ends.
Days days_of(const ReportWindow& window, int year);

/// The same where plan.yaml sets no window: from the day after the cut-off of the month before `first_month` to the
/// cut-off of `end_month` (Nghị định 09/2019/NĐ-CP, Điều 12).
Days cutoff_days(int year, unsigned first_month, unsigned end_month, unsigned cutoff_day);

}  // namespace cchc::plan
