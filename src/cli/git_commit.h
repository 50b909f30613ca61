#pragma once

#include "cli/git_work_tree.h"

#include <span>
#include <string>

namespace cchc::cli {

/// Commits files of a work tree as the user would: hooks of the repository run and its settings hold, because it is the
/// user's own commit. What else is staged or changed stays so. `names` are paths below the folder that `tree` was found
/// for. False when none of them has changed; refused with what git said when it made no commit, and then nothing is
/// staged that was not before.
Result<bool> commit_files(const WorkTree& tree, std::span<const std::string> names, const std::string& message);

}  // namespace cchc::cli
