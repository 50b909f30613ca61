#include "check/text_support.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cchc;
using check::test::area_text;
using check::test::area_with_indicator;
using check::test::found;
using check::test::run;
using check::test::Sample;

namespace {

using Lines = std::vector<std::string_view>;

Lines with_goal(const Lines& more) {
  Lines lines{"name: Tỷ lệ hồ sơ", "unit: \"%\"", "direction: tăng"};
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

}  // namespace

TEST_CASE("goal_not_measurable") {
  const auto rule = diag::Code::goal_not_measurable;
  CHECK(found(rule, area_with_indicator(with_goal({"goal: 100", "by: 2025"}))).empty());
  CHECK(found(rule, area_with_indicator(with_goal({"goal: {2024: 90, 2025: 100}"}))).empty());
  CHECK(found(rule, area_with_indicator(with_goal({"goal: {}"}))) == "K601<{}>");
  CHECK(found(rule, area_with_indicator(with_goal({"goal:", "  2024:", "  2025: 100"}))) == "K601<2024>");
  CHECK(found(rule, area_with_indicator({"name: A", "unit: 100", "direction: tăng", "goal: 5"})) == "K601<100>");
  CHECK(found(rule, area_with_indicator({"name: A", "unit: hồ sơ", "direction: tăng", "goal: 5"})).empty());
}

TEST_CASE("goal_not_measurable leaves to the binder what the binder reports") {
  CHECK(found(diag::Code::goal_not_measurable, area_with_indicator(with_goal({"goal: nhiều"}))).empty());
  CHECK(found(diag::Code::goal_not_measurable, area_with_indicator({"name: A"})).empty());
  CHECK(found(diag::Code::goal_not_measurable, area_with_indicator(with_goal({"goal: {2025: nhiều}"}))).empty());
}

TEST_CASE("percentage_range") {
  const auto rule = diag::Code::percentage_range;
  CHECK(found(rule, area_with_indicator(with_goal({"base: 0", "step: 100", "goal: 100"}))).empty());
  CHECK(found(rule, area_with_indicator(with_goal({"goal: 100,5"}))) == "K602<100,5>");
  CHECK(found(rule, area_with_indicator(with_goal({"base: 150", "step: 200", "goal: {2024: 90, 2025: 1000}"}))) ==
        "K602<150> K602<200> K602<1000>");
  CHECK(found(rule, area_with_indicator({"name: A", "unit: phần trăm", "direction: tăng", "goal: 101"})) ==
        "K602<101>");
  CHECK(found(rule, area_with_indicator({"name: A", "unit: hồ sơ", "direction: tăng", "goal: 1000"})).empty());
}

TEST_CASE("goal_out_of_reach: yearly steps") {
  const auto rule = diag::Code::goal_out_of_reach;
  const Sample sample(area_with_indicator(with_goal({"base: 15", "step: 20", "goal: 100", "by: 2025"})));
  CHECK(found(rule, sample) == "K603<20>");
  const auto findings = run(rule, sample);
  CHECK(findings.at(0).headline.vi == "đến năm 2025 chỉ được 95 (15 + 4 × 20 = 95), chưa đạt 100");
  CHECK(findings.at(0).label.vi == "15 + 4 × 20 = 95");
  CHECK(findings.at(0).help.at(0).vi.find("21,25") != std::string::npos);
  CHECK(findings.at(0).context.id == "I.MT1");

  CHECK(found(rule, area_with_indicator(with_goal({"base: 20", "step: 20", "goal: 100", "by: 2025"}))).empty());
  CHECK(found(rule, area_with_indicator(with_goal({"base: 19,9", "step: 20", "goal: 100"}))) == "K603<20>");
  CHECK(found(rule, area_with_indicator(with_goal({"base: 20", "step: 20", "goal: 100", "by: 2024"}))) == "K603<20>");
  CHECK(found(rule, area_with_indicator(with_goal({"base: 15", "goal: 100", "by: 2025"}))).empty());
  CHECK(found(rule, area_with_indicator(with_goal({"base: 15", "step: 20", "goal: {2023: 55, 2025: 95}"}))).empty());
  CHECK(found(rule, area_with_indicator(with_goal({"base: 15", "step: 20", "goal: {2022: 50, 2025: 100}"}))) ==
        "K603<20>");
}

TEST_CASE("goal_out_of_reach: what should fall") {
  const Lines falling{"name: A", "unit: ngày", "direction: giảm", "base: 30", "step: 5"};
  const auto with = [&](std::string_view goal) {
    Lines lines = falling;
    lines.push_back(goal);
    return found(diag::Code::goal_out_of_reach, area_with_indicator(lines));
  };
  CHECK(with("goal: 10").empty());
  CHECK(with("goal: 9") == "K603<5>");
}

TEST_CASE("goal_out_of_reach: years outside the plan") {
  const auto rule = diag::Code::goal_out_of_reach;
  CHECK(found(rule, area_with_indicator(with_goal({"goal: 100", "by: 2052"}))) == "K603<2052>");
  CHECK(found(rule, area_with_indicator(with_goal({"goal: {2020: 5, 2025: 10}"}))) == "K603<2020>");
  CHECK(found(rule, area_with_indicator(with_goal({"goal: {2023: 5, 2024: 10}", "by: 2025"}))) == "K603<2025>");
  CHECK(found(rule, area_with_indicator(with_goal({"goal: {2024: 5, 2025: 10}", "by: 2025"}))).empty());
}

TEST_CASE("goal_out_of_reach says nothing when the plan has no period") {
  const Sample sample(area_with_indicator(with_goal({"base: 15", "step: 20", "goal: 100", "by: 2025"})), "title: A\n");
  CHECK(found(diag::Code::goal_out_of_reach, sample).empty());
}

TEST_CASE("no_indicator") {
  const auto stated = [](std::string_view text) {
    return found(diag::Code::no_indicator, area_text({.target = "    text: " + std::string(text) + "\n"}));
  };
  CHECK(stated("Phấn đấu 100% hồ sơ đúng hạn") == "K604<100%>");
  CHECK(stated("Phấn đấu từ 98,5 % đến 100%") == "K604<98,5 %>");
  CHECK(stated("Kiểm tra từ 50-60% phòng, ban") == "K604<50-60%>");
  CHECK(stated("Đạt 85 phần trăm") == "K604<85 phần trăm>");
  CHECK(stated("Dịch vụ công mức độ 4, giai đoạn 2021-2025").empty());
  CHECK(stated("Tính theo % và 5 nhóm").empty());
  CHECK(found(diag::Code::no_indicator,
              area_text({.target =
                             "    text: Đạt 100% hồ sơ\n    indicators:\n      - name: A\n        unit: \"%\"\n        "
                             "direction: tăng\n        goal: 100\n"}))
            .empty());
}

TEST_CASE("no_indicator is silent where the key is there but empty") {
  CHECK(found(diag::Code::no_indicator, area_text({.target = "    text: Đạt 100% hồ sơ\n    indicators:\n"})).empty());
}

TEST_CASE("goal_below_base") {
  const auto rule = diag::Code::goal_below_base;
  CHECK(found(rule, area_with_indicator(with_goal({"base: 50", "goal: 50"}))).empty());
  CHECK(found(rule, area_with_indicator(with_goal({"base: 50", "goal: 49"}))) == "K605<49>");
  CHECK(found(rule, area_with_indicator(with_goal({"goal: {2023: 95, 2024: 59, 2025: 95}"}))) == "K605<59>");
  CHECK(found(rule, area_with_indicator(with_goal({"goal: {2025: 98, 2024: 95}"}))).empty());
  CHECK(found(rule, area_with_indicator({"name: A", "unit: ngày", "direction: giảm", "base: 10", "goal: 12"})) ==
        "K605<12>");
  CHECK(found(rule, area_with_indicator({"name: A", "unit: ngày", "direction: giảm", "base: 10", "goal: 8"})).empty());
}
