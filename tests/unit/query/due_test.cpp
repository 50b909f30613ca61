#include "query/due.h"

#include "plan/load.h"
#include "text/join.h"

#include <doctest/doctest.h>

#include <deque>
#include <string>

using namespace cchc;

namespace {

/// A plan of four work items and three bodies, with results.
class DuePlan {
public:
  explicit DuePlan(std::string results, const std::string& end_of_b = "") {
    plan::PlanFiles files;
    files.head =
        &files_.emplace_back("plan.yaml", "title: K\noffice: UBND phường A\nperiod: 2021-2025\nareas:\n  - I\n");
    files.registry = &files_.emplace_back("owners.yaml",
                                          "bodies:\n  - id: a\n    name: Văn phòng\n    level: phường\n"
                                          "  - id: b\n    name: Tư pháp\n    level: phường\n" +
                                              end_of_b + "  - id: c\n    name: Phòng Nội vụ\n    level: thành phố\n");
    files.areas = {
        &files_.emplace_back("1.yaml",
                             "area: I\nname: A\nactivities:\n"
                             "  - id: I.HD1\n    text: a\n    owner: Văn phòng\n    deadline: Hàng năm\n"
                             "  - id: I.HD2\n    text: b\n    owner: [Văn phòng, Tư pháp]\n    deadline: Quý II/2022\n"
                             "  - id: I.HD3\n    text: c\n    owner: Tư pháp\n    deadline: Thường xuyên\n"
                             "  - id: I.HD4\n    text: d\n    owner: Tư pháp\n    deadline: Theo kế hoạch riêng\n")};
    if (!results.empty()) files.progress = {&files_.emplace_back("progress/2022.yaml", std::move(results))};
    diag::Sink sink;
    plan_ = plan::load(files, sink);
    REQUIRE(sink.found().empty());
  }

  const plan::Plan& plan() const { return plan_; }

  /// "overdue I.HD1@2021 -31" for each round.
  std::string due(plan::Date as_of, query::Filter filter = {}, int within = 30) const {
    const plan::Progress progress(plan_);
    std::string all;
    for (const query::DueRound& round : query::find_due(plan_, progress, {std::move(filter), as_of, within})) {
      constexpr std::array<std::string_view, 3> names{"overdue", "soon", "undated"};
      all += fmt::format("{} {}", names.at(static_cast<std::size_t>(round.pressing)), plan::name_of(*round.instance));
      if (const auto left = round.days_left(as_of)) all += fmt::format(" {}", *left);
      all += round.from_before ? " before\n" : "\n";
    }
    return all;
  }

private:
  std::deque<text::SourceFile> files_;
  plan::Plan plan_;
};

query::Filter led_by(const plan::Plan& plan, std::size_t body) {
  query::Filter filter;
  filter.owners = {&plan.bodies.at(body)};
  return filter;
}

constexpr plan::Date first_of_december = std::chrono::year{2022} / 12 / 1;

}  // namespace

TEST_CASE("what is overdue stands first, then what comes soon, then what has no date") {
  const DuePlan sample("");
  CHECK(sample.due(first_of_december) ==
        "overdue I.HD1@2021 -335 before\noverdue I.HD2@2022 -154\nsoon I.HD1@2022 30\nundated I.HD4\n");
  CHECK(sample.due(first_of_december, {}, 29) ==
        "overdue I.HD1@2021 -335 before\noverdue I.HD2@2022 -154\nundated I.HD4\n");
  // The end of the old year is still the news in the new one.
  CHECK(sample.due(plan::make_date(2022, 1, 5)) == "overdue I.HD1@2021 -5\nundated I.HD4\n");
  CHECK(sample.due(plan::make_date(2021, 12, 31)) == "soon I.HD1@2021 0\nundated I.HD4\n");
}

TEST_CASE("what is done or given up is not due, as of the day") {
  const DuePlan sample(
      "- {activity: I.HD1, period: 2021, status: Hoàn thành, date: 20/12/2021}\n"
      "- {activity: I.HD2, status: Không thực hiện, date: 1/7/2022}\n"
      "- {activity: I.HD1, period: 2022, status: Đang thực hiện, date: 1/6/2022}\n");
  CHECK(sample.due(first_of_december) == "soon I.HD1@2022 30\nundated I.HD4\n");
  CHECK(sample.due(plan::make_date(2021, 12, 19)) == "soon I.HD1@2021 12\nundated I.HD4\n");
}

TEST_CASE("an extension moves a round, and is overdue when it is over too") {
  const DuePlan sample(
      "- {activity: I.HD2, extension: {deadline: 15/12/2022, ground: 05/TB-UBND, date: 1/7/2022}}\n"
      "- {activity: I.HD4, extension: {deadline: 1/11/2022, ground: 06/TB-UBND, date: 1/7/2022}}\n");
  CHECK(sample.due(first_of_december) ==
        "overdue I.HD1@2021 -335 before\noverdue I.HD4 -30\nsoon I.HD2@2022 14\nsoon I.HD1@2022 30\n");
}

TEST_CASE("who leads a round is whom it was given to") {
  const DuePlan sample(
      "- {activity: I.HD1, period: 2022, reassign: {owner: Phòng Nội vụ, ground: 06/QĐ-UBND, date: 1/7/2022}}\n");
  const plan::Plan& plan = sample.plan();
  CHECK(sample.due(first_of_december, led_by(plan, 0)) == "overdue I.HD1@2021 -335 before\noverdue I.HD2@2022 -154\n");
  CHECK(sample.due(first_of_december, led_by(plan, 2)) == "soon I.HD1@2022 30\n");
  query::Filter city;
  city.levels = {plan::Level::city};
  CHECK(sample.due(first_of_december, city) == "soon I.HD1@2022 30\n");
  // Before it was given away it was not.
  CHECK(sample.due(plan::make_date(2022, 6, 30), led_by(plan, 2)).empty());
}

TEST_CASE("open rounds are all that have a date and are not done, whenever they are due") {
  const DuePlan sample("- {activity: I.HD1, period: 2023, status: Hoàn thành, date: 1/11/2022}\n");
  const plan::Progress progress(sample.plan());
  std::string names;
  for (const query::DueRound& round : query::find_open(sample.plan(), progress, {{}, first_of_december}))
    names += plan::name_of(*round.instance) + " ";
  CHECK(names == "I.HD1@2021 I.HD1@2022 I.HD1@2024 I.HD1@2025 I.HD2@2022 ");
}

TEST_CASE("spans of time are read as people type them") {
  CHECK(query::parse_days("30d") == 30);
  CHECK(query::parse_days("30") == 30);
  CHECK(query::parse_days("0") == 0);
  CHECK(query::parse_days(" 10 ngày ") == 10);
  CHECK(query::parse_days("2 tuần") == 14);
  CHECK(query::parse_days("2w") == 14);
  CHECK(query::parse_days("1 WEEK") == 7);
  for (const char* wrong : {"", "d", "-5", "2 tháng", "1.5w", "1-2", "99999999999", "4000", "600w", "mười ngày"}) {
    CAPTURE(wrong);
    CHECK_FALSE(query::parse_days(wrong));
  }
}

TEST_CASE("work of a body that ended is with the one that took over, and is found by both") {
  const DuePlan sample("", "    until: 30/6/2022\n    successors:\n      - a\n");
  const plan::Progress progress(sample.plan());
  const auto owners = [&](plan::Date as_of, std::size_t round) {
    return text::join(query::find_due(sample.plan(), progress, {{}, as_of}).at(round).owners(), "; ",
                      [](const plan::BodyReference& owner) { return owner.known_name().value; });
  };
  CHECK(owners(plan::make_date(2022, 6, 30), 1) == "Văn phòng; Tư pháp");
  CHECK(owners(first_of_december, 1) == "Văn phòng");
  CHECK(owners(first_of_december, 3) == "Văn phòng");
  CHECK(sample.due(first_of_december, led_by(sample.plan(), 1)) == "overdue I.HD2@2022 -154\nundated I.HD4\n");
  CHECK(sample.due(first_of_december, led_by(sample.plan(), 0)) == sample.due(first_of_december));
  CHECK(sample.due(plan::make_date(2022, 6, 30), led_by(sample.plan(), 0)) ==
        "overdue I.HD1@2021 -181 before\nsoon I.HD2@2022 0\n");
}
