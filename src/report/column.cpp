#include "report/column.h"

#include "text/fold.h"
#include "text/nearest.h"
#include "text/normalize.h"
#include "text/split.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cchc::report {
namespace {

const Column* find_column(std::string_view name) {
  const std::string key = text::fold(name);
  for (const Column& column : all_columns()) {
    if (text::fold(column.key) == key || text::fold(column.title_vi) == key || text::fold(column.title_en) == key) {
      return &column;
    }
  }
  return nullptr;
}

UnknownColumn unknown(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Column& column : all_columns()) {
    names.push_back(column.key);
    names.emplace_back(column.title_vi);
  }
  const std::optional<std::size_t> at = text::nearest(name, names);
  return {std::string(name), at ? std::string(all_columns()[*at / 2].key) : std::string()};
}

/// The names in one text, with commas between. A title may itself hold a comma: "Sản phẩm, kết quả".
std::vector<std::string_view> split_names(std::string_view names) {
  if (find_column(names)) return {names};
  std::vector<std::string_view> parts;
  for (const std::string_view between : text::split(names, ',')) {
    if (const std::string_view part = text::trim(between); !part.empty()) parts.push_back(part);
  }
  return parts;
}

}  // namespace

std::vector<const Column*> standard_columns(bool of_instances) {
  std::vector<const Column*> chosen;
  for (const Column& column : all_columns()) {
    if (!column.standard) continue;
    chosen.push_back(of_instances && column.key == "id" ? find_column("instance") : &column);
  }
  return chosen;
}

const Column& shared_column() {
  return *find_column("shared");
}

std::variant<std::vector<const Column*>, UnknownColumn> find_columns(const std::vector<std::string>& names) {
  std::vector<const Column*> chosen;
  for (const std::string& name : names) {
    for (const std::string_view part : split_names(name)) {
      const Column* column = find_column(part);
      if (!column) return unknown(part);
      if (std::ranges::find(chosen, column) == chosen.end()) chosen.push_back(column);
    }
  }
  return chosen;
}

std::variant<std::vector<SortKey>, UnknownColumn> find_sort_keys(const std::vector<std::string>& names) {
  std::vector<SortKey> keys;
  for (const std::string& name : names) {
    for (std::string_view part : split_names(name)) {
      // Folding drops hyphens, so the sign is looked for in what was typed.
      const bool descending = part.starts_with('-');
      if (descending) part.remove_prefix(1);
      const Column* column = find_column(part);
      if (!column) return unknown(part);
      keys.push_back({column, descending});
    }
  }
  return keys;
}

void sort_rows(std::vector<query::Row>& rows, const std::vector<SortKey>& keys, plan::Years years,
               std::optional<plan::Days> due_within) {
  struct Sorted {
    query::Row row;
    std::vector<std::string> keys;
  };
  std::vector<Sorted> sorted;
  sorted.reserve(rows.size());
  for (const query::Row& row : rows) {
    Sorted& entry = sorted.emplace_back(Sorted{row, {}});
    const ColumnInput input{row, years, due_within};
    for (const SortKey& key : keys) {
      entry.keys.push_back(order_key(key.column->order ? key.column->order(input) : cell_of(*key.column, input)));
    }
  }
  std::ranges::stable_sort(sorted, [&keys](const Sorted& a, const Sorted& b) {
    for (std::size_t at = 0; at < keys.size(); ++at) {
      const std::string& left = a.keys[at];
      const std::string& right = b.keys[at];
      if (left == right) continue;
      if (left.empty() || right.empty()) return right.empty();
      return keys[at].descending ? right < left : left < right;
    }
    return false;
  });
  for (std::size_t at = 0; at < rows.size(); ++at) rows[at] = sorted[at].row;
}

}  // namespace cchc::report
