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
  std::vector<diag::Diagnostic> errors;  ///< what makes the plan unfit to answer from, sorted

  const plan::Plan& plan() const { return loaded.plan; }
};

/// Finds and opens the plan, or gives why there is none.
std::optional<Refusal> open_plan(const Session& session, OpenPlan& into);

/// For lists: says on standard error that the plan has errors, so that the answer may lack something. Gives the exit code the answer then has.
ExitCode remark_errors(const Session& session, const OpenPlan& open);

/// Prints the plan's errors to standard error, for commands that answer nothing from a broken plan.
ExitCode show_plan_errors(const Session& session, const OpenPlan& open);

}  // namespace cchc::cli
