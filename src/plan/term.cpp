#include "plan/term.h"

#include "text/chars.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <utility>
#include <vector>

namespace cchc::plan {

namespace {

using Unit = Term::Unit;

constexpr unsigned months_of_year = 12;

/// The months of a stretch; 0 when it is no whole number of them.
unsigned months_of(Unit unit) {
  switch (unit) {
    case Unit::year:
      return months_of_year;
    case Unit::half_year:
      return 6;
    case Unit::quarter:
      return 3;
    case Unit::month:
      return 1;
    case Unit::open:
    case Unit::day:
      break;
  }
  return 0;
}

std::optional<Term> part_of_year(Unit unit, int year, unsigned part) {
  if (part < 1 || part > months_of_year / months_of(unit)) return std::nullopt;
  return Term{unit, year, part};
}

/// Words and numbers, folded: "Quý IV/2022" and "2022-Q4" are quy, iv, 2022 and 2022, q, 4.
std::vector<std::string> words_and_numbers(std::string_view text) {
  std::string spaced;
  for (const char c : text) {
    const bool is_between = static_cast<unsigned char>(c) < 0x80 && std::isalnum(static_cast<unsigned char>(c)) == 0;
    if (!spaced.empty() && text::is_digit(c) != text::is_digit(spaced.back())) spaced += ' ';
    spaced += is_between ? ' ' : c;
  }
  std::vector<std::string> found;
  for (const std::string_view part : text::split(spaced, ' ')) {
    // A dash folds to nothing.
    if (std::string word = text::fold(part); !word.empty()) found.push_back(std::move(word));
  }
  return found;
}

/// What stands beside the year and the word for it.
std::optional<Term> parse_part(int year, const std::vector<std::string>& rest) {
  const auto is = [&](std::initializer_list<std::string_view> words) { return std::ranges::equal(rest, words); };
  if (rest.empty()) return Term{Unit::year, year};
  if (is({"6", "thang", "dau"}) || is({"sau", "thang", "dau"})) return Term{Unit::half_year, year, 1};
  if (is({"6", "thang", "cuoi"}) || is({"sau", "thang", "cuoi"})) return Term{Unit::half_year, year, 2};
  const std::string& last = rest.back();
  const std::string_view word = rest.size() == 2 ? std::string_view(rest.front()) : "";
  if (rest.size() > 2) return std::nullopt;
  const auto number = text::whole_number<unsigned>(last);
  if (number && word == "h") return part_of_year(Unit::half_year, year, *number);
  if (number && (word.empty() || word == "thang")) return part_of_year(Unit::month, year, *number);
  const auto quarter = parse_quarter(last);
  const bool says_quarter = word == "q" || word == "quy" || word == "qui" || (word.empty() && !number);
  if (!quarter || !says_quarter) return std::nullopt;
  return Term{Unit::quarter, year, static_cast<unsigned>(*quarter)};
}

Term term_of_day(Date day) {
  return {Unit::day, year_of(day), month_of(day), day_of_month(day)};
}

}  // namespace

Term term_of(Date day, Unit unit) {
  if (unit == Unit::day) return term_of_day(day);
  if (unit == Unit::open) return {};
  const int year = year_of(day);
  if (unit == Unit::year) return {unit, year};
  return {unit, year, (month_of(day) - 1) / months_of(unit) + 1};
}

std::string to_string(const Term& term) {
  switch (term.unit) {
    case Unit::year:
      return fmt::format("{:04}", term.year);
    case Unit::half_year:
      return fmt::format("{:04}-H{}", term.year, term.part);
    case Unit::quarter:
      return fmt::format("{:04}-Q{}", term.year, term.part);
    case Unit::month:
      return fmt::format("{:04}-{:02}", term.year, term.part);
    case Unit::day:
      return fmt::format("{:04}-{:02}-{:02}", term.year, term.part, term.day);
    case Unit::open:
      break;
  }
  return {};
}

std::string to_words(const Term& term) {
  switch (term.unit) {
    case Unit::year:
      return fmt::format("năm {}", term.year);
    case Unit::half_year:
      return fmt::format("6 tháng {} năm {}", term.part == 1 ? "đầu" : "cuối", term.year);
    case Unit::quarter:
      return fmt::format("quý {} năm {}", roman_quarter(static_cast<int>(term.part)), term.year);
    case Unit::month:
      return fmt::format("tháng {} năm {}", term.part, term.year);
    case Unit::day:
      return "ngày " + to_prose(days_of(term).first);
    case Unit::open:
      break;
  }
  return {};
}

std::optional<Term> parse_term(std::string_view text) {
  const auto term = parse_typed_term(text);
  return term && to_string(*term) == text ? term : std::nullopt;
}

std::optional<Term> parse_typed_term(std::string_view text) {
  if (const auto day = parse_date(text)) return term_of_day(*day);
  std::vector<std::string> words = words_and_numbers(text);
  const auto is_a_year = [](const std::string& word) { return word.size() == 4 && text::is_digits(word); };
  const auto year_word = std::ranges::find_if(words, is_a_year);
  if (year_word == words.end()) return std::nullopt;
  const int year = text::whole_number(*year_word).value_or(0);
  if (!is_year(year)) return std::nullopt;
  words.erase(year_word);
  std::erase(words, "nam");
  return parse_part(year, words);
}

Days days_of(const Term& term) {
  if (term.unit == Unit::day) {
    const Date day = make_date(term.year, term.part, term.day);
    return {day, day};
  }
  const unsigned months = months_of(term.unit);
  const unsigned last = term.unit == Unit::year ? months_of_year : term.part * months;
  return {make_date(term.year, last - months + 1, 1), month_end(term.year, last)};
}

}  // namespace cchc::plan
