#pragma once

#include "cli/result.h"
#include "cli/session.h"
#include "diag/diagnostic.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace cchc::cli {

/// What is to be checked: a whole plan, or some files of it (which are judged within their plan).
struct CheckTarget {
  std::filesystem::path folder;
  std::set<std::string> only;  ///< file names; empty for the whole plan

  bool has(const std::string& path) const;
  /// Whether the mistake, or the other end of it, is in a file that is to be checked.
  bool concerns(const diag::Diagnostic& found) const;
};

/// What the arguments of `validate` name; the plan found when they name nothing.
Result<std::vector<CheckTarget>> find_check_targets(const Session& session, const std::vector<std::string>& paths);

}  // namespace cchc::cli
