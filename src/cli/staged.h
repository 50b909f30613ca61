#pragma once

#include "cli/plan_folder.h"
#include "cli/result.h"

namespace cchc::cli {

/// The files of the plan as git has them staged for the next commit, by their shown path; empty when none is. Gives
/// the error when the folder is in no repository; throws SystemError when a merge left a file in conflict.
Result<Overrides> read_staged(const std::filesystem::path& folder);

}  // namespace cchc::cli
