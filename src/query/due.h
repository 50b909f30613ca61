#pragma once

#include "plan/progress.h"
#include "query/row.h"
#include "query/select.h"

#include <optional>
#include <string_view>
#include <vector>

namespace cchc::query {

/// How pressing a round of work is.
enum class Pressing {
  overdue,  ///< its deadline is over, and so is any extension of it
  soon,     ///< it has to be done within the days asked for
  undated,  ///< it is due some day that is not known
};

/// A round of work that somebody still has to do, with what is known of it on the day asked for. Its row names who
/// leads it on that day.
struct DueRound : Row {
  Pressing pressing = Pressing::undated;
  plan::State state;
  bool from_before = false;  ///< overdue from an earlier year, and for more than `recent_days`

  /// Days until it has to be done, extension and all; negative when that day is over. Nothing without one.
  std::optional<int> days_left(plan::Date as_of) const;
};

struct DueRequest {
  /// Asks for nothing of due dates; owners are those of the day, and bodies that ended and had it before.
  Filter filter;
  plan::Date as_of;
  int within = plan::Progress::soon_days;  ///< days that count as soon, of 0 and more
};

/// At the turn of a year, what was due at the end of the old one is still the news.
inline constexpr int recent_days = 90;

/// What is overdue, what comes soon and what waits for a date: in this order, each by its deadline, then in the order
/// of the plan. Work that is never due, and what is due later, is not in it.
std::vector<DueRound> find_due(const plan::Plan& plan, const plan::Progress& progress, const DueRequest& request);

/// Every dated round that somebody still has to do, whenever it is due, in the order of the plan.
std::vector<DueRound> find_open(const plan::Plan& plan, const plan::Progress& progress, const DueRequest& request);

/// A span of time as people type it, in days: "30d", "30", "30 ngày", "2w", "2 tuần". Nothing for anything else, or for
/// more than ten years.
std::optional<int> parse_days(std::string_view typed);

}  // namespace cchc::query
