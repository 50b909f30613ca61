#include "report/detail.h"
#include "report/view_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace cchc::report {

namespace {

std::string goals_in_words(const plan::Indicator& indicator) {
  std::string out;
  for (const plan::YearGoal& goal : indicator.goals) {
    if (!out.empty()) out += "; ";
    if (goal.year_text) out += fmt::format("{}: ", goal.year_text.value);
    out += goal.value_text.value;
  }
  return out.empty() ? str(indicator.goal) : out;
}

constexpr std::array indicator_table{
    FieldOf<IndicatorData>{"name", text_field, none, "tên chỉ tiêu", "name of the indicator",
                           [](const IndicatorData& i) -> Value { return str(i.indicator->name); }},
    FieldOf<IndicatorData>{"goal", text_field, none, "số phải đạt, hoặc số của từng năm",
                           "the goal, or the goal of each year",
                           [](const IndicatorData& i) -> Value { return goals_in_words(*i.indicator); }},
    FieldOf<IndicatorData>{"unit", text_field, none, "đơn vị tính", "unit",
                           [](const IndicatorData& i) -> Value { return str(i.indicator->unit); }},
    FieldOf<IndicatorData>{"direction", text_field, none, "tăng hoặc giảm", "tăng (up) or giảm (down)",
                           [](const IndicatorData& i) -> Value { return str(i.indicator->direction); }},
    FieldOf<IndicatorData>{
        "line", text_field, none, "cả chỉ tiêu trong một dòng", "the whole indicator in one line",
        [](const IndicatorData& i) -> Value { return indicator_line(*i.indicator, text::Language::vietnamese); }},
    FieldOf<IndicatorData>{"by", text_field, none, "năm phải đạt", "the year to reach it by",
                           [](const IndicatorData& i) -> Value { return str(i.indicator->by_text); }},
    FieldOf<IndicatorData>{"trend", text_field, none,
                           "các giá trị đã ghi: 15 → 35 → 52,4 (mục tiêu 55: chưa đạt) ▂▄▇; trống khi chưa ghi",
                           "the values recorded: 15 → 35 → 52,4 (mục tiêu 55: chưa đạt) ▂▄▇; empty without any",
                           [](const IndicatorData& i) -> Value {
                             const auto trend = i.input->trends.find(i.indicator);
                             return trend == i.input->trends.end() ? std::string() : query::to_words(trend->second).vi;
                           }},
};

constexpr std::array target_table{
    FieldOf<TargetData>{"indicators", list, Scope::indicator, "các chỉ tiêu", "its indicators",
                        [](const TargetData& t) -> Value { return indicator_records(t.target->indicators, *t.input); }},
    FieldOf<TargetData>{"tasks", list, Scope::task, "các nhiệm vụ", "its tasks",
                        [](const TargetData& t) -> Value { return task_records(t, t.target->tasks, t.target); }},
};

constexpr std::array task_table{
    FieldOf<TaskData>{"target_id", text_field, none, "mã mục tiêu", "id of its target",
                      [](const TaskData& t) -> Value { return str_of(t.target, &plan::Item::id_text); }},
    FieldOf<TaskData>{"target_text", text_field, none, "nội dung mục tiêu", "text of its target",
                      [](const TaskData& t) -> Value { return str_of(t.target, &plan::Item::text); }},
    FieldOf<TaskData>{"is_first_of_target", flag, none, "nhiệm vụ đứng đầu mục tiêu", "the first task of its target",
                      [](const TaskData& t) -> Value { return t.first_of_target; }},
    FieldOf<TaskData>{"activities", list, Scope::activity, "các hoạt động", "its activities",
                      [](const TaskData& t) -> Value {
                        std::vector<ActivityData> data;
                        for (const auto* row : t.rows) {
                          const bool first = data.empty();
                          data.push_back({row, first && t.first_of_target, first});
                        }
                        return make_records(activity_fields(), data);
                      }},
};

}  // namespace

std::vector<Record> indicator_records(const std::vector<plan::Indicator>& indicators, const ReportInput& input) {
  std::vector<IndicatorData> data;
  data.reserve(indicators.size());
  for (const plan::Indicator& indicator : indicators) data.push_back({&indicator, &input});
  return make_records(indicator_fields(), std::move(data));
}

std::span<const FieldOf<IndicatorData>> indicator_fields() {
  return indicator_table;
}

std::span<const FieldOf<TargetData>> target_fields() {
  static const auto all = with_plan_fields<TargetData>(target_table, plan::ItemKind::target);
  return all;
}

std::span<const FieldOf<TaskData>> task_fields() {
  // What a task has as work of its own is shown where it is an activity.
  static const auto all = with_plan_fields<TaskData>(task_table, plan::ItemKind::task, &plan::target_record());
  return all;
}

std::vector<Record> task_records(const Group& group, const std::vector<plan::Task>& tasks, const plan::Target* target) {
  std::vector<TaskData> all;
  for (const plan::Task& task : tasks) {
    TaskData data{{group.input, {}}, target, &task, all.empty()};
    // A task without activities is its own only one, so that a template that goes through them passes over nothing.
    std::ranges::copy_if(group.rows, std::back_inserter(data.rows),
                         [&](const auto* row) { return row->task == &task || row->item == &task; });
    if (!group.input->filtered() || !data.rows.empty()) all.push_back(std::move(data));
  }
  return make_records(task_fields(), all);
}

std::vector<Record> target_records(const AreaData& area) {
  std::vector<TargetData> targets;
  for (const plan::Target& target : area.area->targets) {
    TargetData data{{area.input, {}}, &target};
    std::ranges::copy_if(area.rows, std::back_inserter(data.rows),
                         [&](const auto* row) { return row->target == &target; });
    if (!area.input->filtered() || !data.rows.empty()) targets.push_back(std::move(data));
  }
  return make_records(target_fields(), targets);
}

}  // namespace cchc::report
