#pragma once

#include "plan/model.h"
#include "query/row.h"

#include <optional>
#include <vector>

namespace cchc::query {

/// The time a report speaks of.
struct Period {
  int year = 0;
  std::optional<int> quarter;  ///< 1 to 4; nothing for the whole year
  plan::Days calendar;         ///< the calendar days: what falls due in them is due in the period
  /// The days results are counted over: the window plan.yaml gives for this quarter or year, else from cut-off to cut-off
  /// (Nghị định 09/2019/NĐ-CP, Điều 12).
  plan::Days counted;
  plan::Date cutoff;  ///< the day the state is taken at (ngày chốt số liệu); the last counted day unless overridden
  bool year_held = false;  ///< the year asked for, or today's, lies outside the plan: the nearest of the plan was taken
};

/// Works the period out. Without `year`, the year of `today`, held inside the plan's years. `as_of` overrides the cut-off.
Period make_period(const plan::Head& head, std::optional<int> quarter, std::optional<int> year,
                   std::optional<plan::Date> as_of, plan::Date today);

/// Where an activity stands in a period. Every activity has exactly one.
enum class Standing {
  due,          ///< some due date falls in the period
  ongoing,      ///< work goes on in the period: ongoing work, or started and due later
  from_before,  ///< its last due date lies before the period
  not_started,  ///< starts after the period
  no_deadline,  ///< the plan gives none
};

struct PeriodRow : Row {
  Standing standing = Standing::no_deadline;
  std::vector<plan::Date> due;      ///< due dates in the period
  std::vector<plan::Date> earlier;  ///< due dates of the plan before the period
  std::optional<plan::Date> next;   ///< the first due date after the period
};

/// The rows laid over a period, in the order given.
std::vector<PeriodRow> place_in_period(const std::vector<Row>& rows, plan::Years years, const Period& period);

}  // namespace cchc::query
