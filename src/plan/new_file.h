#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cchc::plan {

/// A file of a plan that is to be written.
struct NewFile {
  std::string name;  ///< in the plan's folder: "owners.yaml", ".schema/area.json"
  std::string bytes;
};

/// What the file of the `number`-th area is named, from 1: "1-cai-cach-the-che.yaml". `words` are those of its name
/// (`text::slug`), and may be empty.
std::string area_file_name(std::size_t number, std::string_view words);

/// The first line of a new file, which tells editors the schema it is written by: "area". `to_plan` leads from the
/// file's folder to the plan's: "../".
std::string schema_line(std::string_view schema, std::string_view to_plan = "");

}  // namespace cchc::plan
