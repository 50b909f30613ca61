#pragma once

#include "plan/model.h"
#include "query/period.h"
#include "query/trend.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
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
  std::map<const plan::Indicator*, query::Trend> trends;  ///< of the indicators of which values were recorded
  bool has_results = false;                               ///< something was recorded by the end of the period
  // What they were selected by, in words for a heading; empty where nothing was asked.
  std::vector<const plan::Body*> owners;
  std::string filter_owner;
  std::string filter_area;
  std::string filter_level;

  bool filtered() const { return !filter_owner.empty() || !filter_area.empty() || !filter_level.empty(); }
};

class Record;
/// What a field of a view holds.
using Value = std::variant<std::string, bool, std::vector<Record>>;

/// The fields of one scope (template_fields.h). A value is worked out when it is first asked for: a template asks for
/// few of them. It reads the plan and the input of the report, which outlive it.
class Record {
public:
  /// Gives the value of a field it knows.
  using Source = std::function<std::optional<Value>(std::string_view name)>;

  explicit Record(Source source) : source_(std::move(source)) {}
  /// Null when the scope has no such field. Stays in place as long as the record.
  const Value* find(std::string_view name) const;

private:
  Source source_;
  mutable std::vector<std::pair<std::string, std::unique_ptr<const Value>>> known_;
};

/// Everything a template can show of a report: the record of `Scope::report`. Texts are in Vietnamese, the language of
/// the documents, and not yet escaped.
Record build_view(const ReportInput& input);
Record build_view(ReportInput&& input) = delete;

}  // namespace cchc::report
