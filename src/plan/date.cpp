#include "plan/date.h"

#include "text/number.h"

#include <algorithm>
#include <array>

namespace cchc::plan {

namespace {

constexpr std::array<std::string_view, 4> roman_quarters{"I", "II", "III", "IV"};

/// Digits only, as many as asked for; the text moves past them.
std::optional<int> take_number(std::string_view& text, std::size_t at_least, std::size_t at_most) {
  const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
  if (length < at_least || length > at_most) return std::nullopt;
  const auto value = text::whole_number(text.substr(0, length));
  text.remove_prefix(length);
  return value;
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Date> existing(int year, int month, int day) {
  const Date date = make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (!is_year(year) || !date.ok()) return std::nullopt;
  return date;
}

std::optional<Date> parse_year_first(std::string_view text) {
  const auto year = take_number(text, 4, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 1, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 1, 2);
  if (!day || !text.empty()) return std::nullopt;
  return existing(*year, *month, *day);
}

std::optional<Date> parse_day_first(std::string_view text) {
  const auto day = take_number(text, 1, 2);
  if (!day || text.empty()) return std::nullopt;
  const char separator = text.front();
  if (separator != '/' && separator != '-' && separator != '.') return std::nullopt;
  text.remove_prefix(1);
  const auto month = take_number(text, 1, 2);
  if (!month || !take(text, separator)) return std::nullopt;
  const auto year = take_number(text, 4, 4);
  if (!year || !text.empty()) return std::nullopt;
  return existing(*year, *month, *day);
}

/// The number in at least so many digits, zeros in front.
std::string padded(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::string padded(unsigned number) {
  return padded(static_cast<int>(number), 2);
}

}  // namespace

Date make_date(int year, unsigned month, unsigned day) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

Date month_end(int year, unsigned month) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
}

Date held_day(int year, unsigned month, unsigned day) {
  const Date end = month_end(year, month);
  return day >= day_of_month(end) ? end : make_date(year, month, std::max(day, 1U));
}

Days quarter_days(int year, int quarter) {
  const auto last = static_cast<unsigned>(quarter) * 3;
  return {make_date(year, last - 2, 1), month_end(year, last)};
}

std::string to_string(Years years) {
  return years.first == years.last ? fmt::format("{}", years.first) : fmt::format("{}-{}", years.first, years.last);
}

Date day_before(Date day) {
  return std::chrono::sys_days{day} - std::chrono::days{1};
}

Date day_after(Date day) {
  return std::chrono::sys_days{day} + std::chrono::days{1};
}

std::string to_table(Date day) {
  return padded(day_of_month(day)) + '/' + padded(month_of(day)) + '/' + padded(year_of(day), 4);
}

std::string to_prose(Date day) {
  if (month_of(day) <= 2) return to_table(day);
  return padded(day_of_month(day)) + '/' + std::to_string(month_of(day)) + '/' + padded(year_of(day), 4);
}

std::string to_iso(Date day) {
  return padded(year_of(day), 4) + '-' + padded(month_of(day)) + '-' + padded(day_of_month(day));
}

std::optional<Date> parse_date(std::string_view text) {
  const auto day_first = parse_day_first(text);
  return day_first ? day_first : parse_year_first(text);
}

std::optional<int> parse_quarter(std::string_view text) {
  if (text.size() == 1 && '1' <= text[0] && text[0] <= '4') return text[0] - '0';
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  for (std::size_t i = 0; i < roman_quarters.size(); ++i) {
    if (std::ranges::equal(text, roman_quarters[i], same)) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

std::string_view roman_quarter(int quarter) {
  if (quarter < 1 || quarter > 4) return {};
  return roman_quarters[static_cast<std::size_t>(quarter) - 1];
}

}  // namespace cchc::plan
