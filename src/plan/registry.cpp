#include "plan/registry.h"

#include "text/fold.h"

#include <algorithm>

namespace cchc::plan {

Registry::Registry(const std::vector<Body>& bodies) : bodies_(&bodies) {
  const auto add = [this](const Body& body, const Text& name, bool is_alias) {
    if (!name || name.value.empty()) return;
    entries_.emplace(text::fold(name.value), Entry{&body, is_alias});
    names_.push_back(name.value);
    owners_.push_back(&body);
  };
  for (const Body& body : bodies) {
    add(body, body.name, false);
    for (const Text& alias : body.aliases) add(body, alias, true);
  }
}

Registry::Answer Registry::look_up(std::string_view name) const {
  Answer answer;
  const auto [first, last] = entries_.equal_range(text::fold(name));
  for (auto it = first; it != last; ++it) {
    if (std::ranges::find(answer.bodies, it->second.body) == answer.bodies.end())
      answer.bodies.push_back(it->second.body);
  }
  // The order within a hash bucket is not ours to rely on.
  std::sort(answer.bodies.begin(), answer.bodies.end());
  answer.by_alias = first != last && std::all_of(first, last, [](const auto& entry) { return entry.second.is_alias; });
  return answer;
}

std::vector<const Body*> Registry::that_start_with(std::string_view written) const {
  std::vector<const Body*> found;
  const std::string start = text::fold(written);
  for (const Body& body : *bodies_) {
    if (!start.empty() && body.name && text::fold(body.name.value).starts_with(start)) found.push_back(&body);
  }
  return found;
}

const Body* Registry::find_id(std::string_view id) const {
  const auto found = std::ranges::find_if(*bodies_, [id](const Body& body) { return body.id && body.id.value == id; });
  return found == bodies_->end() ? nullptr : &*found;
}

}  // namespace cchc::plan
