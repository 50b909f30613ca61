#pragma once

#include "report/grid.h"

#include <string>
#include <vector>

namespace cchc::report {

/// A grid as an .xlsx file: numbers as numbers, one day as a date, everything else as people read it
/// (spreadsheet_text).
std::string print_workbook(const Grid& grid, text::Language language);

/// Lines of columns, the first of them titles.
struct TableLines {
  std::string name;
  std::vector<std::vector<std::string>> lines;
};

/// Tables as an .xlsx file, each in a sheet of its own. A column that holds nothing but days, or nothing but
/// whole numbers, holds them as such; all other texts stay texts.
std::string print_workbook(const std::vector<TableLines>& tables);

}  // namespace cchc::report
