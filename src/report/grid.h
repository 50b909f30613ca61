#pragma once

#include "report/cell.h"
#include "report/file_form.h"
#include "report/result_size.h"
#include "text/message.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::report {

/// The forms a list can be printed in.
enum class ListFormat {
  table,     ///< for a terminal: wrapped and aligned
  csv,       ///< for programs: RFC 4180, so UTF-8, commas and CRLF; English keys as titles
  excel,     ///< CSV for a double click in Excel: byte-order mark, semicolons, CRLF, titles in the language, guarded
             ///< fields
  json,      ///< an array of objects under English keys; days in ISO form
  markdown,  ///< a table in GitHub's form
  xlsx,      ///< a workbook
};

struct ListForm : FileForm {
  ListFormat format = ListFormat::table;
};
/// All of them; the first is the one of a terminal.
std::span<const ListForm> list_forms();

/// Whether it is read in a program for tables.
bool is_spreadsheet(ListFormat format);

struct GridColumn {
  std::string key;      ///< for programs
  text::Message title;  ///< for people
  bool whole = false;   ///< never wrapped in a table
  bool right = false;   ///< numbers, aligned at the right
};

/// A table before it has a form. Every row has as many cells as there are columns.
struct Grid {
  text::Message name;  ///< of what its rows are, for the sheet of a workbook
  std::vector<GridColumn> columns;
  std::vector<std::vector<Cell>> rows;
  ResultSize size;  ///< what the cells take that `add` added; who adds to one later counts it

  /// Adds a row. Throws ResultTooLarge.
  void add(std::vector<Cell> cells);
};

/// The cells a line takes where there is no terminal to ask.
inline constexpr std::size_t default_width = 100;

struct GridOptions {
  text::Language language = text::Language::vietnamese;
  std::size_t width = 0;  ///< cells a line of a table may take; 0 (no terminal) counts as `default_width`
};

/// Prints a grid. Without rows there is still the title line, and in JSON an empty array.
std::string print_grid(const Grid& grid, ListFormat format, const GridOptions& options);

/// The `table` form. Control characters are shown escaped, lines carry no space at their end, and rows stand apart by a
/// blank line when some row takes more than one line. The width is exceeded only when there are more columns than it
/// has room for.
std::string print_table(const Grid& grid, const GridOptions& options);

}  // namespace cchc::report
