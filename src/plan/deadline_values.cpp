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

/// "6/2022", or "6" where no year is known.
std::string month_words(unsigned month, int year) {
  return year == 0 ? fmt::format("{}", month) : fmt::format("{}/{}", month, year);
}

std::string day_words(Date day, int year) {
  std::string words = to_prose(day);
  if (year == 0) words.resize(words.rfind('/'));
  return words;
}

/// Judges what the slots took.
class Evaluator {
public:
  Evaluator(const Phrase& phrase, bool is_range) : phrase_(phrase), is_range_(is_range) {}

  std::optional<Mistake> take(const Capture& capture) {
    switch (capture.slot) {
      case 'Y':
        return take_year(capture.begin, capture.end);
      case 'Q':
        return take_quarter(capture);
      case 'M':
        return take_month(capture);
      case 'P':
        return take_percent(capture);
      case 'X':
        return take_day_number(capture);
      case 'D':
      case 'L':
      case 'S':
        return take_day(capture);
      default:
        return std::nullopt;
    }
  }
  Values take_values() { return std::move(values_); }

private:
  /// A stretch whose year may still come, with its place.
  struct Open {
    std::size_t stretch;
    text::Span span;
  };

  std::string_view letters(std::size_t begin, std::size_t end) const {
    return std::string_view(phrase_.letters).substr(begin, end - begin);
  }
  int number(const Capture& capture) const { return to_number(letters(capture.begin, capture.end)); }
  text::Span place(const Capture& capture) const { return phrase_.span(capture.begin, capture.end); }

  void add_open(Stretch stretch, const Capture& capture) {
    open_.push_back({values_.stretches.size(), place(capture)});
    values_.stretches.push_back(stretch);
  }

  /// Gives what waits for a year (and for a month) those of `last`, which ends the phrase so far.
  std::optional<Mistake> close(const Stretch& last) {
    for (const Open& open : open_) {
      Stretch& stretch = values_.stretches[open.stretch];
      stretch.year = last.year;
      if (stretch.day != 0 && stretch.month == 0) stretch.month = month_of_start(stretch.day, last);
      if (is_range_ && last.days().last < stretch.days().first) --stretch.year;
      if (stretch.day == 0) continue;
      if (auto mistake = day_mistake(static_cast<int>(stretch.day), static_cast<int>(stretch.month), stretch.year)) {
        mistake->span = open.span;
        return mistake;
      }
    }
    open_.clear();
    return std::nullopt;
  }

  /// "Từ ngày 27 đến ngày 05/3/2026" begins in February.
  static unsigned month_of_start(unsigned day, const Stretch& last) {
    if (day <= last.day) return last.month;
    return last.month == 1 ? 12 : last.month - 1;
  }

  std::optional<Mistake> year_mistake(std::size_t begin, std::size_t end) const {
    const std::string_view digits = letters(begin, end);
    if (digits.size() == 4 && is_year(to_number(digits))) return std::nullopt;
    Mistake mistake{.span = phrase_.span(begin, end), .reason = {}, .replacement = {}};
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

  std::optional<Mistake> take_year(std::size_t begin, std::size_t end) {
    if (auto mistake = year_mistake(begin, end)) return mistake;
    const int year = to_number(letters(begin, end));
    if (open_.empty()) {
      values_.stretches.push_back({.year = year});
      return std::nullopt;
    }
    Stretch last = values_.stretches[open_.back().stretch];
    last.year = year;
    return close(last);
  }

  std::optional<Mistake> take_quarter(const Capture& capture) {
    std::string_view digits = letters(capture.begin, capture.end);
    if (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    if (const auto quarter = parse_quarter(digits)) {
      add_open({.quarter = *quarter}, capture);
      return std::nullopt;
    }
    const text::Span span = place(capture);
    return Mistake{
        .span = span,
        .reason = text::say("một năm có bốn quý, từ I đến IV; không có quý {}",
                            "a year has four quarters, I to IV; there is no quarter {}", phrase_.written(span)),
        .replacement = "IV"};
  }

  static text::Message no_such_month(int month) {
    return text::say("một năm có mười hai tháng; không có tháng {}", "a year has twelve months; there is no month {}",
                     month);
  }

  std::optional<Mistake> take_month(const Capture& capture) {
    const int month = number(capture);
    if (1 <= month && month <= 12) {
      add_open({.month = static_cast<unsigned>(month)}, capture);
      return std::nullopt;
    }
    return Mistake{.span = place(capture), .reason = no_such_month(month), .replacement = {}};
  }

  std::optional<Mistake> take_day_number(const Capture& capture) {
    const int day = number(capture);
    if (1 <= day && day <= 31) {
      add_open({.day = static_cast<unsigned>(day)}, capture);
      return std::nullopt;
    }
    return Mistake{.code = diag::Code::no_such_day,
                   .span = place(capture),
                   .reason = text::say("không tháng nào có ngày {}", "no month has a day {}", day),
                   .replacement = {}};
  }

  std::optional<Mistake> take_percent(const Capture& capture) {
    const std::string_view typed = letters(capture.begin, capture.end);
    const std::size_t point = std::min(typed.find_first_of(",."), typed.size());
    const int whole = to_number(typed.substr(0, point));
    const bool has_fraction = typed.find_first_not_of("0,.", point) != std::string_view::npos;
    if (whole > 100 || (whole == 100 && has_fraction)) {
      return Mistake{.span = place(capture),
                     .reason = text::say("tỷ lệ không thể quá 100%, ở đây là {}%",
                                         "a share cannot be over 100%, here it is {}%", typed),
                     .replacement = "100"};
    }
    values_.percent = typed;
    return std::nullopt;
  }

  std::optional<Mistake> take_day(const Capture& capture) {
    std::vector<Capture> numbers;
    for (std::size_t at = capture.begin; at < capture.end; ++at) {
      if (!is_digit(phrase_.letters[at])) continue;
      std::size_t end = at;
      while (end < capture.end && is_digit(phrase_.letters[end])) ++end;
      numbers.push_back({'N', at, end});
      at = end;
    }
    const bool has_year = capture.slot != 'S';
    assert(numbers.size() == (has_year ? 3 : 2));
    if (has_year && numbers[0].end - numbers[0].begin == 4) std::swap(numbers[0], numbers[2]);
    int year = 0;
    if (has_year) {
      if (auto mistake = year_mistake(numbers[2].begin, numbers[2].end)) return mistake;
      year = number(numbers[2]);
    }
    const int day = number(numbers[0]);
    const int month = number(numbers[1]);
    if (auto mistake = day_mistake(day, month, year)) {
      mistake->span = place(capture);
      return mistake;
    }
    const Stretch stretch{.year = year, .month = static_cast<unsigned>(month), .day = static_cast<unsigned>(day)};
    if (!has_year) {
      add_open(stretch, capture);
      return std::nullopt;
    }
    auto mistake = close(stretch);
    values_.stretches.push_back(stretch);
    return mistake;
  }

  /// What is wrong with a day; `year` 0 when it has none. The span is left open.
  static std::optional<Mistake> day_mistake(int day, int month, int year) {
    Mistake mistake{.code = diag::Code::no_such_day, .span = {}, .reason = {}, .replacement = {}};
    if (month < 1 || month > 12) {
      mistake.reason = no_such_month(month);
      // "12/25" without a year may also be a month of 2025.
      if (year != 0 && 1 <= day && day <= 12 && 13 <= month && month <= 31) {
        const Date swapped = make_date(year, static_cast<unsigned>(day), static_cast<unsigned>(month));
        if (swapped.ok()) mistake.replacement = day_words(swapped, year);
      }
      return mistake;
    }
    const Date last = month_end(year, static_cast<unsigned>(month));
    if (day < 1) {
      mistake.reason =
          text::say("không có ngày {}; ngày đầu tháng là ngày 1", "there is no day {}; the first is day 1", day);
      mistake.replacement = day_words(make_date(year, static_cast<unsigned>(month), 1), year);
      return mistake;
    }
    if (day <= static_cast<int>(day_of_month(last))) return std::nullopt;
    mistake.reason = text::say(
        "tháng {0} chỉ có {1} ngày, ngày cuối tháng là {2}", "month {0} has only {1} days, its last day is {2}",
        month_words(static_cast<unsigned>(month), year), day_of_month(last), day_words(last, year));
    mistake.replacement = day_words(last, year);
    return mistake;
  }

  const Phrase& phrase_;
  bool is_range_;
  Values values_;
  std::vector<Open> open_;
};

/// The value that stands for a letter in braces; empty when there is none.
std::string value_of(char letter, const Values& values) {
  const auto& stretches = values.stretches;
  if (letter == 'p') return values.percent;
  const auto named = [&](auto member) {
    const auto found = std::ranges::find_if(stretches, [&](const Stretch& one) { return one.*member != 0; });
    return found == stretches.end() ? 0 : static_cast<int>((*found).*member);
  };
  const auto shown = [](int number) { return number == 0 ? std::string() : std::to_string(number); };
  if (letter == 'y') return shown(named(&Stretch::year));
  if (letter == 'z') return stretches.size() < 2 ? std::string() : shown(stretches[1].year);
  if (letter == 'q') return std::string(roman_quarter(named(&Stretch::quarter)));
  if (letter == 'm') return shown(named(&Stretch::month));
  const auto day = std::ranges::find_if(stretches, [](const Stretch& one) { return one.day != 0 && one.year != 0; });
  return day == stretches.end() ? std::string() : to_prose(day->days().first);
}

}  // namespace

Days Stretch::days() const {
  if (day != 0) {
    const Date only = make_date(year, std::max(month, 1U), day);
    return {only, only};
  }
  if (month != 0) return {make_date(year, month, 1), month_end(year, month)};
  if (quarter != 0) return quarter_days(year, quarter);
  return {make_date(year, 1, 1), make_date(year, 12, 31)};
}

std::variant<Values, Mistake> evaluate(const Phrase& phrase, const std::vector<Capture>& captures, bool is_range) {
  Evaluator evaluator(phrase, is_range);
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
    const std::string value = value_of(phrase_template[at + 1], values);
    if (value.empty()) return std::nullopt;
    filled += value;
    at += 2;
  }
  return filled;
}

}  // namespace cchc::plan::deadline
