#pragma once

#include "cli/entry_input.h"

namespace cchc::cli {

/// What is known of the period an entry is for.
struct PeriodWanted {
  std::string typed;    ///< "2022", "quý IV/2022"; may be empty
  plan::Date day = {};  ///< the day the entry speaks of
};

/// Finds the round of the work, into the entry's `instance` and `term`; or says why none is meant.
std::optional<Refusal> find_round(const plan::Progress& progress, const plan::WorkItem& work,
                                  const PeriodWanted& wanted, MeantEntry& into);
/// Likewise the period of a number that was measured: any in the years of the plan.
std::optional<Refusal> find_measured_period(const plan::Plan& plan, const plan::Target& target,
                                            const PeriodWanted& wanted, MeantEntry& into);

}  // namespace cchc::cli
