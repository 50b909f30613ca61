#pragma once

#include "diag/code.h"
#include "plan/date.h"
#include "text/message.h"
#include "text/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cchc::plan {

/// When an activity is due, as its deadline phrase says it, before it is laid over the years of a plan.
struct Schedule {
  enum class Recurrence { once, every_month, every_quarter, every_half_year, every_year, ongoing };
  Recurrence recurrence = Recurrence::once;
  std::optional<Date> due;    ///< once: the day it is due
  std::optional<Date> start;  ///< once: the day work starts where the phrase says one ("Năm 2021-2025", "Từ 2022 …")
  unsigned month = 12;        ///< every_year: due on the last day of this month
  bool from_plan_start = false;  ///< once: work goes on from the first day of the plan ("Đạt 100% đến 31/12/2025")
  friend bool operator==(const Schedule&, const Schedule&) = default;
};

/// Why a phrase is refused.
struct DeadlineError {
  diag::Code code = diag::Code::deadline_not_understood;  ///< or no_such_day, range_backwards
  text::Span span;                                        ///< the wrong part, bytes within the phrase
  text::Message reason;                                   ///< one line
  std::vector<std::string> suggestions;                   ///< phrases that would be accepted, nearest first
  bool certain = false;  ///< the first suggestion is the only thing the phrase can mean
};

/// Reads a deadline as officials write it. The grammar is closed; case, accents, white space and the kind of dash do not matter.
std::variant<Schedule, DeadlineError> parse_deadline(std::string_view phrase);

/// The phrases the grammar knows, as examples: for help, completion and documentation.
struct DeadlineForm {
  std::string_view example;  ///< "Quý IV/2022"
  std::string_view meaning_vi;
  std::string_view meaning_en;
};
const std::vector<DeadlineForm>& deadline_forms();

/// Every day the work is due within the years of the plan, ascending; a one-off due date is given even when it lies outside them.
/// Empty for ongoing work. Years that `is_year` refuses have no due dates, so a plan without a period gives none.
std::vector<Date> due_dates(const Schedule& schedule, Years years);

/// The days work goes on: from its start (or the start of the plan) to its last due date (or the end of the plan).
/// "Năm 2022" and other one-off forms that name no start begin on 1/1 of the year they are due.
Days active_days(const Schedule& schedule, Years years);

/// The schedule in words, for hovers and `show`: "31/12 hằng năm".
text::Message describe(const Schedule& schedule);

}  // namespace cchc::plan
