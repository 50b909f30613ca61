#include "plan/history/lineage.h"

#include "plan/walk.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace cchc::plan::history {

namespace {

const Member* add(Members& into, Member member) {
  const Member* added = &into.all.emplace_back(member);
  if (!member.item->id) return added;
  if (!into.by_id.emplace(*member.item->id, added).second) into.ambiguous.insert(*member.item->id);
  return added;
}

/// The item of the earlier version that an item says it is.
std::optional<Id> origin_of(const Member& now, const Members& before) {
  const Item& item = *now.item;
  const auto was = item.was ? parse_id(item.was.value) : std::nullopt;
  if (!was || was == item.id || was->kind != now.kind || !before.by_id.contains(*was)) return item.id;
  if (!item.id) return was;
  // A change of id that the earlier version had already: both ids may have new owners since.
  const auto known = before.by_id.find(*item.id);
  const bool is_old_news = known != before.by_id.end() && known->second->item->was.value == item.was.value;
  return is_old_news ? item.id : was;
}

}  // namespace

Members collect(const Plan& plan) {
  Members members;
  for (const Area& area : plan.areas) {
    std::map<std::pair<const Item*, ItemKind>, const Member*> last;  // of the list under each item
    std::map<const Item*, const Member*> added;
    for_each_item_of(area, [&](const Item& item, ItemKind kind, const Path& path) {
      const Item* above = path.task;
      if (above == nullptr) above = path.target;
      const Member* parent = above == nullptr ? nullptr : added[above];
      const Member*& previous = last[{above, kind}];
      previous = add(members, {&item, kind, &area, parent, previous});
      added[&item] = previous;
    });
    for (const Retired& retired : area.retired) {
      if (retired.id) members.retired.emplace(*retired.id, &retired);
    }
  }
  return members;
}

Lineage trace(const Members& before, const Members& now) {
  std::map<Id, const Member*> heirs;
  for (const Member& member : now.all) {
    const auto origin = origin_of(member, before);
    if (!origin) continue;
    const auto [heir, is_first] = heirs.emplace(*origin, &member);
    // Of several that claim to be the item, the one that kept its id is it.
    if (!is_first && member.item->id == origin && heir->second->item->id != origin) heir->second = &member;
  }
  Lineage lineage;
  for (const auto& [id, member] : before.by_id) {
    if (const auto heir = heirs.find(id); heir != heirs.end()) {
      lineage.same.push_back({member, heir->second});
    } else if (const auto holder = now.by_id.find(id); holder != now.by_id.end()) {
      lineage.displaced.push_back({member, holder->second});
    } else {
      lineage.gone.push_back(member);
    }
  }
  return lineage;
}

std::string identity_of(const BodyReference& reference) {
  return reference.body != nullptr && reference.body->id ? "#" + std::string(reference.body->id.value)
                                                         : text::fold(reference.name.value);
}

std::vector<std::string> identities(const std::vector<BodyReference>& references) {
  std::vector<std::string> found;
  std::ranges::transform(references, std::back_inserter(found), identity_of);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool names_new_decision(const Text& before, const Text& now) {
  return !text::trim(now.value).empty() && text::fold_accented(before.value) != text::fold_accented(now.value);
}

bool names_new_decision(const Member& before, const Member& now) {
  if (before.kind != now.kind) return false;
  if (before.work() != nullptr) return names_new_decision(before.work()->amended, now.work()->amended);
  return before.target() != nullptr && names_new_decision(before.target()->amended, now.target()->amended);
}

}  // namespace cchc::plan::history
