#pragma once

#include "plan/model.h"
#include "query/period.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cchc::report {

/// What a report is made from. The rows point into the plan, which outlives the report.
struct ReportInput {
  const plan::Plan* plan = nullptr;
  std::vector<query::PeriodRow> rows;  ///< the activities selected, in the order of the plan
  query::Period period;
  // What they were selected by, in words for a heading; empty where nothing was asked.
  std::string filter_owner;
  std::string filter_area;
  std::string filter_level;

  bool filtered() const { return !filter_owner.empty() || !filter_area.empty() || !filter_level.empty(); }
};

struct Record;
/// What a field of a view holds.
using Value = std::variant<std::string, bool, std::vector<Record>>;

/// The fields of one scope (template_fields.h), every one of them, with their values.
struct Record {
  std::vector<std::pair<std::string_view, Value>> fields;
  /// Null when the scope has no such field.
  const Value* find(std::string_view name) const;
};

/// Everything a template can show of a report: the record of `Scope::report`. Texts are in Vietnamese, the language of the documents,
/// and not yet escaped.
Record build_view(const ReportInput& input);

}  // namespace cchc::report
