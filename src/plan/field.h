#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace cchc::plan {

/// What a field's value must look like in a file.
enum class Shape {
  text,        ///< one text
  texts,       ///< one text, or a list of texts
  row_number,  ///< a number as printed in front of a row: 12, 2.1, 3.1.a
  list,        ///< a list of texts, also when there is only one
  number,      ///< a number, decimal point or comma
  whole,       ///< a whole number within limits
  date,        ///< a day: 15/6/2022
  dates,       ///< a day, or a list of days
  day_month,   ///< a day of any year: 15/12
  years,       ///< a range of years: 2021-2025
  choice,      ///< one of a few texts
  record,      ///< a map with fields of its own
  records,     ///< a list of such maps
  goals,       ///< a number, or a map of year to number
  waivers,     ///< a map of code to reason
};

struct RecordInfo;

/// One field of a record, as files, messages and the schema name it.
struct FieldInfo {
  std::string_view key;
  Shape shape = Shape::text;
  bool required = false;
  bool names_bodies = false;  ///< its texts are names of the registry
  bool may_be_empty = false;  ///< the print leaves it blank until it is known
  std::string_view labels =
      {};  ///< what people call it in Vietnamese, separated by `|`; the first is shown in messages
  std::string_view about_vi = {};  ///< one sentence for hovers
  std::string_view about_en = {};
  std::vector<std::string_view> choices = {};
  const RecordInfo* record = nullptr;  ///< the fields of a record or of each of the records
  int lowest = 0, highest = 0;         ///< limits of a whole number, both included
};

/// One kind of map in the plan's files. The single source for reading, for messages, for the JSON Schema and for completion.
struct RecordInfo {
  std::string_view name;     ///< "activity"
  std::string_view name_vi;  ///< "hoạt động"
  std::vector<FieldInfo> fields;

  const FieldInfo* find(std::string_view key) const;
};

/// The label shown for a field: "cơ quan chủ trì".
std::string_view label(const FieldInfo& field);

const RecordInfo& head_record();      ///< plan.yaml
const RecordInfo& registry_record();  ///< owners.yaml
const RecordInfo& body_record();
const RecordInfo& area_record();  ///< an area's file
const RecordInfo& target_record();
const RecordInfo& task_record();
const RecordInfo& activity_record();

/// Every key that any file of a plan can hold, each once.
const std::vector<std::string_view>& known_keys();

}  // namespace cchc::plan
