#include "importer/indicator_table.h"

#include "importer/cell_text.h"
#include "importer/columns.h"
#include "importer/head.h"
#include "importer/tables.h"
#include "text/fold.h"
#include "text/join.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cchc::importer {

using office::Cell;
using office::Table;

namespace {

/// Words of headers, folded, in the order they are looked for. Owners are told by the words a plan's table has.
struct IndicatorWord {
  std::string_view word;
  IndicatorRole role;
  bool whole = false;  ///< only when nothing else stands there
};
constexpr std::array indicator_words{
    IndicatorWord{"donvitinh", IndicatorRole::unit},   IndicatorWord{"dvt", IndicatorRole::unit, true},
    IndicatorWord{"donvi", IndicatorRole::unit, true}, IndicatorWord{"hientrang", IndicatorRole::base},
    IndicatorWord{"thuctrang", IndicatorRole::base},   IndicatorWord{"thuchiennam", IndicatorRole::base},
    IndicatorWord{"ketquanam", IndicatorRole::base},   IndicatorWord{"uocthuchien", IndicatorRole::base},
    IndicatorWord{"muctieu", IndicatorRole::goal},     IndicatorWord{"kehoach", IndicatorRole::goal},
    IndicatorWord{"phandau", IndicatorRole::goal},     IndicatorWord{"candat", IndicatorRole::goal},
    IndicatorWord{"mucdat", IndicatorRole::goal},      IndicatorWord{"chitieugiao", IndicatorRole::goal},
};
constexpr std::string_view indicator_word = "chitieu";

IndicatorColumn column_of(const std::string& words) {
  IndicatorColumn column{.header = words};
  const std::string folded = text::fold(words);
  const ColumnRole role = role_of_header(words);
  const auto known = std::ranges::find_if(indicator_words, [&](const IndicatorWord& one) {
    return one.whole ? folded == one.word : folded.find(one.word) != std::string::npos;
  });
  const bool is_named = folded.find(indicator_word) != std::string::npos;
  if (const plan::Years years = find_years(words); years.first != 0) column.year = years.last;
  if (role == ColumnRole::number) {
    column.role = IndicatorRole::number;
  } else if (is_named && !column.year && (known == indicator_words.end() || known->role == IndicatorRole::goal)) {
    column.role = IndicatorRole::name;  // of two, the second is the goal
  } else if (known != indicator_words.end()) {
    column.role = known->role;
  } else if (role == ColumnRole::owner) {
    column.role = IndicatorRole::owner;
  } else if (role == ColumnRole::deadline) {
    column.role = IndicatorRole::by;
  } else if (column.year) {
    column.role = IndicatorRole::goal;
  }
  return column;
}

/// The header's words for a column: those of the lower row, with those that stand over several columns in front.
std::string header_at(const Table& table, std::size_t first, std::size_t count, std::size_t column) {
  std::string words;
  for (std::size_t row = first; row < first + count; ++row) {
    const Cell* cell = table.rows[row].at(column);
    if (cell == nullptr || cell->continues || cell->empty()) continue;
    text::add_item(words, " ", line_of_cell(cell->paragraphs));
  }
  return words;
}

/// A role that only one column has is that of the first; a second name says what is to be reached.
bool settle(std::vector<IndicatorColumn>& columns) {
  bool name = false, goal = false;
  for (IndicatorColumn& column : columns) {
    if (column.role == IndicatorRole::name) {
      if (name) column.role = IndicatorRole::goal;
      name = true;
    } else if (is_work(role_of_header(column.header)) && column.role == IndicatorRole::other) {
      return false;  // work: the table is a plan
    }
    goal = goal || column.role == IndicatorRole::goal;
  }
  return name && goal;
}

/// How many rows the header has that begins at this one: two where a cell over several columns, as "Mục tiêu", is told
/// apart by years below it.
std::size_t height_of_header(const Table& table, std::size_t first) {
  if (first + 1 >= table.rows.size()) return 1;
  const auto& upper = table.rows[first].cells;
  const auto& lower = table.rows[first + 1].cells;
  const bool wide = std::ranges::any_of(upper, [](const Cell& cell) { return cell.columns > 1 && !cell.empty(); });
  const bool high = std::ranges::any_of(lower, [](const Cell& cell) { return cell.continues; });
  return wide && high ? 2 : 1;
}

std::optional<IndicatorTable> parse_table(const Table& table, std::size_t number) {
  constexpr std::size_t looked_at = 10;  // rows
  for (std::size_t row = 0; row < std::min(table.rows.size(), looked_at); ++row) {
    const std::size_t count = height_of_header(table, row);
    std::vector<IndicatorColumn> columns;
    for (std::size_t at = 0; at < table.columns; ++at) {
      const std::string header = header_at(table, row, count, at);
      if (header.size() > longest_header) break;
      columns.push_back(column_of(header));
    }
    if (columns.size() == table.columns && settle(columns))
      return IndicatorTable{&table, number, std::move(columns), row, row + count};
  }
  return std::nullopt;
}

}  // namespace

std::size_t IndicatorTable::find(IndicatorRole role) const {
  return static_cast<std::size_t>(std::ranges::find(columns, role, &IndicatorColumn::role) - columns.begin());
}

std::vector<IndicatorTable> find_indicator_tables(const office::Document& document, const ImportSettings& options) {
  std::vector<IndicatorTable> found;
  for (std::size_t number = 1; options.columns.empty() && number <= document.tables.size(); ++number) {
    if (!is_asked(options, number)) continue;
    if (auto one = parse_table(document.tables[number - 1], number)) found.push_back(std::move(*one));
  }
  return found;
}

}  // namespace cchc::importer
