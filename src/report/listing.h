#pragma once

#include "plan/model.h"
#include "query/row.h"
#include "report/column.h"
#include "report/grid.h"

#include <optional>
#include <string>
#include <vector>

namespace cchc::report {

struct ListingOptions : GridOptions {
  /// Empty: the standard columns in tables and Markdown, all columns in the other forms.
  std::vector<const Column*> columns = {};
  /// Only due dates within these days are shown: the ones a list was selected by.
  std::optional<plan::Days> due_within = {};
  /// What the activities were searched for: where it shows in no column of some row, a column of `table` and Markdown
  /// says where it is.
  std::string search = {};
  bool of_instances = false;  ///< the rows are rounds of work
};

/// Prints the work items in the order given.
std::string print_list(const std::vector<query::Row>& rows, const plan::Plan& plan, ListFormat format,
                       const ListingOptions& options);

enum class BodyOrder { name, level };

struct BodyOptions : GridOptions {
  BodyOrder order = BodyOrder::name;  ///< Vietnamese order of the names, or by level (ward first) and then so
};

/// Prints every body of the registry with its level, how many work items it leads and joins, and its other names.
std::string print_bodies(const plan::Plan& plan, ListFormat format, const BodyOptions& options);

}  // namespace cchc::report
