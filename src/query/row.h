#pragma once

#include "plan/model.h"

#include <vector>

namespace cchc::query {

/// One activity with what it stands under: what a line of a list or a report is made from. Points into the plan.
struct Row {
  const plan::Area* area = nullptr;
  const plan::Target* target = nullptr;
  const plan::Task* task = nullptr;
  const plan::Activity* activity = nullptr;
};

/// Every activity in the order of the plan.
std::vector<Row> all_rows(const plan::Plan& plan);

}  // namespace cchc::query
