#include "query/row.h"

#include "plan/office.h"
#include "plan/walk.h"
#include "text/normalize.h"

#include <string_view>
#include <unordered_map>

namespace cchc::query {

namespace {

void mark_alike(std::vector<Row>& rows) {
  std::unordered_map<std::string_view, Row*> first;
  first.reserve(rows.size());
  for (Row& row : rows) {
    const std::string_view text = text::trim(row.item->text.value);
    if (text.empty()) continue;
    const auto [known, is_new] = first.try_emplace(text, &row);
    if (!is_new) known->second->reads_alike = row.reads_alike = true;
  }
}

}  // namespace

bool Row::is_own() const {
  return plan::any_of_level(owners(), own_level);
}

std::vector<Row> all_rows(const plan::Plan& plan) {
  std::vector<Row> rows;
  const plan::Level own_level = plan::own_level(plan);
  plan::for_each_work_item(plan, [&](const plan::WorkItem& item, plan::ItemKind kind, const plan::Path& path) {
    rows.push_back({path.area, path.target, path.task, &item, kind, own_level});
  });
  mark_alike(rows);
  return rows;
}

std::vector<Row> split_into_instances(const std::vector<Row>& rows, plan::Years years,
                                      const std::optional<plan::Days>& due) {
  std::vector<Row> split;
  for (const Row& row : rows) {
    for (plan::Instance& instance : plan::instances_of(*row.item, years)) {
      if (due && (!instance.due || !due->contains(*instance.due))) continue;
      split.push_back(row);
      split.back().instance = instance;
    }
  }
  return split;
}

}  // namespace cchc::query
