#include "check/rules/area_files.h"
#include "check/rules/outdented.h"
#include "check/rules/subjects.h"
#include "check/rules/texts.h"
#include "plan/field.h"
#include "plan/walk.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace cchc::check {

using diag::Code;
using plan::Area;
using plan::Id;
using plan::Item;
using plan::ItemKind;
using plan::Path;
using plan::Plan;
using plan::WorkItem;
using text::say;

namespace {

/// A list that stands too far out to be the item's: it is told there, and not as an item without children.
bool report_list_too_far_out(const Item& item, ItemKind kind, const plan::RecordInfo& info, diag::Sink& sink) {
  const yaml::Node* list = list_meant_for(item.origin, info);
  if (list == nullptr) return false;
  const text::Message name = named(item, kind);
  sink.report({.code = Code::childless,
               .place = {item.origin.file, list->key_span},
               .headline = {fmt::format("có lẽ danh sách \"{}\" này thuộc {}", list->key, name.vi),
                            fmt::format("this list of {} probably belongs to {}", list->key, name.en)},
               .label = {"nằm ngoài mục ngay trên nó", "outside the item right above it"},
               .related = {{plan::place_of(item), {"mục này chưa có mục con nào", "this item has nothing below it"}}},
               .context = plan::describe_item(item, kind),
               .help = {say("thụt cả danh sách vào trong, cho \"{0}:\" thẳng cột với các khóa của {1}",
                            "indent the whole list, so that \"{0}:\" is in line with the keys of {2}", list->key,
                            name.vi, name.en),
                        waiver_hint(Code::childless)}});
  return true;
}

void childless(const Plan& plan, diag::Sink& sink) {
  const auto report = [&](const Item& item, ItemKind kind, const text::Message& missing) {
    const plan::RecordInfo& info = kind == ItemKind::target ? plan::target_record() : plan::task_record();
    if (item.origin.damaged() || has_outdented_list(item.origin, info)) return;
    if (report_list_too_far_out(item, kind, info, sink)) return;
    const text::Message name = named(item, kind);
    sink.report({.code = Code::childless,
                 .place = plan::place_of(item),
                 .headline = {fmt::format("{} không có {} nào", name.vi, missing.vi),
                              fmt::format("{} has no {}", name.en, missing.en)},
                 .context = plan::describe_item(item, kind),
                 .help = {say("thêm {0} ở dưới mục này, hoặc bỏ mục nếu không còn cần",
                              "add a {1} below it, or take the item out", missing.vi, missing.en)}});
  };
  // A child list that is there but could not be bound was reported already, under its own key or a wrong one.
  const auto has = [](const Item& item, std::initializer_list<std::string_view> keys, const plan::RecordInfo& info) {
    if (item.origin.node == nullptr) return false;
    for (const yaml::Node& child : *item.origin.node) {
      if (std::ranges::find(keys, child.key) != keys.end() || (child.is_list() && info.find(child.key) == nullptr))
        return true;
    }
    return false;
  };
  // So were tasks that stand among the indicators: entries of that list that were not taken for indicators.
  const auto has_misplaced = [](const plan::Target& target) {
    const yaml::Node* list = target.origin.node != nullptr ? target.origin.node->find("indicators") : nullptr;
    if (list == nullptr || !list->is_list()) return false;
    std::size_t entries = 0;
    for (const yaml::Node* entry = list->first; entry != nullptr; entry = entry->next) ++entries;
    return entries > target.indicators.size();
  };
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (kind == ItemKind::target) {
      const auto& target = static_cast<const plan::Target&>(item);
      // Goals may be one list of the area and its tasks another.
      const bool has_work_beside = !area.tasks.empty() || !area.activities.empty();
      if (!target.tasks.empty() || !target.activities.empty() || has_misplaced(target) ||
          has(target, {"tasks", "activities"}, plan::target_record()))
        return;
      if (!has_work_beside) return report(target, kind, plan::kind_name(ItemKind::task));
      if (!target.origin.damaged()) report_list_too_far_out(target, kind, plan::target_record(), sink);
    } else if (kind == ItemKind::task) {
      const auto& task = static_cast<const plan::Task&>(item);
      if (task.activities.empty() && has_nothing_to_verify(task) && !has(task, {"activities"}, plan::task_record()))
        report(task, kind, plan::kind_name(ItemKind::activity));
    }
  });
}

void report_gap_before(const Item& item, const Item* before, int expected, diag::Sink& sink) {
  const Id& id = *item.id;
  diag::Diagnostic found{
      .code = Code::ordinal_gap,
      .place = item.id_text.place(),
      .headline = say("số thứ tự {0} không nối tiếp: chờ {1}", "{0} does not follow on: {1} was expected",
                      to_string(id), to_string(Id{id.area, id.kind, expected})),
      .context = plan::describe_item(item, id.kind),
      .help = {{"không sai nếu bản in đánh số như vậy; không đánh lại số của mục đã có",
                "fine if printed so; never renumber items"}}};
  if (before != nullptr) found.related.push_back({before->id_text.place(), {"mục trước", "the item before"}});
  sink.report(std::move(found));
}

void ordinal_gap(const Plan& plan, diag::Sink& sink) {
  std::map<std::pair<int, ItemKind>, std::vector<const Item*>> series;
  const auto repeated = repeated_areas(plan);
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (!item.id || item.id->kind != kind || repeated.contains(&area)) return;
    series[{item.id->area, kind}].push_back(&item);
  });
  for (const auto& [numbered, items] : series) {
    const Item* before = nullptr;
    int expected = 1;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const int ordinal = items[i]->id->ordinal;
      if (ordinal != expected) {
        report_gap_before(*items[i], before, expected, sink);
        // One number out of place between two that follow on is one mistake.
        if (i + 1 < items.size() && items[i + 1]->id->ordinal == expected) continue;
      }
      before = items[i];
      expected = ordinal + 1;
    }
  }
}

/// Whether one stands in the same list with the same text as the other: a copy, of which `duplicate_text` speaks.
bool is_copy(const Item& item, const Item& other) {
  const auto list_of = [](const Item& one) { return one.origin.node == nullptr ? nullptr : one.origin.node->parent; };
  return list_of(item) != nullptr && list_of(item) == list_of(other) && item.text &&
         item.text.value == other.text.value;
}

void duplicate_row(const Plan& plan, diag::Sink& sink) {
  std::map<std::pair<const Area*, std::string_view>, const WorkItem*> first;
  const auto repeated = repeated_areas(plan);
  const auto copies = repeated_items(plan);
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (kind == ItemKind::target || repeated.contains(&area) || copies.contains(&item)) return;
    const auto& work = static_cast<const WorkItem&>(item);
    if (!work.row) return;
    const auto [known, is_new] = first.emplace(std::pair{&area, work.row.value}, &work);
    if (is_new || is_copy(work, *known->second)) return;
    sink.report({.code = Code::duplicate_row,
                 .place = work.row.place(),
                 .headline = say("số thứ tự (STT) {0} đã có ở {1} khác", "row number {0} stands at another {2} too",
                                 work.row.value, plan::kind_name(kind).vi, plan::kind_name(kind).en),
                 .label = {"trùng ở đây", "again here"},
                 .related = {{known->second->row.place(), {"đã ghi ở đây", "first here"}}},
                 .context = plan::describe_item(item, kind),
                 .help = {{"xem lại số in trong bảng", "compare with the printed table"}}});
  });
}

constexpr std::array structure_table{
    Rule{Code::childless, childless},
    Rule{Code::ordinal_gap, ordinal_gap},
    Rule{Code::duplicate_row, duplicate_row},
};

}  // namespace

std::span<const Rule> structure_rules() {
  return structure_table;
}

}  // namespace cchc::check
