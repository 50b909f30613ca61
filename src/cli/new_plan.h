#pragma once

#include "cli/result.h"
#include "cli/session.h"
#include "plan/new_file.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace cchc::cli {

/// Why no plan can begin there: it would stand over or among what somebody has. Nothing where there is no such folder
/// yet, or an empty one.
std::optional<Refusal> check_new_folder(const std::filesystem::path& folder);

/// Writes a new plan, with what its folder has beside it for editors and git: all of it or, when one file fails, none.
void write_new_plan(const Session& session, const std::filesystem::path& folder, std::vector<plan::NewFile> files);

}  // namespace cchc::cli
