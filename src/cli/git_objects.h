#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cchc::cli {

/// The bytes of objects of the repository around `folder`, by their full names, in one run of git. Nothing when one of them is not there,
/// as in a clone that has only a part of the history. Throws SystemError when git cannot be started.
std::optional<std::vector<std::string>> read_git_objects(const std::vector<std::string>& names,
                                                         const std::filesystem::path& folder);

}  // namespace cchc::cli
