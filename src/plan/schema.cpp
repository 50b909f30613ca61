#include "plan/schema.h"

#include "plan/date.h"
#include "plan/deadline.h"
#include "plan/file_role.h"
#include "plan/id.h"
#include "text/json.h"

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

/// What a text must look like, as a regular expression of ECMA-262 without its `^` and its end, and in words.
struct Form {
  std::string pattern;
  text::Message words = {};
  bool may_be_number = false;  ///< of a text: its form is one that YAML reads as a number
};

const Form number_form{"[0-9]{1,12}([.,][0-9]{1,9})?",
                       {"viết bằng chữ số, ví dụ 15 hoặc 15,5", "a number, such as 15"}};
const Form row_form{"[0-9A-Za-zđĐ.]+[)]?",
                    {"viết như bản in, ví dụ 12, 2.1 hoặc 3.1.a", "as printed: 12, 2.1 or 3.1.a"}};
const Form whole_form{"[0-9]+", {"viết số nguyên, ví dụ 5", "a whole number, such as 5"}};
const Form date_form{"([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})",
                     {"viết ngày/tháng/năm, ví dụ 15/6/2022", "a day, such as 15/6/2022"}};
const Form day_month_form{"[0-9]+/[0-9]+", {"viết ngày/tháng, ví dụ 15/12", "a day and a month, such as 15/12"}};
const Form years_form{"[^A-Za-z]+", {"viết năm đầu-năm cuối, ví dụ 2021-2025", "two years, such as 2021-2025"}};
constexpr std::string_view year_pattern = "^0*[1-9][0-9]{3}";  // the year of a yearly goal
constexpr std::string_view code_pattern = "^[Kk][0-9]{3}$";

/// The schema of a value with the form of its text. A text written as a block ends in a line end, which the program
/// leaves out.
Json with_form(Json schema, const Form& form, text::Language language) {
  schema["pattern"] = fmt::format("^{}\\n?$", form.pattern);
  // What editors show instead of the pattern; not a part of the standard, which lets others skip it.
  schema["patternErrorMessage"] = form.words.in(language);
  return schema;
}

std::string area_choices() {
  std::string all;
  for (int number = 1; !area_code(number).empty(); ++number) all += area_code(number) + "|";
  return fmt::format("({}[1-9][0-9]?|[A-Z])", all);
}

std::optional<ItemKind> kind_of(const RecordInfo& record) {
  if (&record == &target_record()) return ItemKind::target;
  if (&record == &task_record()) return ItemKind::task;
  if (&record == &activity_record()) return ItemKind::activity;
  return std::nullopt;
}

/// The form of a text that the table does not tell but a rule checks.
std::optional<Form> text_form(const RecordInfo& record, const FieldInfo& field) {
  if (field.key == "id") {
    if (const auto kind = kind_of(record)) {
      const std::string example = fmt::format("I.{}1", abbreviation(*kind));
      return Form{fmt::format("{}\\.{}[1-9][0-9]{{0,5}}", area_choices(), abbreviation(*kind)),
                  text::say("viết mã theo mẫu {}", "an id such as {}", example)};
    }
  }
  const bool names_area =
      (&record == &area_record() && field.key == "area") || (&record == &head_record() && field.key == "areas");
  if (!names_area) return std::nullopt;
  return Form{area_choices(),
              {"viết mã lĩnh vực như bản in, ví dụ IV, 4 hoặc D", "the code of an area as printed: IV, 4 or D"},
              true};
}

Json text_schema(const std::optional<Form>& form, text::Language language) {
  if (!form) return {{"type", text_types()}};
  return with_form({{"type", form->may_be_number ? Json{"string", "integer"} : Json("string")}}, *form, language);
}

Json number_schema(text::Language language) {
  return with_form({{"type", {"number", "string"}}, {"minimum", 0}}, number_form, language);
}

Json list_schema(const Json& items) {
  return {{"type", "array"}, {"minItems", 1}, {"items", items}};
}

Json record_schema(const RecordInfo& record, text::Language language);

/// What the value must be, without its title.
Json value_schema(const RecordInfo& record, const FieldInfo& field, text::Language language) {
  switch (field.shape) {
    case Shape::text:
      if (field.key == "schema") return {{"enum", {format_version, std::to_string(format_version)}}};
      return text_schema(text_form(record, field), language);
    case Shape::texts: {
      const Json text = text_schema(text_form(record, field), language);
      return {{"anyOf", {text, list_schema(text)}}};
    }
    case Shape::list:
      if (!field.choices.empty()) return list_schema({{"enum", field.choices}});
      return list_schema(text_schema(text_form(record, field), language));
    case Shape::row_number:
      return with_form({{"type", {"integer", "number", "string"}}, {"minimum", 1}}, row_form, language);
    case Shape::number:
      return number_schema(language);
    case Shape::whole:
      return with_form({{"type", {"integer", "string"}}, {"minimum", field.lowest}, {"maximum", field.highest}},
                       whole_form, language);
    case Shape::date:
      return with_form({{"type", "string"}}, date_form, language);
    case Shape::dates: {
      const Json day = with_form({{"type", "string"}}, date_form, language);
      return {{"anyOf", {day, list_schema(day)}}};
    }
    case Shape::day_month:
      return with_form({{"type", "string"}}, day_month_form, language);
    case Shape::years:
      return with_form({{"type", {"integer", "string"}}, {"minimum", first_plan_year}}, years_form, language);
    case Shape::choice:
      return {{"enum", field.choices}};
    case Shape::record:
      return record_schema(*field.record, language);
    case Shape::records:
      return list_schema(record_schema(*field.record, language));
    case Shape::goals: {
      const Json one = {{"type", {"number", "string"}}, {"minimum", 0}};
      Json schema = one;
      schema["type"] = {"number", "string", "object"};
      schema["propertyNames"] = {{"pattern", year_pattern}};
      schema["additionalProperties"] = one;
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

Json deadline_examples() {
  Json examples = Json::array();
  for (const DeadlineForm& form : deadline_forms()) examples.push_back(form.example);
  return examples;
}

Json record_schema(const RecordInfo& record, text::Language language) {
  Json properties = Json::object();
  Json needed = Json::array();
  for (const FieldInfo& field : record.fields) {
    Json schema = {{"title", title_of(field, language)},
                   {"description", language == text::Language::english ? field.about_en : field.about_vi}};
    schema.update(value_schema(record, field, language));
    if (field.may_be_empty) allow_empty(schema);
    if (field.key == "deadline") schema["examples"] = deadline_examples();
    properties[std::string(field.key)] = std::move(schema);
    if (field.required && !field.of_number) needed.push_back(field.key);
  }
  Json schema = {{"type", "object"}, {"additionalProperties", false}};
  if (!needed.empty()) schema["required"] = std::move(needed);
  schema["properties"] = std::move(properties);
  return schema;
}

constexpr std::array files_with_schema{SchemaKind{"plan", head_record}, SchemaKind{"owners", registry_record},
                                       SchemaKind{"area", area_record}, SchemaKind{"progress", progress_record, true}};

}  // namespace

std::span<const SchemaKind> schema_kinds() {
  return files_with_schema;
}

std::string json_schema(const SchemaKind& kind, text::Language language) {
  const RecordInfo& record = kind.record();
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", language == text::Language::english ? record.name : record.name_vi}};
  const Json entry = record_schema(record, language);
  schema.update(kind.is_list ? list_schema(entry) : entry);
  return text::json_text(schema);
}

std::vector<NewFile> schema_files(text::Language language) {
  std::vector<NewFile> files;
  for (const SchemaKind& kind : schema_kinds())
    files.push_back({fmt::format("{}/{}.json", schema_folder, kind.name), json_schema(kind, language)});
  return files;
}

}  // namespace cchc::plan
