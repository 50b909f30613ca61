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

constexpr unsigned last_month = 12;
/// As the day of a recurrence: the last of its month, whichever that is.
constexpr unsigned month_last_day = 31;

/// When work is due, as its deadline phrase says it, before it is laid over the years of a plan.
struct Schedule {
  enum class Recurrence {
    once,
    every_month,
    every_quarter,
    every_half_year,
    every_year,
    ongoing,       ///< goes on and is never due
    elsewhere,     ///< another document or an event says when, or the phrase is not understood and `days` says it
    year_missing,  ///< `due` and `start` are days of the year 0 (or the one before): the phrase says no year
  };
  Recurrence recurrence = Recurrence::once;
  std::optional<Date> due;       ///< once: the day it is due; recurring: the first, where the phrase says one
  std::optional<Date> start;     ///< the day work starts where the phrase says one ("Năm 2021-2025", "Từ năm 2022")
  std::optional<Date> end = {};  ///< recurring and ongoing work: the last day, where the phrase says one
  unsigned month = last_month;   ///< recurring: the month of the cycle; one beyond its end is its last month
  unsigned day = month_last_day;  ///< recurring: the day of that month, held inside it
  bool from_plan_start = false;  ///< once: work goes on from the first day of the plan ("Đạt 100% đến 31/12/2025")
  bool then_ongoing = false;     ///< once: the work goes on after its due date
  bool approximate = false;      ///< "cuối năm 2025": about that day
  /// The due dates, ascending, where the phrase lists several or `due` gives them beside it. Days of the year 0 where
  /// the phrase says no year, and where they come again every year; then the last day of a month is day 31.
  std::vector<Date> days = {};
  friend bool operator==(const Schedule&, const Schedule&) = default;
};

/// Why a phrase is refused.
struct DeadlineError {
  diag::Code code = diag::Code::deadline_not_understood;  ///< or no_such_day, range_backwards
  text::Span span;                                        ///< the wrong part, bytes within the phrase
  text::Message reason;                                   ///< one line
  std::vector<std::string> suggestions =
      {};                ///< phrases that would be accepted and are due when this one is meant to be
  bool certain = false;  ///< the first suggestion is the only thing the phrase can mean
  /// A mistake in an accepted form. Other phrases may be right and are only not understood.
  bool mistyped = true;
};

/// Reads a deadline as officials write it. Case, accents, white space and the kind of dash do not matter.
std::variant<Schedule, DeadlineError> parse_deadline(std::string_view phrase);

/// The phrases the grammar knows, as examples: for help, completion and documentation.
struct DeadlineForm {
  std::string_view example;  ///< "Quý IV/2022"
  std::string_view meaning_vi;
  std::string_view meaning_en;
};
/// Of forms with one meaning, those that belong together follow each other.
const std::vector<DeadlineForm>& deadline_forms();
/// The forms as the rows of a Markdown table, those with one meaning in one row.
std::string deadline_table(text::Language language);

/// The schedule where a year that its phrase leaves out is known: in a plan of one year. In others days without a year
/// are left out.
Schedule with_year(Schedule schedule, Years years);

/// Every day the work is due within the years of the plan, ascending; a one-off due date is given even when it lies
/// outside them. Empty for ongoing work and where no date is known. Years that `is_year` refuses have no due dates, so
/// a plan without a period gives none.
std::vector<Date> due_dates(const Schedule& schedule, Years years);

/// The days work goes on: from its start (or the start of the plan) to its last due date (or the end of the plan).
/// "Năm 2022" and other one-off forms that name no start begin on 1/1 of the year they are due.
Days active_days(const Schedule& schedule, Years years);

/// What kind of schedule it is, one word in English for machines: "once", "recurring", "ongoing", "unknown".
std::string_view schedule_class(const Schedule& schedule);
/// Whether the plan does not say when the work is due although it is due some day.
bool is_unclear(const Schedule& schedule);

/// Whether its due dates are listed as days of their own, which do not come again every year.
bool lists_days(const Schedule& schedule);

/// Whether it gives due dates of its own, be they approximate.
bool says_when(const Schedule& schedule);

/// The schedule in words, for hovers and `show`: "31/12 hằng năm".
text::Message describe(const Schedule& schedule);

}  // namespace cchc::plan
