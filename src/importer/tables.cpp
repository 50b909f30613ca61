#include "importer/tables.h"

#include "text/join.h"
#include "text/width.h"

#include <algorithm>

namespace cchc::importer {

using office::Document;
using office::Table;
using text::Message;
using text::say;

namespace {

/// The words of the first rows, for people to tell tables apart by.
std::string start_of(const Table& table) {
  std::string text;
  constexpr std::size_t shown = 70;
  for (const office::Row& row : table.rows) {
    for (const office::Cell& cell : row.cells) {
      for (const std::string& paragraph : cell.paragraphs) text::add_item(text, " | ", paragraph);
    }
    if (text.size() > shown) break;
  }
  std::ranges::replace(text, '\n', ' ');
  return text::shorten(text, shown);
}

/// The tables of a document, for people to choose from.
std::vector<Message> list_tables(const Document& document) {
  std::vector<Message> listed_tables;
  constexpr std::size_t listed = 10;
  for (std::size_t at = 0; at < std::min(document.tables.size(), listed); ++at) {
    const Table& table = document.tables[at];
    listed_tables.push_back(say("bảng {}{}: {} cột, {} dòng: {}", "table {}{}: {} columns, {} rows: {}", at + 1,
                                table.name.empty() ? "" : " (" + table.name + ")", table.columns, table.rows.size(),
                                start_of(table)));
  }
  return listed_tables;
}

NoPlan no_table(const Document& document) {
  NoPlan none{{"không thấy bảng nào có cột nội dung (nhiệm vụ, hoạt động …) cùng cột chủ trì hoặc thời gian",
               "no table has a column for the work with one for owners or deadlines"},
              list_tables(document)};
  none.hints.push_back(
      {"nói cột nào là gì: --columns \"text=2,owner=4,deadline=6\"; chọn bảng: --table N",
       "say which column is what: --columns \"text=2,owner=4,deadline=6\"; choose a table: --table N"});
  return none;
}

/// The last column asked for is in no table that is to be read.
NoPlan no_such_column(const Document& document, const Columns& asked) {
  return {say("--columns: \"{0}={1}\": không bảng nào cần đọc có cột {1}",
              "--columns: \"{0}={1}\": no table that is to be read has a column {1}", name_of(asked.roles.back()),
              asked.roles.size()),
          list_tables(document)};
}

/// The columns of a table as asked for; the header, if it has one, is still found by its words.
Columns with_header_of(const Table& table, Columns columns) {
  columns.roles.resize(std::max(columns.roles.size(), table.columns), ColumnRole::none);
  if (const auto header = find_columns(table)) {
    columns.header_begin = header->header_begin;
    columns.rows_begin = header->rows_begin;
  }
  return columns;
}

}  // namespace

bool is_asked(const ImportSettings& options, std::size_t number) {
  return options.tables.empty() || std::ranges::find(options.tables, number) != options.tables.end();
}

std::variant<std::vector<PlanTable>, NoPlan> find_plan_tables(const Document& document, const ImportSettings& options,
                                                              const std::set<std::size_t>& others) {
  for (const std::size_t number : options.tables) {
    if (number == 0 || number > document.tables.size()) {
      return NoPlan{say("không có bảng {}; tệp có {} bảng", "there is no table {}; the file has {}", number,
                        document.tables.size()),
                    {}};
    }
  }
  std::optional<Columns> asked;
  if (!options.columns.empty()) {
    auto parsed = parse_columns(options.columns);
    if (const auto* problem = std::get_if<Message>(&parsed)) return NoPlan{*problem, {}};
    asked = std::get<Columns>(parsed);
  }
  std::vector<PlanTable> found;
  for (std::size_t at = 0; at < document.tables.size(); ++at) {
    const Table& table = document.tables[at];
    if (!is_asked(options, at + 1) || others.contains(at + 1)) continue;
    if (asked) {
      if (table.columns >= asked->roles.size()) found.push_back({&table, at + 1, with_header_of(table, *asked)});
      continue;
    }
    if (auto columns = find_columns(table)) {
      columns->rows_above = columns->header_begin > 0 && !found.empty() && found.back().columns.roles == columns->roles;
      found.push_back({&table, at + 1, std::move(*columns)});
    } else if (!found.empty() && found.back().table->columns == table.columns) {
      Columns same = found.back().columns;  // it goes on on another page
      same.header_begin = same.rows_begin = 0;
      found.push_back({&table, at + 1, std::move(same)});
    }
  }
  if (found.empty()) return asked && !document.tables.empty() ? no_such_column(document, *asked) : no_table(document);
  return found;
}

}  // namespace cchc::importer
