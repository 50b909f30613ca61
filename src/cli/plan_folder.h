#pragma once

#include "cli/files.h"
#include "cli/session.h"
#include "diag/sink.h"
#include "plan/load.h"
#include "plan/new_file.h"

#include <cstddef>
#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cchc::cli {

/// A file of a plan that could not be read at all.
struct UnreadableFile {
  text::Message problem;  ///< with the file's path
  bool missing = false;   ///< there is none of that name
  bool of_results = false;
};

/// A plan read from its folder, with the files it views into.
struct LoadedPlan {
  std::filesystem::path folder;
  std::deque<text::SourceFile>
      files;  ///< every file of the plan, also the unreadable ones (without bytes), in the order read
  plan::Plan plan;
  std::size_t activities = 0;
  std::size_t tasks = 0;  ///< those that are work items
  std::vector<UnreadableFile> unreadable;
};

/// What all files of a plan may hold together, in bytes; far above any real plan.
inline constexpr std::size_t max_plan_size = 64UL * 1024 * 1024;
/// Adds up what is read of a plan.
class PlanSize {
public:
  /// Throws SystemError when it is more than a plan may hold.
  void add(std::size_t bytes);

private:
  std::size_t all_ = 0;
};

/// A file of the plan that is there and could not be read; null when there is none. Such a plan must not be changed by
/// what is known of it.
const UnreadableFile* first_unread(const LoadedPlan& plan);

/// Why a folder somebody named cannot be that of a plan: the plan stands in its folder `plan`, or it is a link that
/// leads away from where it stands.
std::optional<text::Message> problem_of_folder(const std::filesystem::path& folder);

/// The folder of the plan: --plan, else CCHC_PLAN, else the nearest one, from the current folder upwards, that is named
/// `plan` and holds a plan.yaml or, under any other name, is or is around the current one. Refused when there is none.
Result<std::filesystem::path> find_plan_folder(const Session& session);

/// Bytes that stand in for those of files, by path as `SourceFile::path()` shows it (see `shown_path`). A file of the
/// plan's folder that is only here belongs to the plan as well.
using Overrides = std::map<std::string, std::string>;

/// Reads and binds the plan of a folder, with `overrides` in the place of what is on the disk. What is wrong with its
/// files goes to `sink`. Throws SystemError when the folder itself cannot be read. Kept in place (`into`), because the
/// plan points into the files.
void load_plan(const std::filesystem::path& folder, LoadedPlan& into, diag::Sink& sink,
               const Overrides& overrides = {});

/// Files of a plan as git has them, by their name in the plan's folder.
using FilesByName = std::map<std::string, FileContent>;

/// As `load_plan`, but the plan is what `files` holds of it and nothing is read from the disk: a plan as git has it.
/// The files are shown as those of `folder`, with "@revision" behind them when the revision is not empty.
void load_plan_from(FilesByName files, const std::filesystem::path& folder, const std::string& revision,
                    LoadedPlan& into, diag::Sink& sink);

/// Writes files into the folder of a plan, which is made with those below it: all of them or, when one fails, none.
void write_plan_files(const std::filesystem::path& folder, const std::vector<plan::NewFile>& files);

/// A path as messages show it: as people would type it from where they are.
std::string shown_path(const std::filesystem::path& path);

}  // namespace cchc::cli
