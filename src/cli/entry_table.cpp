#include "cli/entry_table.h"

#include "plan/entry_columns.h"
#include "text/join.h"
#include "text/normalize.h"

#include <algorithm>

namespace cchc::cli {

using plan::EntryColumn;
using text::say;
using Use = EntryColumn::Use;

namespace {

std::string text_of_cell(const office::Cell& cell) {
  return text::join(cell.paragraphs, "\n");
}

/// What each column of a table is, by its number.
using Columns = std::map<std::size_t, const EntryColumn*>;

Columns columns_of(const office::Row& row) {
  Columns columns;
  for (const office::Cell& cell : row.cells) {
    if (const EntryColumn* column = plan::find_entry_column(text_of_cell(cell))) columns.emplace(cell.column, column);
  }
  return columns;
}

bool is_header(const Columns& columns) {
  const auto has = [&](Use use) {
    return std::ranges::any_of(columns, [use](const auto& one) { return one.second->use == use; });
  };
  return has(Use::round) && has(Use::field);
}

/// Two columns that mean the same; nothing when every column means something else.
std::optional<Refusal> refuse_twice(const Columns& columns) {
  for (auto one = columns.begin(); one != columns.end(); ++one) {
    const bool is_twice =
        one->second->use != Use::told &&
        std::any_of(std::next(one), columns.end(), [&](const auto& b) { return b.second == one->second; });
    if (is_twice)
      return Refusal{
          say("hai cột cùng là \"{}\"", "two columns are both \"{1}\"", one->second->header_vi, one->second->header_en),
          {{"đổi tên một cột, hoặc bỏ cột thừa", "rename one of them, or take it out"}}};
  }
  return std::nullopt;
}

void take_header(const office::Row& row, const Columns& columns, EntryTable& into) {
  for (const office::Cell& cell : row.cells) {
    const std::string header = text::squeeze(text_of_cell(cell));
    const auto column = columns.find(cell.column);
    if (column != columns.end()) {
      if (column->second->use != Use::told) into.headers.try_emplace(std::string(column->second->path), header);
    } else if (!header.empty() && std::ranges::find(into.unknown_columns, header) == into.unknown_columns.end()) {
      into.unknown_columns.push_back(header);
    }
  }
}

void take_row(const office::Row& row, const Columns& columns, const std::string& sheet, EntryTable& into) {
  EntryRow read{.sheet = sheet, .number = row.number, .typed = {}};
  for (const auto& [number, column] : columns) {
    const office::Cell* cell = row.at(number);
    const std::string text(cell == nullptr || cell->column != number ? "" : text::trim(text_of_cell(*cell)));
    if (text.empty() || column->use == Use::told) continue;
    if (column->use == Use::round) {
      read.typed.about = text;
    } else {
      read.typed.values[std::string(column->path)] = {text};
    }
  }
  // What only says which round is meant says nothing of it.
  const bool says_nothing = std::ranges::all_of(
      read.typed.values, [](const auto& value) { return value.first == "period" || value.first == "name"; });
  if (!says_nothing) {
    into.rows.push_back(std::move(read));
  } else if (!plan::typed_ids(read.typed.about).empty() || read.typed.about.find('@') != std::string::npos) {
    ++into.left_empty;
  }
}

}  // namespace

text::Message EntryTable::place_of(const EntryRow& row, const std::string& path) const {
  const auto header = headers.find(path == "period" && !headers.contains(path) ? "" : path);
  const text::Message line = row.sheet.empty()
                                 ? say("dòng {}", "row {}", row.number)
                                 : say("trang \"{0}\" dòng {1}", "sheet \"{0}\" row {1}", row.sheet, row.number);
  if (header == headers.end()) return line;
  return {fmt::format("{}, cột {}", line.vi, header->second), fmt::format("{}, column {}", line.en, header->second)};
}

Result<EntryTable> read_entry_table(const office::Document& document) {
  EntryTable table;
  for (const office::Table& part : document.tables) {
    const std::string sheet = document.tables.size() > 1 ? part.name : "";
    Columns columns;
    for (const office::Row& row : part.rows) {
      if (Columns found = columns_of(row); is_header(found)) {
        columns = std::move(found);
        if (auto refused = refuse_twice(columns)) return *refused;
        take_header(row, columns, table);
      } else if (!columns.empty()) {
        take_row(row, columns, sheet, table);
      }
    }
  }
  if (!table.headers.empty()) return table;
  std::string headers;
  for (const EntryColumn& column : plan::entry_columns()) {
    if (column.use != Use::told) headers += (headers.empty() ? "" : ", ") + std::string(column.header_vi);
  }
  return Refusal{{"không thấy bảng kết quả nào: cần một dòng tiêu đề có cột \"Mã kỳ\" và ít nhất một cột kết quả",
                  "no table of results: a header row must have \"Mã kỳ\" and a column that says something"},
                 {say("các cột đọc được: {}", "columns that are read: {}", headers),
                  {"lập phiếu để điền: cchc form --output phieu.xlsx", "make a form: cchc form --output form.xlsx"}}};
}

}  // namespace cchc::cli
