#include "query/period.h"

#include "query/sample_plan.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <variant>

using namespace cchc;
using plan::make_date;
using query::Period;
using query::PeriodState;

namespace {

const plan::Date today = make_date(2022, 11, 5);

std::string days(plan::Days range) {
  return plan::to_table(range.first) + " – " + plan::to_table(range.last);
}

std::map<std::string, PeriodState> states(const plan::Plan& plan, const Period& period) {
  std::map<std::string, PeriodState> out;
  for (const query::PeriodRow& row :
       query::place_in_period(plan, plan::Progress(plan), query::all_rows(plan), period)) {
    out.emplace(row.item->id_text.value, row.state);
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
    const Period period = query::make_period(head, {query::quarter_kind(each.quarter), 2022, {}, today});
    CHECK(days(period.calendar) == each.calendar);
    CHECK(days(period.counted) == each.counted);
    CHECK(period.cutoff == period.counted.last);
    CHECK_FALSE(period.year_outside);
  }
}

TEST_CASE("a year is counted from 15/12 of the year before to 14/12") {
  const plan::Head head = sample::make_plan().head;
  const Period period = query::make_period(head, {query::year_kind(), 2023, {}, today});
  CHECK(days(period.calendar) == "01/01/2023 – 31/12/2023");
  CHECK(days(period.counted) == "15/12/2022 – 14/12/2023");
  CHECK(period.kind.is_year());
  CHECK(days(query::make_period(plan::Head{}, {query::year_kind(), 2023, {}, today}).counted) ==
        "15/12/2022 – 14/12/2023");
}

TEST_CASE("windows and cut-off of the plan count") {
  plan::Head head = sample::make_plan().head;
  head.windows = {sample::window("QUÝ 2", 1, 4, 31, 6), sample::window("Năm", 1, 1, 31, 12),
                  sample::window("Quý III", 0, 0, 0, 0)};
  head.cutoff_day = 31;
  CHECK(days(query::make_period(head, {query::quarter_kind(2), 2022, {}, today}).counted) == "01/04/2022 – 30/06/2022");
  CHECK(days(query::make_period(head, {query::year_kind(), 2022, {}, today}).counted) == "01/01/2022 – 31/12/2022");
  CHECK(days(query::make_period(head, {query::quarter_kind(3), 2022, {}, today}).counted) == "01/07/2022 – 30/09/2022");
  CHECK(days(query::make_period(head, {query::quarter_kind(1), 2022, {}, today}).counted) == "01/01/2022 – 31/03/2022");
  head.cutoff_day = 0;
  CHECK(days(query::make_period(head, {query::quarter_kind(3), 2022, {}, today}).counted) == "02/06/2022 – 01/09/2022");
}

TEST_CASE("the year is today's, held inside the plan; one that is asked for is taken as it is") {
  const plan::Head head = sample::make_plan().head;
  const query::PeriodKind fourth = query::quarter_kind(4);
  CHECK(query::make_period(head, {fourth, {}, {}, today}).year == 2022);
  const Period late = query::make_period(head, {fourth, {}, {}, make_date(2027, 1, 2)});
  CHECK(late.year == 2025);
  CHECK(late.year_outside == 2027);
  const Period early = query::make_period(head, {fourth, 2019, {}, today});
  CHECK(early.year == 2019);
  CHECK_FALSE(early.year_outside);
  const Period unknown = query::make_period(plan::Head{}, {fourth, {}, {}, make_date(2030, 1, 2)});
  CHECK(unknown.year == 2030);
  CHECK_FALSE(unknown.year_outside);
}

TEST_CASE("a cut-off asked for ends what is counted, and gives the year where none was asked for") {
  const plan::Head head = sample::make_plan().head;
  const Period period = query::make_period(head, {query::quarter_kind(4), 2022, make_date(2022, 11, 30), today});
  CHECK(period.cutoff == make_date(2022, 11, 30));
  CHECK(days(period.counted) == "15/09/2022 – 30/11/2022");
  CHECK(days(period.calendar) == "01/10/2022 – 31/12/2022");
  CHECK(query::cutoff_fits(period));
  CHECK(query::make_period(head, {query::year_kind(), {}, make_date(2023, 6, 30), today}).year == 2023);
  CHECK(query::make_period(head, {query::quarter_kind(1), {}, make_date(2023, 12, 20), today}).year == 2024);
  CHECK_FALSE(
      query::cutoff_fits(query::make_period(head, {query::quarter_kind(1), 2022, make_date(2022, 6, 30), today})));
  CHECK_FALSE(query::cutoff_fits(query::make_period(head, {query::year_kind(), 2022, make_date(2023, 1, 1), today})));
}

TEST_CASE("work that starts after the cut-off asked for has not started") {
  const plan::Plan plan = sample::make_plan();
  const auto at = states(plan, query::make_period(plan.head, {query::year_kind(), 2023, {}, today}));
  CHECK(at.at("II.HD4") == PeriodState::ongoing);
  const query::PeriodRequest before{query::year_kind(), 2023, make_date(2022, 12, 20), today};
  CHECK(states(plan, query::make_period(plan.head, before)).at("II.HD4") == PeriodState::not_started);
}

TEST_CASE("periods have names, those every plan knows and those of plan.yaml") {
  plan::Head head = sample::make_plan().head;
  const auto words = [&](std::string_view name) {
    const auto kind = query::find_period(head, name);
    return kind ? query::to_words(query::make_period(head, {*kind, 2022, {}, today})) : std::string("?");
  };
  CHECK(words("quy iv") == "quý IV năm 2022");
  CHECK(words("4") == "quý IV năm 2022");
  CHECK(words("6 thang") == "6 tháng đầu năm 2022");
  CHECK(words("6 tháng cuối năm") == "6 tháng cuối năm 2022");
  CHECK(words("Cả năm") == "năm 2022");
  CHECK(words("9 tháng") == "?");
  head.windows.push_back(sample::window("9 tháng", 15, 12, 14, 9));
  CHECK(words("9 THÁNG") == "9 tháng năm 2022");
  const Period nine = query::make_period(head, {*query::find_period(head, "9 tháng"), 2022, {}, today});
  CHECK(days(nine.calendar) == "01/01/2022 – 30/09/2022");
  CHECK(days(nine.counted) == "15/12/2021 – 14/09/2022");
  const Period half = query::make_period(head, {*query::find_period(head, "6 tháng"), 2022, {}, today});
  CHECK(days(half.calendar) == "01/01/2022 – 30/06/2022");
  CHECK(days(half.counted) == "15/12/2021 – 14/06/2022");
  CHECK(query::period_names(head).back() == "9 tháng");
}

TEST_CASE("every activity has one state in a quarter") {
  const plan::Plan plan = sample::make_plan();
  const auto at = states(plan, query::make_period(plan.head, {query::quarter_kind(4), 2022, {}, today}));
  CHECK(at.at("I.HD1") == PeriodState::from_before);
  CHECK(at.at("I.HD2") == PeriodState::due);
  CHECK(at.at("I.HD10") == PeriodState::due);
  CHECK(at.at("II.HD1") == PeriodState::ongoing);
  CHECK(at.at("II.HD2") == PeriodState::due);
  CHECK(at.at("II.HD3") == PeriodState::no_deadline);
  CHECK(at.at("II.HD4") == PeriodState::not_started);
  CHECK(at.at("II.HD5") == PeriodState::from_before);

  const auto earlier = states(plan, query::make_period(plan.head, {query::quarter_kind(1), 2023, {}, today}));
  CHECK(earlier.at("I.HD2") == PeriodState::ongoing);
  CHECK(earlier.at("I.HD10") == PeriodState::from_before);
  CHECK(earlier.at("II.HD4") == PeriodState::ongoing);
  const auto first = states(plan, query::make_period(plan.head, {query::quarter_kind(1), 2021, {}, today}));
  CHECK(first.at("I.HD1") == PeriodState::ongoing);
  CHECK(first.at("II.HD5") == PeriodState::not_started);
  CHECK(first.at("II.HD1") == PeriodState::ongoing);
}

TEST_CASE("the dates around a period") {
  const plan::Plan plan = sample::make_plan();
  const Period period = query::make_period(plan.head, {query::quarter_kind(3), 2022, {}, today});
  const auto rows = query::place_in_period(plan, plan::Progress(plan), query::all_rows(plan), period);
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

TEST_CASE("work of no known day, of an unknown phrase and work that goes on have states of their own") {
  plan::Plan plan = sample::make_plan();
  plan::Activity& activity = plan.areas[0].targets[0].tasks[0].activities[0];
  const auto state = [&](std::string_view phrase, int quarter, int year) {
    activity.deadline.value = phrase;
    activity.schedule.reset();
    const auto parsed = plan::parse_deadline(phrase);
    if (const auto* schedule = std::get_if<plan::Schedule>(&parsed)) activity.schedule = *schedule;
    return states(plan, query::make_period(plan.head, {query::quarter_kind(quarter), year, {}, today})).at("I.HD1");
  };
  CHECK(state("Theo kế hoạch của tỉnh", 4, 2022) == PeriodState::unclear);
  CHECK(state("Trước ngày 15/12", 4, 2022) == PeriodState::unclear);
  CHECK(state("Khi nào xong thì báo cáo ngay trước ngày 15", 4, 2022) == PeriodState::unclear);
  CHECK(state("Từ năm 2023", 4, 2022) == PeriodState::not_started);
  CHECK(state("Từ năm 2023", 1, 2023) == PeriodState::ongoing);
  CHECK(state("Từ năm 2023", 4, 2025) == PeriodState::ongoing);
  CHECK(state("Thường xuyên trong năm 2022", 4, 2022) == PeriodState::ongoing);
  CHECK(state("Thường xuyên trong năm 2022", 1, 2023) == PeriodState::finished);
  CHECK(state("Năm 2022 và vận hành thường xuyên", 4, 2022) == PeriodState::due);
  CHECK(state("Năm 2022 và vận hành thường xuyên", 1, 2023) == PeriodState::ongoing);
  CHECK(state("Cuối năm 2022", 4, 2022) == PeriodState::due);
  CHECK(state("Năm 2022 và các năm tiếp theo", 4, 2021) == PeriodState::ongoing);
  CHECK(state("Năm 2022 và các năm tiếp theo", 4, 2024) == PeriodState::due);
}
