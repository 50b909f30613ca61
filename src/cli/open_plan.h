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

/// Finds and opens the plan, or gives why there is none.
std::optional<Refusal> open_plan(const Session& session, OpenPlan& into);

}  // namespace cchc::cli
