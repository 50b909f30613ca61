#pragma once

#include "plan/field.h"
#include "plan/new_file.h"
#include "text/message.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::plan {

/// One kind of file a plan has.
struct SchemaKind {
  std::string_view name;  ///< "plan", "owners", "area", "progress"
  const RecordInfo& (*record)();
  bool is_list = false;  ///< the file is a list of such records
};
std::span<const SchemaKind> schema_kinds();

/// A JSON Schema (draft-07) of such a file, made from its field table, for editors to complete and explain keys. It
/// refuses nothing that reading and checking accept: numbers and words that YAML reads as something else count as
/// texts, and rules that need more than one field are not in it. Ends in a line end.
std::string json_schema(const SchemaKind& kind, text::Language language);

/// The schemas of all kinds of files, as they stand beside a plan: ".schema/area.json".
std::vector<NewFile> schema_files(text::Language language);

}  // namespace cchc::plan
