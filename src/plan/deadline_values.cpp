#include "plan/deadline_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace cchc::plan::deadline {

namespace {

/// Longer runs of digits name nothing the grammar knows; their value only has to stay too large.
constexpr std::size_t max_digits = 6;

int to_number(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  digits = digits.substr(0, max_digits);
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

/// Judges what the slots took.
class Evaluator {
public:
  explicit Evaluator(const Phrase& phrase) : phrase_(phrase) {}

  std::optional<Fault> take(const Capture& capture) {
    switch (capture.slot) {
      case 'Y':
        return take_year(capture.begin, capture.end);
      case 'Q':
        return take_quarter(capture);
      case 'M':
        return take_month(capture);
      case 'P':
        return take_percent(capture);
      case 'N':
        return std::nullopt;
      default:
        return take_day(capture);
    }
  }
  Values take_values() { return std::move(values_); }

private:
  std::string_view letters(std::size_t begin, std::size_t end) const {
    return std::string_view(phrase_.letters).substr(begin, end - begin);
  }

  std::optional<Fault> year_mistake(std::size_t begin, std::size_t end) const {
    const std::string_view digits = letters(begin, end);
    if (digits.size() == 4 && is_year(to_number(digits))) return std::nullopt;
    Fault mistake{.span = phrase_.span(begin, end), .reason = {}, .replacement = {}};
    if (digits.size() == 2) {
      mistake.reason = text::say("năm phải viết đủ bốn chữ số, ở đây là \"{}\"",
                                 "a year takes four digits, here it is \"{}\"", digits);
      mistake.replacement = fmt::format("20{}", digits);
    } else {
      mistake.reason = text::say("\"{}\" không phải là năm (năm có bốn chữ số)",
                                 "\"{}\" is not a year (years have four digits)", digits);
    }
    return mistake;
  }

  std::optional<Fault> take_year(std::size_t begin, std::size_t end) {
    if (auto mistake = year_mistake(begin, end)) return mistake;
    values_.years.push_back(to_number(letters(begin, end)));
    return std::nullopt;
  }

  std::optional<Fault> take_quarter(const Capture& capture) {
    const std::string_view typed = letters(capture.begin, capture.end);
    std::string_view digits = typed;
    if (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    if (const auto quarter = parse_quarter(digits)) {
      values_.quarter = *quarter;
      return std::nullopt;
    }
    const text::Span span = phrase_.span(capture.begin, capture.end);
    return Fault{
        .span = span,
        .reason = text::say("một năm có bốn quý, từ I đến IV; không có quý {}",
                            "a year has four quarters, I to IV; there is no quarter {}", phrase_.written(span)),
        .replacement = "IV"};
  }

  std::optional<Fault> take_month(const Capture& capture) {
    const int month = to_number(letters(capture.begin, capture.end));
    if (1 <= month && month <= 12) {
      values_.month = static_cast<unsigned>(month);
      return std::nullopt;
    }
    return Fault{.span = phrase_.span(capture.begin, capture.end),
                 .reason = text::say("một năm có mười hai tháng; không có tháng {}",
                                     "a year has twelve months; there is no month {}", month),
                 .replacement = month == 0 ? "1" : "12"};
  }

  std::optional<Fault> take_percent(const Capture& capture) {
    const std::string_view typed = letters(capture.begin, capture.end);
    const std::size_t point = std::min(typed.find_first_of(",."), typed.size());
    const int whole = to_number(typed.substr(0, point));
    const bool has_fraction = typed.find_first_not_of("0,.", point) != std::string_view::npos;
    if (whole > 100 || (whole == 100 && has_fraction)) {
      return Fault{.span = phrase_.span(capture.begin, capture.end),
                   .reason = text::say("tỷ lệ không thể quá 100%, ở đây là {}%",
                                       "a share cannot be over 100%, here it is {}%", typed),
                   .replacement = "100"};
    }
    values_.percent = typed;
    return std::nullopt;
  }

  std::optional<Fault> take_day(const Capture& capture) {
    std::vector<Capture> numbers;
    for (std::size_t at = capture.begin; at < capture.end; ++at) {
      if (!is_digit(phrase_.letters[at])) continue;
      const std::size_t end = *read_slot('Y', phrase_.letters, at);
      numbers.push_back({'N', at, end});
      at = end;
    }
    assert(numbers.size() == 3);  // both kinds of day are made so
    if (numbers[0].end - numbers[0].begin == 4) std::swap(numbers[0], numbers[2]);
    if (auto mistake = year_mistake(numbers[2].begin, numbers[2].end)) return mistake;
    const auto value = [&](std::size_t i) { return to_number(letters(numbers[i].begin, numbers[i].end)); };
    auto mistake = take_date(value(0), value(1), value(2));
    if (mistake) mistake->span = phrase_.span(capture.begin, capture.end);
    return mistake;
  }

  std::optional<Fault> take_date(int day, int month, int year) {
    Fault mistake{.code = diag::Code::no_such_day, .span = {}, .reason = {}, .replacement = {}};
    if (month < 1 || month > 12) {
      mistake.reason = text::say("một năm có mười hai tháng; không có tháng {}",
                                 "a year has twelve months; there is no month {}", month);
      if (1 <= day && day <= 12 && 13 <= month && month <= 31) {
        const Date swapped = make_date(year, static_cast<unsigned>(day), static_cast<unsigned>(month));
        if (swapped.ok()) mistake.replacement = to_prose(swapped);
      }
      return mistake;
    }
    const Date last = month_end(year, static_cast<unsigned>(month));
    if (day < 1) {
      mistake.reason =
          text::say("không có ngày {}; ngày đầu tháng là ngày 1", "there is no day {}; the first is day 1", day);
      mistake.replacement = to_prose(make_date(year, static_cast<unsigned>(month), 1));
      return mistake;
    }
    if (day > static_cast<int>(static_cast<unsigned>(last.day()))) {
      mistake.reason = text::say("tháng {0}/{1} chỉ có {2} ngày, ngày cuối tháng là {3}",
                                 "month {0}/{1} has only {2} days, its last day is {3}", month, year,
                                 static_cast<unsigned>(last.day()), to_prose(last));
      mistake.replacement = to_prose(last);
      return mistake;
    }
    values_.dates.push_back(make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day)));
    return std::nullopt;
  }

  const Phrase& phrase_;
  Values values_;
};

}  // namespace

std::variant<Values, Fault> evaluate(const Phrase& phrase, const std::vector<Capture>& captures) {
  Evaluator evaluator(phrase);
  for (const Capture& capture : captures) {
    if (auto mistake = evaluator.take(capture)) return *std::move(mistake);
  }
  return evaluator.take_values();
}

std::optional<std::string> fill(std::string_view phrase_template, const Values& values) {
  std::string filled;
  for (std::size_t at = 0; at < phrase_template.size(); ++at) {
    if (phrase_template[at] != '{') {
      filled += phrase_template[at];
      continue;
    }
    const std::size_t before = filled.size();
    switch (phrase_template[at + 1]) {
      case 'y':
        filled += values.years.empty() ? "" : std::to_string(values.years[0]);
        break;
      case 'z':
        filled += values.years.size() < 2 ? "" : std::to_string(values.years[1]);
        break;
      case 'q':
        filled += roman_quarter(values.quarter);
        break;
      case 'm':
        filled += values.month == 0 ? "" : std::to_string(values.month);
        break;
      case 'd':
        filled += values.dates.empty() ? "" : to_prose(values.dates[0]);
        break;
      case 'p':
        filled += values.percent;
        break;
      default:
        break;
    }
    if (filled.size() == before) return std::nullopt;
    at += 2;
  }
  return filled;
}

}  // namespace cchc::plan::deadline
