#pragma once

#include "cli/files.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cchc::cli {

/// The contents of files in the repository whose work tree has its top at `top`, by the full names of their objects.
/// One of more than `limit` bytes is not read: it has its size and no bytes. Nothing when an object is not there, as in
/// a clone that has only a part of the history. Throws SystemError when git cannot be started or all of them together
/// are more than a plan may hold.
std::optional<std::vector<FileContent>> read_git_objects(const std::vector<std::string>& names,
                                                         const std::filesystem::path& top, std::size_t limit);

}  // namespace cchc::cli
