#include "plan/schema.h"
#include "source_path.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

namespace cchc::plan {

namespace {

using Json = nlohmann::ordered_json;

/// That of one record of such a file.
Json schema_of(const SchemaKind& kind) {
  Json schema = Json::parse(json_schema(kind, text::Language::vietnamese));
  if (kind.is_list) {
    schema.at("items")["$schema"] = schema.at("$schema");
    return schema.at("items");
  }
  return schema;
}

const Json& properties(const Json& schema, std::string_view key) {
  return schema.at("properties").at(std::string(key));
}

/// Whether the pattern of a schema takes a text.
bool takes(const Json& schema, const std::string& text) {
  return std::regex_search(text, std::regex(schema.at("pattern").get<std::string>(), std::regex::ECMAScript));
}

/// Calls back for the schema of each record and of all within it.
void for_each_record(const Json& schema, const std::function<void(const Json&)>& on_record) {
  if (schema.contains("properties")) on_record(schema);
  for (const auto& inner : schema) {
    if (inner.is_structured()) for_each_record(inner, on_record);
  }
}

}  // namespace

TEST_CASE("every field of every table is in its schema, with its Vietnamese words, and no other key is taken") {
  for (const SchemaKind& kind : schema_kinds()) {
    CAPTURE(kind.name);
    const Json schema = schema_of(kind);
    CHECK(schema.at("$schema") == "http://json-schema.org/draft-07/schema#");
    for (const FieldInfo& field : kind.record().fields) {
      CAPTURE(field.key);
      const Json& property = properties(schema, field.key);
      CHECK(property.at("title") == label(field));
      CHECK(property.at("description") == field.about_vi);
      const Json& required = schema.value("required", Json::array());
      CHECK((std::ranges::find(required, Json(field.key)) != required.end()) == field.required);
    }
    CHECK(schema.at("properties").size() == kind.record().fields.size());
    std::size_t records = 0;
    for_each_record(schema, [&](const Json& record) {
      ++records;
      CHECK(record.at("additionalProperties") == false);
      for (const auto& [key, property] : record.at("properties").items()) {
        CAPTURE(key);
        CHECK_FALSE(property.at("title").get<std::string>().empty());
        CHECK_FALSE(property.at("description").get<std::string>().empty());
        CHECK_FALSE(key.starts_with("x-"));
      }
    });
    CHECK(records == (kind.name == "area" ? 11 : kind.name == "plan" ? 6 : kind.name == "owners" ? 2 : 4));
  }
}

TEST_CASE("an id has the form of its own kind of item") {
  const Json area = schema_of({"area", area_record});
  const Json& target = properties(area, "targets").at("items");
  const Json& task = properties(target, "tasks").at("items");
  const Json& activity = properties(task, "activities").at("items");
  CHECK(takes(properties(target, "id"), "XVIII.MT12"));
  CHECK(takes(properties(task, "id"), "I.NV1"));
  for (const char* good : {"I.HD1", "VII.HD70", "XXX.HD999999", "12.HD1", "B.HD1"})
    CHECK(takes(properties(activity, "id"), good));
  for (const char* bad :
       {"I.NV1", "I.HD01", "I.HD0", "i.hd1", "I.HĐ1", "I.HD1 ", "XXXI.HD1", "100.HD1", "IIII.HD1", "I.HD1000000"})
    CHECK_FALSE(takes(properties(activity, "id"), bad));
  for (const char* good : {"VII", "7", "G"}) CHECK(takes(properties(area, "area"), good));
  CHECK_FALSE(takes(properties(area, "area"), "vii"));
}

TEST_CASE("what a value may be follows its shape") {
  const Json head = schema_of({"plan", head_record});
  const Json& decision = properties(head, "decision");
  CHECK(properties(decision, "number").at("type") == Json({"string", "number", "boolean", "null"}));
  CHECK(properties(decision, "date").at("type") == Json({"string", "null"}));
  CHECK(takes(properties(decision, "date"), "2021-12-20"));
  CHECK(takes(properties(decision, "date"), "5.6.2022"));
  CHECK_FALSE(takes(properties(decision, "date"), "tháng 6/2022"));
  CHECK(properties(head, "areas").at("type") == "array");
  CHECK(properties(properties(head, "reporting"), "cutoff_day").at("maximum") == 28);
  CHECK(properties(head, "schema").at("enum") == Json({1, "1"}));

  const Json area = schema_of({"area", area_record});
  const Json& target = properties(area, "targets").at("items");
  const Json& indicator = properties(target, "indicators").at("items");
  CHECK(properties(indicator, "direction").at("enum") == Json({"tăng", "giảm"}));
  CHECK(takes(properties(indicator, "base"), "98,5"));
  CHECK_FALSE(takes(properties(indicator, "base"), "98,5 %"));
  CHECK(properties(indicator, "goal").at("additionalProperties").at("minimum") == 0);
  const Json& activity = properties(properties(target, "tasks").at("items"), "activities").at("items");
  CHECK(properties(activity, "owner").at("anyOf").size() == 2);
  CHECK_FALSE(properties(activity, "output").contains("pattern"));
}

TEST_CASE("the schemas beside the plan are those of the tables") {
  for (const SchemaKind& kind : schema_kinds()) {
    CAPTURE(kind.name);
    std::ifstream file(source_path(fmt::format("plan/.schema/{}.json", kind.name)), std::ios::binary);
    const std::string kept(std::istreambuf_iterator<char>(file), {});
    // Renewed by: cchc schema --write
    CHECK(kept == json_schema(kind, text::Language::vietnamese));
  }
}

}  // namespace cchc::plan
