#include "check/rules/area_files.h"
#include "check/rules/subjects.h"
#include "plan/field.h"
#include "plan/free_id.h"
#include "plan/walk.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace cchc::check {

using diag::Code;
using plan::Area;
using plan::Id;
using plan::Item;
using plan::ItemKind;
using plan::Plan;
using text::say;

namespace {

/// Areas named twice in a list of plan.yaml: one finding at the first, for several are the lines of another list.
void duplicate_area(const std::vector<plan::Text>& listed, bool may_hold_order, diag::Sink& sink) {
  std::map<std::string_view, const plan::Text*> first;
  std::vector<const plan::Text*> again;
  for (const plan::Text& text : listed) {
    const auto [known, is_new] = first.emplace(text.value, &text);
    if (!is_new && !text.node->damaged && !text.value.empty()) again.push_back(&text);
  }
  if (again.empty()) return;
  const plan::Text& text = *again.front();
  diag::Diagnostic found{
      .code = Code::duplicate_id,
      .place = text.place(),
      .headline = say("lĩnh vực {} ghi hai lần trong danh sách", "area {} is listed twice", text.value),
      .label = {"trùng ở đây", "again here"},
      .related = {{first[text.value]->place(), {"đã ghi ở đây", "first here"}}},
      .help = {{"xóa một dòng", "delete one of the two"}}};
  if (again.size() > 1) {
    found.help = {say("{} dòng sau đó cũng trùng: xóa các dòng thừa",
                      "so are more lines below ({}): delete one of each", again.size() - 1)};
    if (may_hold_order)
      found.help.push_back({"nếu đây là thứ tự báo cáo thì viết lại dòng \"report_order:\" ở trên dòng này",
                            "if this is the order of reports, write the line \"report_order:\" above it again"});
  }
  sink.report(std::move(found));
}

/// Two report windows of one name.
void duplicate_window(const Plan& plan, diag::Sink& sink) {
  std::map<std::string, const plan::Text*> first;
  for (const plan::ReportWindow& window : plan.head.windows) {
    const auto [known, is_new] = first.emplace(text::fold(window.name.value), &window.name);
    if (is_new) continue;
    sink.report({.code = Code::duplicate_id,
                 .place = window.name.place(),
                 .headline = say("kỳ báo cáo \"{}\" khai hai lần", "the reporting period \"{}\" stands twice",
                                 window.name.value),
                 .label = {"trùng ở đây", "again here"},
                 .related = {{known->second->place(), {"đã khai ở đây", "first here"}}},
                 .help = {{"sửa tên của một kỳ, hoặc xóa kỳ thừa", "correct the name of one, or delete it"}}});
  }
}

/// The item around an item, as its file has them; null at the top.
const yaml::Node* around(const yaml::Node& item) {
  const yaml::Node* list = item.parent;
  return list != nullptr && list->is_list() ? list->parent : nullptr;
}

void duplicate_id(const Plan& plan, diag::Sink& sink) {
  duplicate_area(plan.head.areas, plan.head.report_order.empty(), sink);
  duplicate_area(plan.head.report_order, false, sink);
  duplicate_window(plan, sink);
  std::set<const yaml::Node*> copies;  // items whose id is used before
  std::map<Id, const Item*> first;
  std::map<std::pair<int, ItemKind>, std::string> free_ids;
  const auto free_id = [&](int area, ItemKind kind) {
    std::string& id = free_ids[{area, kind}];
    if (id.empty()) id = to_string(plan::next_free_id(plan, area, kind));
    return id;
  };
  const auto repeated = repeated_areas(plan);
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (!item.id || repeated.contains(&area)) return;
    const auto [known, is_new] = first.emplace(*item.id, &item);
    if (is_new) return;
    copies.insert(item.origin.node);
    // A copy's items are copies too: the copy is told, once.
    if (copies.contains(around(*item.origin.node))) return;
    if (sink.count_if_full(Code::duplicate_id, *item.id_text.file)) return;
    const std::string free = free_id(item.id->area, kind);
    sink.report(
        {.code = Code::duplicate_id,
         .place = item.id_text.place(),
         .headline = say("mã {} đã dùng cho mục khác", "the id {} is used twice", to_string(*item.id)),
         .label = {"trùng ở đây", "again here"},
         .related = {{known->second->id_text.place(), {"đã khai ở đây", "first used here"}}},
         .context = plan::describe_item(item, kind),
         .help = {say("mỗi mục một mã: sửa mã gõ nhầm; chép thừa thì xóa cả mục; mục mới thì lấy mã chưa dùng: {}",
                      "correct the id, delete a copy, or give a new item the next free id: {}", free)}});
  });
  for (const Area& area : plan.areas) {
    for (const plan::Retired& retired : area.retired) {
      if (!retired.id) continue;
      if (const auto known = first.find(*retired.id); known != first.end()) {
        sink.report({.code = Code::duplicate_id,
                     .place = known->second->id_text.place(),
                     .headline = say("mã {} đã bỏ khỏi kế hoạch, không dùng lại được",
                                     "the id {} is retired and cannot be used again", to_string(*retired.id)),
                     .related = {{retired.id_text.place(), {"đã bỏ ở đây", "retired here"}}},
                     .help = {say("mục mới thì lấy mã chưa dùng: {}", "give a new item the next free id: {}",
                                  free_id(retired.id->area, retired.id->kind))}});
      }
    }
  }
}

/// Reports files whose ids all belong to another area than the file says, once for each.
void misplaced_area(const Plan& plan, diag::Sink& sink) {
  for (const Area& area : plan.areas) {
    const int meant = area_meant(area);
    if (meant == area.code) continue;
    sink.report({.code = Code::misplaced_id,
                 .place = area.code_text.place(),
                 .headline = say("tệp ghi lĩnh vực {0} nhưng mọi mã trong tệp thuộc lĩnh vực {1}",
                                 "the file says area {0}, but all of its ids belong to area {1}",
                                 plan::area_code(area.code), plan::area_code(meant)),
                 .help = {say("có phải \"area: {}\"?", "did you mean \"area: {}\"?", plan::area_code(meant))}});
  }
}

void misplaced_id(const Plan& plan, diag::Sink& sink) {
  misplaced_area(plan, sink);
  std::map<const Area*, int> meant;
  for (const Area& area : plan.areas) meant.emplace(&area, area_meant(area));
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (!item.id) return;
    const bool wrong_kind = item.id->kind != kind;
    const bool wrong_area = area.code != 0 && item.id->area != meant.at(&area);
    if (!wrong_kind && !wrong_area) return;
    const Id expected{area.code != 0 ? area.code : item.id->area, kind, item.id->ordinal};
    text::Message why = wrong_kind
                            ? say("{0} là mã của {1}, còn mục này là {2}", "{0} names a {3}, but this is a {4}",
                                  to_string(*item.id), plan::kind_name(item.id->kind).vi, plan::kind_name(kind).vi,
                                  plan::kind_name(item.id->kind).en, plan::kind_name(kind).en)
                            : say("{0} thuộc lĩnh vực {1}, còn tệp này là lĩnh vực {2}",
                                  "{0} belongs to area {1}, but this file is area {2}", to_string(*item.id),
                                  plan::area_code(item.id->area), plan::area_code(area.code));
    diag::Diagnostic found{
        .code = Code::misplaced_id,
        .place = item.id_text.place(),
        .headline = std::move(why),
        .context = plan::describe_item(item, kind),
        .help = {say("có phải {}? nếu không, chuyển mục này tới đúng chỗ",
                     "did you mean {}? if not, move the item where it belongs", to_string(expected))}};
    if (!wrong_kind && area.code_text)
      found.related.push_back({area.code_text.place(), {"lĩnh vực của tệp", "the file's area"}});
    sink.report(std::move(found));
  });
}

constexpr std::array identity_table{
    Rule{Code::duplicate_id, duplicate_id},
    Rule{Code::misplaced_id, misplaced_id},
};

}  // namespace

std::span<const Rule> identity_rules() {
  return identity_table;
}

}  // namespace cchc::check
