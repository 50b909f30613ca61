#pragma once

#include "cli/entry_input.h"
#include "cli/result.h"
#include "office/document.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace cchc::cli {

/// A row of a table that tells a result.
struct EntryRow {
  std::string sheet;       ///< empty where there is only one
  std::size_t number = 0;  ///< as people count
  TypedEntry typed;
};

/// The results told in a document.
struct EntryTable {
  std::vector<EntryRow> rows;
  std::size_t left_empty = 0;                               ///< rows that name work and say nothing of it
  std::vector<std::string> unknown_columns;                 ///< their headers
  std::map<std::string, std::string, std::less<>> headers;  ///< by the path of the field; "" of what the row is about

  /// "dòng 7, cột Ngày hoàn thành"; of a mistake in no column only the row.
  text::Message place_of(const EntryRow& row, const std::string& path) const;
};

/// Reads the tables that have a column for the id of the work and one that says something of it (plan::entry_columns).
/// Refused when there is none, or when two columns mean the same.
Result<EntryTable> read_entry_table(const office::Document& document);

}  // namespace cchc::cli
