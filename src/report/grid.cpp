#include "report/grid.h"

#include "report/escape.h"
#include "report/json.h"
#include "report/workbook.h"
#include "text/json.h"
#include "text/utf8.h"

#include <utility>
#include <vector>

namespace cchc::report {
namespace {

template <typename Field>
void add_line(std::string& out, std::size_t count, char separator, Field field) {
  for (std::size_t at = 0; at < count; ++at) {
    if (at > 0) out += separator;
    out += field(at);
  }
  out += "\r\n";
}

std::string print_csv(const Grid& grid) {
  constexpr char separator = ',';
  std::string out;
  add_line(out, grid.columns.size(), separator,
           [&](std::size_t at) { return csv_field(grid.columns[at].key, separator); });
  for (const std::vector<Cell>& row : grid.rows) {
    add_line(out, row.size(), separator, [&](std::size_t at) { return csv_field(data_text(row[at]), separator); });
  }
  return out;
}

std::string print_excel(const Grid& grid, text::Language language) {
  constexpr char separator = ';';
  std::string out(text::byte_order_mark);
  add_line(out, grid.columns.size(), separator,
           [&](std::size_t at) { return excel_field(grid.columns[at].title.in(language), separator); });
  for (const std::vector<Cell>& row : grid.rows) {
    add_line(out, row.size(), separator,
             [&](std::size_t at) { return excel_field(spreadsheet_text(row[at], language), separator); });
  }
  return out;
}

std::string print_markdown(const Grid& grid, text::Language language) {
  std::string out;
  for (const GridColumn& column : grid.columns) out += "| " + markdown_cell(column.title.in(language)) + " ";
  out += "|\n";
  for (const GridColumn& column : grid.columns) out += column.right ? "| ---: " : "| --- ";
  out += "|\n";
  for (const std::vector<Cell>& row : grid.rows) {
    for (const Cell& cell : row) {
      const std::string text = markdown_cell(shown_text(cell, language));
      out += text.empty() ? "| " : "| " + text + " ";
    }
    out += "|\n";
  }
  return out;
}

std::string print_objects(const Grid& grid) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const std::vector<Cell>& row : grid.rows) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t at = 0; at < row.size(); ++at) object[grid.columns[at].key] = to_json(row[at]);
    all.push_back(std::move(object));
  }
  return text::json_text(all);
}

}  // namespace

void Grid::add(std::vector<Cell> cells) {
  for (const Cell& cell : cells) size.add(size_of(cell));
  rows.push_back(std::move(cells));
}

std::span<const ListForm> list_forms() {
  static const std::vector<ListForm> forms = {
      {{"table", {".txt"}}, ListFormat::table},
      {{"csv", {".csv"}}, ListFormat::csv},
      {{"excel", {".csv"}}, ListFormat::excel},
      {{"json", {".json"}}, ListFormat::json},
      {{"markdown", {".md", ".markdown"}}, ListFormat::markdown},
      {{"xlsx", {".xlsx"}, {}, true}, ListFormat::xlsx},
  };
  return forms;
}

bool is_spreadsheet(ListFormat format) {
  return format == ListFormat::excel || format == ListFormat::xlsx;
}

std::string print_grid(const Grid& grid, ListFormat format, const GridOptions& options) {
  switch (format) {
    case ListFormat::csv:
      return print_csv(grid);
    case ListFormat::excel:
      return print_excel(grid, options.language);
    case ListFormat::json:
      return print_objects(grid);
    case ListFormat::markdown:
      return print_markdown(grid, options.language);
    case ListFormat::xlsx:
      return print_workbook(grid, options.language);
    case ListFormat::table:
      break;
  }
  return print_table(grid, options);
}

}  // namespace cchc::report
