#include "check/rules/body_names.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <fmt/format.h>

namespace cchc::check {

using plan::Body;
using plan::BodyReference;
using plan::Registry;

bool is_written_right(const BodyReference& reference, const Registry& registry) {
  const std::string_view name = reference.name.value;
  if (name == reference.body->name.value) return true;
  // A dash that folding passes over is one of a list that did not become one: "– Phòng Nội vụ".
  if (text::fold_accented(name.substr(0, text::decode(name, 0).size)).empty()) return false;
  return registry.has_spelling(*reference.body, name);
}

std::vector<const Body*> meanings(const BodyReference& reference, const Registry& registry) {
  std::vector<const Body*> several = registry.look_up(reference.name.value).bodies;
  if (several.empty()) several = registry.that_start_with(reference.name.value);
  return several.size() > 1 ? several : std::vector<const Body*>{};
}

std::string in_quotes(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", name);
  return list;
}

}  // namespace cchc::check
