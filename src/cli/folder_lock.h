#pragma once

#include "cli/files_descriptor.h"

#include <filesystem>

namespace cchc::cli {

/// Keeps other runs that want the same folder waiting until the scope ends. It leaves no file behind, for it is the
/// folder itself that is locked. Where the system has no locks for folders (some network drives) nothing is kept
/// waiting.
class FolderLock {
public:
  /// Waits for the run that has it. Throws SystemError when the folder cannot be opened.
  explicit FolderLock(const std::filesystem::path& folder);

private:
  Descriptor folder_;
};

}  // namespace cchc::cli
