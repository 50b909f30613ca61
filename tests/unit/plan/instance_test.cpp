#include "plan/instance.h"

#include "plan/deadline.h"
#include "text/join.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

using namespace cchc;
using namespace cchc::plan;

namespace {

constexpr Years plan_years{2021, 2025};

WorkItem work_due(std::string_view phrase) {
  WorkItem work;
  work.id_text.value = "I.HD1";
  auto parsed = parse_deadline(phrase);
  if (auto* schedule = std::get_if<Schedule>(&parsed)) work.schedule = *schedule;
  return work;
}

std::string names(const WorkItem& work, Years years = plan_years) {
  return text::join(instances_of(work, years), " ", [](const Instance& one) { return name_of(one).substr(5); });
}

std::string names(std::string_view phrase) {
  return names(work_due(phrase));
}

}  // namespace

TEST_CASE("every round of a work item has a name of its own") {
  CHECK(names("Năm 2021") == "@2021");
  CHECK(names("Năm 2021-2025") == "@2025");
  CHECK(names("Quý IV/2022") == "@2022");
  CHECK(names("15/6/2022") == "@2022");
  CHECK(names("Hàng năm") == "@2021 @2022 @2023 @2024 @2025");
  CHECK(names("Quý IV hàng năm") == "@2021 @2022 @2023 @2024 @2025");
  CHECK(names("Năm 2024 và các năm tiếp theo") == "@2024 @2025");
  CHECK(instances_of(work_due("Hàng tháng"), plan_years).size() == 60);
  CHECK(name_of(instances_of(work_due("Hàng tháng"), plan_years)[17]) == "I.HD1@2022-06");
  CHECK(name_of(instances_of(work_due("trước ngày 15 hằng tháng"), plan_years)[17]) == "I.HD1@2022-06");
  CHECK(name_of(instances_of(work_due("Hàng quý"), plan_years)[7]) == "I.HD1@2022-Q4");
  CHECK(name_of(instances_of(work_due("6 tháng"), plan_years)[2]) == "I.HD1@2022-H1");
}

TEST_CASE("work that is never due has a round each year it goes on") {
  CHECK(names("Thường xuyên") == "@2021 @2022 @2023 @2024 @2025");
  CHECK(names("Từ năm 2024") == "@2024 @2025");
  CHECK(names("Từ năm 2026") == "@2026");  // only after the plan, and so that it can be recorded at all
  const WorkItem work = work_due("Giai đoạn 2021-2022 và vận hành thường xuyên");
  const auto all = instances_of(work, plan_years);
  REQUIRE(all.size() == 4);
  CHECK(all[0].kind == Instance::Kind::dated);
  CHECK(name_of(all[0]) == "I.HD1@2022");
  CHECK(all[1].kind == Instance::Kind::ongoing);
  CHECK(name_of(all[1]) == "I.HD1@2023");
  CHECK(!all[1].due);
}

TEST_CASE("work whose day is not known has one round without a stretch") {
  for (const char* phrase : {"Theo Kế hoạch riêng", "", "khi nào xong thì thôi", "trước ngày 15/12"})
    CHECK_MESSAGE(names(phrase).empty(), phrase);
  const WorkItem work = work_due("Theo Kế hoạch riêng");
  const auto all = instances_of(work, plan_years);
  REQUIRE(all.size() == 1);
  CHECK(all[0].kind == Instance::Kind::open);
  CHECK(name_of(all[0]) == "I.HD1");
  CHECK(all[0].days == Days{make_date(2021, 1, 1), make_date(2025, 12, 31)});
}

TEST_CASE("several days of one phrase are rounds, each from the start of its year") {
  const WorkItem work = work_due("Quý IV/2026, Quý II/2027");
  const std::vector<Instance> rounds = instances_of(work, {2026, 2030});
  REQUIRE(rounds.size() == 2);
  CHECK(rounds[0].days == Days{make_date(2026, 1, 1), make_date(2026, 12, 31)});
  CHECK(rounds[1].days == Days{make_date(2027, 1, 1), make_date(2027, 6, 30)});
  CHECK(names(work_due("Quý II, IV hằng năm"), {2026, 2027}) == "@2026-06 @2026-12 @2027-06 @2027-12");
}

TEST_CASE("days given beside the phrase are told apart by as little as needed") {
  const auto given = [](std::vector<Date> days) {
    WorkItem work = work_due("Theo Kế hoạch riêng");
    work.schedule->days = std::move(days);
    return names(work);
  };
  CHECK(given({make_date(2022, 6, 15)}) == "@2022");
  CHECK(given({make_date(2022, 6, 15), make_date(2023, 6, 15)}) == "@2022 @2023");
  CHECK(given({make_date(2022, 6, 15), make_date(2022, 12, 15)}) == "@2022-06 @2022-12");
  CHECK(given({make_date(2022, 6, 1), make_date(2022, 6, 15)}) == "@2022-06-01 @2022-06-15");
}

TEST_CASE("a plan whose years are not known has no rounds") {
  CHECK(instances_of(work_due("Hàng năm"), Years{}).empty());
}

TEST_CASE("a round goes on from the first day of its stretch to its due date") {
  CHECK(instances_of(work_due("Hàng quý"), plan_years)[1].days == quarter_days(2021, 2));
  CHECK(instances_of(work_due("Năm 2021-2025"), plan_years)[0].days ==
        Days{make_date(2021, 1, 1), make_date(2025, 12, 31)});
  CHECK(instances_of(work_due("Hàng tháng"), {2024, 2024})[1].days.last == make_date(2024, 2, 29));
}

TEST_CASE("a stretch finds the round that it can mean") {
  const auto found = [](const WorkItem& work, const char* written) {
    const auto all = instances_of(work, plan_years);
    return text::join(matching(all, parse_typed_term(written)), " ",
                      [](const Instance* one) { return name_of(*one).substr(5); });
  };
  CHECK(found(work_due("Hàng năm"), "2022") == "@2022");
  CHECK(found(work_due("Hàng năm"), "quý IV/2022") == "@2022");  // the only round it is a part of
  CHECK(found(work_due("Hàng quý"), "2022") == "@2022-Q1 @2022-Q2 @2022-Q3 @2022-Q4");
  CHECK(found(work_due("Hàng quý"), "31/12/2022") == "@2022-Q4");  // the day it is due
  CHECK(found(work_due("Quý IV/2022"), "quý IV/2022") == "@2022");
  CHECK(found(work_due("Hàng năm"), "2031").empty());
  CHECK(found(work_due("Năm 2021"), "").find("@2021") == 0);
  CHECK(found(work_due("Theo Kế hoạch riêng"), "2022").empty());  // its name has no stretch
  CHECK(matching(instances_of(work_due("Theo Kế hoạch riêng"), plan_years), parse_term("2022")).size() == 1);
}

TEST_CASE("the rounds of a stretch are those that going over all of them finds") {
  const auto slowly = [](const std::vector<Instance>& all, const Term& term) {
    std::vector<const Instance*> exact, due, shared;
    const Days asked = days_of(term);
    for (const Instance& one : all) {
      if (one.term == term) exact.push_back(&one);
      if (one.due && asked.contains(*one.due)) due.push_back(&one);
      if (days_of(one.term).first <= asked.last && asked.first <= days_of(one.term).last) shared.push_back(&one);
    }
    return !exact.empty() ? exact : !due.empty() ? due : shared;
  };
  WorkItem on_days = work_due("Hàng năm");
  on_days.schedule->days = {make_date(2021, 3, 1), make_date(2021, 3, 15), make_date(2022, 12, 31)};
  WorkItem then_on = work_due("Giai đoạn 2021-2022 và vận hành thường xuyên");
  for (const WorkItem& work :
       {on_days, then_on, work_due("Hàng tháng"), work_due("trước ngày 15 hằng tháng"), work_due("Hàng quý"),
        work_due("6 tháng"), work_due("Hàng năm"), work_due("Thường xuyên"), work_due("15/6/2022")}) {
    const auto all = instances_of(work, plan_years);
    for (Date day = make_date(2020, 11, 20); day < make_date(2026, 2, 1); day = day_after(day)) {
      for (const Term::Unit unit :
           {Term::Unit::year, Term::Unit::half_year, Term::Unit::quarter, Term::Unit::month, Term::Unit::day}) {
        CHECK(matching(all, term_of(day, unit)) == slowly(all, term_of(day, unit)));
      }
    }
  }
}
