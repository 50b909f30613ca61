#include "cli/check_target.h"

#include "cli/files.h"
#include "cli/plan_folder.h"
#include "plan/file_role.h"

#include <algorithm>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

std::optional<text::Message> add_path(const std::string& given, std::vector<CheckTarget>& targets) {
  const fs::path path(given);
  const fs::file_type type = type_of(path);
  const auto find_known = [&](const fs::path& folder) {
    return std::ranges::find(targets, canonical_path(folder),
                             [](const CheckTarget& target) { return canonical_path(target.folder); });
  };
  if (type == fs::file_type::directory) {
    if (auto problem = problem_of_folder(path)) return problem;
    if (const auto known = find_known(path); known != targets.end()) {
      known->only.clear();
    } else {
      targets.push_back({path, {}});
    }
    return std::nullopt;
  }
  if (type == fs::file_type::not_found) return say("không có \"{}\"", "there is no \"{}\"", given);
  const std::string name(plan::name_in_plan(given));
  const plan::FileRole role = plan::file_role(name);
  if (role == plan::FileRole::backup)
    return say("\"{}\" là bản sao lưu, không phải tệp kế hoạch", "\"{}\" is a backup copy, no file of a plan", given);
  if (!plan::is_read(role))
    return say("\"{}\" không phải tệp kế hoạch (.yaml)", "\"{}\" is no file of a plan (.yaml)", given);
  const std::string_view before = plan::plan_folder_of(given);
  const fs::path folder = before.empty() ? fs::path(".") : fs::path(before);
  const auto known = find_known(folder);
  if (known == targets.end()) {
    targets.push_back({folder, {name}});
  } else if (!known->only.empty()) {
    known->only.insert(name);
  }
  return std::nullopt;
}

}  // namespace

bool CheckTarget::has(const std::string& path) const {
  return only.empty() || only.contains(std::string(plan::name_in_plan(path)));
}

bool CheckTarget::concerns(const diag::Diagnostic& found) const {
  return only.empty() || has(found.place.file->path()) ||
         std::ranges::any_of(found.related, [&](const diag::Label& label) { return has(label.place.file->path()); });
}

Result<std::vector<CheckTarget>> find_check_targets(const Session& session, const std::vector<std::string>& paths) {
  std::vector<CheckTarget> targets;
  for (const std::string& path : paths) {
    if (const auto problem = add_path(path, targets)) return Refusal{*problem};
  }
  if (!paths.empty()) return targets;
  const auto folder = find_plan_folder(session);
  if (!folder) return folder.refusal();
  targets.push_back({*folder, {}});
  return targets;
}

}  // namespace cchc::cli
