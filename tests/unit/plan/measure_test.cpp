#include "plan/measure.h"

#include "plan/load.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <deque>
#include <string>

using namespace cchc;
using plan::make_date;

namespace {

/// The values of a target's one indicator in a year's results: "2022-Q4=5 2022=7".
class Measured {
public:
  explicit Measured(std::string results) {
    plan::PlanFiles files;
    files.head = &files_.emplace_back("plan.yaml",
                                      "schema: 1\ntitle: K\noffice: UBND phường A\nperiod: 2021-2025\nareas:\n  - I\n");
    files.areas = {&files_.emplace_back("1.yaml",
                                        "area: I\nname: A\ntargets:\n  - id: I.MT1\n    text: a\n    indicators:\n"
                                        "      - {name: Tỷ lệ, unit: \"%\", direction: tăng, goal: 80}\n")};
    files.progress = {&files_.emplace_back("progress/2022.yaml", std::move(results))};
    plan_ = plan::load(files, sink_);
  }

  std::string all(plan::Date as_of = plan::end_of_time) const { return words(measures(as_of)); }
  std::string by_year() const { return words(plan::yearly(measures(plan::end_of_time))); }

private:
  std::vector<plan::Measure> measures(plan::Date as_of) const {
    return plan::measures_of(plan_.areas.at(0).targets.at(0).indicators.at(0), plan::Progress(plan_), as_of);
  }
  static std::string words(const std::vector<plan::Measure>& measures) {
    std::string out;
    for (const plan::Measure& one : measures)
      out += fmt::format("{}{}={}", out.empty() ? "" : " ", plan::to_string(one.term), one.value);
    return out;
  }

  std::deque<text::SourceFile> files_;
  diag::Sink sink_;
  plan::Plan plan_;
};

std::string entry(std::string_view period, int value, std::string_view date = "") {
  return fmt::format("- {{indicator: I.MT1, period: {}, value: {}{}{}}}\n", period, value,
                     date.empty() ? "" : ", date: ", date);
}

}  // namespace

TEST_CASE("of one stretch the value of the last day counts, wherever it stands") {
  const Measured told(entry("2022", 7, "1/2/2023") + entry("2022", 5, "1/1/2023") + entry("2021", 3));
  CHECK(told.all() == "2021=3 2022=7");
  CHECK(told.all(make_date(2023, 1, 15)) == "2021=3 2022=5");
  CHECK(told.all(make_date(2022, 12, 31)) == "2021=3");
  CHECK(told.all(make_date(2020, 12, 31)).empty());
  CHECK(Measured(entry("2022", 7, "1/2/2023") + entry("2022", 5)).all() == "2022=5");
}

TEST_CASE("the value of a year is its own, else that of the stretch that ends last in it") {
  CHECK(Measured(entry("2022", 7) + entry("2022-Q4", 5) + entry("2022-Q3", 4)).by_year() == "2022=7");
  CHECK(Measured(entry("2022-Q4", 5) + entry("2022", 7)).by_year() == "2022=7");
  CHECK(Measured(entry("2022-Q2", 5) + entry("2022-Q1", 4) + entry("2021-H2", 3)).by_year() == "2021-H2=3 2022-Q2=5");
}
