#pragma once

#include "cli/plan_folder.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cchc::cli {

/// A plan found, read and checked, for the commands that answer from it.
struct OpenPlan {
  LoadedPlan loaded;
  std::vector<diag::Diagnostic> errors;  ///< sorted; `left_out.h` tells which of them an answer is missing something by

  const plan::Plan& plan() const { return loaded.plan; }
};

/// What a command answers from.
enum class Uses {
  plan,     ///< what is to be done: nothing that is wrong with a file of results counts
  results,  ///< also what was recorded of it
};

/// Forgets what is wrong with files of results, for an answer that has nothing from them.
void leave_out_results(OpenPlan& open);

/// Finds and opens the plan, or gives why there is none.
std::optional<Refusal> open_plan(const Session& session, OpenPlan& into, Uses uses);

}  // namespace cchc::cli
