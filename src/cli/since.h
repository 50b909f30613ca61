#pragma once

#include "cli/plan_folder.h"
#include "cli/session.h"
#include "diag/sink.h"

#include <optional>
#include <string>

namespace cchc::cli {

/// Compares a plan with the same plan where its history parted from `revision`: at the merge base of the revision and
/// HEAD. That version is read into `before`, which must outlive the findings; its files are shown as
/// `plan/1-the-che.yaml@REVISION`. Where it has no plan that is remarked, and there is nothing to find; where too much
/// changed to compare all texts, what that leaves in doubt is remarked. When it cannot be had (no repository, no such
/// revision, a clone without enough history), gives why, with what to do. Throws SystemError when git cannot be
/// started.
std::optional<Refusal> check_since(const Session& session, const std::string& revision, const LoadedPlan& now,
                                   LoadedPlan& before, plan::Date today, diag::Sink& sink);

}  // namespace cchc::cli
