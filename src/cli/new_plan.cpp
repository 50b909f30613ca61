#include "cli/new_plan.h"

#include "cli/files.h"
#include "cli/git_attributes.h"
#include "cli/plan_folder.h"
#include "plan/file_role.h"
#include "plan/schema.h"

#include <algorithm>
#include <iterator>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

std::optional<Refusal> check_new_folder(const fs::path& folder) {
  const text::Message other{"chọn một thư mục chưa có, ví dụ: ke-hoach",
                            "choose a folder that is not there yet, such as: plan-2026"};
  const fs::file_type type = type_of(folder);
  if (type == fs::file_type::not_found && !is_link(folder)) return std::nullopt;
  if (type != fs::file_type::directory)
    return Refusal{say("{} đã có và không phải là thư mục", "{} is there and is no folder", shown_path(folder)),
                   {other}};
  if (list_folder(folder).empty()) return std::nullopt;
  return Refusal{say("thư mục {} không trống nên không ghi gì vào đó",
                     "the folder {} holds something, so nothing is written", shown_path(folder)),
                 {other}};
}

void write_new_plan(const Session& session, const fs::path& folder, std::vector<plan::NewFile> files) {
  files.push_back({std::string(plan::attributes_name), with_plan_attributes("")});
  std::ranges::move(plan::schema_files(session.language), std::back_inserter(files));
  write_plan_files(folder, files);
}

}  // namespace cchc::cli
