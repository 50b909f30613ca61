#include "importer/builder.h"

#include "importer/cell_text.h"
#include "importer/head.h"
#include "importer/words.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace cchc::importer {

using office::Cell;
using office::Row;
using text::say;

namespace {

/// Adds what the list of the item does not hold yet. `mark` tells its lists apart.
void add_once(DraftItem& item, char mark, std::vector<std::string>& list, const std::string& one) {
  if (item.said.insert(mark + text::fold(one)).second) list.push_back(one);
}

}  // namespace

void Builder::read_headers(const PlanTable& table) {
  headers_.assign(table.table->columns, "");
  for (std::size_t row = table.columns.header_begin; row < table.columns.rows_begin; ++row) {
    for (const Cell& cell : table.table->rows[row].cells) {
      for (std::size_t at = cell.column; at < std::min(cell.column + cell.columns, headers_.size()) && !cell.empty();
           ++at)
        headers_[at] = line_of_cell(cell.paragraphs);
    }
  }
  doubt_shared_columns(table);
  read_header_years(table);
  judge_periods(table);
}

/// "Năm 2026" above "Quý I" to "Quý IV". A sheet without merged cells has it above the first of them only.
void Builder::read_header_years(const PlanTable& table) {
  header_years_.assign(headers_.size(), 0);
  for (std::size_t row = table.columns.header_begin; row + 1 < table.columns.rows_begin; ++row) {
    int year = 0;
    for (const Cell& cell : table.table->rows[row].cells) {
      if (!cell.empty()) {
        const plan::Years years = find_years(line_of_cell(cell.paragraphs));
        year = years.first == years.last ? years.first : 0;
      }
      for (std::size_t at = cell.column; at < std::min(cell.column + cell.columns, headers_.size()); ++at)
        if (year != 0 && table.columns.at(at) == ColumnRole::period) header_years_[at] = year;
    }
  }
}

/// A column of bodies that lead and bodies that take part does not say which is which.
void Builder::doubt_shared_columns(const PlanTable& table) {
  for (std::size_t at = 0; at < headers_.size(); ++at) {
    const std::string folded = text::fold(headers_[at]);
    if (table.columns.at(at) == ColumnRole::owner && folded.find("chutri") != std::string::npos &&
        folded.find("phoihop") != std::string::npos)
      table_doubts_.push_back({{table.number, 0, at + 1},
                               say("cột \"{}\" ghi chung: mọi cơ quan không nói rõ được coi là chủ trì",
                                   "column \"{}\": all bodies without a word count as owners", headers_[at])});
  }
}

/// Columns of quarters or months, each once, say when work is due where no column does. Below several years each must
/// have its own.
void Builder::judge_periods(const PlanTable& table) {
  periods_are_clear_ = !table.columns.find(ColumnRole::deadline);
  std::set<std::pair<int, std::string>> seen;
  std::optional<bool> months;
  for (std::size_t at = 0; at < headers_.size(); ++at) {
    const auto period = table.columns.at(at) == ColumnRole::period ? period_of_header(headers_[at]) : std::nullopt;
    if (!period) continue;
    if (!seen.emplace(header_years_[at], period->number).second ||
        months.value_or(period->is_month) != period->is_month)
      periods_are_clear_ = false;
    months = period->is_month;
  }
  const bool has_years = std::ranges::any_of(seen, [](const auto& one) { return one.first != 0; });
  if (has_years && seen.begin()->first == 0) periods_are_clear_ = false;
  if (periods_are_clear_ && months)
    table_doubts_.push_back({{table.number, 0, 0},
                             {"thời hạn ghép từ các cột quý, tháng có đánh dấu",
                              "deadlines are made of the quarters and months that are marked"}});
}

void Builder::read_values(const PlanTable& table, const Row& row, bool continues_item) {
  DraftItem* item = deepest();
  for (const Cell& cell : row.cells) {
    const ColumnRole role = table.columns.at(cell.column);
    if (is_work(role) || role == ColumnRole::number || role == ColumnRole::area) continue;
    const CellPlace place{table.number, row.number, cell.column + 1};
    // The lower part of a merged cell says the same for the item of its row.
    if (cell.continues && continues_item) continue;
    const auto origin = origins_.find(cell.column);
    std::vector<std::string> paragraphs =
        cell.continues && origin != origins_.end() ? origin->second.paragraphs : cell.paragraphs;
    if (paragraphs.empty()) continue;
    if (const auto above = said_above_.find(role); above != said_above_.end() && is_ditto(paragraphs)) {
      books_.placed(place, line_of_cell(paragraphs));
      paragraphs = above->second;
    }
    if (role != ColumnRole::none && role != ColumnRole::period) said_above_[role] = paragraphs;
    if (item == nullptr || item->kind == plan::ItemKind::target) {
      if (!cell.continues)
        books_.leave_out(place, line_of_cell(paragraphs), {"không có việc nào ở dòng này", "no work in this row"});
      continue;
    }
    if (role == ColumnRole::period && !cell.continues && marks_period(*item, cell.column, line_of_cell(paragraphs))) {
      books_.placed(place, line_of_cell(paragraphs));
      continue;
    }
    if (role == ColumnRole::none || role == ColumnRole::start || role == ColumnRole::period) {
      const std::string header = cell.column < headers_.size() ? headers_[cell.column] : "";
      item->notes.push_back(header.empty() ? line_of_cell(paragraphs) : header + ": " + line_of_cell(paragraphs));
      if (!cell.continues) books_.placed(place, line_of_cell(paragraphs));
    } else {
      read_value(*item, role, paragraphs, place, !cell.continues);
    }
  }
}

/// "x" below "Quý I" and "Quý III" is the deadline "Quý I, III", where the table has none of its own; of columns below
/// years "Quý I/2026, Quý III/2027".
bool Builder::marks_period(DraftItem& item, std::size_t column, std::string_view mark) {
  const auto period = column < headers_.size() ? period_of_header(headers_[column]) : std::nullopt;
  if (!period || !periods_are_clear_ || !is_mark(mark)) return false;
  const std::string_view unit = period->is_month ? "Tháng " : "Quý ";
  const int year = header_years_[column];
  const bool first = item.deadline.empty();
  if (!first) item.deadline += ", ";
  if (first || year != 0) item.deadline += unit;
  item.deadline += period->number;
  if (year != 0) item.deadline += "/" + std::to_string(year);
  return true;
}

void Builder::read_value(DraftItem& item, ColumnRole role, const std::vector<std::string>& paragraphs,
                         const CellPlace& place, bool first_seen) {
  if (role == ColumnRole::owner || role == ColumnRole::partners) {
    read_names(item, role, paragraphs, place, first_seen);
    return;
  }
  if (first_seen) books_.placed(place, line_of_cell(paragraphs));
  if (role == ColumnRole::output) {
    for (const std::string& product : products_of_cell(paragraphs)) add_once(item, 'o', item.outputs, product);
  } else if (role == ColumnRole::deadline) {
    set_text(item, item.deadline, {"Thời hạn", "deadline"}, line_of_cell(paragraphs), place);
  } else if (role == ColumnRole::funding) {
    set_text(item, item.funding, {"Kinh phí", "funding"}, line_of_cell(paragraphs), place);
  } else {
    add_once(item, 'n', item.notes, text_of_cell(paragraphs));
  }
}

void Builder::set_text(DraftItem& item, std::string& field, const text::Message& label, const std::string& text,
                       const CellPlace& place) {
  if (field.empty()) {
    field = text;
  } else if (text::fold(field) != text::fold(text)) {
    item.notes.push_back(label.vi + " ở dòng dưới của bảng: " + text);
    item.doubts.push_back({place, say("bảng ghi hai lần \"{0}\" cho mục này", "the table gives this item's {1} twice",
                                      text::to_lower(label.vi), label.en)});
  }
}

void Builder::read_names(DraftItem& item, ColumnRole role, const std::vector<std::string>& paragraphs,
                         const CellPlace& place, bool first_seen) {
  if (names_nobody(paragraphs)) {
    if (first_seen) books_.leave_out(place, whole_text(paragraphs), only_a_mark);
    return;
  }
  const NameSplitter::Split split = names_.split(paragraphs);
  constexpr char owners_mark = 'c', partners_mark = 'p';
  for (const std::string& name : split.owners) {
    if (role == ColumnRole::owner) {
      add_once(item, owners_mark, item.owners, name);
    } else {
      add_once(item, partners_mark, item.partners, name);
    }
  }
  for (const std::string& name : split.partners) add_once(item, partners_mark, item.partners, name);
  if (!first_seen) return;
  for (const std::string& name : split.owners) books_.placed(place, name);
  for (const std::string& name : split.partners) books_.placed(place, name);
  books_.placed(place, split.labels);
  // Between names stood a comma or one of these words.
  const std::size_t names = split.owners.size() + split.partners.size();
  for (std::size_t i = 1; i < names; ++i) books_.placed(place, "và cùng");
}

}  // namespace cchc::importer
