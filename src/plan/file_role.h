#pragma once

#include <string>
#include <string_view>

namespace cchc::plan {

/// What a file in the folder of a plan is. The one place that decides it.
enum class FileRole {
  none,        ///< nothing of the plan's
  head,        ///< plan.yaml
  registry,    ///< owners.yaml
  area,        ///< any other .yaml or .yml file of the folder that is not hidden
  progress,    ///< progress/2022.yaml: what was done in a year; any .yaml or .yml file there that is not hidden
  schema,      ///< .schema/area.json: for editors
  attributes,  ///< .gitattributes: how git keeps the files
  backup,      ///< what an editor, git or this program leaves beside a file of the plan
};

inline constexpr std::string_view head_name = "plan.yaml";
inline constexpr std::string_view registry_name = "owners.yaml";
inline constexpr std::string_view progress_folder = "progress";
inline constexpr std::string_view schema_folder = ".schema";
/// The version of the files' format, which `schema:` gives; the only one so far.
inline constexpr int format_version = 1;
inline constexpr std::string_view attributes_name = ".gitattributes";
/// Stands between the name of a file and what makes the name of its new version unique while it is written:
/// ".1-the-che.yaml.cchc-a1B2c3".
inline constexpr std::string_view new_file_mark = ".cchc-";

/// By the path relative to the plan's folder, with '/' between its parts.
FileRole file_role(std::string_view path);

/// The name a file of the plan was most likely to have, when programs or people gave it another: "plan.yaml" for
/// "plan.yml", "Plan.yaml", "plan (1).yaml" and "plan.yaml.txt", "owners.yaml" for "owner.yaml", "1-the-che.yaml" for
/// "1-the-che.yaml.txt". Empty for any other name.
std::string meant_name(std::string_view name);

/// Whether the plan is read from files of this role.
constexpr bool is_read(FileRole role) {
  return role == FileRole::head || role == FileRole::registry || role == FileRole::area || role == FileRole::progress;
}

/// The part of a file's path that is its name in the folder of a plan: "progress/2022.yaml" of
/// ".../plan/progress/2022.yaml", else what stands behind the last '/'. Whether there is a plan is not looked at.
std::string_view name_in_plan(std::string_view path);
/// What stands before that name, without a '/' at its end; empty when nothing does.
std::string_view plan_folder_of(std::string_view path);

}  // namespace cchc::plan
