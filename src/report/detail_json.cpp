#include "plan/deadline.h"
#include "plan/instance.h"
#include "plan/progress.h"
#include "query/trend.h"
#include "report/column.h"
#include "report/detail.h"
#include "report/find_item.h"
#include "report/json.h"
#include "text/json.h"
#include "text/normalize.h"

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

/// Null where the plan has no such level above the item.
Json text_json(const plan::Item* item) {
  return item == nullptr ? Json(nullptr) : text_json(item->text);
}

/// The rounds of the work, with what was recorded of each, as it stands at last.
Json instances_json(const plan::Plan& plan, const plan::WorkItem& work) {
  Json all = Json::array();
  const plan::Progress progress(plan);
  for (const plan::Instance& instance : progress.instances(work)) {
    Json json{{"instance", plan::name_of(instance)}, {"period", plan::to_string(instance.term)}};
    if (instance.term.unit == plan::Term::Unit::open) json["period"] = nullptr;
    json["due"] = instance.due ? Json(plan::to_iso(*instance.due)) : Json(nullptr);
    const plan::State state = progress.state_of(instance, plan::end_of_time);
    const plan::ProgressRecord* record = state.record;
    const bool has_day = record != nullptr && record->date;
    const bool is_extended = state.extension != nullptr && state.extension->deadline;
    json["status"] = state.status ? Json(plan::name(*state.status)) : Json(nullptr);
    json["date"] = has_day ? Json(plan::to_iso(*record->date)) : Json(nullptr);
    json["evidence"] = record != nullptr && record->evidence ? text_json(record->evidence->number) : Json(nullptr);
    json["extended_to"] = is_extended ? Json(plan::to_iso(*state.extension->deadline)) : Json(nullptr);
    all.push_back(std::move(json));
  }
  return all;
}

/// A field of an item as it is.
Json field_json(const plan::Item& item, const plan::FieldInfo& field) {
  if (const auto* bodies = plan::bodies_in(item, field)) return to_json(names_cell(*bodies));
  return to_json(std::string(text::trim(plan::lines_of(plan::texts_in(item, field)))));
}

/// The fields that `show` has and no column.
void add_fields(Json& json, const FoundItem& found) {
  for (const plan::FieldInfo& field : plan::item_record(found.kind).fields) {
    if (field.detailed != plan::Detailed::no && !json.contains(field.key))
      json[field.key] = field_json(*found.item, field);
  }
}

Json work_json(const plan::Plan& plan, const FoundItem& found) {
  const plan::WorkItem& work = *found.as_work();
  Json json{{"kind", plan::kind_name(found.kind).en}};
  const ColumnInput input{{found.area, found.target, found.task, &work, found.kind}, plan.head.years, {}};
  for (const Column& column : all_columns()) {
    if (column.unasked == nullptr && !column.asked_only && !column.of_instance)
      json[column.key] = to_json(cell_of(column, input));
  }
  const std::optional<plan::Schedule>& schedule = work.schedule;
  json["schedule"] = schedule ? Json(plan::describe(*schedule).vi) : Json(nullptr);
  json["schedule_class"] = schedule ? Json(plan::schedule_class(*schedule)) : Json(nullptr);
  json["instances"] = instances_json(plan, work);
  add_fields(json, found);
  json["task_text"] = text_json(found.task);
  json["target_text"] = text_json(found.target);
  json["area_name"] = text_json(found.area->name);
  return json;
}

Json short_json(const plan::Item& item) {
  return {{"id", text_json(item.id_text)}, {"text", text_json(item.text)}};
}

Json activities_json(const std::vector<plan::Activity>& all) {
  Json activities = Json::array();
  for (const plan::Activity& activity : all) activities.push_back(short_json(activity));
  return activities;
}

/// What every target has, and a task that is no work, with the area it stands in.
Json item_json(const FoundItem& found) {
  Json json{{"kind", plan::kind_name(found.kind).en},
            {"id", text_json(found.item->id_text)},
            {"area", to_json(area_code(*found.area))}};
  add_fields(json, found);
  json["area_name"] = text_json(found.area->name);
  return json;
}

Json task_json(const plan::Plan& plan, const FoundItem& found) {
  if (found.as_work() != nullptr) {
    Json json = work_json(plan, found);
    json["activities"] = activities_json(found.as_task()->activities);
    return json;
  }
  Json json = item_json(found);
  json["target"] = found.target == nullptr ? Json(nullptr) : text_json(found.target->id_text);
  json["target_text"] = text_json(found.target);
  json["activities"] = activities_json(found.as_task()->activities);
  return json;
}

Json indicator_json(const plan::Indicator& indicator, const query::Trend& trend) {
  Json values = Json::array();
  for (const plan::Measure& measure : trend.measures) {
    values.push_back({{"period", plan::to_string(measure.term)},
                      {"value", number_json(std::optional(measure.value), {})},
                      {"source", to_json(std::string(text::trim(measure.record->source.value)))}});
  }
  Json owners = Json::array();
  for (const plan::BodyReference& owner : indicator.owners) owners.push_back(owner.name.value);
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
          {"owner", std::move(owners)},
          {"goals", std::move(goals)},
          {"values", std::move(values)},
          {"reached", trend.reached ? Json(*trend.reached) : Json(nullptr)}};
}

Json target_json(const plan::Plan& plan, const FoundItem& found) {
  const plan::Progress progress(plan);
  const plan::Target& target = *found.as_target();
  Json json = item_json(found);
  json["indicators"] = Json::array();
  for (const plan::Indicator& indicator : target.indicators) {
    const query::Trend trend = query::trend_of(indicator, progress, plan.head.years, plan::end_of_time);
    json["indicators"].push_back(indicator_json(indicator, trend));
  }
  json["tasks"] = Json::array();
  for (const plan::Task& task : target.tasks) {
    Json each = short_json(task);
    each["activities"] = activities_json(task.activities);
    json["tasks"].push_back(std::move(each));
  }
  if (!target.activities.empty()) json["activities"] = activities_json(target.activities);
  return json;
}

}  // namespace

std::optional<std::string> print_detail_json(const plan::Plan& plan, plan::Id id) {
  const FoundItem found = find_item(plan, id);
  if (found.item == nullptr) return {};
  if (found.as_target() != nullptr) return text::json_text(target_json(plan, found));
  return text::json_text(found.as_task() != nullptr ? task_json(plan, found) : work_json(plan, found));
}

}  // namespace cchc::report
