#include "query/period.h"

#include "query/sample_plan.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace cchc;
using plan::make_date;
using query::Period;
using query::Standing;

namespace {

const plan::Date today = make_date(2022, 11, 5);

std::string days(plan::Days range) {
  return plan::to_table(range.first) + " – " + plan::to_table(range.last);
}

std::map<std::string, Standing> standings(const plan::Plan& plan, const Period& period) {
  std::map<std::string, Standing> out;
  for (const query::PeriodRow& row : query::place_in_period(query::all_rows(plan), plan.head.years, period)) {
    out.emplace(row.item->id_text.value, row.standing);
  }
  return out;
}

}  // namespace

TEST_CASE("quarters are due by the calendar and counted from cut-off to cut-off") {
  const plan::Head head = sample::make_plan().head;
  struct Case {
    int quarter;
    std::string calendar, counted;
  };
  const Case cases[] = {
      {1, "01/01/2022 – 31/03/2022", "15/12/2021 – 14/03/2022"},
      {2, "01/04/2022 – 30/06/2022", "15/03/2022 – 14/06/2022"},
      {3, "01/07/2022 – 30/09/2022", "15/06/2022 – 14/09/2022"},
      {4, "01/10/2022 – 31/12/2022", "15/09/2022 – 14/12/2022"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.quarter);
    const Period period = query::make_period(head, each.quarter, 2022, {}, today);
    CHECK(days(period.calendar) == each.calendar);
    CHECK(days(period.counted) == each.counted);
    CHECK(period.cutoff == period.counted.last);
    CHECK_FALSE(period.year_held);
  }
}

TEST_CASE("a year is counted from 15/12 of the year before to 14/12") {
  const plan::Head head = sample::make_plan().head;
  const Period period = query::make_period(head, {}, 2023, {}, today);
  CHECK(days(period.calendar) == "01/01/2023 – 31/12/2023");
  CHECK(days(period.counted) == "15/12/2022 – 14/12/2023");
  CHECK_FALSE(period.quarter);
  CHECK(days(query::make_period(plan::Head{}, {}, 2023, {}, today).counted) == "15/12/2022 – 14/12/2023");
}

TEST_CASE("windows and cut-off of the plan count") {
  plan::Head head = sample::make_plan().head;
  head.windows = {sample::window("QUÝ 2", 1, 4, 31, 6), sample::window("Năm", 1, 1, 31, 12),
                  sample::window("Quý III", 0, 0, 0, 0)};
  head.cutoff_day = 31;
  CHECK(days(query::make_period(head, 2, 2022, {}, today).counted) == "01/04/2022 – 30/06/2022");
  CHECK(days(query::make_period(head, {}, 2022, {}, today).counted) == "01/01/2022 – 31/12/2022");
  CHECK(days(query::make_period(head, 3, 2022, {}, today).counted) == "01/07/2022 – 30/09/2022");
  CHECK(days(query::make_period(head, 1, 2022, {}, today).counted) == "01/01/2022 – 31/03/2022");
  head.cutoff_day = 0;
  CHECK(days(query::make_period(head, 3, 2022, {}, today).counted) == "02/06/2022 – 01/09/2022");
}

TEST_CASE("the year is today's, held inside the plan") {
  const plan::Head head = sample::make_plan().head;
  CHECK(query::make_period(head, 4, {}, {}, today).year == 2022);
  const Period late = query::make_period(head, 4, {}, {}, make_date(2027, 1, 2));
  CHECK(late.year == 2025);
  CHECK(late.year_held);
  const Period early = query::make_period(head, 4, 2019, {}, today);
  CHECK(early.year == 2021);
  CHECK(early.year_held);
  const Period unknown = query::make_period(plan::Head{}, 4, 2030, {}, today);
  CHECK(unknown.year == 2030);
  CHECK_FALSE(unknown.year_held);
}

TEST_CASE("a day asked for is the cut-off and changes nothing else") {
  const plan::Head head = sample::make_plan().head;
  const Period period = query::make_period(head, 4, 2022, make_date(2022, 11, 30), today);
  CHECK(period.cutoff == make_date(2022, 11, 30));
  CHECK(days(period.counted) == "15/09/2022 – 14/12/2022");
}

TEST_CASE("every activity has one standing in a quarter") {
  const plan::Plan plan = sample::make_plan();
  const auto at = standings(plan, query::make_period(plan.head, 4, 2022, {}, today));
  CHECK(at.at("I.HD1") == Standing::from_before);
  CHECK(at.at("I.HD2") == Standing::due);
  CHECK(at.at("I.HD10") == Standing::due);
  CHECK(at.at("II.HD1") == Standing::ongoing);
  CHECK(at.at("II.HD2") == Standing::due);
  CHECK(at.at("II.HD3") == Standing::no_deadline);
  CHECK(at.at("II.HD4") == Standing::not_started);
  CHECK(at.at("II.HD5") == Standing::from_before);

  const auto earlier = standings(plan, query::make_period(plan.head, 1, 2023, {}, today));
  CHECK(earlier.at("I.HD2") == Standing::ongoing);
  CHECK(earlier.at("I.HD10") == Standing::from_before);
  CHECK(earlier.at("II.HD4") == Standing::ongoing);
  const auto first = standings(plan, query::make_period(plan.head, 1, 2021, {}, today));
  CHECK(first.at("I.HD1") == Standing::ongoing);
  CHECK(first.at("II.HD5") == Standing::not_started);
  CHECK(first.at("II.HD1") == Standing::ongoing);
}

TEST_CASE("the dates around a period") {
  const plan::Plan plan = sample::make_plan();
  const Period period = query::make_period(plan.head, 3, 2022, {}, today);
  const auto rows = query::place_in_period(query::all_rows(plan), plan.head.years, period);
  const query::PeriodRow& quarterly = rows[4];
  REQUIRE(quarterly.item->id_text.value == "II.HD2");
  CHECK(quarterly.due == std::vector{make_date(2022, 9, 30)});
  CHECK(quarterly.earlier.size() == 6);
  CHECK(quarterly.earlier.back() == make_date(2022, 6, 30));
  CHECK(quarterly.next == make_date(2022, 12, 31));
  CHECK(rows[0].due.empty());
  CHECK(rows[0].earlier == std::vector{make_date(2021, 12, 31)});
  CHECK_FALSE(rows[0].next);
  CHECK(rows[3].earlier.empty());
}
