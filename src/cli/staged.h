#pragma once

#include "cli/plan_folder.h"

namespace cchc::cli {

/// The files of the plan as git has them staged for the next commit, by their shown path; empty when none is. Throws SystemError when the
/// folder is in no repository, or when a merge left a file in conflict.
Overrides read_staged(const std::filesystem::path& folder);

}  // namespace cchc::cli
