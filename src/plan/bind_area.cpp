#include "plan/bind_record.h"
#include "plan/wrong_level.h"

#include <array>

namespace cchc::plan {

using diag::Code;
using text::say;

namespace {

template <class Record>
std::vector<Record> bind_items(Binder& binder, const FieldInfo& field, const yaml::Node& node,
                               std::span<const Setter<Record>> setters) {
  std::vector<Record> items;
  std::size_t told = 0;  // misplaced items that were counted with the one before them
  binder.records(node, field, [&](const yaml::Node& item) {
    if (const RecordInfo* kind = misplaced_kind(item, *field.record)) {
      if (told > 0) {
        --told;
        return;
      }
      if (item.damaged) return;
      const auto is_alike = [&](const yaml::Node& other) {
        return !other.damaged && misplaced_kind(other, *field.record) == kind;
      };
      for (const yaml::Node* next = item.next; next != nullptr && is_alike(*next); next = next->next) ++told;
      report_misplaced(binder, item, *kind, *field.record, told);
      return;
    }
    bind_record<Record>(binder, item, *field.record, setters, items.emplace_back());
  });
  return items;
}

constexpr auto set_due = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  for (const Text& text : binder.texts(node, field)) record.due.push_back({text, binder.date(*text.node, field)});
};

/// How the fields that activities and tasks share are put into them, where they are not kept as texts.
template <class Work>
constexpr std::array work_setters{
    Setter<Work>{"id", set_id},
    Setter<Work>{"row",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Work& work) {
                   if (binder.is_row_number(node, field)) work.row = binder.text(node);
                 }},
    Setter<Work>{"due", set_due},
    Setter<Work>{"waive", set_waivers},
};

constexpr auto set_activities = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  record.activities = bind_items<Activity>(binder, field, node, work_setters<Activity>);
};

constexpr auto task_setters = with(work_setters<Task>, std::array{Setter<Task>{"activities", set_activities}});

constexpr auto set_tasks = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  record.tasks = bind_items<Task>(binder, field, node, task_setters);
};

void read_goal(Binder& binder, const FieldInfo& field, const yaml::Node& node, YearGoal& goal) {
  goal.bound = parse_goal_bound(node.text);
  goal.in_words = is_goal_in_words(node.text);
  if (!goal.bound && !goal.in_words) goal.value = binder.number(node, field);
}

void set_goal(Binder& binder, const FieldInfo& field, const yaml::Node& node, Indicator& indicator) {
  indicator.goal = binder.text(node);
  if (node.is_scalar()) {
    read_goal(binder, field, node, indicator.goals.emplace_back(YearGoal{.value_text = binder.text(node)}));
    return;
  }
  for (const yaml::Node& entry : node) {
    YearGoal goal{.year_text = binder.text(entry), .value_text = binder.text(entry)};
    goal.year_text.value = entry.key;
    const auto year = parse_number(entry.key);
    if (year && is_year(static_cast<int>(*year))) {
      goal.year = static_cast<int>(*year);
    } else if (!entry.damaged) {
      binder.sink().report(
          {.code = Code::not_a_number,
           .place = binder.key_place(entry),
           .headline = say("\"{}\" không phải là một năm", "\"{}\" is not a year", entry.key),
           .context = binder.context(entry),
           .help = {{"viết mỗi năm một dòng, ví dụ 2025: 100", "write a line for each year, such as 2025: 100"}}});
    }
    if (entry.is_scalar()) read_goal(binder, field, entry, goal);
    indicator.goals.push_back(goal);
  }
}

constexpr std::array indicator_setters{
    Setter<Indicator>{"direction",
                      [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Indicator& indicator) {
                        indicator.direction = binder.text(node);
                        if (const auto meant = binder.choice(node, field)) indicator.direction.value = *meant;
                      }},
    Setter<Indicator>{"base", set_number<&Indicator::base_text, &Indicator::base>},
    Setter<Indicator>{"step", set_number<&Indicator::step_text, &Indicator::step>},
    Setter<Indicator>{"goal", set_goal},
    Setter<Indicator>{"by", set_whole<&Indicator::by_text, &Indicator::by>},
};

constexpr auto set_indicators = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  record.indicators = bind_items<Indicator>(binder, field, node, indicator_setters);
};

constexpr std::array target_setters{
    Setter<Target>{"id", set_id},         Setter<Target>{"indicators", set_indicators},
    Setter<Target>{"tasks", set_tasks},   Setter<Target>{"activities", set_activities},
    Setter<Target>{"waive", set_waivers},
};

constexpr std::array retired_setters{
    Setter<Retired>{"id", set_id},
    Setter<Retired>{"date",
                    [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Retired&) {
                      (void)binder.date(node, field);  // kept for people only, but it must be a day
                    }},
};

constexpr std::array area_setters{
    Setter<Area>{"schema", ignore<Area>},
    Setter<Area>{"area",
                 [](Binder& binder, const FieldInfo&, const yaml::Node& node, Area& area) {
                   area.code_text = binder.text(node);
                   const int code = parse_area(area.code_text.value).value_or(0);
                   area.code = area_code(code) == area.code_text.value ? code : 0;
                 }},
    Setter<Area>{"indicators", set_indicators},
    Setter<Area>{"targets", [](Binder& binder, const FieldInfo& field, const yaml::Node& node,
                               Area& area) { area.targets = bind_items<Target>(binder, field, node, target_setters); }},
    Setter<Area>{"tasks", set_tasks},
    Setter<Area>{"activities", set_activities},
    Setter<Area>{"retired",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Area& area) {
                   area.retired = bind_list<Retired>(binder, field, node, retired_setters);
                 }},
};

/// An area needs none of its lists, but one of them.
void check_has_list(const Area& area, const yaml::Document& document, diag::Sink& sink) {
  const yaml::Node* root = document.root();
  if (root == nullptr || !root->is_map() || root->damaged) return;
  for (const yaml::Node& child : *root) {
    if (area_record().find(child.key) == nullptr && !child.is_scalar()) return;  // told as an unknown key
    for (const std::string_view key : {"targets", "tasks", "activities"}) {
      if (child.key == key) return;
    }
  }
  if (!area.targets.empty() || !area.tasks.empty() || !area.activities.empty()) return;  // under a misspelt key
  const yaml::Node* name = root->find("name");
  const yaml::Node& anchor = name != nullptr && name->is_scalar() ? *name : *root->first;
  sink.report(
      {.code = Code::missing_key,
       .place = {&document.file(), anchor.is_scalar() ? anchor.span : anchor.key_span},
       .headline =
           say("lĩnh vực chưa có mục tiêu, nhiệm vụ hay hoạt động nào", "the area has no targets, tasks or activities"),
       .label = {"lĩnh vực này", "this area"},
       .help = {{"thêm một trong các khóa \"targets\" (mục tiêu), \"tasks\" (nhiệm vụ), \"activities\" (hoạt động), "
                 "như bảng in có",
                 "add \"targets\", \"tasks\" or \"activities\", as the printed table has them"}}});
}

}  // namespace

std::vector<Indicator> bind_indicators(Binder& binder, const FieldInfo& field, const yaml::Node& node) {
  return bind_items<Indicator>(binder, field, node, indicator_setters);
}

Area bind_area(const yaml::Document& document, diag::Sink& sink) {
  Area area = bind_file<Area>(document, sink, area_record(), area_setters);
  check_has_list(area, document, sink);
  return area;
}

}  // namespace cchc::plan
