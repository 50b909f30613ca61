#pragma once

#include "cli/plan_folder.h"
#include "cli/target.h"

#include <functional>
#include <string>
#include <vector>

namespace cchc::cli {

/// What mending makes of one file.
struct MendedFile {
  std::string path;
  std::string before, after;
  std::size_t fixes = 0;  ///< how many faults were mended in it
};

/// Makes the fixes of the findings that are `wanted`, in the target's files, and writes nothing. A fix is made only when the plan, read and
/// checked again, is better for it: the fault is gone and nothing came up but what that fault had hidden. Mending what was mended changes
/// nothing.
std::vector<MendedFile> mend(const Target& target, const std::function<bool(const diag::Diagnostic&)>& wanted);

/// Writes the files. Throws SystemError, and then has written none of them, when one is no longer what it was when it was read or the disk
/// does not take them all.
void write_mended(const std::vector<MendedFile>& files);

}  // namespace cchc::cli
