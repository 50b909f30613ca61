#pragma once

#include "plan/progress.h"

#include <optional>
#include <string>
#include <vector>

namespace cchc::check {

/// The item an entry of a progress file is about, for messages; empty when there is none.
diag::Context context_of(const plan::Progress::Entry& entry);

/// The day from which on a result of a round of work can be: the first of the days its reports count, or the day the
/// round before it was due when that is earlier; the first of the plan where no round is before it.
plan::Date earliest_result(const plan::Progress& progress, const plan::Instance& instance, const plan::Head& head);

/// The lines of an entry, from its dash on; nothing where it does not stand on lines of its own.
std::optional<diag::Place> lines_of_entry(const plan::ProgressRecord& record);

}  // namespace cchc::check
