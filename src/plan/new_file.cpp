#include "plan/new_file.h"

#include <fmt/format.h>

namespace cchc::plan {

std::string area_file_name(std::size_t number, std::string_view words) {
  return fmt::format("{}{}{}.yaml", number, words.empty() ? "" : "-", words);
}

}  // namespace cchc::plan
