#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::plan {

/// A calendar day (proleptic Gregorian).
using Date = std::chrono::year_month_day;

/// The years a plan runs, both included.
struct Years {
  int first = 0;
  int last = 0;
  bool contains(int year) const { return first <= year && year <= last; }
  friend bool operator==(const Years&, const Years&) = default;
};

/// "2021-2025"; "2026" for one year.
std::string to_string(Years years);

/// A range of days, both included.
struct Days {
  Date first;
  Date last;
  bool contains(Date day) const { return first <= day && day <= last; }
  friend bool operator==(const Days&, const Days&) = default;
};

/// The years a plan or a date in one can have.
constexpr int first_plan_year = 1000;
constexpr int last_plan_year = 9999;
constexpr bool is_year(int number) {
  return first_plan_year <= number && number <= last_plan_year;
}

/// The year, the month and the day of the month, as numbers.
constexpr int year_of(Date day) {
  return static_cast<int>(day.year());
}
constexpr unsigned month_of(Date day) {
  return static_cast<unsigned>(day.month());
}
constexpr unsigned day_of_month(Date day) {
  return static_cast<unsigned>(day.day());
}

/// No day of a plan is later: as of it all counts that was ever recorded.
constexpr Date end_of_time{std::chrono::year{last_plan_year}, std::chrono::December, std::chrono::day{31}};

Date make_date(int year, unsigned month, unsigned day);
/// The last day of a month.
Date month_end(int year, unsigned month);
/// The day of a month, held inside the month: the 31st of February is its last day.
Date held_day(int year, unsigned month, unsigned day);
/// `quarter` from 1 to 4: the days of the calendar quarter.
Days quarter_days(int year, int quarter);
Date day_before(Date day);
Date day_after(Date day);

/// 05/07/2022, for tables and CSV.
std::string to_table(Date day);
/// 05/7/2022 and 12/02/2022: running text, where offices write two digits for the month only in January and February.
std::string to_prose(Date day);
/// 2022-07-05.
std::string to_iso(Date day);

/// Reads 15/6/2022, 15-6-2022, 15.6.2022 or 2022-06-15, with or without zeros in front of day and month, and with
/// nothing around it. Nothing when it has another form, is no day, or has a year that `is_year` refuses.
std::optional<Date> parse_date(std::string_view text);

/// "I".."IV" or "1".."4", in any case: 1 to 4.
std::optional<int> parse_quarter(std::string_view text);
/// 1 to 4: "I".."IV"; empty for any other number.
std::string_view roman_quarter(int quarter);

}  // namespace cchc::plan
