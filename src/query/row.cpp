#include "query/row.h"

#include "plan/walk.h"

namespace cchc::query {

std::vector<Row> all_rows(const plan::Plan& plan) {
  std::vector<Row> rows;
  plan::for_each_work_item(plan, [&](const plan::WorkItem& item, plan::ItemKind kind, const plan::Path& path) {
    rows.push_back({path.area, path.target, path.task, &item, kind});
  });
  return rows;
}

}  // namespace cchc::query
