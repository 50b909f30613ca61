#pragma once

#include "plan/field.h"
#include "plan/model.h"
#include "plan/walk.h"
#include "query/row.h"
#include "report/cell.h"
#include "text/message.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cchc::report {

/// What the cells of a line are made from.
struct ColumnInput {
  query::Row row;
  plan::Years years;
  std::optional<plan::Days> due_within;  ///< due dates outside are left out
};

/// Something that can be shown of a work item.
struct Column {
  std::string_view key;  ///< as in the YAML where the file has it; the name on the command line and in JSON and CSV
  std::string title_vi;
  std::string title_en;
  const plan::FieldInfo* field = nullptr;                       ///< what it shows, when it shows a field as it is
  Cell (*cell)(const ColumnInput&) = nullptr;                   ///< otherwise
  Cell (*order)(const ColumnInput&) = nullptr;                  ///< what it is sorted by; null: the cell itself
  Cell (*shown)(const ColumnInput&, text::Language) = nullptr;  ///< what people read, where it is not the cell itself
  bool standard = false;                                        ///< in tables unless others are asked for
  bool whole = false;                                           ///< never wrapped
  bool right = false;                                           ///< a number
  bool (*unasked)(const plan::Plan&) = nullptr;  ///< whether JSON and CSV have it without being asked; null: always
  bool asked_only = false;                       ///< never shown unasked
  bool of_instance = false;                      ///< says something only of a row that is one round of the work
};

/// The names of bodies as the registry has them; of one that it does not know, as written.
Cell names_cell(const std::vector<plan::BodyReference>& references);

/// What a column holds of a line.
Cell cell_of(const Column& column, const ColumnInput& input);

/// The title over a column: the texts are headed by what the plan's work items are called.
text::Message title(const Column& column, plan::WorkKind kind);

/// All columns, in the order of JSON and CSV.
std::span<const Column> all_columns();
/// The standard columns; of rows that are rounds of work, with the name of the round instead of the id.
std::vector<const Column*> standard_columns(bool of_instances = false);
/// Whether the row was found through a group; beside the standard columns when some row was.
const Column& shared_column();

/// A name that is no column's.
struct UnknownColumn {
  std::string name;
  std::string suggestion;  ///< the key that comes near, or empty
};

/// The columns named, in that order, each once. A name is a key or a title, in any case and without accents if need be;
/// one text may hold several, with commas between.
std::variant<std::vector<const Column*>, UnknownColumn> find_columns(const std::vector<std::string>& names);

struct SortKey {
  const Column* column = nullptr;
  bool descending = false;
};

/// What to sort by: as `find_columns`, "-due" for descending.
std::variant<std::vector<SortKey>, UnknownColumn> find_sort_keys(const std::vector<std::string>& names);

/// Sorts by the first key, then the next; equal rows keep their order. Rows that have nothing in a column stand last in
/// either direction.
void sort_rows(std::vector<query::Row>& rows, const std::vector<SortKey>& keys, plan::Years years,
               std::optional<plan::Days> due_within = {});

}  // namespace cchc::report
