#pragma once

#include "plan/model.h"

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cchc::plan::history {

/// One item of a plan with what stands around it.
struct Member {
  const Item* item = nullptr;
  ItemKind kind = ItemKind::activity;
  const Area* area = nullptr;
  const Member* parent = nullptr;
  const Member* previous = nullptr;  ///< the one before it in the same list
  /// An activity or a task; null for a target.
  const WorkItem* work() const { return kind != ItemKind::target ? static_cast<const WorkItem*>(item) : nullptr; }
  /// Null for an item of another kind.
  const Target* target() const { return kind == ItemKind::target ? static_cast<const Target*>(item) : nullptr; }
};

/// The items of one version of a plan.
struct Members {
  std::deque<Member> all;             ///< in the order of the plan
  std::map<Id, const Member*> by_id;  ///< of items that share an id, the first
  std::set<Id> ambiguous;             ///< ids that several items have
  std::map<Id, const Retired*> retired;
};
Members collect(const Plan& plan);

/// The same item in both versions.
struct Pair {
  const Member* before;
  const Member* now;
};

/// Which item of one version became which of the other. An item is what its id says; with a `was:` new in this version,
/// what that says.
struct Lineage {
  std::vector<Pair> same;
  std::vector<Pair> displaced;  ///< the id of the first now belongs to the second, which says that it was another item
  std::vector<const Member*> gone;  ///< items of the earlier version with neither heir nor id in the later one
};
Lineage trace(const Members& before, const Members& now);

/// What tells a body from others in both versions: its id, or for one that is not in the registry the name as written.
std::string identity_of(const BodyReference& reference);
/// Those of several, sorted, each once.
std::vector<std::string> identities(const std::vector<BodyReference>& references);

/// The text a field of an item must have to say that the item was changed by a decision since the earlier version.
bool names_new_decision(const Text& before, const Text& now);
/// The same for whole items.
bool names_new_decision(const Member& before, const Member& now);

}  // namespace cchc::plan::history
