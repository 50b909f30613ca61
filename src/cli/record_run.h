#pragma once

#include "cli/entry_writer.h"
#include "cli/git_work_tree.h"
#include "cli/options.h"
#include "cli/session.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cchc::cli {

/// What one run of `record` works with. The plan's folder is locked for as long as it lasts.
struct RecordRun {
  const Session& session;
  plan::Date day = {};                ///< taken for today
  std::optional<WorkTree> tree = {};  ///< where a commit is asked for
  LoadedPlan now = {};                ///< the plan as it stands
};

/// Records what a table or a form tells: all of its results or none.
Result<ExitCode> record_from(const RecordRun& run, const RecordOptions& options);

/// Why an entry is not added, from what the check of the plan with it found, and where the entry it contradicts stands:
/// one of the new entries is named by `name_of_new`.
Refusal explain_conflict(const EntryFinding& conflict, const EntryTrial& trial,
                         const std::function<text::Message(std::size_t)>& name_of_new);

/// Commits the files that entries stand in, where that is asked for, and says so.
std::optional<Refusal> commit_recorded(const RecordRun& run, const std::vector<EntryPlace>& places,
                                       const std::string& message);

}  // namespace cchc::cli
