#include "plan/file_role.h"

#include "text/normalize.h"

#include <algorithm>
#include <array>

namespace cchc::plan {

namespace {

bool is_yaml(std::string_view name) {
  const std::string lower = text::to_lower(name);
  return lower.ends_with(".yaml") || lower.ends_with(".yml");
}

bool is_year(std::string_view word) {
  return word.size() == 4 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// The name without what programs put around the name of a file they keep a copy of; the same name when there is nothing of that.
std::string_view without_backup_marks(std::string_view name) {
  constexpr std::array<std::string_view, 7> endings{"~", ".bak", ".orig", ".rej", ".swp", ".tmp", "#"};
  std::string_view rest = name;
  for (const std::string_view ending : endings) {
    if (rest.ends_with(ending)) return rest.substr(0, rest.size() - ending.size());
  }
  return rest.substr(0, rest.find(new_file_mark));
}

}  // namespace

FileRole file_role(std::string_view path) {
  if (path == head_name) return FileRole::head;
  if (path == registry_name) return FileRole::registry;
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) {
    if (!path.starts_with(".") && is_yaml(path)) return FileRole::area;
    const std::string_view original = without_backup_marks(path);
    return original != path && is_yaml(original) ? FileRole::backup : FileRole::none;
  }
  const std::string_view folder = path.substr(0, slash);
  const std::string_view name = path.substr(slash + 1);
  if (folder == schema_folder && name.find('/') == std::string_view::npos && name.ends_with(".json"))
    return FileRole::schema;
  constexpr std::string_view ending = ".yaml";
  if (folder == "progress" && name.ends_with(ending) && is_year(name.substr(0, name.size() - ending.size())))
    return FileRole::progress;
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
  if (meant == name || name.starts_with(".") || !is_yaml(meant)) return {};
  if (meant == head_name || meant == registry_name) return meant;
  return is_added ? std::string(name.substr(0, name.rfind('.'))) : std::string{};
}

}  // namespace cchc::plan
