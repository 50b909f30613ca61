#include "query/row.h"

namespace cchc::query {

std::vector<Row> all_rows(const plan::Plan& plan) {
  std::vector<Row> rows;
  for (const plan::Area& area : plan.areas) {
    for (const plan::Target& target : area.targets) {
      for (const plan::Task& task : target.tasks) {
        for (const plan::Activity& activity : task.activities) {
          rows.push_back({&area, &target, &task, &activity});
        }
      }
    }
  }
  return rows;
}

}  // namespace cchc::query
