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

constexpr std::array activity_setters{
    Setter<Activity>{"id", set_id},
    Setter<Activity>{"row", set_whole<&Activity::row_text, &Activity::row>},
    Setter<Activity>{"text", set_text<&Activity::text>},
    Setter<Activity>{"output", set_text<&Activity::output>},
    Setter<Activity>{"owner", set_bodies<&Activity::owners>},
    Setter<Activity>{"partners", set_bodies<&Activity::partners>},
    Setter<Activity>{"deadline", set_text<&Activity::deadline>},
    Setter<Activity>{"funding", set_text<&Activity::funding>},
    Setter<Activity>{"note", set_text<&Activity::note>},
    Setter<Activity>{"was", set_text<&Activity::was>},
    Setter<Activity>{"amended", set_text<&Activity::amended>},
    Setter<Activity>{"waive", set_waivers},
};

constexpr std::array task_setters{
    Setter<Task>{"id", set_id},
    Setter<Task>{"text", set_text<&Task::text>},
    Setter<Task>{"note", set_text<&Task::note>},
    Setter<Task>{"activities",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Task& task) {
                   task.activities = bind_items<Activity>(binder, field, node, activity_setters);
                 }},
    Setter<Task>{"was", set_text<&Task::was>},
    Setter<Task>{"waive", set_waivers},
};

void set_goal(Binder& binder, const FieldInfo& field, const yaml::Node& node, Indicator& indicator) {
  indicator.goal = binder.text(node);
  if (node.is_scalar()) {
    indicator.goals.push_back({.value_text = binder.text(node), .value = binder.number(node, field)});
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
    if (entry.is_scalar()) goal.value = binder.number(entry, field);
    indicator.goals.push_back(goal);
  }
}

constexpr std::array indicator_setters{
    Setter<Indicator>{"name", set_text<&Indicator::name>},
    Setter<Indicator>{"unit", set_text<&Indicator::unit>},
    Setter<Indicator>{"direction",
                      [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Indicator& indicator) {
                        indicator.direction = binder.text(node);
                        if (const auto meant = binder.choice(node, field)) indicator.direction.value = *meant;
                      }},
    Setter<Indicator>{"base", set_number<&Indicator::base_text, &Indicator::base>},
    Setter<Indicator>{"step", set_number<&Indicator::step_text, &Indicator::step>},
    Setter<Indicator>{"goal", set_goal},
    Setter<Indicator>{"by", set_whole<&Indicator::by_text, &Indicator::by>},
    Setter<Indicator>{"note", ignore<Indicator>},
};

constexpr std::array target_setters{
    Setter<Target>{"id", set_id},
    Setter<Target>{"text", set_text<&Target::text>},
    Setter<Target>{"indicators",
                   [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Target& target) {
                     target.indicators = bind_items<Indicator>(binder, field, node, indicator_setters);
                   }},
    Setter<Target>{"note", set_text<&Target::note>},
    Setter<Target>{"tasks", [](Binder& binder, const FieldInfo& field, const yaml::Node& node,
                               Target& target) { target.tasks = bind_items<Task>(binder, field, node, task_setters); }},
    Setter<Target>{"was", set_text<&Target::was>},
    Setter<Target>{"amended", set_text<&Target::amended>},
    Setter<Target>{"waive", set_waivers},
};

constexpr std::array retired_setters{
    Setter<Retired>{"id", set_id},
    Setter<Retired>{"reason", set_text<&Retired::reason>},
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
                   const int code = parse_roman(area.code_text.value).value_or(0);
                   area.code = roman(code) == area.code_text.value ? code : 0;
                 }},
    Setter<Area>{"name", set_text<&Area::name>},
    Setter<Area>{"targets", [](Binder& binder, const FieldInfo& field, const yaml::Node& node,
                               Area& area) { area.targets = bind_items<Target>(binder, field, node, target_setters); }},
    Setter<Area>{"retired",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Area& area) {
                   area.retired = bind_list<Retired>(binder, field, node, retired_setters);
                 }},
    Setter<Area>{"note", ignore<Area>},
};

}  // namespace

Area bind_area(const yaml::Document& document, diag::Sink& sink) {
  return bind_file<Area>(document, sink, area_record(), area_setters);
}

}  // namespace cchc::plan
