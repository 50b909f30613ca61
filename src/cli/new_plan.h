#pragma once

#include "cli/result.h"
#include "cli/session.h"
#include "plan/new_file.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace cchc::cli {

/// Writes a new plan, with what its folder has beside it for editors and git: all of it or, when one file fails, none.
/// Refuses a folder that holds anything else: nothing is written over or among what somebody has. What a run that was
/// ended has left there of the same files is no hindrance.
std::optional<Refusal> write_new_plan(const Session& session, const std::filesystem::path& folder,
                                      std::vector<plan::NewFile> files);

}  // namespace cchc::cli
