#include "report/workbook.h"

#include "office/xlsx_writer.h"
#include "text/normalize.h"
#include "text/number.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace cchc::report {

namespace {

using office::SheetKind;
using office::SheetValue;

office::SheetValue sheet_value(const Cell& cell, text::Language language) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*number);
  const auto* list = std::get_if<DayList>(&cell);
  const bool is_day = list != nullptr && list->days.size() == 1 && (!list->only_in_words || list->summary.empty());
  if (is_day) return list->days.front();
  std::string text = spreadsheet_text(cell, language);
  return text.empty() ? SheetValue() : SheetValue(std::move(text));
}

SheetValue day_value(std::string_view text) {
  const auto day = plan::parse_date(text);
  // As tables have it, so that it is printed as it was: "1/2" and "15.6.2022" stay texts.
  return day && plan::to_table(*day) == text ? SheetValue(*day) : SheetValue();
}

SheetValue number_value(std::string_view text) {
  constexpr std::size_t most_digits = 15;  // all that Excel keeps
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  const bool has_zero = digits.size() > 1 && digits.starts_with('0');
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = text::is_digits(digits);
  if (!whole || has_zero || digits.size() > most_digits || error != std::errc{} || end != text.data() + text.size())
    return {};
  return value;
}

using ToValue = SheetValue (*)(std::string_view);

/// How the texts of a column become values, where every one of them does; null where they stay texts.
ToValue values_of(const std::vector<std::vector<std::string>>& lines, std::size_t column) {
  for (const ToValue to_value : {&day_value, &number_value}) {
    std::size_t found = 0;
    const bool all = std::all_of(lines.begin() + 1, lines.end(), [&](const std::vector<std::string>& line) {
      if (column >= line.size() || text::trim(line[column]).empty()) return true;
      ++found;
      return !std::holds_alternative<std::monostate>(to_value(line[column]));
    });
    if (all && found > 0) return to_value;
  }
  return nullptr;
}

office::Sheet sheet_of(const TableLines& table) {
  const auto& lines = table.lines;
  office::Sheet sheet{.name = table.name};
  std::size_t width = 0;
  for (const std::vector<std::string>& line : lines) width = std::max(width, line.size());
  std::vector<ToValue> columns;
  for (std::size_t at = 0; at < width; ++at) {
    columns.push_back(values_of(lines, at));
    sheet.columns.push_back({.title = at < lines.front().size() ? lines.front()[at] : ""});
  }
  for (std::size_t line = 1; line < lines.size(); ++line) {
    std::vector<SheetValue>& values = sheet.rows.emplace_back();
    for (std::size_t at = 0; at < lines[line].size(); ++at) {
      const std::string& text = lines[line][at];
      const bool blank = text::trim(text).empty();
      values.push_back(blank ? SheetValue() : columns[at] != nullptr ? columns[at](text) : SheetValue(text));
    }
  }
  return sheet;
}

}  // namespace

std::string print_workbook(const Grid& grid, text::Language language) {
  office::Sheet sheet{.name = grid.name.in(language)};
  for (const GridColumn& column : grid.columns) {
    sheet.columns.push_back(
        {.title = column.title.in(language), .kind = column.right ? SheetKind::number : SheetKind::text});
  }
  for (const std::vector<Cell>& row : grid.rows) {
    std::vector<SheetValue>& values = sheet.rows.emplace_back();
    for (const Cell& cell : row) values.push_back(sheet_value(cell, language));
  }
  return office::write_xlsx({{std::move(sheet)}});
}

std::string print_workbook(const std::vector<TableLines>& tables) {
  office::Workbook workbook;
  for (const TableLines& table : tables) workbook.sheets.push_back(sheet_of(table));
  return office::write_xlsx(workbook);
}

}  // namespace cchc::report
