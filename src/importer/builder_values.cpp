#include "importer/builder.h"

#include "importer/cell_text.h"
#include "importer/words.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <algorithm>

namespace cchc::importer {

using office::Cell;
using office::Row;

namespace {

std::string one_line(const std::vector<std::string>& paragraphs) {
  std::string text = text_of_cell(paragraphs);
  std::ranges::replace(text, '\n', ' ');
  return text;
}

void add_once(std::vector<std::string>& all, const std::string& one) {
  const auto same = [&](const std::string& other) { return text::fold(other) == text::fold(one); };
  if (std::ranges::none_of(all, same)) all.push_back(one);
}

/// What the columns of a table that have no place in a plan are called.
std::string header_of(const PlanTable& table, std::size_t column) {
  std::string name;
  for (std::size_t row = table.columns.header_begin; row < table.columns.rows_begin; ++row) {
    const Cell* cell = table.table->rows[row].at(column);
    if (cell != nullptr && !cell->empty()) name = one_line(cell->paragraphs);
  }
  return name;
}

}  // namespace

void Builder::read_values(const PlanTable& table, const Row& row, bool continues_item) {
  DraftItem* item = deepest();
  for (const Cell& cell : row.cells) {
    const Role role = table.columns.at(cell.column);
    if (is_work(role) || role == Role::number || role == Role::area) continue;
    const CellPlace place{table.number, row.number, cell.column + 1};
    // The lower part of a merged cell says the same for the item of its row.
    if (cell.continues && continues_item) continue;
    const auto origin = origins_.find(cell.column);
    const std::vector<std::string>& paragraphs =
        cell.continues && origin != origins_.end() ? origin->second.paragraphs : cell.paragraphs;
    if (paragraphs.empty()) continue;
    if (item == nullptr || item->kind == plan::ItemKind::target) {
      if (!cell.continues)
        books_.leave_out(place, one_line(paragraphs), {"không có việc nào ở dòng này", "no work in this row"});
      continue;
    }
    if (role == Role::none) {
      const std::string header = header_of(table, cell.column);
      item->notes.push_back(header.empty() ? one_line(paragraphs) : header + ": " + one_line(paragraphs));
      if (!cell.continues) books_.placed(place, one_line(paragraphs));
    } else {
      read_value(*item, role, paragraphs, place, !cell.continues);
    }
  }
}

void Builder::read_value(DraftItem& item, Role role, const std::vector<std::string>& paragraphs, const CellPlace& place,
                         bool first_seen) {
  if (role == Role::owner || role == Role::partners) {
    read_names(item, role, paragraphs, place, first_seen);
    return;
  }
  if (first_seen) books_.placed(place, one_line(paragraphs));
  if (role == Role::output) {
    for (const std::string& product : products_of_cell(paragraphs)) add_once(item.outputs, product);
  } else if (role == Role::deadline) {
    set_text(item, item.deadline, "Thời hạn", one_line(paragraphs));
  } else if (role == Role::funding) {
    set_text(item, item.funding, "Kinh phí", one_line(paragraphs));
  } else {
    add_once(item.notes, text_of_cell(paragraphs));
  }
}

void Builder::set_text(DraftItem& item, std::string& field, const std::string& label, const std::string& text) {
  if (field.empty()) {
    field = text;
  } else if (text::fold(field) != text::fold(text)) {
    item.notes.push_back(label + " ở dòng dưới của bảng: " + text);
    item.doubts.push_back("bảng ghi hai lần \"" + text::to_lower(label) + "\" cho mục này");
  }
}

void Builder::read_names(DraftItem& item, Role role, const std::vector<std::string>& paragraphs, const CellPlace& place,
                         bool first_seen) {
  const NameSplitter::Split split = names_.split(paragraphs);
  std::vector<std::string>& first = role == Role::owner ? item.owners : item.partners;
  for (const std::string& name : split.owners) add_once(first, name);
  for (const std::string& name : split.partners) add_once(item.partners, name);
  if (!first_seen) return;
  for (const std::string& name : split.owners) books_.placed(place, name);
  for (const std::string& name : split.partners) books_.placed(place, name);
  books_.placed(place, split.labels);
  // Between names stood a comma or one of these words.
  const std::size_t names = split.owners.size() + split.partners.size();
  for (std::size_t i = 1; i < names; ++i) books_.placed(place, "và cùng");
}

}  // namespace cchc::importer
