#include "plan/term.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace cchc::plan;
using Unit = Term::Unit;

TEST_CASE("the stretch a day lies in has one name") {
  const Date day = make_date(2024, 2, 29);
  CHECK(to_string(term_of(day, Unit::year)) == "2024");
  CHECK(to_string(term_of(day, Unit::half_year)) == "2024-H1");
  CHECK(to_string(term_of(day, Unit::quarter)) == "2024-Q1");
  CHECK(to_string(term_of(day, Unit::month)) == "2024-02");
  CHECK(to_string(term_of(day, Unit::day)) == "2024-02-29");
  CHECK(to_string(term_of(day, Unit::open)).empty());
  CHECK(to_string(term_of(make_date(2022, 6, 30), Unit::half_year)) == "2022-H1");
  CHECK(to_string(term_of(make_date(2022, 7, 1), Unit::half_year)) == "2022-H2");
  CHECK(to_string(term_of(make_date(2022, 9, 30), Unit::quarter)) == "2022-Q3");
}

TEST_CASE("what people write for a stretch means it") {
  const auto meant = [](const char* typed) {
    const auto term = parse_typed_term(typed);
    return term ? to_string(*term) : "none";
  };
  for (const char* typed : {"2022", "năm 2022", "NĂM 2022", " nam 2022 "}) CHECK(meant(typed) == "2022");
  for (const char* typed : {"2022-Q4", "q4/2022", "Quý IV/2022", "quý 4 năm 2022", "quy iv nam 2022", "IV/2022",
                            "2022-q4", "Quí IV – 2022", "quý IV-2022"}) {
    CHECK_MESSAGE(meant(typed) == "2022-Q4", typed);
  }
  for (const char* typed : {"2022-06", "6/2022", "06/2022", "tháng 6/2022", "tháng 6 năm 2022", "thang 06-2022"})
    CHECK_MESSAGE(meant(typed) == "2022-06", typed);
  for (const char* typed : {"2022-H1", "6 tháng đầu năm 2022", "Sáu tháng đầu năm 2022", "h1 2022"})
    CHECK_MESSAGE(meant(typed) == "2022-H1", typed);
  CHECK(meant("6 tháng cuối năm 2022") == "2022-H2");
  for (const char* typed : {"15/6/2022", "2022-06-15"}) CHECK(meant(typed) == "2022-06-15");
}

TEST_CASE("what is no stretch means none") {
  for (const char* typed : {"", "quý IV", "2022-Q5", "2022-13", "tháng 0/2022", "2022-H3", "6 tháng năm 2022", "0999",
                            "29/2/2022", "2022-2023", "mùa xuân 2022", "quý 2022", "999999999999-2022"}) {
    CHECK_MESSAGE(!parse_typed_term(typed), typed);
  }
}

TEST_CASE("files have one form of it") {
  for (const char* written : {"2022", "2022-Q4", "2022-06", "2022-H1", "2022-06-15"}) {
    REQUIRE(parse_term(written));
    CHECK(to_string(*parse_term(written)) == written);
  }
  for (const char* other : {"Quý IV/2022", "2022-q4", "2022-6", "6/2022", "năm 2022"}) CHECK(!parse_term(other));
}

TEST_CASE("a stretch has its days and its words") {
  const auto check = [](const char* written, Date first, Date last, const char* words) {
    const Term term = *parse_term(written);
    CHECK(days_of(term) == Days{first, last});
    CHECK(to_words(term) == words);
  };
  check("2022", make_date(2022, 1, 1), make_date(2022, 12, 31), "năm 2022");
  check("2022-H2", make_date(2022, 7, 1), make_date(2022, 12, 31), "6 tháng cuối năm 2022");
  check("2022-Q1", make_date(2022, 1, 1), make_date(2022, 3, 31), "quý I năm 2022");
  check("2024-02", make_date(2024, 2, 1), make_date(2024, 2, 29), "tháng 2 năm 2024");
  check("2022-06-15", make_date(2022, 6, 15), make_date(2022, 6, 15), "ngày 15/6/2022");
}
