#include "plan/new_file.h"

#include "plan/file_role.h"

#include <fmt/format.h>

namespace cchc::plan {

std::string area_file_name(std::size_t number, std::string_view words) {
  return fmt::format("{}{}{}.yaml", number, words.empty() ? "" : "-", words);
}

std::string schema_line(std::string_view schema, std::string_view to_plan) {
  return fmt::format("# yaml-language-server: $schema={}{}/{}.json\n", to_plan, schema_folder, schema);
}

}  // namespace cchc::plan
