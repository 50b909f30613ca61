#include "plan/registry.h"

#include "text/fold.h"

#include <algorithm>
#include <unordered_set>

namespace cchc::plan {

Registry::Registry(const std::vector<Body>& bodies) {
  const auto add = [this](const Body& body, const Text& name, bool is_alias) {
    if (!name || name.value.empty()) return;
    const auto entry = entries_.try_emplace(text::fold(name.value)).first;
    std::vector<const Body*>& same = entry->second.bodies;
    if (same.empty() || same.back() != &body) same.push_back(&body);
    entry->second.by_alias = entry->second.by_alias && is_alias;
    if (!is_alias) by_start_.emplace_back(entry->first, &body);
    names_.push_back(name.value);
    most_commas_ = std::max(most_commas_, static_cast<std::size_t>(std::ranges::count(name.value, ',')));
    owners_.push_back(&body);
  };
  for (const Body& body : bodies) {
    add(body, body.name, false);
    for (const Text& alias : body.aliases) add(body, alias, true);
    if (body.id) ids_.emplace(body.id.value, &body);
  }
  std::ranges::sort(by_start_);
}

Registry::Answer Registry::look_up(std::string_view name) const {
  const auto found = entries_.find(text::fold(name));
  if (found == entries_.end()) return {};
  const std::vector<const Body*>& all = found->second.bodies;
  const auto most = static_cast<std::ptrdiff_t>(std::min(all.size(), most_bodies));
  return {{all.begin(), all.begin() + most}, found->second.by_alias};
}

const Body* Registry::find(std::string_view name) const {
  const auto found = entries_.find(text::fold(name));
  return found != entries_.end() && found->second.bodies.size() == 1 ? found->second.bodies.front() : nullptr;
}

std::vector<const Body*> Registry::that_start_with(std::string_view written) const {
  std::vector<const Body*> found;
  const std::string start = text::fold(written);
  if (start.empty()) return found;
  auto at = std::ranges::lower_bound(by_start_, std::string_view(start), {}, &decltype(by_start_)::value_type::first);
  for (; at != by_start_.end() && at->first.starts_with(start) && found.size() < most_bodies; ++at)
    found.push_back(at->second);
  std::ranges::sort(found);
  return found;
}

const Body& in_office(const Body& body, Date day) {
  constexpr int most_heirs = 100;  // a circle of them is a mistake that has a finding of its own
  const Body* found = &body;
  for (int i = 0; i < most_heirs && found->until && *found->until < day && found->heir != nullptr; ++i)
    found = found->heir;
  return *found;
}

std::vector<BodyReference> in_office(std::vector<BodyReference> bodies, Date day) {
  bool is_taken_over = false;
  for (BodyReference& one : bodies) {
    if (one.body == nullptr) continue;
    const Body* now = &in_office(*one.body, day);
    is_taken_over = is_taken_over || now != one.body;
    one.body = now;
  }
  std::unordered_set<const Body*> seen;
  const auto is_again = [&](const BodyReference& one) { return one.body != nullptr && !seen.insert(one.body).second; };
  if (is_taken_over) std::erase_if(bodies, is_again);
  return bodies;
}

const Body* Registry::find_id(std::string_view id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? nullptr : found->second;
}

bool Registry::has_spelling(const Body& body, std::string_view written) const {
  const auto [known, is_new] = spellings_.try_emplace(&body);
  if (is_new) {
    known->second.insert(text::fold_accented(body.name.value));
    for (const Text& alias : body.aliases) known->second.insert(text::fold_accented(alias.value));
  }
  return known->second.contains(text::fold_accented(written));
}

}  // namespace cchc::plan
