#include "query/doubt.h"

#include <algorithm>

namespace cchc::query {

bool Doubt::may_name(const std::vector<plan::BodyReference>& list,
                     const std::function<bool(const plan::Body&)>& is_wanted) {
  if (list.empty()) return true;
  return std::ranges::any_of(list, [&](const plan::BodyReference& reference) {
    if (reference.body != nullptr) return false;
    const std::vector<const plan::Body*>& bodies = meant(reference.name.value);
    return bodies.empty() || std::ranges::any_of(bodies, [&](const plan::Body* body) { return is_wanted(*body); });
  });
}

const std::vector<const plan::Body*>& Doubt::meant(std::string_view name) {
  const auto [place, is_new] = meant_.try_emplace(name);
  std::vector<const plan::Body*>& bodies = place->second;
  if (!is_new) return bodies;
  bodies = registry_.look_up(name).bodies;
  if (bodies.empty()) bodies = registry_.that_start_with(name);
  if (bodies.empty()) {
    for (const std::size_t at : near_names_.nearest(name)) bodies.push_back(&registry_.body_of(at));
  }
  return bodies;
}

}  // namespace cchc::query
