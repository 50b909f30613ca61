#pragma once

#include "diag/sink.h"
#include "plan/history/lineage.h"

namespace cchc::check::history {

/// K814: what a decision laid down about an item, changed without naming the decision that changed it. Only for a plan
/// that the earlier version calls decided, with number and date.
void check_decided(const plan::Plan& before, const plan::Plan& now, const std::vector<plan::history::Pair>& same,
                   diag::Sink& sink);

/// K816: goals that ask for less than before, unless K814 says so already.
void check_goals(const plan::Plan& before, const plan::Plan& now, const std::vector<plan::history::Pair>& same,
                 diag::Sink& sink);

/// Whether the plan was issued: number and date of its decision are filled in.
bool is_decided(const plan::Plan& plan);

}  // namespace cchc::check::history
