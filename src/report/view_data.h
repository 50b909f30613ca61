#pragma once

#include "plan/field.h"
#include "query/results.h"
#include "report/template_fields.h"
#include "report/view.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::report {

// The inside of the view: what each scope is worked out from, and the tables that say how. Shared by view_*.cpp only.

// Short words for the tables of fields.
inline constexpr auto text_field = FieldKind::text;
inline constexpr auto flag = FieldKind::flag;
inline constexpr auto list = FieldKind::list;
inline constexpr std::optional<Scope> none = {};

inline std::string str(const plan::Text& text) {
  return std::string(text.value);
}

/// A text of an item; blank where there is no such item.
inline std::string str_of(const plan::Item* item, plan::Text plan::Item::*field) {
  return item == nullptr ? std::string() : str(item->*field);
}

using Rows = std::vector<const query::PeriodRow*>;

/// Some work items, as the report as a whole and every area have them.
struct Group {
  const ReportInput* input = nullptr;
  Rows rows;
};

struct AreaData : Group {
  const plan::Area* area = nullptr;
  bool first_of_part = false;  ///< in the order of the plan
};

struct ReportData : Group {
  std::vector<AreaData> areas;       ///< in the order of reports
  std::vector<AreaData> plan_areas;  ///< the same in the order of the plan
};

/// What a row of counts is of: all work, or what the office itself leads.
enum class CountOf { own, all };

struct CountData {
  std::string label;
  Rows rows;
  const ReportInput* input = nullptr;
  Rows all_rows;  ///< the rounds of these are counted; a reassignment may have made one the office's own
  CountOf of = CountOf::all;

  query::Tally tally() const;
  std::string work_name() const;  ///< "hoạt động"
};

struct QuarterData {
  int quarter = 0;
  const Group* group = nullptr;
};

struct IndicatorData {
  const plan::Indicator* indicator = nullptr;
  const ReportInput* input = nullptr;
};

struct TargetData : Group {
  const plan::Target* target = nullptr;
};

struct TaskData : Group {
  const plan::Target* target = nullptr;
  const plan::Task* task = nullptr;
  bool first_of_target = false;
};

struct ActivityData {
  const query::PeriodRow* row = nullptr;
  bool first_of_target = false;
  bool first_of_task = false;
};

/// A round of a work item.
struct RoundData {
  const query::PeriodRow* row = nullptr;
  const query::Round* round = nullptr;
};

/// A work item with those of its rounds that are of one kind, at least one.
struct ResultData : ActivityData {
  std::vector<const query::Round*> rounds;
  bool is_last = false;
};

struct BodyData {
  const plan::BodyReference* reference = nullptr;
  bool last = false;
  plan::Level own_level = plan::Level::ward;
};

/// One line of the printed table: a work item in the columns of its levels, or a heading that nothing stands under.
struct LineData {
  const plan::Item* target = nullptr;  ///< only on the first line of the target
  const plan::Item* task = nullptr;    ///< only on the first line of the task, which may be the work item itself
  const query::PeriodRow* row = nullptr;
  bool beside_targets = false;  ///< the area has targets and the item stands under none
  bool beside_tasks = false;    ///< likewise for tasks
};

struct DayData {
  plan::Date date;
  std::vector<ResultData> results;  ///< what has to be done by that day, each with that one round
};

/// A field and how its value is worked out from the data of its scope.
template <typename Data>
struct FieldOf {
  std::string_view name;
  FieldKind kind = FieldKind::text;
  std::optional<Scope> items;
  text::Phrase meaning;
  Value (*get)(const Data&) = nullptr;
  const plan::FieldInfo* plan_field = nullptr;  ///< the field of the plan it shows as it is, when `get` is null
};

/// A list and the flag that says whether it has anything: "has_due" and "due".
template <typename Data>
constexpr std::array<FieldOf<Data>, 2> flag_and_list(std::string_view flag_name, text::Phrase of_flag,
                                                     Value (*is_any)(const Data&), Scope items, text::Phrase of_list,
                                                     Value (*each)(const Data&)) {
  constexpr std::string_view before = "has_";
  return {{{flag_name, flag, none, of_flag, is_any}, {flag_name.substr(before.size()), list, items, of_list, each}}};
}

/// The rows of several tables in one, in their order.
template <typename Data, std::size_t... sizes>
constexpr auto one_table(const std::array<FieldOf<Data>, sizes>&... parts) {
  std::array<FieldOf<Data>, (sizes + ...)> all;
  auto* next = all.data();
  ((next = std::ranges::copy(parts, next).out), ...);
  return all;
}

/// A table of what is worked out, after the texts that an item of that kind has in the plan; only those that the items
/// of `heading` have too, when it is given. Names of bodies are worked out, by the registry.
template <typename Data>
std::vector<FieldOf<Data>> with_plan_fields(std::span<const FieldOf<Data>> others, plan::ItemKind kind,
                                            const plan::RecordInfo* heading = nullptr) {
  std::vector<FieldOf<Data>> all;
  for (const plan::FieldInfo& field : plan::item_record(kind).fields) {
    const bool is_kept = field.access.text != nullptr || field.access.texts != nullptr;
    if (!is_kept || (heading != nullptr && heading->find(field.key) == nullptr)) continue;
    all.push_back({field.key, text_field, none, plan::label(field), field.label_en.empty() ? field.key : field.label_en,
                   nullptr, &field});
  }
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

/// A field of the plan as it is, several texts each on a line; blank for null.
std::string plan_text(const plan::Item* item, const plan::FieldInfo& field);

// The item whose fields the data of a scope shows.
inline const plan::Item* item_of(const TargetData& data) {
  return data.target;
}
inline const plan::Item* item_of(const TaskData& data) {
  return data.task;
}
inline const plan::Item* item_of(const ActivityData& data) {
  return data.row->item;
}
inline const plan::Item* item_of(const LineData& data) {
  return data.row == nullptr ? nullptr : data.row->item;
}
template <typename Data>
const plan::Item* item_of(const Data&) {
  return nullptr;
}

std::span<const FieldOf<Group>> group_fields();         ///< of the report and of an area
std::span<const FieldOf<Group>> group_result_fields();  ///< likewise, of what was recorded
std::span<const FieldOf<ReportData>> report_fields();
std::span<const FieldOf<RoundData>> round_fields();
std::span<const FieldOf<ResultData>> result_fields();  ///< beside those of an activity
std::span<const FieldOf<CountData>> count_fields();
std::span<const FieldOf<QuarterData>> quarter_fields();
std::span<const FieldOf<AreaData>> area_fields();
std::span<const FieldOf<TargetData>> target_fields();
std::span<const FieldOf<IndicatorData>> indicator_fields();
std::span<const FieldOf<TaskData>> task_fields();
std::span<const FieldOf<ActivityData>> activity_fields();
std::span<const FieldOf<BodyData>> body_fields();
std::span<const FieldOf<DayData>> day_fields();
std::span<const FieldOf<LineData>> line_fields();

template <typename Data, std::derived_from<Data> Source>
std::optional<Value> field_value(std::span<const FieldOf<Data>> table, const Source& source, std::string_view name) {
  for (const FieldOf<Data>& field : table) {
    if (field.name.size() != name.size() || field.name != name) continue;  // the sizes tell most of them apart
    if (field.get != nullptr) return field.get(source);
    return plan_text(item_of(static_cast<const Data&>(source)), *field.plan_field);
  }
  return std::nullopt;
}

template <typename Data>
Record make_record(std::span<const FieldOf<Data>> table, Data data) {
  const auto kept = std::make_shared<const Data>(std::move(data));
  return Record([table, kept](std::string_view name) { return field_value(table, *kept, name); });
}

/// The record of something that is also a group, and has a group's fields beside its own.
template <std::derived_from<Group> Data>
Record make_group_record(std::span<const FieldOf<Data>> table, Data data) {
  const auto kept = std::make_shared<const Data>(std::move(data));
  return Record([table, kept](std::string_view name) {
    std::optional<Value> own = field_value(table, *kept, name);
    if (!own) own = field_value(group_fields(), *kept, name);
    return own ? std::move(own) : field_value(group_result_fields(), *kept, name);
  });
}

template <typename Data>
std::vector<Record> make_records(std::span<const FieldOf<Data>> table, std::vector<Data> items) {
  std::vector<Record> records;
  records.reserve(items.size());
  for (Data& item : items) records.push_back(make_record(table, std::move(item)));
  return records;
}

CountData count_data(const Group& group, CountOf of);
/// Those the office itself leads by the plan.
Rows own_rows(const Rows& rows);
/// Which work is counted, and what counts as done.
std::string completion_rule(const plan::Head& head);
std::vector<Record> round_records(const query::PeriodRow* row, const std::vector<const query::Round*>& rounds);
/// Records that have the fields of activities too.
std::vector<Record> result_records(std::vector<ResultData> data);

/// The records of activities, which know whether they open a new target or task among them.
std::vector<Record> activity_records(const Rows& rows);
std::vector<Record> target_records(const AreaData& area);
std::vector<Record> task_records(const Group& group, const std::vector<plan::Task>& tasks, const plan::Target* target);
/// The lines of the printed table.
std::vector<Record> line_records(const AreaData& area);
std::vector<Record> indicator_records(const std::vector<plan::Indicator>& indicators, const ReportInput& input);
/// "I.HD1. Hoàn thiện …"; blank for null.
std::string titled(const plan::Item* item);
/// Names with semicolons between them, because they hold commas.
std::string joined(const std::vector<plan::BodyReference>& bodies);

/// Whether somebody still has to do it by a day of the period.
bool is_to_do_in(const query::Round& round, const query::Period& period);

/// The due dates of the period, ascending, each with what still has to be done by that day.
std::vector<Record> day_records(const Group& group);

/// Whether the period has anything to say of an activity: work that only starts later is counted but not listed.
bool is_listed(const query::PeriodRow* row);

/// Due dates in few words: up to four as 31/12/2025, more as their number with the first and the last.
std::string brief_dates(const std::vector<plan::Date>& dates);

}  // namespace cchc::report
