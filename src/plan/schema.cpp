#include "plan/schema.h"

#include "diag/print_json.h"
#include "plan/date.h"
#include "plan/id.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <optional>

namespace cchc::plan {

namespace {

using Json = nlohmann::ordered_json;

/// What YAML makes of a plain word that is a text for us: "2022" is a number to an editor, "no" a truth value.
Json text_types() {
  return {"string", "number", "boolean"};
}

constexpr std::string_view number_pattern = "^[0-9]{1,12}([.,][0-9]{1,9})?$";
constexpr std::string_view whole_pattern = "^[0-9]+$";
constexpr std::string_view date_pattern = "^([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$";
constexpr std::string_view day_month_pattern = "^[0-9]+/[0-9]+$";
constexpr std::string_view year_pattern = "^0*[1-9][0-9]{3}";  // the year of a yearly goal
constexpr std::string_view code_pattern = "^[Kk][0-9]{3}$";

std::string roman_choices() {
  std::string all;
  for (int number = 1; !roman(number).empty(); ++number) all += (all.empty() ? "" : "|") + roman(number);
  return fmt::format("({})", all);
}

std::optional<ItemKind> kind_of(const RecordInfo& record) {
  if (&record == &target_record()) return ItemKind::target;
  if (&record == &task_record()) return ItemKind::task;
  if (&record == &activity_record()) return ItemKind::activity;
  return std::nullopt;
}

/// The form of a text that the table does not tell but a rule checks; empty when there is none.
std::string text_pattern(const RecordInfo& record, const FieldInfo& field) {
  if (field.key == "id") {
    if (const auto kind = kind_of(record))
      return fmt::format("^{}\\.{}[1-9][0-9]{{0,5}}$", roman_choices(), abbreviation(*kind));
  }
  const bool names_area =
      (&record == &area_record() && field.key == "area") || (&record == &head_record() && field.key == "areas");
  return names_area ? fmt::format("^{}$", roman_choices()) : std::string{};
}

Json text_schema(const std::string& pattern) {
  if (pattern.empty()) return {{"type", text_types()}};
  return {{"type", "string"}, {"pattern", pattern}};
}

Json number_schema() {
  return {{"type", {"number", "string"}}, {"minimum", 0}, {"pattern", number_pattern}};
}

Json list_schema(const Json& items) {
  return {{"type", "array"}, {"items", items}};
}

Json record_schema(const RecordInfo& record, text::Language language);

/// What the value must be, without its title.
Json value_schema(const RecordInfo& record, const FieldInfo& field, text::Language language) {
  switch (field.shape) {
    case Shape::text:
      if (field.key == "schema") return {{"enum", {1, "1"}}};
      return text_schema(text_pattern(record, field));
    case Shape::texts: {
      const Json text = text_schema(text_pattern(record, field));
      return {{"anyOf", {text, list_schema(text)}}};
    }
    case Shape::list:
      return list_schema(text_schema(text_pattern(record, field)));
    case Shape::number:
      return number_schema();
    case Shape::whole:
      return {{"type", {"integer", "string"}},
              {"minimum", field.lowest},
              {"maximum", field.highest},
              {"pattern", whole_pattern}};
    case Shape::date:
      return {{"type", "string"}, {"pattern", date_pattern}};
    case Shape::day_month:
      return {{"type", "string"}, {"pattern", day_month_pattern}};
    case Shape::years:
      return {{"type", {"integer", "string"}}, {"minimum", first_plan_year}, {"pattern", "^[^A-Za-z]+$"}};
    case Shape::choice:
      return {{"enum", field.choices}};
    case Shape::record:
      return record_schema(*field.record, language);
    case Shape::records:
      return list_schema(record_schema(*field.record, language));
    case Shape::goals: {
      Json schema = number_schema();
      schema["type"] = {"number", "string", "object"};
      schema["propertyNames"] = {{"pattern", year_pattern}};
      schema["additionalProperties"] = number_schema();
      return schema;
    }
    case Shape::waivers:
      return {{"type", "object"},
              {"propertyNames", {{"pattern", code_pattern}}},
              {"additionalProperties", {{"type", text_types()}}}};
  }
  return {};
}

/// Lets the value stay blank.
void allow_empty(Json& schema) {
  Json& type = schema["type"];
  if (type.is_string()) type = Json::array({type});
  type.push_back("null");
}

std::string title_of(const FieldInfo& field, text::Language language) {
  return std::string(language == text::Language::english ? field.key : label(field));
}

Json record_schema(const RecordInfo& record, text::Language language) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const FieldInfo& field : record.fields) {
    Json schema = {{"title", title_of(field, language)},
                   {"description", language == text::Language::english ? field.about_en : field.about_vi}};
    schema.update(value_schema(record, field, language));
    if (field.may_be_empty) allow_empty(schema);
    properties[std::string(field.key)] = std::move(schema);
    if (field.required) required.push_back(field.key);
  }
  Json schema = {{"type", "object"}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = std::move(required);
  schema["properties"] = std::move(properties);
  return schema;
}

constexpr std::array kinds{FileKind{"plan", head_record}, FileKind{"owners", registry_record},
                           FileKind{"area", area_record}};

}  // namespace

std::span<const FileKind> file_kinds() {
  return kinds;
}

std::string json_schema(const RecordInfo& record, text::Language language) {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", language == text::Language::english ? record.name : record.name_vi}};
  schema.update(record_schema(record, language));
  return diag::to_text(schema);
}

}  // namespace cchc::plan
