#include "report/cell.h"

#include <doctest/doctest.h>

using namespace cchc;
using report::Cell;
using report::DayList;
using text::Language;

TEST_CASE("cells for people and for programs") {
  const plan::Date day = plan::make_date(2022, 7, 5);
  CHECK(report::shown_text(Cell{}, Language::vietnamese).empty());
  CHECK(report::shown_text(Cell{true}, Language::vietnamese) == "có");
  CHECK(report::shown_text(Cell{false}, Language::english) == "no");
  CHECK(report::data_text(Cell{true}) == "true");
  CHECK(report::data_text(Cell{std::int64_t{12}}) == "12");
  CHECK(report::shown_text(Cell{std::vector<std::string>{"a", "b"}}, Language::vietnamese) == "a; b");
  CHECK(report::shown_text(Cell{DayList{{day}, {"một ngày", "a day"}}}, Language::vietnamese) == "05/07/2022");
}

TEST_CASE("many days are shown as their summary, but are data one by one") {
  DayList list{{}, text::say("ngày cuối quý", "the quarter's end")};
  for (const unsigned month : {3U, 6U, 9U, 12U}) list.days.push_back(plan::month_end(2022, month));
  CHECK(report::shown_text(Cell{list}, Language::vietnamese) == "ngày cuối quý");
  CHECK(report::shown_text(Cell{list}, Language::english) == "the quarter's end");
  CHECK(report::data_text(Cell{list}) == "31/03/2022; 30/06/2022; 30/09/2022; 31/12/2022");
  CHECK(report::spreadsheet_text(Cell{list}, Language::vietnamese) == "ngày cuối quý, 4 lần");
  CHECK(report::spreadsheet_text(Cell{true}, Language::vietnamese) == "có");
  list.days.pop_back();
  CHECK(report::shown_text(Cell{list}, Language::vietnamese) == "31/03/2022; 30/06/2022; 30/09/2022");
  CHECK(report::spreadsheet_text(Cell{list}, Language::vietnamese) == "31/03/2022; 30/06/2022; 30/09/2022");
}

TEST_CASE("order keys") {
  const auto before = [](const Cell& a, const Cell& b) { return report::order_key(a) < report::order_key(b); };
  CHECK(before(std::string("ấn"), std::string("bạc")));
  CHECK(before(std::string("dân"), std::string("đài")));
  CHECK(before(std::int64_t{9}, std::int64_t{10}));
  CHECK(before(std::int64_t{-2}, std::int64_t{-1}));
  CHECK(before(std::int64_t{-1}, std::int64_t{0}));
  CHECK(before(DayList{{plan::make_date(2021, 12, 31)}, {}}, DayList{{plan::make_date(2022, 1, 1)}, {}}));
  CHECK(before(std::vector<std::string>{"a", "z"}, std::vector<std::string>{"ab"}));
  CHECK(report::order_key(std::string("  ")).empty());
  CHECK(report::order_key(DayList{}).empty());
  CHECK(report::order_key(std::vector<std::string>{}).empty());
}
