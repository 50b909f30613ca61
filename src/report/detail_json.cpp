#include "plan/deadline.h"
#include "report/column.h"
#include "report/detail.h"
#include "report/find_item.h"
#include "report/json.h"

#include <cmath>
#include <cstdint>

namespace cchc::report {
namespace {

using Json = nlohmann::ordered_json;

Json text_json(const plan::Text& text) {
  return to_json(text_of(text));
}

Json number_json(const std::optional<int>& number, const plan::Text& written) {
  return number ? Json(*number) : text_json(written);
}

/// Whole numbers are written without a decimal part.
Json number_json(const std::optional<double>& number, const plan::Text& written) {
  if (!number) return text_json(written);
  constexpr double exact = 1e15;
  const bool whole = std::abs(*number) < exact && std::trunc(*number) == *number;
  return whole ? Json(static_cast<std::int64_t>(*number)) : Json(*number);
}

Json activity_json(const plan::Plan& plan, const FoundItem& found) {
  Json json{{"kind", "activity"}};
  const ColumnInput input{{found.area, found.target, found.task, found.activity}, plan.head.years, {}};
  for (const Column& column : all_columns()) json[column.key] = to_json(column.cell(input));
  const std::optional<plan::Schedule>& schedule = found.activity->schedule;
  json["schedule"] = schedule ? Json(plan::describe(*schedule).vi) : Json(nullptr);
  json["amended"] = text_json(found.activity->amended);
  json["was"] = text_json(found.activity->was);
  json["task_text"] = text_json(found.task->text);
  json["target_text"] = text_json(found.target->text);
  json["area_name"] = text_json(found.area->name);
  return json;
}

Json short_json(const plan::Item& item) {
  return {{"id", text_json(item.id_text)}, {"text", text_json(item.text)}};
}

Json activities_json(const plan::Task& task) {
  Json activities = Json::array();
  for (const plan::Activity& activity : task.activities) activities.push_back(short_json(activity));
  return activities;
}

/// What every target and task has, with the area it stands in.
Json item_json(const char* kind, const plan::Item& item, const plan::Area& area) {
  return {{"kind", kind},
          {"id", text_json(item.id_text)},
          {"area", to_json(area_code(area))},
          {"text", text_json(item.text)},
          {"note", text_json(item.note)},
          {"was", text_json(item.was)},
          {"area_name", text_json(area.name)}};
}

Json task_json(const FoundItem& found) {
  Json json = item_json("task", *found.task, *found.area);
  json["target"] = text_json(found.target->id_text);
  json["target_text"] = text_json(found.target->text);
  json["activities"] = activities_json(*found.task);
  return json;
}

Json indicator_json(const plan::Indicator& indicator) {
  Json goals = Json::array();
  for (const plan::YearGoal& goal : indicator.goals) {
    goals.push_back(
        {{"year", number_json(goal.year, goal.year_text)}, {"value", number_json(goal.value, goal.value_text)}});
  }
  return {{"name", text_json(indicator.name)},
          {"unit", text_json(indicator.unit)},
          {"direction", text_json(indicator.direction)},
          {"base", number_json(indicator.base, indicator.base_text)},
          {"step", number_json(indicator.step, indicator.step_text)},
          {"by", number_json(indicator.by, indicator.by_text)},
          {"goals", std::move(goals)}};
}

Json target_json(const FoundItem& found) {
  Json json = item_json("target", *found.target, *found.area);
  json["amended"] = text_json(found.target->amended);
  json["indicators"] = Json::array();
  for (const plan::Indicator& indicator : found.target->indicators) {
    json["indicators"].push_back(indicator_json(indicator));
  }
  json["tasks"] = Json::array();
  for (const plan::Task& task : found.target->tasks) {
    Json each = short_json(task);
    each["activities"] = activities_json(task);
    json["tasks"].push_back(std::move(each));
  }
  return json;
}

}  // namespace

std::optional<std::string> print_detail_json(const plan::Plan& plan, plan::Id id) {
  const FoundItem found = find_item(plan, id);
  if (!found.area) return {};
  if (found.activity) return print_json(activity_json(plan, found));
  return print_json(found.task ? task_json(found) : target_json(found));
}

}  // namespace cchc::report
