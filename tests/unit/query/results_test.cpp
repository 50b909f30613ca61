#include "query/results.h"

#include "plan/load.h"
#include "query/period.h"
#include "query/row.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>

using namespace cchc;
using plan::make_date;
using query::Outcome;
using query::Period;
using query::Round;

namespace {

/// A plan of 2021 to 2025 with results.
class Told {
public:
  explicit Told(std::string results, std::string reporting = "", const std::string& end_of_b = "") {
    plan::PlanFiles files;
    files.head = &files_.emplace_back(
        "plan.yaml", "schema: 1\ntitle: K\noffice: UBND phường A\nperiod: 2021-2025\nareas:\n  - I\n" + reporting);
    files.registry = &files_.emplace_back("owners.yaml",
                                          "bodies:\n  - id: a\n    name: Văn phòng\n    level: phường\n"
                                          "  - id: b\n    name: Phòng Nội vụ\n    level: thành phố\n" +
                                              end_of_b);
    files.areas = {&files_.emplace_back("1.yaml",
                                        "area: I\nname: A\nactivities:\n"
                                        "  - {id: I.HD1, text: a, owner: Văn phòng, deadline: Năm 2021}\n"
                                        "  - {id: I.HD2, text: b, owner: Phòng Nội vụ, deadline: Hàng năm}\n"
                                        "  - {id: I.HD3, text: c, owner: Văn phòng, deadline: Thường xuyên}\n"
                                        "  - {id: I.HD4, text: d, owner: Văn phòng, deadline: Hàng quý}\n"
                                        "  - {id: I.HD5, text: e, deadline: Hàng tháng}\n"
                                        "  - {id: I.HD6, text: g}\n")};
    files.progress = {&files_.emplace_back("progress/2021.yaml", std::move(results))};
    plan_ = plan::load(files, sink_);
  }

  Period period(std::string_view name, int year, std::optional<plan::Date> as_of = {}) const {
    const auto kind = query::find_period(plan_.head, name);
    REQUIRE(kind);
    return query::make_period(plan_.head, {*kind, year, as_of, make_date(2030, 1, 1)});
  }
  std::vector<query::PeriodRow> rows(const Period& period) const {
    return query::place_in_period(plan_, plan::Progress(plan_), query::all_rows(plan_), period);
  }
  Round round(std::string_view name, const Period& period) const {
    for (const query::PeriodRow& row : rows(period)) {
      for (const Round& round : row.rounds) {
        if (plan::name_of(round.instance) == name) return round;
      }
    }
    FAIL(std::string(name));
    return {};
  }
  Outcome outcome(std::string_view name, const Period& period) const { return round(name, period).outcome; }
  query::Tally tally(const Period& period) const {
    query::Tally tally;
    for (const query::PeriodRow& row : rows(period)) {
      for (const Round& round : row.rounds) tally.add(round, period);
    }
    return tally;
  }
  const plan::Plan& plan() const { return plan_; }
  const diag::Sink& sink() const { return sink_; }

private:
  std::deque<text::SourceFile> files_;
  diag::Sink sink_;
  plan::Plan plan_;
};

std::string done(std::string_view what, std::string_view date) {
  return fmt::format("- {{{}, status: Hoàn thành, date: {}, evidence: {{number: 1/BC-UBND}}}}\n", what, date);
}

}  // namespace

TEST_CASE(
    "what is due on 31/12 is not late at the cut-off of 14/12, and done on 20/12 it is a result of the next year") {
  const Told told(done("activity: I.HD1", "20/12/2021"));
  CHECK(told.sink().found().empty());
  const Period year = told.period("Năm", 2021);
  CHECK(year.cutoff == make_date(2021, 12, 14));
  CHECK(told.outcome("I.HD1@2021", year) == Outcome::done_after);
  CHECK(told.outcome("I.HD2@2021", year) == Outcome::not_due);
  CHECK(told.round("I.HD1@2021", year).state.record->date == make_date(2021, 12, 20));
  CHECK(told.outcome("I.HD1@2021", told.period("Năm", 2022)) == Outcome::done);
  CHECK(told.outcome("I.HD1@2021", told.period("Quý I", 2022)) == Outcome::done);
  CHECK(told.outcome("I.HD1@2021", told.period("II", 2022)) == Outcome::outside);
}

TEST_CASE("14/06 is in the half year and 15/06 in quarter III; the half year holds quarter I, quarter III does not") {
  const Told told(
      done("activity: I.HD4, period: 2022-Q1", "10/3/2022") + done("activity: I.HD4, period: 2022-Q2", "14/6/2022") +
      done("activity: I.HD5, period: 2022-06", "15/6/2022") + done("activity: I.HD5, period: 2022-05", "14/6/2022"));
  const Period first = told.period("Quý I", 2022);
  const Period half = told.period("6 tháng", 2022);
  const Period third = told.period("Quý III", 2022);
  CHECK(told.outcome("I.HD4@2022-Q1", first) == Outcome::done);
  CHECK(told.outcome("I.HD4@2022-Q1", half) == Outcome::done);
  CHECK(told.outcome("I.HD4@2022-Q2", half) == Outcome::done);
  CHECK(told.outcome("I.HD4@2022-Q2", third) == Outcome::outside);
  CHECK(told.outcome("I.HD5@2022-06", half) == Outcome::done_after);
  CHECK(told.outcome("I.HD5@2022-06", third) == Outcome::done);
  CHECK(told.outcome("I.HD5@2022-05", third) == Outcome::outside);
  // What the half year sums up, and what of it is new since quarter I.
  CHECK_FALSE(first.latest);
  CHECK_FALSE(third.latest);
  CHECK(half.latest == plan::Days{make_date(2022, 3, 15), make_date(2022, 6, 14)});
  CHECK(told.period("Năm", 2022).latest == plan::Days{make_date(2022, 9, 15), make_date(2022, 12, 14)});
  CHECK(told.tally(half).done == 3);
  CHECK(told.tally(half).latest == 2);
  CHECK(told.tally(third).latest == told.tally(third).done);
}

TEST_CASE("what is done before the days counted is told only where it is due") {
  const Told told(done("activity: I.HD2, period: 2022", "10/2/2022"));
  CHECK(told.outcome("I.HD2@2022", told.period("I", 2022)) == Outcome::done);
  CHECK(told.outcome("I.HD2@2022", told.period("III", 2022)) == Outcome::outside);
  CHECK(told.outcome("I.HD2@2022", told.period("IV", 2022)) == Outcome::done_before);
  CHECK(told.outcome("I.HD2@2022", told.period("Năm", 2022)) == Outcome::done);
}

TEST_CASE("an extension that was approved after the deadline counts from that day on") {
  const Told told(
      "- activity: I.HD1\n  extension: {deadline: 31/3/2022, ground: 05/TB-UBND, date: 20/1/2022}\n"
      "- {activity: I.HD1, status: Đang thực hiện, date: 1/12/2021, note: chờ}\n");
  const Period first = told.period("Quý I", 2022);
  CHECK(told.outcome("I.HD1@2021", told.period("Quý I", 2022, make_date(2022, 1, 19))) == Outcome::overdue);
  CHECK(told.outcome("I.HD1@2021", first) == Outcome::in_progress);
  CHECK(told.round("I.HD1@2021", first).state.due == make_date(2021, 12, 31));
  CHECK(told.round("I.HD1@2021", first).note == "chờ");
  CHECK(told.outcome("I.HD1@2021", told.period("II", 2022)) == Outcome::overdue);
  CHECK(told.round("I.HD4@2022-Q1", told.period("IV", 2021)).due_next);
  CHECK_FALSE(told.round("I.HD4@2022-Q2", told.period("IV", 2021)).due_next);
}

TEST_CASE("leap days and Sundays are days like any other") {
  const Told told(done("activity: I.HD5, period: 2024-02", "29/2/2024") +
                  done("activity: I.HD5, period: 2025-08", "14/9/2025") +
                  done("activity: I.HD5, period: 2025-09", "15/9/2025"));
  CHECK(told.round("I.HD5@2024-02", told.period("Quý I", 2024)).state.timing == plan::Timing::on_time);
  CHECK(told.outcome("I.HD5@2024-02", told.period("Quý I", 2024)) == Outcome::done);
  const Period third = told.period("Quý III", 2025);  // ends on Sunday 14/9/2025
  CHECK(third.cutoff == make_date(2025, 9, 14));
  CHECK(told.outcome("I.HD5@2025-08", third) == Outcome::done);
  CHECK(told.outcome("I.HD5@2025-09", third) == Outcome::done_after);
  CHECK(told.outcome("I.HD5@2025-07", third) == Outcome::overdue);
}

TEST_CASE("a result that a merge recorded twice counts once") {
  const std::string entry = done("activity: I.HD2, period: 2022", "10/11/2022");
  const Told once(entry);
  const Told twice(entry + entry);
  CHECK(once.tally(once.period("Năm", 2022)).done == 1);
  CHECK(twice.tally(twice.period("Năm", 2022)).done == 1);
  CHECK(twice.tally(twice.period("Năm", 2022)).total == once.tally(once.period("Năm", 2022)).total);
}

TEST_CASE("years of which nothing was recorded are not counted as late") {
  const Told told(done("activity: I.HD2, period: 2023", "10/11/2023"));
  const Period year = told.period("Năm", 2023);
  CHECK(told.outcome("I.HD1@2021", year) == Outcome::unrecorded);
  CHECK(told.outcome("I.HD4@2022-Q3", year) == Outcome::unrecorded);
  CHECK(told.outcome("I.HD4@2023-Q1", year) == Outcome::overdue);
  CHECK(told.outcome("I.HD2@2023", year) == Outcome::done);
  // In the year after, what is left of that year is late.
  CHECK(told.outcome("I.HD4@2023-Q4", told.period("Năm", 2024)) == Outcome::overdue);
  CHECK(query::has_results(plan::Progress(told.plan()), year));
  CHECK_FALSE(query::has_results(plan::Progress(told.plan()), told.period("Năm", 2022)));
}

TEST_CASE("the parts of the count add up to the whole") {
  const Told told(done("activity: I.HD1", "1/12/2021") +
                  "- {activity: I.HD2, period: 2021, status: Chưa đạt yêu cầu, date: 1/12/2021}\n" +
                  "- {activity: I.HD3, period: 2021, status: Đang thực hiện, date: 1/3/2021}\n"
                  "- {activity: I.HD4, period: 2021-Q1, status: Không áp dụng, date: 1/3/2021}\n"
                  "- {activity: I.HD4, period: 2021-Q2, status: Không thực hiện, date: 1/5/2021}\n"
                  "- {activity: I.HD5, period: 2021-12, status: Tạm dừng, date: 2/12/2021}\n");
  const query::Tally tally = told.tally(told.period("Năm", 2021));
  CHECK(tally.done == 2);
  CHECK(tally.ongoing == 1);
  CHECK(tally.excused == 1);
  CHECK(tally.of(Outcome::unsatisfactory) == 1);
  CHECK(tally.of(Outcome::in_progress) == 1);
  CHECK(tally.of(Outcome::undated) == 1);
  CHECK(tally.of(Outcome::given_up) == 2);
  int sum = tally.done + tally.of(Outcome::given_up) - tally.excused;
  for (const Outcome outcome : {Outcome::done_after, Outcome::unsatisfactory, Outcome::overdue, Outcome::in_progress,
                                Outcome::not_due, Outcome::ongoing, Outcome::undated}) {
    sum += tally.of(outcome);
  }
  CHECK(sum == tally.total);
}

TEST_CASE("a part is rounded half up to hundredths of a percent") {
  query::Tally tally;
  CHECK_FALSE(tally.share());
  tally.total = 39;
  tally.done = 23;
  CHECK(tally.share() == 5897);
  tally.total = 3;
  tally.done = 2;
  CHECK(tally.share() == 6667);
  tally.done = 3;
  CHECK(tally.share() == 10000);
}

TEST_CASE("what counts as done and the grades are data") {
  const std::string results =
      "- {activity: I.HD3, period: 2022, status: Đang thực hiện, date: 1/3/2022}\n"
      "- {activity: I.HD2, period: 2022, status: Chuyển tiếp, date: 1/3/2022}\n";
  const Told usual(results);
  CHECK(usual.outcome("I.HD3@2022", usual.period("Năm", 2022)) == Outcome::done);
  CHECK(usual.outcome("I.HD3@2022", usual.period("Quý III", 2022)) == Outcome::done_before);
  CHECK(usual.outcome("I.HD2@2022", usual.period("Năm", 2022)) == Outcome::given_up);
  REQUIRE(query::grades_of(usual.plan().head).size() == 3);
  const Told own(results,
                 "reporting:\n  done:\n    - Hoàn thành\n    - Chuyển tiếp\n  done_ongoing:\n    - Hoàn thành\n"
                 "  grades:\n    - {from: 50, name: Khá}\n    - {from: 90, name: Tốt}\n");
  CHECK(own.sink().found().empty());
  CHECK(own.outcome("I.HD3@2022", own.period("Năm", 2022)) == Outcome::ongoing);
  CHECK(own.outcome("I.HD2@2022", own.period("Năm", 2022)) == Outcome::done);
  REQUIRE(query::grades_of(own.plan().head).size() == 2);
  CHECK(query::grades_of(own.plan().head).front().name.value == "Tốt");
}

TEST_CASE("who leads as of the cut-off makes work the office's own") {
  const Told told(
      "- activity: I.HD2\n  period: 2022\n  reassign: {owner: Văn phòng, ground: 06/QĐ-UBND, date: 1/7/2022}\n");
  CHECK_FALSE(told.round("I.HD2@2022", told.period("II", 2022)).is_own);
  CHECK(told.round("I.HD2@2022", told.period("III", 2022)).is_own);
  CHECK(told.round("I.HD2@2022", told.period("III", 2022)).owners().front().name.value == "Văn phòng");
}

TEST_CASE("what is still to be done is with the body that took over, what was done keeps its name") {
  const std::string end = "    until: 30/06/2025\n    successors:\n      - a\n";
  const Told told("- {activity: I.HD2, period: 2024, status: Hoàn thành, date: 20/12/2024}\n", "", end);
  const auto owner = [&](std::string_view round, std::string_view period, int year) {
    return std::string(told.round(round, told.period(period, year)).owner_names().front());
  };
  CHECK(owner("I.HD2@2025", "6 tháng", 2025) == "Phòng Nội vụ");  // the cut-off is 14 June
  CHECK(owner("I.HD2@2025", "Quý III", 2025) == "Văn phòng");
  CHECK(owner("I.HD2@2024", "năm", 2025) == "Phòng Nội vụ");
  // Without one body that takes over, nobody knows whose it is.
  const Told orphaned("", "", "    until: 30/06/2025\n");
  CHECK(orphaned.round("I.HD2@2025", orphaned.period("năm", 2025)).owner_names().front() == "Phòng Nội vụ");
}
