#include "plan/file_role.h"

#include "text/normalize.h"

#include <array>

namespace cchc::plan {

namespace {

bool is_yaml(std::string_view name) {
  const std::string lower = text::to_lower(name);
  return lower.ends_with(".yaml") || lower.ends_with(".yml");
}

/// The name without what programs put around the name of a file they keep a copy of; the same name when there is
/// nothing of that.
std::string_view without_backup_marks(std::string_view name) {
  constexpr std::array<std::string_view, 7> endings{"~", ".bak", ".orig", ".rej", ".swp", ".tmp", "#"};
  std::string_view rest = name;
  for (const std::string_view ending : endings) {
    if (rest.ends_with(ending)) return rest.substr(0, rest.size() - ending.size());
  }
  return rest.substr(0, rest.find(new_file_mark));
}

/// What a file is by its bare name, where `of_yaml` is what the YAML files of its folder are.
FileRole role_of_data(std::string_view name, FileRole of_yaml) {
  if (!name.starts_with(".") && is_yaml(name)) return of_yaml;
  const std::string_view original = without_backup_marks(name);
  return original != name && is_yaml(original) ? FileRole::backup : FileRole::none;
}

/// The required file that a name most likely stands for: "owners.yaml" for "owners (1).yaml" and "owner.yaml". Empty
/// for names of other files.
std::string required_file(std::string_view lower) {
  constexpr std::string_view ending = ".yaml";
  std::string_view stem = lower.substr(0, lower.size() - ending.size());
  if (stem.ends_with(')')) stem = stem.substr(0, stem.rfind('('));
  for (const std::string_view copy : {" - copy", " - sao chép", " copy"}) {
    if (stem.ends_with(copy)) stem.remove_suffix(copy.size());
  }
  stem = text::trim(stem);
  for (const std::string_view name : {head_name, registry_name}) {
    const std::string_view own = name.substr(0, name.size() - ending.size());
    if (stem == own || stem == own.substr(0, own.find_last_not_of('s') + 1) || stem == std::string(own) + "s")
      return std::string(name);
  }
  return {};
}

}  // namespace

FileRole file_role(std::string_view path) {
  if (path == head_name) return FileRole::head;
  if (path == registry_name) return FileRole::registry;
  if (path == attributes_name) return FileRole::attributes;
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return role_of_data(path, FileRole::area);
  const std::string_view folder = path.substr(0, slash);
  const std::string_view name = path.substr(slash + 1);
  if (folder == schema_folder && name.find('/') == std::string_view::npos && name.ends_with(".json"))
    return FileRole::schema;
  if (folder == progress_folder && name.find('/') == std::string_view::npos)
    return role_of_data(name, FileRole::progress);
  return FileRole::none;
}

std::string meant_name(std::string_view name) {
  std::string meant = text::to_lower(name);
  for (const std::string_view added : {".txt", ".yaml", ".yml"}) {
    const std::string_view rest =
        std::string_view(meant).substr(0, meant.size() - std::min(meant.size(), added.size()));
    if (meant.ends_with(added) && is_yaml(rest)) meant.resize(rest.size());
  }
  constexpr std::string_view short_ending = ".yml";
  const bool is_added = meant.size() < name.size();
  if (meant.ends_with(short_ending)) meant.replace(meant.size() - short_ending.size(), short_ending.size(), ".yaml");
  if (name.starts_with(".") || !is_yaml(meant)) return {};
  if (std::string other = required_file(meant); !other.empty()) return other == name ? "" : other;
  if (meant == name) return {};
  return is_added ? std::string(name.substr(0, name.rfind('.'))) : std::string{};
}

std::string_view name_in_plan(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return path;
  const std::string_view name = path.substr(slash + 1);
  if (name == head_name || name == registry_name) return name;  // the plan's folder has that name itself
  const std::string_view folder = path.substr(0, slash);
  const std::size_t before = folder.rfind('/');
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return path.substr(folder.substr(begin) == progress_folder ? begin : slash + 1);
}

std::string_view plan_folder_of(std::string_view path) {
  const std::size_t length = path.size() - name_in_plan(path).size();
  return path.substr(0, length > 1 ? length - 1 : length);
}

}  // namespace cchc::plan
