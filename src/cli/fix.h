#pragma once

#include "cli/check_target.h"
#include "cli/plan_folder.h"
#include "plan/date.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cchc::cli {

/// What fixing makes of one file.
struct FixedFile {
  std::string path;
  std::string before, after;
  std::size_t fixes = 0;  ///< how many mistakes were fixed in it
};

/// A plan as it was read and checked.
struct CheckedPlan {
  LoadedPlan loaded;
  diag::Sink found;
};

/// What fixing comes to.
struct Fixing {
  std::vector<FixedFile> files;
  std::unique_ptr<CheckedPlan> before;  ///< the plan as it stands in its files
  std::unique_ptr<CheckedPlan> after;   ///< with the fixes; null when there are none
  bool is_cut = false;                  ///< fixes are left that were not tried, because the plan is so large
};

/// Makes the fixes of the findings that are `wanted`, in the target's files, and writes nothing. A fix is made only
/// when the plan, read and checked again as of `today`, is better for it: the mistake is gone and nothing came up but
/// what that mistake had hidden. Fixing what was fixed changes nothing, unless `is_cut`. Throws SystemError when a file
/// that is there cannot be read.
Fixing fix(const CheckTarget& target, plan::Date today, const std::function<bool(const diag::Diagnostic&)>& wanted);

/// Writes the files. Throws SystemError, which says what was written if anything was, when one is no longer what it was
/// when it was read, must not be replaced, or the disk does not take them all.
void write_fixed(const std::vector<FixedFile>& files);

}  // namespace cchc::cli
