#include "importer/builder.h"

#include "importer/cell_text.h"
#include "importer/head.h"
#include "importer/prefix.h"
#include "importer/words.h"
#include "text/fold.h"
#include "text/number.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace cchc::importer {

using office::Cell;
using office::Row;
using plan::ItemKind;
using text::say;

namespace {

ItemKind kind_of(ColumnRole role) {
  if (role == ColumnRole::target) return ItemKind::target;
  return role == ColumnRole::activity ? ItemKind::activity : ItemKind::task;
}

/// How many rows a cell reaches down.
std::size_t height_of(const office::Table& table, std::size_t row, std::size_t column) {
  std::size_t height = 1;
  for (; row + height < table.rows.size(); ++height) {
    const Cell* below = table.rows[row + height].at(column);
    if (below == nullptr || !below->continues || below->column != column) break;
  }
  return height;
}

/// Whether the numbers of rows reach down as far as the tasks do, and none counts the activities of one.
bool numbers_tasks(const std::vector<PlanTable>& tables) {
  bool any = false;
  for (const PlanTable& one : tables) {
    const auto number = one.columns.find(ColumnRole::number), task = one.columns.find(ColumnRole::task);
    if (!number || !task || !one.columns.find(ColumnRole::activity)) continue;
    for (std::size_t row = 0; row < one.table->rows.size(); ++row) {
      const Cell* cell = one.columns.is_row(row) ? one.table->rows[row].at(*task) : nullptr;
      if (cell == nullptr || cell->continues || cell->empty()) continue;
      const std::size_t task_height = height_of(*one.table, row, *task);
      if (task_height < 2) continue;
      if (height_of(*one.table, row, *number) != task_height) return false;
      any = true;
    }
  }
  return any;
}

}  // namespace

Builder::Builder(const std::vector<PlanTable>& tables, Draft& draft, Ledger& books)
    : tables_(tables), draft_(draft), books_(books) {
  for (const PlanTable& one : tables) {
    for (std::size_t row = 0; row < one.table->rows.size(); ++row) {
      if (!one.columns.is_row(row)) continue;
      for (const Cell& cell : one.table->rows[row].cells) {
        const ColumnRole role = one.columns.at(cell.column);
        const bool holds_names = role == ColumnRole::owner || role == ColumnRole::partners;
        if (holds_names && !is_ditto(cell.paragraphs)) names_.learn(cell.paragraphs);
      }
    }
  }
}

void Builder::run() {
  find_headings();
  numbers_tasks_ = numbers_tasks(tables_);
  for (const PlanTable& table : tables_) read_table(table);
  leave_out_empty_areas();
}

void Builder::read_table(const PlanTable& table) {
  one_work_column_ = table.columns.work_columns() == 1;
  origins_.clear();
  first_area_.reset();
  read_headers(table);
  if (const auto above = above_.find(&table); above != above_.end()) {
    const CellPlace place{table.number, 0, 0};
    for (const Heading& heading : above->second) {
      books_.read(place, heading.whole);
      take_heading(heading, place);
    }
  }
  for (std::size_t at = 0; at < table.table->rows.size(); ++at) {
    const Row& row = table.table->rows[at];
    for (const Cell& cell : row.cells)
      books_.read({table.number, row.number, cell.column + 1}, whole_text(cell.paragraphs));
    if (!table.columns.is_row(at)) {
      account_for_header(table, at);
      continue;
    }
    ++rows_;
    if (!skip_row(table, row)) read_row(table, row);
  }
  settle_table_doubts();
}

/// What is doubtful of a whole table stands on top of the first file it made something of.
void Builder::settle_table_doubts() {
  auto& doubts = first_area_ ? draft_.areas[*first_area_].doubts : draft_.head_doubts;
  std::ranges::move(table_doubts_, std::back_inserter(doubts));
  table_doubts_.clear();
}

/// The words of a header became the keys of the plan; what stands above it is the title, or left out.
void Builder::account_for_header(const PlanTable& table, std::size_t index) {
  const Row& row = table.table->rows[index];
  for (const Cell& cell : row.cells) {
    const CellPlace place{table.number, row.number, cell.column + 1};
    const std::string text = whole_text(cell.paragraphs);
    const bool told = index >= table.columns.header_begin || is_said_in_head(draft_, text);
    if (told) {
      books_.placed(place, text);
    } else {
      books_.leave_out(place, text, {"đứng trên tiêu đề của bảng", "above the header of the table"});
    }
  }
}

bool Builder::skip_row(const PlanTable& table, const Row& row) {
  if (sums_up(row)) {
    for (const Cell& cell : row.cells)
      books_.leave_out({table.number, row.number, cell.column + 1}, whole_text(cell.paragraphs),
                       {"dòng tổng cộng", "a sum"});
    return true;
  }
  if (!repeats_header(*table.table, row, table.columns) && !numbers_columns(row)) return false;
  for (const Cell& cell : row.cells)
    books_.placed({table.number, row.number, cell.column + 1}, whole_text(cell.paragraphs));
  return true;
}

void Builder::read_row(const PlanTable& table, const Row& row) {
  const auto place_of = [&](const Cell& cell) { return CellPlace{table.number, row.number, cell.column + 1}; };
  for (const Cell& cell : row.cells) {
    if (!cell.continues) origins_[cell.column] = {cell.paragraphs, place_of(cell)};
  }
  if (const auto heading = heading_of(row, table.columns, table.table->columns)) {
    const CellPlace place{table.number, row.number, 1};
    // The words of the row are the heading's, whichever cell they stand in.
    for (const Cell& cell : row.cells) {
      if (cell.column > 0) books_.placed(place_of(cell), whole_text(cell.paragraphs));
    }
    take_heading(*heading, place);
    return;
  }
  begun_.clear();
  row_number_.clear();
  printed_number_.clear();
  const std::size_t index = static_cast<std::size_t>(&row - table.table->rows.data());
  read_area_column(table, row);
  read_number(table, row);
  for (const Cell& cell : row.cells) {
    const ColumnRole role = table.columns.at(cell.column);
    if (is_work(role) && !cell.continues && !cell.empty()) read_work_cell(cell, role, place_of(cell));
  }
  // A number belongs to the item that reaches as far down as it does; else to the work itself.
  const auto number_column = table.columns.find(ColumnRole::number);
  if (!row_number_.empty() && !begun_.empty() && number_column) {
    DraftItem* owner = begun_.back();
    const std::size_t height = height_of(*table.table, index, *number_column);
    for (DraftItem* item : begun_) {
      if (item->kind == ItemKind::target || height_of(*table.table, index, item->place.column - 1) != height) continue;
      owner = item;
      if (numbers_tasks_) break;
    }
    if (owner->kind != ItemKind::target) owner->row = row_number_;
  }
  read_values(table, row, begun_.empty());
}

void Builder::read_area_column(const PlanTable& table, const Row& row) {
  const auto column = table.columns.find(ColumnRole::area);
  const Cell* cell = column ? row.at(*column) : nullptr;
  if (cell == nullptr || cell->continues || cell->empty()) return;
  const CellPlace place{table.number, row.number, cell->column + 1};
  const Heading heading = parse_heading(text_of_cell(cell->paragraphs));
  begin_area(heading.code, heading.text, place);
  books_.placed(place, whole_text(cell->paragraphs));
}

void Builder::read_number(const PlanTable& table, const Row& row) {
  const auto column = table.columns.find(ColumnRole::number);
  const Cell* cell = column ? row.at(*column) : nullptr;
  if (cell == nullptr || cell->continues || cell->empty()) return;
  const CellPlace place{table.number, row.number, cell->column + 1};
  const std::string text = whole_text(cell->paragraphs);
  printed_number_ = parse_prefix(text + " ").number;
  if (printed_number_.empty()) printed_number_ = text;
  if (const auto number = parse_row_number(text)) {
    row_number_ = *number;
    books_.placed(place, text);
  } else {
    books_.leave_out(place, text, {"không phải số thứ tự kế hoạch ghi được", "no row number that a plan can hold"});
  }
}

void Builder::read_work_cell(const Cell& cell, ColumnRole role, const CellPlace& place) {
  // One cell may hold several items: each begins with its own "Nhiệm vụ 2:".
  std::vector<std::vector<std::string>> parts(1);
  for (const std::string& paragraph : cell.paragraphs) {
    if (!parts.back().empty() && parse_prefix(paragraph).kind) parts.emplace_back();
    parts.back().push_back(paragraph);
  }
  for (const auto& part : parts) {
    const Prefix prefix = parse_prefix(text_of_cell(part));
    const ItemKind kind = prefix.kind.value_or(kind_of(role));
    if (repeats_current(kind, prefix.text) && place.table != 0) {
      books_.placed(place, whole_text(part));
      continue;
    }
    begin_item(one_work_column_ && !prefix.kind ? nested_kind(kind, prefix) : kind, prefix, place);
    books_.placed(place, prefix.written);
    books_.placed(place, prefix.text);
  }
}

/// In a sheet without merged cells a target and a task stand in each of their rows.
bool Builder::repeats_current(ItemKind kind, const std::string& text) const {
  if (one_work_column_) return false;
  const DraftItem* current = kind == ItemKind::target ? target_ : kind == ItemKind::task ? task_ : nullptr;
  return current != nullptr && text::fold(current->text) == text::fold(text);
}

/// A row of the one work column that stands below another by its number: "2.1" below "2", "a)" below "2", anything
/// below a sub-heading.
ItemKind Builder::nested_kind(ItemKind kind, const Prefix& prefix) const {
  if (kind != ItemKind::task || task_ == nullptr) return kind;
  if (group_ != nullptr) return ItemKind::activity;
  const std::string& number = printed_number_.empty() ? prefix.number : printed_number_;
  const std::size_t point = number.rfind('.');
  if (point != std::string::npos)
    return !task_->row.empty() && number.substr(0, point) == task_->row ? ItemKind::activity : kind;
  const bool lettered = !number.empty() && !is_digit(number.front());
  return lettered && !task_->row.empty() ? ItemKind::activity : kind;
}

Builder::Items& Builder::parent_of(ItemKind kind) {
  DraftArea& here = area();
  if (kind == ItemKind::activity && task_ != nullptr) return task_->items;
  if (kind != ItemKind::target && target_ != nullptr) return target_->items;
  return here.items;
}

void Builder::begin_item(ItemKind kind, const Prefix& prefix, const CellPlace& place) {
  area();
  if (!first_area_) first_area_ = area_;
  if (kind == ItemKind::target) target_ = task_ = activity_ = group_ = nullptr;
  if (kind == ItemKind::task) task_ = activity_ = group_ = nullptr;
  auto made = std::make_unique<DraftItem>();
  made->kind = kind;
  made->printed = prefix.ordinal;
  made->place = place;
  made->text = prefix.text;
  if (prefix.text.empty()) {
    made->text = prefix.written;
    made->doubts.push_back({place, {"bảng không ghi nội dung", "the table does not say what is to be done"}});
  }
  if (!prefix.number.empty() && !prefix.kind && kind != ItemKind::target)
    made->row = parse_row_number(prefix.number).value_or("");
  DraftItem* item = made.get();
  parent_of(kind).push_back(std::move(made));
  (kind == ItemKind::target ? target_ : kind == ItemKind::task ? task_ : activity_) = item;
  begun_.push_back(item);
}

DraftItem* Builder::deepest() const {
  return activity_ != nullptr ? activity_ : task_ != nullptr ? task_ : target_;
}

void number_items(Draft& draft) {
  for (DraftArea& area : draft.areas) {
    std::map<ItemKind, std::set<int>> taken;
    const auto wanted = [](const DraftItem& item) {
      if (item.printed) return *item.printed;
      // A plain number in front of the row is the ordinal where no other is printed.
      const bool plain = text::is_digits(item.row);
      return plain && item.row.size() < 5 ? std::stoi(item.row) : 0;
    };
    for_each_item(area.items, [&](DraftItem& item) {
      const int number = wanted(item);
      if (number > 0 && taken[item.kind].insert(number).second) item.ordinal = number;
    });
    std::map<ItemKind, int> next;
    for_each_item(area.items, [&](DraftItem& item) {
      if (item.ordinal != 0) return;
      int& free = next.try_emplace(item.kind, 1).first->second;
      while (!taken[item.kind].insert(free).second) ++free;
      item.ordinal = free;
      if (item.printed) {
        item.doubts.push_back({item.place, say("số {} của bản in đã dùng cho mục khác",
                                               "number {} of the print is another item's", *item.printed)});
      }
    });
  }
}

}  // namespace cchc::importer
