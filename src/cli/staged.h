#pragma once

#include "cli/plan_folder.h"
#include "cli/result.h"

namespace cchc::cli {

/// The files of the plan as git has them staged for the next commit; empty when none is. Gives the error when the
/// folder is in no repository; throws SystemError when a merge left a file in conflict.
Result<FilesByName> read_staged(const std::filesystem::path& folder);

}  // namespace cchc::cli
