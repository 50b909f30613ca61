#pragma once

#include "plan/id.h"
#include "text/message.h"
#include "yaml/keys.h"

#include <functional>
#include <string_view>
#include <vector>

namespace cchc::plan {

struct BodyReference;
struct RecordBase;
struct Text;

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

/// What the texts of a field are for; rules of writing choose by it.
enum class Role {
  none,       ///< dates and numbers, which have readers of their own
  prose,      ///< what people read as sentences: text, output, funding, reasons
  note,       ///< remarks, which may quote wrong texts of the printed plan
  name,       ///< names of areas, bodies, indicators, the plan's title and office
  alias,      ///< other names of a body, in whatever form people write them
  reference,  ///< a body's name where an item uses it
  deadline,
  number,  ///< numbers of documents
  id,
  other,  ///< choices, units
};

/// Where a record of the model keeps what a field holds: one text, several, or names of bodies. All null for what is
/// kept in another way.
struct Access {
  Text& (*text)(RecordBase&) = nullptr;
  std::vector<Text>& (*texts)(RecordBase&) = nullptr;
  std::vector<BodyReference>& (*bodies)(RecordBase&) = nullptr;
};

/// Whether lists have a column for a field of a work item.
enum class Listed {
  no,
  yes,       ///< in JSON, in CSV and where it is asked for
  standard,  ///< in every list
};

/// Whether `show` has a line for a field of an item.
enum class Detailed {
  no,
  when_given,
  always,  ///< readers look for it: of work that has none, that is said
};

struct RecordInfo;

/// One field of a record: everything that files, messages, the schema, rules, lists and reports need to know of it.
struct FieldInfo {
  std::string_view key;
  Shape shape = Shape::text;
  bool required = false;
  bool of_number = false;     ///< only required where the goal beside it is a number
  bool names_bodies = false;  ///< its texts are names of the registry
  bool may_be_empty = false;  ///< the print leaves it blank until it is known
  std::string_view labels =
      {};  ///< what people call it in Vietnamese, separated by `|`; the first is shown in messages and above columns
  std::string_view label_en = {};  ///< where the key does not do
  std::string_view about_vi = {};  ///< one sentence for hovers
  std::string_view about_en = {};
  std::vector<std::string_view> choices = {};
  const RecordInfo* record = nullptr;  ///< the fields of a record or of each of the records
  int lowest = 0, highest = 0;         ///< limits of a whole number, both included
  bool begins_item = false;            ///< an entry of a list may begin with it, whatever the others begin with
  Access access = {};
  Role role = Role::none;
  bool searchable = false;  ///< `list --search` looks in it
  Listed listed = Listed::no;
  Detailed detailed = Detailed::no;
};

/// One kind of map in the plan's files. The single source for reading, for messages, for the JSON Schema and for
/// completion.
struct RecordInfo {
  std::string_view name;     ///< "activity"
  std::string_view name_vi;  ///< "hoạt động"
  std::vector<FieldInfo> fields;

  const FieldInfo* find(std::string_view key) const;
  /// The same, looked for behind `before` first, which may be null: most files have their keys in the order of the
  /// table.
  const FieldInfo* find_behind(const FieldInfo* before, std::string_view key) const;
};

/// The label shown for a field: "cơ quan chủ trì".
std::string_view label(const FieldInfo& field);
/// The same in both languages: "cơ quan chủ trì", "owner".
text::Message labels(const FieldInfo& field);
/// The same as a heading: "Cơ quan chủ trì", "Owner".
text::Message heading(const FieldInfo& field);

/// Calls `on_text` for every text a record has in a field: none, one or several; of bodies the names as written.
void for_each_text_in(const RecordBase& record, const FieldInfo& field,
                      const std::function<void(const Text&)>& on_text);
/// The same texts.
std::vector<Text> texts_in(const RecordBase& record, const FieldInfo& field);
/// The bodies a record names in a field; null when the field names none.
const std::vector<BodyReference>* bodies_in(const RecordBase& record, const FieldInfo& field);

const RecordInfo& head_record();      ///< plan.yaml
const RecordInfo& registry_record();  ///< owners.yaml
const RecordInfo& body_record();
const RecordInfo& window_record();
const RecordInfo& area_record();  ///< an area's file
const RecordInfo& target_record();
const RecordInfo& task_record();
const RecordInfo& activity_record();
const RecordInfo& indicator_record();
const RecordInfo& retired_record();
const RecordInfo& progress_record();  ///< an entry of a progress file, which is a list of them
/// The record of targets, tasks or activities.
const RecordInfo& item_record(ItemKind kind);

/// What reading a file has to know of the keys that files of a plan can hold.
const yaml::Keys& known_keys();

}  // namespace cchc::plan
