#include "check/history.h"

#include "check/history/changes.h"
#include "check/history/results.h"
#include "check/history/same_text.h"
#include "plan/history/lineage.h"
#include "plan/walk.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace cchc::check {

namespace {

using namespace history;
using namespace plan::history;
using diag::Code;
using diag::Diagnostic;
using plan::Area;
using plan::Id;
using plan::Plan;
using text::say;

/// Both versions of a plan, for the rules on ids. Stays in place: its parts point to each other.
struct Versions {
  const Plan& before_plan;
  const Plan& now_plan;
  Members before, now;
  SameText texts{before, now};
  /// Of those gone, the nearest before still there.
  std::unordered_map<const Member*, const Member*> there_before = {};
};

diag::Context context_of_member(const Member& member) {
  return plan::describe_item(*member.item, member.kind);
}

diag::Label in_earlier_version(const Member& member) {
  return {member.item->id_text.place(), {"trước đây ở đây", "it was here"}};
}

// --- what can be told about the later version ---

const Area* find_area(const Plan& plan, int code) {
  const auto found = std::ranges::find(plan.areas, code, &Area::code);
  return found == plan.areas.end() ? nullptr : &*found;
}

bool lists_area(const Plan& plan, int code) {
  return std::ranges::any_of(plan.head.areas,
                             [&](const plan::Text& listed) { return plan::parse_area(listed.value) == code; });
}

/// The ids that stand somewhere in the files, though the item could not be bound.
void collect_written_ids(const yaml::Node& root, std::set<Id>& into) {
  std::vector<const yaml::Node*> open{&root};
  while (!open.empty()) {
    const yaml::Node* node = open.back();
    open.pop_back();
    for (const yaml::Node& child : *node) {
      if (child.key == "retired") continue;
      if (child.key == "id" && child.is_scalar()) {
        if (const auto id = plan::parse_typed_id(child.text)) into.insert(*id);
      }
      open.push_back(&child);
    }
  }
}

/// What the later version leaves open: ids of which it cannot be told whether they went away.
class Unknowns {
public:
  explicit Unknowns(const Versions& versions) : versions_(&versions) {
    for (const Area& area : versions.now_plan.areas) {
      if (area.code == 0) any_ = true;
      if (area.origin.damaged()) damaged_.insert(area.code);
      if (area.origin.node != nullptr) collect_written_ids(*area.origin.node, written_);
      for (const plan::Retired& retired : area.retired) {
        if (const auto id = plan::parse_typed_id(retired.id_text.value)) retired_.insert(*id);
      }
    }
    any_ = any_ || versions.now_plan.incomplete;
  }

  /// The file of the area cannot be relied on, or is missing and that is reported.
  bool leaves_open(int area) const {
    return any_ || damaged_.contains(area) ||
           (find_area(versions_->now_plan, area) == nullptr && lists_area(versions_->now_plan, area));
  }
  bool is_written(Id id) const { return written_.contains(id); }
  bool is_retired(Id id) const { return retired_.contains(id); }

private:
  const Versions* versions_;
  bool any_ = false;
  std::set<int> damaged_;
  std::set<Id> written_, retired_;
};

// --- K811, K813: items that are gone ---

void report_renamed(const Member& gone, const Member& successor, diag::Sink& sink) {
  const std::string old_id = to_string(*gone.item->id);
  sink.report({.code = Code::id_renamed,
               .place = successor.item->id_text.place(),
               .headline = say("mã {0} đổi thành {1}, nội dung vẫn như cũ", "the id {0} became {1} with the same text",
                               old_id, to_string(*successor.item->id)),
               .related = {in_earlier_version(gone)},
               .context = context_of_member(successor),
               .help = {say("nếu đổi mã là cần thiết, ghi thêm dòng \"was: {}\" dưới mã mới",
                            "if the id has to change, add the line \"was: {}\" below it", old_id),
                        say("nếu không, ghi lại mã {}", "if not, put {} back", old_id)}});
}

/// A place in the later version near where the item would be: the nearest item before it that is still there, what it
/// belonged to, or its area.
diag::Label neighbour_of(const Member& gone, const Area& area, Versions& versions) {
  const auto still_there = [&](const Member& member) -> const Member* {
    if (!member.item->id) return nullptr;
    const auto found = versions.now.by_id.find(*member.item->id);
    return found == versions.now.by_id.end() || found->second->kind != member.kind ? nullptr : found->second;
  };
  const std::string id = to_string(*gone.item->id);
  std::vector<const Member*> passed{&gone};
  const Member* before = nullptr;
  for (const Member* at = gone.previous; at != nullptr && before == nullptr; at = at->previous) {
    if (const auto known = versions.there_before.find(at); known != versions.there_before.end()) {
      before = known->second;
      break;
    }
    before = still_there(*at);
    if (before == nullptr) passed.push_back(at);
  }
  for (const Member* one : passed) versions.there_before[one] = before;
  if (before != nullptr)
    return {before->item->id_text.place(), say("{} trước đây đứng sau mục này", "{} stood after this item", id)};
  for (const Member* parent = gone.parent; parent != nullptr; parent = parent->parent) {
    if (const Member* there = still_there(*parent))
      return {there->item->id_text.place(), say("{} trước đây thuộc mục này", "{} belonged to this item", id)};
  }
  return {plan::place_of(area.code_text, area.origin),
          say("{} trước đây thuộc lĩnh vực này", "{} belonged to this area", id)};
}

void report_gone(const Member& gone, const Area& area, Versions& versions, diag::Sink& sink) {
  const std::string id = to_string(*gone.item->id);
  diag::Label near = neighbour_of(gone, area, versions);
  sink.report(
      {.code = Code::id_removed,
       .place = near.place,
       .headline = say("{0} {1} không còn trong kế hoạch và không được ghi là đã bỏ",
                       "the {2} {1} is gone from the plan and not listed as retired", plan::kind_name(gone.kind).vi, id,
                       plan::kind_name(gone.kind).en),
       .label = std::move(near.message),
       .related = {in_earlier_version(gone)},
       .context = context_of_member(gone),
       .help = {
           say("nếu xóa nhầm, chép lại mục này từ bản trước",
               "if it is a mistake, copy the item back from the earlier version"),
           say("nếu bỏ hẳn, ghi ở cuối tệp, dưới khóa \"retired:\", \"- id: {}\" và \"reason: lý do, văn bản\"",
               "if it is meant, add \"- id: {}\" with its \"reason:\" to \"retired:\" at the end of the file", id)}});
}

/// All of an area went away: one finding, in the list of areas.
void report_area_gone(int code, const std::vector<const Member*>& gone, const Plan& now, diag::Sink& sink) {
  const plan::Head& head = now.head;
  const yaml::Node* list = head.origin.node == nullptr ? nullptr : head.origin.node->find("areas");
  const Member& first = *gone.front();
  const diag::Place before = plan::place_of(first.area->code_text, first.area->origin);
  Diagnostic found{
      .code = Code::id_removed,
      .place = list == nullptr ? before : diag::Place{head.origin.file, list->key_span},
      .headline = say("lĩnh vực {0} không còn trong kế hoạch, cùng {1} mục không được ghi là đã bỏ",
                      "area {0} is gone from the plan, with {1} items not listed as retired", plan::area_code(code),
                      gone.size()),
      .related = {{before, {"trước đây ở tệp này", "it was in this file"}}},
      .help = {say("nếu xóa nhầm, lấy lại tệp từ bản trước và ghi {} vào \"areas\"",
                   "if it is a mistake, restore the file and list {} in \"areas\"", plan::area_code(code)),
               {"nếu bỏ hẳn, ghi các mã đã bỏ và lý do dưới khóa \"retired:\" của một tệp lĩnh vực khác",
                "if it is meant, list the ids with their reason under \"retired:\" in the file of another area"}}};
  sink.report(std::move(found));
}

void check_gone(const std::vector<const Member*>& gone, const Unknowns& unknowns, Versions& versions,
                diag::Sink& sink) {
  std::map<int, std::vector<const Member*>> lost_areas;
  for (const Member* member : gone) {
    const Id id = *member->item->id;
    if (unknowns.leaves_open(id.area) || unknowns.is_written(id) || unknowns.is_retired(id)) continue;
    if (const Member* successor = versions.texts.find_successor(*member)) {
      // Where the other id is wrong in itself, that is what has to be fixed.
      if (has_sound_id(*successor, versions.now)) report_renamed(*member, *successor, sink);
      continue;
    }
    if (const Area* area = find_area(versions.now_plan, id.area)) {
      report_gone(*member, *area, versions, sink);
    } else {
      lost_areas[id.area].push_back(member);
    }
  }
  for (const auto& [code, members] : lost_areas) report_area_gone(code, members, versions.now_plan, sink);
}

// --- K812: ids that name another thing now ---

void report_reused(const Member& before, const Member& now, const Member* origin, diag::Sink& sink) {
  const std::string id = to_string(*before.item->id);
  Diagnostic found{.code = Code::id_reused,
                   .place = now.item->id_text.place(),
                   .headline = say("mã {} đã dùng cho một mục khác hẳn", "the id {} was given to another thing", id),
                   .label = {"nay là mục này", "now this item"},
                   .related = {{before.item->id_text.place(), {"trước đây là mục này", "this item before"}}},
                   .context = context_of_member(now),
                   .help = {}};
  if (origin != nullptr) {
    found.help.push_back(say("nội dung này trước đây mang mã {}: ghi lại mã đó, không đánh lại số các mục",
                             "this text had the id {} before: put it back, and never renumber items",
                             to_string(*origin->item->id)));
  } else {
    found.help.push_back(
        {"mục mới thì lấy số tiếp theo chưa dùng; mục cũ ghi vào \"retired:\" kèm lý do nếu đã bỏ",
         "give a new item the next free number, and list the old one under \"retired:\" if it is gone"});
  }
  if (now.kind != plan::ItemKind::task) {
    found.help.push_back({"nếu vẫn là mục cũ được viết lại theo văn bản điều chỉnh, ghi văn bản đó ở \"amended:\"",
                          "if it is the old item, reworded by a decision, name the decision in \"amended:\""});
  }
  sink.report(std::move(found));
}

void check_reused(const Lineage& lineage, Versions& versions, diag::Sink& sink) {
  for (const auto& [before, now] : lineage.same) {
    const bool kept_id = before->item->id == now->item->id;
    if (!kept_id || before->kind != now->kind || before->item->origin.damaged() || now->item->origin.damaged())
      continue;
    if (text_of(*before).empty() || text_of(*now).empty() || text_of(*before) == text_of(*now)) continue;
    if (names_new_decision(*before, *now)) continue;
    const Member* origin = versions.texts.find_origin(*now, *before);
    if (origin != nullptr || versions.texts.differ_wholly(*before, *now)) report_reused(*before, *now, origin, sink);
  }
  for (const auto& [before, now] : lineage.displaced) report_reused(*before, *now, nullptr, sink);
}

// --- K815: records of retired ids ---

void check_retired(const Unknowns& unknowns, const Versions& versions, diag::Sink& sink) {
  for (const auto& [id, retired] : versions.before.retired) {
    if (unknowns.is_retired(id) || unknowns.leaves_open(id.area)) continue;
    const Area* area = find_area(versions.now_plan, id.area);
    if (area == nullptr) continue;  // the area went away as a whole
    const yaml::Node* list = area->origin.node->find("retired");
    Diagnostic found{
        .code = Code::retired_removed,
        .place = list == nullptr ? plan::place_of(area->code_text, area->origin)
                                 : diag::Place{area->origin.file, list->key_span},
        .headline = say("mục ghi mã đã bỏ {} trong \"retired\" bị xóa", "the record of the retired id {} was deleted",
                        to_string(id)),
        .related = {{retired->id_text.place(), {"trước đây ở đây", "it was here"}}},
        .help = {say("ghi lại \"- id: {}\" cùng lý do: nhờ nó mà mã đã bỏ không bị dùng lại",
                     "put \"- id: {}\" back with its reason: it keeps the id from being used again", to_string(id))}};
    if (const auto again = versions.now.by_id.find(id); again != versions.now.by_id.end())
      found.related.push_back({again->second->item->id_text.place(), {"mã được dùng lại ở đây", "used again here"}});
    sink.report(std::move(found));
  }
}

}  // namespace

HistoryReach check_history(const Plan& before, const Plan& now, plan::Date today, diag::Sink& sink) {
  Versions versions{before, now, collect(before), collect(now)};
  const Unknowns unknowns(versions);
  Lineage lineage = trace(versions.before, versions.now);
  // Two items with one id are a mistake of their own, and which of them is which is a guess.
  std::erase_if(lineage.same, [&](const Pair& pair) {
    return versions.before.ambiguous.contains(*pair.before->item->id) ||
           (pair.now->item->id && versions.now.ambiguous.contains(*pair.now->item->id));
  });
  check_gone(lineage.gone, unknowns, versions, sink);
  check_reused(lineage, versions, sink);
  check_decided(before, now, lineage.same, sink);
  check_retired(unknowns, versions, sink);
  check_goals(before, now, lineage.same, sink);
  check_results(before, now, today, sink);
  return versions.texts.is_cut() ? HistoryReach::equal_texts : HistoryReach::whole;
}

}  // namespace cchc::check
