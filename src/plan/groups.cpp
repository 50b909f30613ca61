#include "plan/groups.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace cchc::plan {

using Bodies = std::vector<const Body*>;

bool has_groups(const Plan& plan) {
  return std::ranges::any_of(plan.bodies, [](const Body& body) { return !body.members.empty(); });
}

const Body* find_member(const Text& member, const Registry& registry) {
  const Body* body = registry.find_id(member.value);
  return body != nullptr ? body : registry.find(member.value);
}

Groups::Groups(const std::vector<Body>& bodies) {
  if (std::ranges::none_of(bodies, [](const Body& body) { return !body.members.empty(); })) return;
  const Registry registry(bodies);
  for (const Body& body : bodies) {
    if (body.members.empty()) {
      if (body.level) of_level_[*body.level].push_back(&body);
    } else if (body.members_level) {
      holders_of_level_[*body.members_level].push_back(&body);
    } else {
      std::unordered_set<const Body*> seen{&body};
      for (const Text& text : body.members) {
        const Body* member = find_member(text, registry);
        if (member == nullptr || !seen.insert(member).second) continue;
        members_[&body].push_back(member);
        holders_[member].push_back(&body);
      }
    }
  }
}

const Bodies& Groups::members(const Body& group) const {
  static const Bodies none;
  if (group.members_level) {
    const auto found = of_level_.find(*group.members_level);
    return found == of_level_.end() ? none : found->second;
  }
  const auto found = members_.find(&group);
  return found == members_.end() ? none : found->second;
}

Bodies Groups::all_members(const Bodies& groups) const {
  std::unordered_set<const Body*> seen(groups.begin(), groups.end());
  std::set<Level> seen_levels;  // a level is gone through once, however many groups stand for it
  Bodies found;
  Bodies open = groups;
  while (!open.empty()) {
    const Body* group = open.back();
    open.pop_back();
    if (group->members_level && !seen_levels.insert(*group->members_level).second) continue;
    for (const Body* member : members(*group)) {
      if (!seen.insert(member).second) continue;
      found.push_back(member);
      open.push_back(member);
    }
  }
  return found;
}

Bodies Groups::holding(const Body& body) const {
  std::unordered_set<const Body*> seen{&body};
  Bodies found;
  const auto add = [&](const Bodies& holders) {
    for (const Body* holder : holders) {
      if (seen.insert(holder).second) found.push_back(holder);
    }
  };
  if (body.level && body.members.empty()) {
    if (const auto level = holders_of_level_.find(*body.level); level != holders_of_level_.end()) add(level->second);
  }
  if (const auto holders = holders_.find(&body); holders != holders_.end()) add(holders->second);
  for (std::size_t at = 0; at < found.size(); ++at) {
    if (const auto holders = holders_.find(found[at]); holders != holders_.end()) add(holders->second);
  }
  return found;
}

}  // namespace cchc::plan
