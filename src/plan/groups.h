#pragma once

#include "plan/registry.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace cchc::plan {

/// Whether some body of the registry is a group.
bool has_groups(const Plan& plan);

/// Who is in which group of a registry. Points into its bodies. Groups may hold groups, also in a circle.
class Groups {
public:
  explicit Groups(const std::vector<Body>& bodies);

  /// The bodies a group holds itself, each once; of a level all its bodies that are no groups. Empty for a body that is
  /// no group.
  const std::vector<const Body*>& members(const Body& group) const;
  /// Every body in one of the groups, also through groups within them; without those given. Each once.
  std::vector<const Body*> all_members(const std::vector<const Body*>& groups) const;
  /// The groups that hold the body, also through other groups; without the body itself. Each once.
  std::vector<const Body*> holding(const Body& body) const;

private:
  std::unordered_map<const Body*, std::vector<const Body*>> members_;  // of groups that name them
  std::unordered_map<const Body*, std::vector<const Body*>> holders_;  // the other way round
  std::map<Level, std::vector<const Body*>> of_level_;                 // bodies that are no groups
  std::map<Level, std::vector<const Body*>> holders_of_level_;         // groups that stand for a level
};

/// The body a member of a group names, by id or by name; null when none or several answer.
const Body* find_member(const Text& member, const Registry& registry);

}  // namespace cchc::plan
