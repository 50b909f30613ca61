#include "report/detail.h"

#include "query/sample_plan.h"
#include "text/width.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

using namespace cchc;
using Json = nlohmann::ordered_json;

namespace {

std::string show(const plan::Plan& plan, std::string_view id, const report::DetailOptions& options = {}) {
  return report::print_detail(plan, *plan::parse_id(id), options).value_or("none");
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an activity in full") {
  const plan::Plan plan = sample::make_plan();
  CHECK(show(plan, "I.HD1") ==
        "Mã                   I.HD1\n"
        "STT                  1\n"
        "Hoạt động            Sửa đổi các văn bản quy phạm pháp luật\n"
        "Sản phẩm, kết quả    Báo cáo danh mục | phụ lục\n"
        "Cơ quan chủ trì      Công chức Tư pháp (phường)\n"
        "Cơ quan phối hợp     Văn phòng HĐND-UBND phường (phường)\n"
        "Thời gian thực hiện  Năm 2021\n"
        "Đến hạn              " +
            plan::describe(*plan.areas[0].targets[0].tasks[0].activities[0].schedule).vi +
            "\n"
            "Kỳ                   I.HD1@2021\n"
            "Kinh phí             Theo quy định\n"
            "Nhiệm vụ             I.NV1 Rà soát, bổ sung các văn bản quy phạm pháp luật\n"
            "Mục tiêu             I.MT1 Xây dựng hệ thống văn bản đồng bộ\n"
            "Lĩnh vực             I Cải cách thể chế\n");
}

TEST_CASE("what the plan does not give is said") {
  const plan::Plan plan = sample::make_plan();
  const std::string out = show(plan, "II.HD3");
  CHECK(has(out, "Cơ quan chủ trì      (kế hoạch không ghi)\n"));
  CHECK(has(out, "Thời gian thực hiện  (kế hoạch không ghi)\n"));
  CHECK_FALSE(has(out, "Đến hạn"));
  CHECK_FALSE(has(out, "Ghi chú"));
  CHECK(has(show(plan, "II.HD3", {.language = text::Language::english}), "Owner"));
  CHECK(has(show(plan, "II.HD5"), "Tổ công tác (không xác định được trong danh mục)\n"));
}

TEST_CASE("many due days are counted, two owners take two lines") {
  const plan::Plan plan = sample::make_plan();
  CHECK(has(show(plan, "II.HD2"), "20 lần, từ 31/03/2021 đến 31/12/2025\n"));
  const std::string out = show(plan, "I.HD2");
  CHECK(has(out, "31/12/2021; 31/12/2022; 31/12/2023; 31/12/2024; 31/12/2025\n"));
  CHECK(has(out, "Công chức Tư pháp (phường)\n                     Các phòng, ban, đơn vị (thành phố)\n"));
}

TEST_CASE("a deadline that is not understood is said to be so") {
  plan::Plan plan = sample::make_plan();
  plan.areas[0].targets[0].tasks[0].activities[0].schedule.reset();
  CHECK(has(show(plan, "I.HD1"), "chưa rõ thời hạn (không hiểu cách ghi này)\n"));
}

TEST_CASE("a task and a target with what belongs to them") {
  const plan::Plan plan = sample::make_plan();
  const std::string task = show(plan, "II.NV1");
  CHECK(has(task, "Nhiệm vụ   Công khai thủ tục hành chính\n"));
  CHECK(has(task, "Mục tiêu   II.MT1 100% thủ tục hành chính được công khai\n"));
  CHECK(has(task, "Hoạt động  II.HD1 Cập nhật thủ tục hành chính\n           II.HD2 Tổng hợp kết quả hàng quý\n"));
  const std::string target = show(plan, "II.MT1");
  CHECK(has(target, "Chỉ tiêu   Tỷ lệ thủ tục được công khai: 100% đến năm 2025\n"));
  CHECK(has(target, "Nhiệm vụ   II.NV1 Công khai thủ tục hành chính\n"));
}

TEST_CASE("numbers of indicators are written as offices write them") {
  plan::Plan plan = sample::make_plan();
  plan::Indicator& indicator = plan.areas[1].targets[0].indicators[0];
  indicator.unit = sample::text_of("hồ sơ");
  indicator.base = 1234567.5;
  indicator.step = 1000;
  indicator.direction = sample::text_of("giảm");
  indicator.goals = {{.year = 2022, .value = 100.0}, {.year = 2023, .value = 999.25}};
  indicator.by.reset();
  CHECK(has(show(plan, "II.MT1", {.width = 300}),
            "2022: 100 hồ sơ; 2023: 999,25 hồ sơ; khởi điểm 1.234.567,5 hồ sơ; mỗi năm giảm 1.000 hồ sơ\n"));
}

TEST_CASE("details are wrapped into the width and safe for a terminal") {
  plan::Plan plan = sample::make_plan();
  plan.areas[0].targets[0].tasks[0].activities[0].note = sample::text_of("xấu \x1b[31m\nhai");
  std::istringstream in(show(plan, "I.HD1", {.width = 50}));
  for (std::string line; std::getline(in, line);) {
    CHECK(text::display_width(line) <= 50);
    CHECK_FALSE(line.ends_with(' '));
    CHECK(line.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("an id the plan does not have") {
  const plan::Plan plan = sample::make_plan();
  CHECK(show(plan, "I.HD99") == "none");
  CHECK_FALSE(report::print_detail_json(plan, *plan::parse_id("V.MT1")));
}

TEST_CASE("details as JSON") {
  const plan::Plan plan = sample::make_plan();
  const auto json = [&plan](std::string_view id) {
    return Json::parse(report::print_detail_json(plan, *plan::parse_id(id)).value());
  };
  const Json activity = json("I.HD1");
  CHECK(activity["kind"] == "activity");
  CHECK(activity["id"] == "I.HD1");
  CHECK(activity["due"] == Json{"2021-12-31"});
  CHECK(activity["target_text"] == "Xây dựng hệ thống văn bản đồng bộ");
  CHECK(activity["note"].is_null());
  CHECK(json("II.HD3")["schedule"].is_null());
  const Json task = json("II.NV1");
  CHECK(task["kind"] == "task");
  CHECK(task["activities"][1] == Json{{"id", "II.HD2"}, {"text", "Tổng hợp kết quả hàng quý"}});
  const Json target = json("II.MT1");
  CHECK(target["kind"] == "target");
  CHECK(target["indicators"][0]["goals"] == Json::parse(R"([{"year": null, "value": 100}])"));
  CHECK(target["indicators"][0]["goals"][0]["value"].is_number_integer());
  CHECK(target["tasks"][0]["activities"].size() == 2);
}
