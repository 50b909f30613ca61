#include "cli/new_plan.h"

#include "cli/files.h"
#include "cli/git_attributes.h"
#include "cli/plan_folder.h"
#include "plan/file_role.h"
#include "plan/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

bool is_one_of(const fs::path& folder, const std::string& name, const std::vector<plan::NewFile>& files) {
  const auto same = std::ranges::find(files, name, &plan::NewFile::name);
  if (same == files.end()) return false;
  const FileContent there = read_file(folder / name, same->bytes.size());
  return !there.problem && there.size == same->bytes.size() && there.bytes == same->bytes;
}

/// Whether a folder holds nothing but some of the files.
bool holds_only(const fs::path& folder, const std::vector<plan::NewFile>& files) {
  for (const std::string& name : list_folder(folder)) {
    if (type_of(folder / name) != fs::file_type::directory) {
      if (!is_one_of(folder, name, files)) return false;
      continue;
    }
    for (const std::string& inner : list_folder(folder / name))
      if (!is_one_of(folder, fmt::format("{}/{}", name, inner), files)) return false;
  }
  return true;
}

std::optional<Refusal> check_folder(const fs::path& folder, const std::vector<plan::NewFile>& files) {
  const text::Message other{"chọn một thư mục chưa có, ví dụ: ke-hoach",
                            "choose a folder that is not there yet, such as: plan-2026"};
  const fs::file_type type = type_of(folder);
  if (type == fs::file_type::not_found && !is_link(folder)) return std::nullopt;
  if (type != fs::file_type::directory)
    return Refusal{say("{} đã có và không phải là thư mục", "{} is there and is no folder", shown_path(folder)),
                   {other}};
  if (holds_only(folder, files)) return std::nullopt;
  return Refusal{say("thư mục {} không trống nên không ghi gì vào đó",
                     "the folder {} holds something, so nothing is written", shown_path(folder)),
                 {other}};
}

}  // namespace

std::optional<Refusal> write_new_plan(const Session& session, const fs::path& folder,
                                      std::vector<plan::NewFile> files) {
  files.push_back({std::string(plan::attributes_name), with_plan_attributes("")});
  std::ranges::move(plan::schema_files(session.language), std::back_inserter(files));
  // Before looking: a run that was ended may have left these.
  if (type_of(folder) == fs::file_type::directory) remove_leftovers(folder);
  if (auto refused = check_folder(folder, files)) return refused;
  write_plan_files(folder, files);
  return std::nullopt;
}

}  // namespace cchc::cli
