#include "plan/date.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cchc::plan;

TEST_CASE("the last day of a month knows leap years") {
  CHECK(month_end(2022, 1) == make_date(2022, 1, 31));
  CHECK(month_end(2022, 2) == make_date(2022, 2, 28));
  CHECK(month_end(2024, 2) == make_date(2024, 2, 29));
  CHECK(month_end(1900, 2) == make_date(1900, 2, 28));
  CHECK(month_end(2000, 2) == make_date(2000, 2, 29));
  CHECK(month_end(2025, 12) == make_date(2025, 12, 31));
}

TEST_CASE("a quarter is three whole months") {
  CHECK(quarter_days(2022, 1) == Days{make_date(2022, 1, 1), make_date(2022, 3, 31)});
  CHECK(quarter_days(2022, 2) == Days{make_date(2022, 4, 1), make_date(2022, 6, 30)});
  CHECK(quarter_days(2022, 3) == Days{make_date(2022, 7, 1), make_date(2022, 9, 30)});
  CHECK(quarter_days(2022, 4) == Days{make_date(2022, 10, 1), make_date(2022, 12, 31)});
}

TEST_CASE("the day before crosses months and years") {
  CHECK(day_before(make_date(2022, 6, 15)) == make_date(2022, 6, 14));
  CHECK(day_before(make_date(2024, 3, 1)) == make_date(2024, 2, 29));
  CHECK(day_before(make_date(2022, 1, 1)) == make_date(2021, 12, 31));
}

TEST_CASE("ranges hold both ends") {
  const Days days{make_date(2022, 1, 1), make_date(2022, 3, 31)};
  CHECK(days.contains(make_date(2022, 1, 1)));
  CHECK(days.contains(make_date(2022, 3, 31)));
  CHECK_FALSE(days.contains(make_date(2022, 4, 1)));
  CHECK(Years{2021, 2025}.contains(2025));
  CHECK_FALSE(Years{2021, 2025}.contains(2026));
}

TEST_CASE("dates are written as offices write them") {
  CHECK(to_table(make_date(2022, 7, 5)) == "05/07/2022");
  CHECK(to_prose(make_date(2022, 7, 5)) == "05/7/2022");
  CHECK(to_prose(make_date(2022, 1, 5)) == "05/01/2022");
  CHECK(to_prose(make_date(2022, 2, 12)) == "12/02/2022");
  CHECK(to_prose(make_date(2022, 3, 1)) == "01/3/2022");
  CHECK(to_prose(make_date(2022, 12, 31)) == "31/12/2022");
  CHECK(to_iso(make_date(2022, 7, 5)) == "2022-07-05");
}

TEST_CASE("dates are read in the four forms") {
  for (const char* text :
       {"15/6/2022", "15/06/2022", "15-6-2022", "15-06-2022", "15.6.2022", "15.06.2022", "2022-06-15", "2022-6-15"}) {
    CAPTURE(text);
    CHECK(parse_date(text) == make_date(2022, 6, 15));
  }
  CHECK(parse_date("29/2/2024") == make_date(2024, 2, 29));
  CHECK(parse_date("1/1/1000") == make_date(1000, 1, 1));
  CHECK(parse_date("31/12/9999") == make_date(9999, 12, 31));
}

TEST_CASE("whatever is no date is refused") {
  for (const char* text : {"",           " ",          "15/6/2022 ", " 15/6/2022",          "15/6/22",
                           "15/6",       "6/2022",     "15/6-2022",  "15.6/2022",           "2022/06/15",
                           "2022-6-150", "2022.06.15", "31/2/2022",  "29/2/2023",           "31/4/2022",
                           "0/6/2022",   "15/0/2022",  "15/13/2022", "115/6/2022",          "15/6/20222",
                           "15//2022",   "/6/2022",    "15/6/",      "+5/6/2022",           "15/-6/2022",
                           "a/b/c",      "1/1/0999",   "1/1/10000",  "99999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("every written date is read back") {
  for (const int year : {1900, 2000, 2023, 2024, 2199}) {
    for (unsigned month = 1; month <= 12; ++month) {
      for (Date day = make_date(year, month, 1);; day = std::chrono::sys_days{day} + std::chrono::days{1}) {
        REQUIRE(parse_date(to_table(day)) == day);
        REQUIRE(parse_date(to_prose(day)) == day);
        REQUIRE(parse_date(to_iso(day)) == day);
        if (day == month_end(year, month)) break;
      }
    }
  }
}

TEST_CASE("quarters are Roman or Arabic") {
  const std::vector<std::string> written{"I", "II", "III", "IV"};
  for (int quarter = 1; quarter <= 4; ++quarter) {
    CHECK(roman_quarter(quarter) == written[static_cast<std::size_t>(quarter) - 1]);
    CHECK(parse_quarter(roman_quarter(quarter)) == quarter);
    CHECK(parse_quarter(std::to_string(quarter)) == quarter);
  }
  CHECK(parse_quarter("iv") == 4);
  CHECK(parse_quarter("Ii") == 2);
  for (const char* text : {"", "0", "5", "04", "V", "IIII", "VI", "I ", "1.", "quý I", ")"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_quarter(text).has_value());
  }
  CHECK(roman_quarter(0).empty());
  CHECK(roman_quarter(5).empty());
}
