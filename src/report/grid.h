#pragma once

#include "report/cell.h"
#include "report/file_form.h"
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

/// What the cells of a grid may take, in bytes: more than anybody reads, and no more than a machine bears.
inline constexpr std::size_t most_grid_bytes = 64UL * 1024 * 1024;

/// Thrown where a grid would take more.
struct GridTooLarge {};

/// A table before it has a form. Every row has as many cells as there are columns.
struct Grid {
  text::Message name;  ///< of what its rows are, for the sheet of a workbook
  std::vector<GridColumn> columns;
  std::vector<std::vector<Cell>> rows;
  std::size_t bytes = 0;  ///< that the cells take, as far as they were added by `add` and told by `make_room`

  /// Adds a row. Throws GridTooLarge.
  void add(std::vector<Cell> cells);
  /// Counts that the cells take so much more. Throws GridTooLarge.
  void make_room(std::size_t more);
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
