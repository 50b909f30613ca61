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

/// Git's work tree that `folder` (absolute) is in, or why there is none, with what to do. For messages: `given` is the folder as
/// the user knows it, `option` what asked for git, such as "--since". Throws SystemError when git cannot be started.
Result<WorkTree> find_work_tree(const std::filesystem::path& folder, const std::filesystem::path& given,
                                std::string_view option);

}  // namespace cchc::cli
