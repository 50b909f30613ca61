#pragma once

#include "plan/field.h"
#include "plan/model.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::plan {

/// A field of an entry of a progress file, where it stands in it: "status", "evidence.number".
struct EntryField {
  std::string path;
  const FieldInfo* info = nullptr;
};
/// Every field an entry can have, in the order of the table; the fields of a record in the place of the record.
const std::vector<EntryField>& entry_fields();
/// Null when there is none.
const FieldInfo* find_entry_field(std::string_view path);

/// An entry that is no text of a file yet: the texts of its fields by their paths. Only a field that takes several has
/// more than one.
using EntryValues = std::map<std::string, std::vector<std::string>, std::less<>>;

/// What an entry of a file says.
EntryValues values_of(const ProgressRecord& record);

/// What two entries share that say the same: days, numbers and states count by their meaning, texts by their letters,
/// and the order of names does not count.
std::string key_of(const EntryValues& values);

/// Whether an entry says all that another says, by the same measure: then the other adds nothing.
bool covers(const EntryValues& all, const EntryValues& some);

/// The entry as one line of a progress file, without indent and line end. On one line, because git puts two entries
/// that were added on two branches one after the other only by whole lines: of entries over several lines it would mix
/// those that agree.
std::string entry_line(const EntryValues& values);

/// "progress/2022.yaml": the name of the file for what was done in a year.
std::string progress_file_name(int year);
/// What a new one begins with.
std::string new_progress_file(int year);

/// The bytes of a progress file with more entries behind the last one. All that stands there stays as it is; a last
/// line without its end gets one. Nothing when the file is no list with an entry a line that could be continued.
std::optional<std::string> with_entries(const yaml::Document& file, std::span<const std::string> lines);

}  // namespace cchc::plan
