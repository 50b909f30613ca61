#include "query/comparison_parts.h"

#include "plan/history/lineage.h"
#include "plan/walk.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace cchc::query {

using plan::FieldInfo;
using plan::RecordInfo;
using plan::history::Member;
using plan::history::Members;
using text::Message;

namespace {

using Kind = RecordChange::Kind;

// --- plan.yaml, bodies, areas ---

void compare_heads(const plan::Plan& before, const plan::Plan& now, Comparison& into) {
  Section section(into, {"Thông tin chung (plan.yaml)", "The plan itself (plan.yaml)"});
  section.add({.kind = Kind::changed,
               .record = &plan::head_record(),
               .text = std::string(now.head.title.value),
               .fields = changed_fields(before.head.origin.node, now.head.origin.node, plan::head_record())});
}

std::string identity_of_body(const plan::Body& body) {
  return std::string(body.id ? body.id.value : body.name.value);
}

void compare_bodies(const plan::Plan& before, const plan::Plan& now, Comparison& into) {
  Section section(into, {"Danh mục cơ quan (owners.yaml)", "The bodies (owners.yaml)"});
  const RecordInfo& record = plan::body_record();
  std::map<std::string, const plan::Body*> known;
  for (const plan::Body& body : before.bodies) known.emplace(identity_of_body(body), &body);
  for (const plan::Body& body : now.bodies) {
    const std::string id = identity_of_body(body);
    const std::string name(body.name.value);
    const auto former = known.find(id);
    if (former == known.end()) {
      section.add({.kind = Kind::added, .record = &record, .id = id, .text = name});
      continue;
    }
    section.add({.record = &record,
                 .id = id,
                 .text = name,
                 .fields = changed_fields(former->second->origin.node, body.origin.node, record)});
    known.erase(former);
  }
  for (const plan::Body& body : before.bodies) {
    const std::string id = identity_of_body(body);
    if (known.erase(id) > 0)
      section.add({.kind = Kind::removed, .record = &record, .id = id, .text = std::string(body.name.value)});
  }
}

/// The areas of a plan by code; of several with one code the first.
std::unordered_map<int, const plan::Area*> areas_by_code(const plan::Plan& plan) {
  std::unordered_map<int, const plan::Area*> areas;
  for (const plan::Area& area : plan.areas) areas.emplace(area.code, &area);
  return areas;
}

RecordChange change_of_area(Kind kind, const plan::Area& area) {
  return {.kind = kind,
          .record = &plan::area_record(),
          .id = std::string(area.code_text.value),
          .text = std::string(area.name.value)};
}

Message heading_of(const plan::Area& area) {
  return text::say("Lĩnh vực {}. {}", "Area {}. {}", area.code_text.value, area.name.value);
}

// --- items ---

std::string id_of(const Member& member) {
  return std::string(member.item->id_text.value);
}

RecordChange change_of_item(Kind kind, const Member& member) {
  return {.kind = kind,
          .record = &plan::item_record(member.kind),
          .id = id_of(member),
          .text = std::string(member.item->text.value)};
}

/// Both versions with what became of each item.
struct Versions {
  Members before, now;
  plan::history::Lineage lineage;
  std::map<const Member*, const Member*> heirs;                               ///< of the earlier items
  std::map<const Member*, const Member*> origins;                             ///< of the later ones
  std::unordered_map<const plan::Area*, std::vector<const Member*>> of_area;  ///< the members of either version

  Versions(const plan::Plan& before_plan, const plan::Plan& now_plan)
      : before(plan::history::collect(before_plan)),
        now(plan::history::collect(now_plan)),
        lineage(plan::history::trace(before, now)) {
    for (const auto& [old_one, new_one] : lineage.same) {
      heirs.emplace(old_one, new_one);
      origins.emplace(new_one, old_one);
    }
    for (const Members* members : {&before, &now}) {
      for (const Member& member : members->all) of_area[member.area].push_back(&member);
    }
  }
};

/// What an item stands under, in a word.
std::vector<Message> place_of_member(const Member& member) {
  const std::string place =
      member.parent != nullptr ? id_of(*member.parent) : std::string(member.area->code_text.value);
  return {{place, place}};
}

bool is_moved(const Member& before, const Member& now, const Versions& versions) {
  if (before.area->code != now.area->code || (before.parent == nullptr) != (now.parent == nullptr)) return true;
  if (before.parent == nullptr) return false;
  const auto heir = versions.heirs.find(before.parent);
  return heir == versions.heirs.end() || heir->second != now.parent;
}

/// Other names for the same bodies are no change of the item.
bool same_bodies(const Member& before, const Member& now, const FieldChange& change) {
  const FieldInfo* field = plan::item_record(now.kind).find(change.key);
  if (field == nullptr || !field->names_bodies || before.kind != now.kind) return false;
  const auto* was = plan::bodies_in(*before.item, *field);
  const auto* is = plan::bodies_in(*now.item, *field);
  return was != nullptr && is != nullptr && plan::history::identities(*was) == plan::history::identities(*is);
}

RecordChange compare_items(const Member& before, const Member& now, const Versions& versions) {
  RecordChange change = change_of_item(Kind::changed, now);
  change.fields = changed_fields(before.item->origin.node, now.item->origin.node, plan::item_record(now.kind));
  // The change of the id itself says what `was` says.
  std::erase_if(change.fields,
                [&](const FieldChange& field) { return field.key == "was" || same_bodies(before, now, field); });
  if (id_of(before) != id_of(now)) change.former_id = id_of(before);
  if (is_moved(before, now, versions))
    change.fields.push_back({"under", {"thuộc", "stands under"}, place_of_member(before), place_of_member(now)});
  return change;
}

void add_items(const plan::Area& area, Versions& versions, Section& section, Comparison& into) {
  for (const Member* one : versions.of_area[&area]) {
    const Member& member = *one;
    const auto origin = versions.origins.find(&member);
    if (origin != versions.origins.end()) {
      section.add(compare_items(*origin->second, member, versions));
    } else if (!member.item->id || versions.now.by_id.at(*member.item->id) != &member) {
      ++into.not_compared;
    } else {
      section.add(change_of_item(Kind::added, member));
    }
  }
}

void add_removed(const plan::Area& area, Versions& versions, Section& section, Comparison& into) {
  for (const Member* one : versions.of_area[&area]) {
    const Member& member = *one;
    if (versions.heirs.contains(&member)) continue;
    if (!member.item->id || versions.before.by_id.at(*member.item->id) != &member) {
      ++into.not_compared;
      continue;
    }
    RecordChange change = change_of_item(Kind::removed, member);
    if (const auto retired = versions.now.retired.find(*member.item->id); retired != versions.now.retired.end())
      change.reason = std::string(retired->second->reason.value);
    section.add(std::move(change));
  }
}

}  // namespace

Comparison compare(const plan::Plan& before, const plan::Plan& now) {
  Comparison comparison;
  compare_heads(before, now, comparison);
  compare_bodies(before, now, comparison);
  Versions versions(before, now);
  const auto former_areas = areas_by_code(before);
  const auto areas = areas_by_code(now);
  for (const plan::Area& area : now.areas) {
    Section section(comparison, heading_of(area));
    const auto found = former_areas.find(area.code);
    const plan::Area* former = found == former_areas.end() ? nullptr : found->second;
    if (former == nullptr) {
      section.add(change_of_area(Kind::added, area));
    } else {
      RecordChange change = change_of_area(Kind::changed, area);
      change.fields = changed_fields(former->origin.node, area.origin.node, plan::area_record());
      section.add(std::move(change));
    }
    add_items(area, versions, section, comparison);
    if (former != nullptr) add_removed(*former, versions, section, comparison);
  }
  for (const plan::Area& area : before.areas) {
    if (areas.contains(area.code)) continue;
    Section section(comparison, heading_of(area));
    section.add(change_of_area(Kind::removed, area));
    add_removed(area, versions, section, comparison);
  }
  compare_results(before, now, comparison);
  return comparison;
}

}  // namespace cchc::query
