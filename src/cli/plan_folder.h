#pragma once

#include "cli/session.h"
#include "diag/sink.h"
#include "plan/load.h"

#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cchc::cli {

/// A plan read from its folder, with the files it views into.
struct LoadedPlan {
  std::filesystem::path folder;
  std::deque<text::SourceFile>
      files;  ///< every file of the plan, also the unreadable ones (without bytes), in the order read
  plan::Plan plan;
  std::size_t activities = 0;
  bool unreadable = false;  ///< some file of the plan could not be read at all
};

/// The folder of the plan: --plan, else CCHC_PLAN, else the folder `plan` with a plan.yaml in the current folder or the nearest one above it.
/// Refused when there is none.
Result<std::filesystem::path> find_plan_folder(const Session& session);

/// Whether a file of that name in the folder of a plan belongs to the plan: any .yaml or .yml file that is not hidden.
bool is_plan_file(const std::string& name);

/// Bytes that stand in for those of files, by path as `SourceFile::path()` shows it (see `shown_path`). A file of the plan's folder that is
/// only here belongs to the plan as well.
using Overrides = std::map<std::string, std::string>;

/// Reads and binds the plan of a folder, with `overrides` in the place of what is on the disk. What is wrong with its files goes to `sink`.
/// Throws SystemError when the folder itself cannot be read. Kept in place (`into`), because the plan points into the files.
void load_plan(const std::filesystem::path& folder, LoadedPlan& into, diag::Sink& sink,
               const Overrides& overrides = {});

/// As `load_plan`, but the plan is what `files` holds of it and nothing is read from the disk: a plan as some revision has it.
void load_plan_from(const Overrides& files, const std::filesystem::path& folder, LoadedPlan& into, diag::Sink& sink);

/// A path as messages show it: as people would type it from where they are.
std::string shown_path(const std::filesystem::path& path);

}  // namespace cchc::cli
