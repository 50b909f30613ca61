#include "report/calendar.h"

#include "report/calendar_text.h"

#include "query/sample_plan.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;

namespace {

std::string rule_of(plan::Schedule schedule, plan::Years years = {2021, 2025}) {
  plan::WorkItem work;
  work.id_text = sample::text_of("I.HD1");
  work.schedule = std::move(schedule);
  return report::recurrence_rule(*work.schedule, plan::instances_of(work, years)).value_or("none");
}

plan::Schedule schedule_of(std::string_view phrase) {
  return std::get<plan::Schedule>(plan::parse_deadline(phrase));
}

}  // namespace

TEST_CASE("recurring work recurs in a calendar by the day of its month") {
  CHECK(rule_of(schedule_of("Hàng năm")) == "FREQ=YEARLY;UNTIL=20251231");
  CHECK(rule_of(schedule_of("Hàng quý")) == "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20251231");
  CHECK(rule_of(schedule_of("Hàng tháng"), {2024, 2024}) == "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20241231");
  CHECK(rule_of(schedule_of("6 tháng")) == "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;UNTIL=20251231");
  CHECK(rule_of(schedule_of("Ngày 15 hàng tháng")) == "FREQ=MONTHLY;UNTIL=20251215");
  CHECK(rule_of(schedule_of("Ngày 30 hàng tháng")) == "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;UNTIL=20251230");
  CHECK(rule_of(schedule_of("Tháng 2 hàng năm")) == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;UNTIL=20250228");
  // One round, days of their own and work that is never due recur by no rule.
  CHECK(rule_of(schedule_of("Năm 2022")) == "none");
  CHECK(rule_of(schedule_of("Hàng năm"), {2021, 2021}) == "none");
  CHECK(rule_of(schedule_of("Thường xuyên")) == "none");
  plan::Schedule given = schedule_of("Hàng năm");
  given.days = {plan::make_date(2021, 12, 31), plan::make_date(2022, 12, 31)};
  CHECK(rule_of(given) == "none");
}

TEST_CASE("lines of a calendar are folded at 75 bytes and never inside a character") {
  report::CalendarText text;
  text.text("SUMMARY",
            "Định kỳ; rà soát, kiểm tra \\ văn bản quy phạm pháp luật do Ủy ban nhân dân phường ban hành\ndòng\t2");
  std::string unfolded = text.str();
  std::size_t begin = 0;
  while (begin < unfolded.size()) {
    const std::size_t end = unfolded.find("\r\n", begin);
    REQUIRE(end != std::string::npos);
    CHECK(end - begin <= 75);
    CHECK((static_cast<unsigned char>(unfolded[begin]) & 0xC0U) != 0x80U);
    begin = end + 2;
  }
  for (std::size_t at = unfolded.find("\r\n "); at != std::string::npos; at = unfolded.find("\r\n "))
    unfolded.erase(at, 3);
  CHECK(unfolded ==
        "SUMMARY:Định kỳ\\; rà soát\\, kiểm tra \\\\ văn bản quy phạm pháp luật do Ủy ban nhân dân phường ban "
        "hành\\ndòng 2\r\n");
}
