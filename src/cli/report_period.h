#pragma once

#include "cli/options.h"
#include "cli/result.h"
#include "query/period.h"

#include <optional>

namespace cchc::cli {

/// The period a report was asked for, or why it is none of the plan's.
Result<query::Period> find_report_period(const plan::Head& head, const ReportOptions& options, plan::Date today);

/// Why a year cannot be asked of the plan; nothing when it can, or when the plan does not say its years.
std::optional<Refusal> refuse_year(const plan::Head& head, int year);

}  // namespace cchc::cli
