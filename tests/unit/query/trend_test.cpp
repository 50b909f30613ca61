#include "query/trend.h"

#include "plan/load.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <deque>
#include <string>
#include <utility>

using namespace cchc;

namespace {

/// The trend of a target's one indicator, in words.
std::string trend(const std::string& indicator, std::string results, plan::Date as_of = plan::make_date(2025, 12, 31)) {
  std::deque<text::SourceFile> files;
  diag::Sink sink;
  plan::PlanFiles plan_files;
  plan_files.head = &files.emplace_back(
      "plan.yaml", "schema: 1\ntitle: K\noffice: UBND phường A\nperiod: 2021-2025\nareas:\n  - I\n");
  plan_files.registry =
      &files.emplace_back("owners.yaml", "bodies:\n  - id: a\n    name: Văn phòng\n    level: phường\n");
  plan_files.areas = {&files.emplace_back("1.yaml",
                                          "area: I\nname: A\ntargets:\n  - id: I.MT1\n    text: a\n    indicators:\n"
                                          "      - name: Tỷ lệ\n        unit: \"%\"\n" +
                                              indicator)};
  plan_files.progress = {&files.emplace_back("progress/2021.yaml", std::move(results))};
  const plan::Plan plan = plan::load(plan_files, sink);
  const plan::Progress progress(plan);
  const plan::Indicator& first = plan.areas.at(0).targets.at(0).indicators.at(0);
  return query::to_words(query::trend_of(first, progress, plan.head.years, as_of)).vi;
}

std::string value(std::string_view period, std::string_view number) {
  return fmt::format("- {{indicator: I.MT1, period: {}, value: \"{}\"}}\n", period, number);
}

const std::string by_year = "        direction: tăng\n        goal: {2021: 15, 2022: 35, 2023: 55}\n";

}  // namespace

TEST_CASE("values stand beside the goal of their year, with what became of it") {
  const std::string values = value("2023", "52,4") + value("2021", "15") + value("2022", "35");
  CHECK(trend(by_year, values) == "15 → 35 → 52,4 (mục tiêu 55: chưa đạt) ▃▅█");
  CHECK(trend(by_year, values, plan::make_date(2022, 12, 14)) == "15 → 35 (mục tiêu 35: đạt) ▄█");
  CHECK(trend(by_year, value("2021", "14,9")) == "14,9 (mục tiêu 15: chưa đạt)");
  CHECK(trend(by_year, "").empty());
}

TEST_CASE("steps, a goal in the end, bounds and falling numbers are compared each in its way") {
  const std::string steps =
      "        direction: tăng\n        base: 15\n        step: 20\n        goal: 100\n        by: 2025\n";
  CHECK(trend(steps, value("2022", "32,4")) == "32,4 (mục tiêu 35: chưa đạt)");
  CHECK(trend(steps, value("2025", "100")) == "100 (mục tiêu 100: đạt)");
  const std::string end = "        direction: tăng\n        goal: 98\n        by: 2025\n";
  CHECK(trend(end, value("2022", "97")) == "97 (mục tiêu 98 vào năm 2025: chưa đạt)");
  CHECK(trend("        direction: giảm\n        goal: 10\n        by: 2022\n", value("2022", "8")) ==
        "8 (mục tiêu 10: đạt)");
  CHECK(trend("        goal: ≥ 98\n        by: 2022\n", value("2022", "97,9")) == "97,9 (mục tiêu ≥ 98: chưa đạt)");
  CHECK(trend("        goal: trên 98\n        by: 2022\n", value("2022", "98")) == "98 (mục tiêu trên 98: chưa đạt)");
  CHECK(trend("        goal: trên 98\n        by: 2022\n", value("2022", "98,1")) == "98,1 (mục tiêu trên 98: đạt)");
  CHECK(trend("        goal: dưới 5\n        by: 2022\n", value("2022", "5")) == "5 (mục tiêu dưới 5: chưa đạt)");
  CHECK(trend("        goal: 50-60\n        by: 2022\n", value("2022", "55")) == "55 (mục tiêu 50-60: đạt)");
  CHECK(trend("        goal: Đạt mức tiên tiến\n        by: 2022\n", value("2022", "7")) ==
        "7 (mục tiêu Đạt mức tiên tiến)");
}

TEST_CASE("of two values of one stretch the later counts") {
  CHECK(trend(by_year, value("2021", "10") + value("2021", "16")) == "16 (mục tiêu 15: đạt)");
  CHECK(trend(by_year, value("2021-Q2", "10") + value("2021", "16")) == "10 → 16 (mục tiêu 15: đạt) ▅█");
}
