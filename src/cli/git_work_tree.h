#pragma once

#include "cli/result.h"

#include <filesystem>
#include <string_view>

namespace cchc::cli {

/// Git's work tree around a folder.
struct WorkTree {
  std::filesystem::path top;
  std::filesystem::path below;  ///< the way from the top to the folder; empty for the top itself
};

/// The folder itself or the nearest one above it that holds a `.git`; empty when none does. Git is to be run there, for
/// in the plan's own folder it may find a bare repository that is part of somebody's files.
std::filesystem::path nearest_repository(const std::filesystem::path& folder);

/// Git's work tree that `folder` (absolute) is in, or why there is none, with what to do. For messages: `given` is the
/// folder as the user knows it, `option` what asked for git, such as "--since", or a command that needs it. Throws
/// SystemError when git cannot be started.
Result<WorkTree> find_work_tree(const std::filesystem::path& folder, const std::filesystem::path& given,
                                std::string_view option);

}  // namespace cchc::cli
