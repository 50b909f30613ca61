#pragma once

#include <chrono>
#include <string>
#include <variant>
#include <vector>

namespace cchc::office {

/// What a cell of a sheet holds: nothing, a text, a number or a day. A text stays a text, whatever it begins with.
using SheetValue = std::variant<std::monostate, std::string, double, std::chrono::year_month_day>;

enum class SheetKind { text, number, date };

struct SheetColumn {
  std::string title;
  SheetKind kind = SheetKind::text;  ///< how what is typed into its empty cells is shown
  double width = 0;                  ///< in characters; 0: by what it holds
  bool fill_in = false;              ///< its cells are shaded, and can be changed in a protected sheet
  std::vector<std::string> choices =
      {};  ///< a drop-down list for its cells: 255 characters together, no comma or quote
};

/// A sheet with one table: a bold title row that stays in sight, is printed on every page and filters the rows below
/// it.
struct Sheet {
  std::string name;
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetValue>> rows;  ///< each with at most as many cells as there are columns
  std::vector<std::string> above = {};        ///< lines over the title row, the first in bold
  bool is_protected = false;                  ///< only the columns to fill in can be changed (without a password)
  bool hidden = false;
};

/// At least one sheet, and one that is not hidden.
struct Workbook {
  std::vector<Sheet> sheets;
};

}  // namespace cchc::office
