#include "plan/deadline.h"
#include "text/normalize.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace cchc;
using namespace cchc::plan;

namespace {

// A slow calendar that shares nothing with the code under test: one row for each day, walked one by one.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  bool operator==(const Day&) const = default;
};

int length_of_month(int year, int month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Day next(Day day) {
  if (day.day < length_of_month(day.year, day.month)) return {day.year, day.month, day.day + 1};
  if (day.month < 12) return {day.year, day.month + 1, 1};
  return {day.year + 1, 1, 1};
}

constexpr int first_year = 2000;
constexpr int last_year = 2100;

const std::vector<Day>& calendar() {
  static const std::vector<Day> days = [] {
    std::vector<Day> walked;
    for (Day day{first_year, 1, 1}; day.year <= last_year; day = next(day)) walked.push_back(day);
    return walked;
  }();
  return days;
}

int quarter_of(Day day) {
  return (day.month + 2) / 3;
}
int half_of(Day day) {
  return day.month <= 6 ? 1 : 2;
}
bool ends_month(Day day) {
  return next(day).month != day.month;
}
bool ends_quarter(Day day) {
  return quarter_of(next(day)) != quarter_of(day);
}
bool ends_half_year(Day day) {
  return half_of(next(day)) != half_of(day);
}
bool ends_year(Day day) {
  return next(day).year != day.year;
}

using Question = std::function<bool(Day)>;

std::vector<Day> days_where(const Question& is_due) {
  std::vector<Day> found;
  std::ranges::copy_if(calendar(), std::back_inserter(found), is_due);
  return found;
}

Day plain(Date date) {
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

Schedule must_parse(const std::string& phrase) {
  const auto parsed = parse_deadline(phrase);
  REQUIRE_MESSAGE(std::holds_alternative<Schedule>(parsed), phrase);
  return std::get<Schedule>(parsed);
}

std::vector<Day> computed(const std::string& phrase, Years years = {first_year, last_year}) {
  std::vector<Day> days;
  for (const Date date : due_dates(must_parse(phrase), years)) days.push_back(plain(date));
  return days;
}

constexpr std::array quarters{"I", "II", "III", "IV"};

std::string decompose(const std::string& text) {
  auto* raw = utf8proc_NFD(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
  std::string decomposed(reinterpret_cast<const char*>(raw));
  std::free(raw);  // NOLINT(cppcoreguidelines-no-malloc): that is how utf8proc gives it
  return decomposed;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string without_accents(const std::string& text) {
  std::string bare;
  for (const char c : decompose(text)) {
    // Combining marks U+0300 to U+036F are CC 80 to CD AF; nothing else in the examples begins so.
    const auto byte = static_cast<unsigned char>(c);
    const bool after_lead = !bare.empty() && (static_cast<unsigned char>(bare.back()) & 0xFE) == 0xCC;
    if (after_lead) {
      bare.pop_back();
    } else {
      bare += static_cast<char>(byte);
    }
  }
  replace_all(bare, "đ", "d");
  replace_all(bare, "Đ", "D");
  return bare;
}

}  // namespace

TEST_CASE("recurring due dates are those a walk over every day finds") {
  std::vector<std::pair<std::string, Question>> cases{
      {"Hàng tháng", ends_month},
      {"Hàng quý", ends_quarter},
      {"6 tháng", ends_half_year},
      {"Hàng 6 tháng", ends_half_year},
      {"Hàng năm", ends_year},
      {"Kết hợp báo cáo công tác KSTTHC quý, năm", ends_quarter},
      {"Thường xuyên", [](Day) { return false; }},
      {"Hằng tháng/quý/năm", ends_month},
      {"01 năm/lần", ends_year},
      {"Hằng năm theo kế hoạch", ends_year},
      {"Tháng 6 và tháng 12 hằng năm", ends_half_year},
  };
  for (int quarter = 1; quarter <= 4; ++quarter) {
    const auto in_quarter = [quarter](Day day) { return ends_quarter(day) && quarter_of(day) == quarter; };
    cases.emplace_back(fmt::format("Quý {} hàng năm", quarters[static_cast<std::size_t>(quarter) - 1]), in_quarter);
    cases.emplace_back(fmt::format("Quý {} hằng năm", quarter), in_quarter);
  }
  for (int month = 1; month <= 12; ++month) {
    cases.emplace_back(fmt::format("Tháng {} hàng năm", month),
                       [month](Day day) { return ends_month(day) && day.month == month; });
  }
  for (const auto& [phrase, is_due] : cases) {
    CAPTURE(phrase);
    CHECK(computed(phrase) == days_where(is_due));
  }
}

TEST_CASE("a day of every month, quarter and year is the one a walk over every day finds") {
  std::size_t phrases = 0;
  const auto check = [&](const std::string& phrase, const Question& is_due) {
    INFO(phrase);
    REQUIRE(computed(phrase) == days_where(is_due));
    ++phrases;
  };
  for (int number = 1; number <= 31; ++number) {
    // A month without that day is due on its last.
    const auto is_held = [](Day day, int wanted) { return day.day == wanted || (ends_month(day) && day.day < wanted); };
    check(fmt::format("Ngày {} hằng tháng", number), [&](Day day) { return is_held(day, number); });
    const auto is_before = [&](Day day) { return number == 1 ? ends_month(day) : is_held(day, number - 1); };
    check(fmt::format("Trước ngày {:02} hàng tháng", number), is_before);
    check(fmt::format("Định kỳ hàng tháng (trước ngày {})", number), is_before);
    check(fmt::format("Trước ngày {} tháng cuối cùng của mỗi quý", number), [&](Day day) {
      return number == 1 ? ends_month(day) && day.month % 3 == 2 : day.month % 3 == 0 && day.day == number - 1;
    });
  }
  constexpr int leap_year = 2024;
  for (Day named{leap_year, 1, 1}; named.year == leap_year; named = next(named)) {
    const bool is_leap_day = named.month == 2 && named.day == 29;
    check(fmt::format("Ngày {}/{} hằng năm", named.day, named.month), [&](Day day) {
      return day.month == named.month && (day.day == named.day || (is_leap_day && ends_month(day)));
    });
    check(fmt::format("Trước ngày {} tháng {} hằng năm", named.day, named.month), [&](Day day) {
      if (is_leap_day) return day.month == 2 && day.day == 28;
      return next(day).month == named.month && next(day).day == named.day;
    });
  }
  CHECK(phrases == 31 * 4 + 366 * 2);
}

TEST_CASE("what recurs from a year on is due on the days a walk over every day finds") {
  for (int year = first_year; year <= last_year; year += 7) {
    const auto check = [&](const char* form, const Question& is_due) {
      const std::string phrase = fmt::format(fmt::runtime(form), year);
      INFO(phrase);
      REQUIRE(computed(phrase) == days_where([&](Day day) { return day.year >= year && is_due(day); }));
    };
    check("Năm {} và các năm tiếp theo", ends_year);
    check("Quý II năm {} và những năm tiếp theo", [](Day day) { return ends_quarter(day) && quarter_of(day) == 2; });
    check("Tháng 2/{} và các năm tiếp theo", [](Day day) { return ends_month(day) && day.month == 2; });
    check("Hằng quý, từ năm {}", ends_quarter);
    check("6 tháng, từ tháng 7/{}", [&](Day day) { return ends_half_year(day) && (day.year > year || day.month > 6); });
    check("Hằng tháng trong năm {}", [&](Day day) { return ends_month(day) && day.year == year; });
    check("Từ năm {}", [](Day) { return false; });
    check("Từ năm {} và thực hiện thường xuyên", [](Day) { return false; });
  }
}

TEST_CASE("before a month, a quarter and a year is the day before its first") {
  for (int year = first_year + 1; year <= last_year; ++year) {
    const auto check = [&](const std::string& phrase, int month) {
      INFO(phrase);
      const std::vector<Day> due = computed(phrase);
      REQUIRE(due.size() == 1);
      REQUIRE(next(due[0]) == Day{year, month, 1});
    };
    check(fmt::format("Trước năm {}", year), 1);
    for (int month = 1; month <= 12; ++month) check(fmt::format("Trước tháng {}/{}", month, year), month);
    for (int quarter = 1; quarter <= 4; ++quarter) {
      check(fmt::format("Trước quý {} năm {}", quarters[static_cast<std::size_t>(quarter) - 1], year), quarter * 3 - 2);
    }
  }
}

TEST_CASE("a range of months starts on the first of one and is due at the end of the other") {
  for (int from = 1; from <= 12; ++from) {
    for (int to = 1; to <= 12; ++to) {
      const std::string phrase = fmt::format("Từ tháng {} đến tháng {} năm 2026", from, to);
      INFO(phrase);
      const Schedule schedule = must_parse(phrase);
      REQUIRE(plain(*schedule.start) == Day{from <= to ? 2026 : 2025, from, 1});
      REQUIRE(computed(phrase) ==
              days_where([&](Day day) { return day.year == 2026 && day.month == to && ends_month(day); }));
    }
  }
}

TEST_CASE("recurring due dates stay within any plan") {
  std::mt19937 random(20210101);
  std::uniform_int_distribution<int> any_year(first_year, last_year);
  for (int round = 0; round < 10; ++round) {
    const int a = any_year(random);
    const int b = any_year(random);
    const Years years{std::min(a, b), std::max(a, b)};
    const auto within = [&](Day day) { return years.first <= day.year && day.year <= years.last; };
    CHECK(computed("Hàng quý", years) == days_where([&](Day day) { return within(day) && ends_quarter(day); }));
    CHECK(computed("Hàng tháng", years) == days_where([&](Day day) { return within(day) && ends_month(day); }));
  }
}

TEST_CASE("one-off due dates are those a walk over every day finds") {
  // The days of one year, so that the walk stays short.
  std::size_t phrases = 0;
  std::size_t year_begin = 0;
  for (int year = first_year; year <= last_year; ++year) {
    std::vector<Day> days;
    for (; year_begin < calendar().size() && calendar()[year_begin].year == year; ++year_begin) {
      days.push_back(calendar()[year_begin]);
    }
    const auto check = [&](const std::string& phrase, const Question& is_due) {
      std::vector<Day> expected;
      std::ranges::copy_if(days, std::back_inserter(expected), is_due);
      REQUIRE(expected.size() == 1);
      INFO(phrase);
      REQUIRE(computed(phrase) == expected);
      ++phrases;
    };
    for (const char* form :
         {"Năm {}", "Trong năm {}", "Đến hết năm {}", "Đến năm {}", "Năm 2000-{}", "Năm 2000 – {}", "Giai đoạn 2000-{}",
          "Từ năm 2000 đến năm {}", "Từ 2000 - đến hết năm {}", "Đạt 100% đến hết năm {}", "{}", "2000 - {}",
          "Hoàn thành trong năm {}", "Cuối năm {}", "Từ nay đến năm {}", "Năm {} và vận hành thường xuyên",
          "Dự kiến {}", "6 tháng cuối năm {}"}) {
      check(fmt::format(fmt::runtime(form), year), ends_year);
    }
    for (int quarter = 1; quarter <= 4; ++quarter) {
      const auto is_due = [&](Day day) { return ends_quarter(day) && quarter_of(day) == quarter; };
      for (const char* form : {"Quý {}/{}", "Quý {} năm {}", "Trong quý {}/{}", "Đến hết quý {} năm {}", "Quí {}-{}",
                               "Chậm nhất quý {}/{}"}) {
        check(fmt::format(fmt::runtime(form), quarters[static_cast<std::size_t>(quarter) - 1], year), is_due);
        check(fmt::format(fmt::runtime(form), quarter, year), is_due);
      }
    }
    for (int month = 1; month <= 12; ++month) {
      const auto is_due = [&](Day day) { return ends_month(day) && day.month == month; };
      for (const char* form : {"Tháng {}/{}", "Tháng {:02} năm {}", "Đến hết tháng {}/{}", "{}/{}", "{:02}/{}",
                               "Từ tháng 1 đến tháng {} năm {}"}) {
        check(fmt::format(fmt::runtime(form), month, year), is_due);
      }
    }
  }
  CHECK(phrases == 101 * (18 + 4 * 12 + 12 * 6));
}

TEST_CASE("day forms hit every day of a century, and Trước the day before") {
  const std::vector<Day>& days = calendar();
  constexpr std::array forms{"{}/{}/{}",
                             "Ngày {} tháng {} năm {}",
                             "Chậm nhất ngày {}/{}/{}",
                             "Hoàn thành đến ngày {:02} tháng {:02} năm {}",
                             "Từ 01/01 đến {}/{}/{}",
                             "Ngày {:02}/{:02}/{}",
                             "Đến ngày {}/{}/{}",
                             "Đến hết ngày {}/{:02}/{}",
                             "Đến {}/{}/{}",
                             "Từ 2000 đến hết {}/{}/{}",
                             "Từ năm 2000- đến hết {}/{}/{}",
                             "Từ ngày 1/1/2000 đến hết ngày {}/{}/{}",
                             "Đạt 95,5% đến {}/{}/{}"};
  for (std::size_t i = 0; i < days.size(); ++i) {
    const auto [year, month, day] = days[i];
    const std::string phrase = fmt::format(fmt::runtime(forms[i % forms.size()]), day, month, year);
    INFO(phrase);
    REQUIRE(computed(phrase) == std::vector{days[i]});
    if (i > 0 && i % 4 == 1) {
      const std::string before = fmt::format("Trước{} {}/{}/{}", i % 8 == 1 ? " ngày" : "", day, month, year);
      REQUIRE(computed(before) == std::vector{days[i - 1]});
    }
  }
}

TEST_CASE("days that are not in the calendar are refused") {
  for (int year : {2000, 2021, 2022, 2024, 2100}) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = length_of_month(year, month) + 1; day <= 40; ++day) {
        const std::string phrase = fmt::format("Đến ngày {}/{}/{}", day, month, year);
        const auto parsed = parse_deadline(phrase);
        REQUIRE_MESSAGE(std::holds_alternative<DeadlineError>(parsed), phrase);
        const auto& error = std::get<DeadlineError>(parsed);
        REQUIRE(error.code == diag::Code::no_such_day);
        REQUIRE(error.suggestions.size() == 1);
        const Day last{year, month, length_of_month(year, month)};
        REQUIRE(computed(error.suggestions[0]) == std::vector{last});
      }
    }
  }
}

TEST_CASE("no way of writing an accepted form changes what it says") {
  for (const DeadlineForm& form : deadline_forms()) {
    const std::string example(form.example);
    const Schedule expected = must_parse(example);
    std::vector<std::string> ways{text::to_upper(example), text::to_lower(example), decompose(example),
                                  without_accents(example)};
    std::string spaced = example;
    replace_all(spaced, " ", "  ");
    ways.push_back(spaced);
    ways.push_back("  " + example + "\t\n");
    std::string wide = example;
    replace_all(wide, " ", "\u00A0");
    ways.push_back(wide);
    std::string glued = example;
    std::erase(glued, ' ');
    ways.push_back(glued);
    for (const char* dash : {" - ", "–", " — ", "\u2010", "\u2011", "\u2212"}) {
      std::string dashed = example;
      replace_all(dashed, "-", dash);
      ways.push_back(dashed);
    }
    const std::size_t count = ways.size();
    for (std::size_t i = 0; i < count; ++i) {
      ways.push_back(text::to_upper(decompose(ways[i])));
      ways.push_back(without_accents(text::to_upper(ways[i])));
    }
    for (const std::string& way : ways) {
      const auto parsed = parse_deadline(way);
      INFO(example << " written as " << way);
      REQUIRE(std::holds_alternative<Schedule>(parsed));
      REQUIRE(std::get<Schedule>(parsed) == expected);
    }
  }
}

TEST_CASE("mutated phrases give a schedule or an error within the phrase") {
  std::mt19937 random(9);
  const auto pick = [&](std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(random); };
  constexpr std::array pieces = std::to_array<std::string_view>(
      {"2022",  "22",  "IV",  "/",    "-",     "–",      ",",      "%",    " ",    "6",         "năm", "quý",
       "tháng", "đến", "hết", "hàng", "trước", "\u0301", "\u200B", "\xff", "\x01", "31/2/2022", "(",   "x"});
  std::size_t schedules = 0;
  std::size_t errors = 0;
  for (int round = 0; round < 4'000; ++round) {
    std::string phrase(deadline_forms()[pick(deadline_forms().size())].example);
    for (std::size_t changes = pick(4) + 1; changes > 0; --changes) {
      const std::size_t at = pick(phrase.size() + 1);
      switch (pick(4)) {
        case 0:
          phrase.insert(at, pieces[pick(pieces.size())]);
          break;
        case 1:
          phrase.erase(at, pick(4) + 1);
          break;
        case 2:
          phrase.replace(at, 1, pieces[pick(pieces.size())]);
          break;
        default:
          phrase += phrase.substr(at);
          break;
      }
    }
    INFO(phrase);
    const auto parsed = parse_deadline(phrase);
    if (const auto* schedule = std::get_if<Schedule>(&parsed)) {
      ++schedules;
      const auto dates = due_dates(*schedule, {2021, 2025});
      REQUIRE(std::ranges::is_sorted(dates));
      REQUIRE(std::ranges::all_of(dates, [](Date date) { return date.ok(); }));
      REQUIRE_FALSE(describe(*schedule).empty());
      continue;
    }
    ++errors;
    const auto& error = std::get<DeadlineError>(parsed);
    REQUIRE(error.span.begin <= error.span.end);
    REQUIRE(error.span.end <= phrase.size());
    REQUIRE_FALSE(error.reason.vi.empty());
    REQUIRE((!error.certain || error.suggestions.size() == 1));
    for (const std::string& suggestion : error.suggestions) {
      const auto suggested = parse_deadline(suggestion);
      REQUIRE_MESSAGE(std::holds_alternative<Schedule>(suggested), suggestion);
    }
  }
  CHECK(schedules > 20);
  CHECK(errors > 2'000);
}
