#pragma once

#include "plan/model.h"
#include "query/results.h"
#include "query/row.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::query {

/// What part of a year a report is of: the whole year, a quarter, a half year, or a stretch plan.yaml names.
struct PeriodKind {
  std::string words;  ///< before the year in running text: "quý IV", "6 tháng đầu"; empty for the whole year
  std::optional<int> quarter;                 ///< 1 to 4, of a quarter
  unsigned first_month = 1, last_month = 12;  ///< what falls due in these months is due in the period

  bool is_year() const { return words.empty(); }
};

PeriodKind year_kind();
PeriodKind quarter_kind(int quarter);
/// The kind of a typed name: "IV", "4", "Quý IV", "6 tháng", "6 tháng cuối năm", "Năm", or a name among the reports of
/// plan.yaml. Case and accents do not matter. Nothing for any other name.
std::optional<PeriodKind> find_period(const plan::Head& head, std::string_view name);
/// The names people can type, one for each kind: "Quý I", …, "6 tháng", "Năm", then those only plan.yaml has.
std::vector<std::string> period_names(const plan::Head& head);

/// The time a report speaks of.
struct Period {
  PeriodKind kind;
  int year = 0;
  plan::Days calendar;  ///< the calendar days: what falls due in them is due in the period
  /// The days results are counted over, up to the cut-off: the window plan.yaml gives for this kind of period, else
  /// from cut-off to cut-off (Nghị định 09/2019/NĐ-CP, Điều 12).
  plan::Days counted;
  /// Of a report that sums up earlier ones of the same year: the days since the last of them.
  std::optional<plan::Days> latest;
  plan::Days next;  ///< the calendar days after it, of the same length
  plan::Date
      cutoff;  ///< the day the state is taken at (ngày chốt số liệu); the last counted day unless one was asked for
  bool cutoff_asked = false;
  /// The year of today, where none was asked for and that one lies outside the plan: the nearest of the plan was taken.
  std::optional<int> year_outside;
};

/// What is asked for. Without `year`, it is the year the day `as_of` falls in, else that of `today`, held inside the
/// plan's years.
struct PeriodRequest {
  PeriodKind kind = year_kind();
  std::optional<int> year;
  std::optional<plan::Date> as_of;  ///< the cut-off, instead of the default
  plan::Date today;
};

/// Works the period out. A year asked for is taken as it is, and so is a cut-off: the caller refuses what does not
/// suit.
Period make_period(const plan::Head& head, const PeriodRequest& request);

/// Whether the cut-off lies in the period: not before the first counted day, not after the last day of the calendar.
bool cutoff_fits(const Period& period);

/// "quý IV năm 2022", "6 tháng đầu năm 2022", "năm 2022".
std::string to_words(const Period& period);

/// Where an activity stands in a period. Every activity has exactly one.
enum class PeriodState {
  due,          ///< some due date falls in the period
  ongoing,      ///< work goes on in the period: ongoing work, or started and due later
  from_before,  ///< its last due date lies before the period, and something is left to do
  finished,     ///< its last due date lies before the period, and nothing is left
  not_started,  ///< starts after the period, or after the cut-off asked for
  unclear,      ///< the plan gives a deadline that says no known day
  no_deadline,  ///< the plan gives none
};

struct PeriodRow : Row {
  PeriodState state = PeriodState::no_deadline;
  std::vector<plan::Date> due;      ///< due dates in the period
  std::vector<plan::Date> earlier;  ///< due dates of the plan before the period
  std::optional<plan::Date> next;   ///< the first due date after the period
  std::vector<Round> rounds;        ///< all rounds of its work, by day
};

/// The rows laid over a period, in the order given, with what was recorded of them.
std::vector<PeriodRow> place_in_period(const plan::Plan& plan, const plan::Progress& progress,
                                       const std::vector<Row>& rows, const Period& period);

/// Work from before of whose rounds nothing is left to do is finished.
void mark_finished(std::vector<PeriodRow>& rows);

}  // namespace cchc::query
