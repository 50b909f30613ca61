#include "report/listing.h"

#include "query/sample_plan.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace cchc;
using Json = nlohmann::ordered_json;
using report::ListFormat;

namespace {

std::vector<const report::Column*> columns(const std::string& names) {
  return std::get<0>(report::find_columns({names}));
}

}  // namespace

TEST_CASE("JSON has every key in a fixed order") {
  const plan::Plan plan = sample::make_plan();
  const Json all = Json::parse(report::print_list(query::all_rows(plan), plan, ListFormat::json, {}));
  REQUIRE(all.size() == 8);
  std::string keys;
  for (const auto& [key, value] : all[0].items()) keys += key + " ";
  CHECK(keys == "id area row target task text output owner partners deadline funding note due ongoing level ");
  CHECK(all[0] == Json{{"id", "I.HD1"},
                       {"area", "I"},
                       {"row", 1},
                       {"target", "I.MT1"},
                       {"task", "I.NV1"},
                       {"text", "Sửa đổi các văn bản quy phạm pháp luật"},
                       {"output", "Báo cáo danh mục | phụ lục"},
                       {"owner", {"Công chức Tư pháp"}},
                       {"partners", {"Văn phòng HĐND-UBND phường"}},
                       {"deadline", "Năm 2021"},
                       {"funding", "Theo quy định"},
                       {"note", nullptr},
                       {"due", {"2021-12-31"}},
                       {"ongoing", false},
                       {"level", {"phường"}}});
  CHECK(all[5]["owner"] == Json::array());
  CHECK(all[5]["deadline"].is_null());
  CHECK(all[5]["due"] == Json::array());
  CHECK(all[4]["due"].size() == 20);
  CHECK(all[3]["ongoing"] == true);
}

TEST_CASE("columns asked for are the ones shown, in that order") {
  const plan::Plan plan = sample::make_plan();
  const std::vector<query::Row> rows = {query::all_rows(plan)[0]};
  CHECK(report::print_list(rows, plan, ListFormat::csv, {{}, columns("due,id"), {}}) ==
        "due,id\r\n31/12/2021,I.HD1\r\n");
  CHECK(report::print_list(rows, plan, ListFormat::json, {{}, columns("row,id"), {}}) ==
        "[\n  {\n    \"row\": 1,\n    \"id\": \"I.HD1\"\n  }\n]\n");
  CHECK(report::print_list(rows, plan, ListFormat::excel, {{}, columns("id,ongoing"), {}}) ==
        "\xEF\xBB\xBF"
        "Mã;Thường xuyên\r\nI.HD1;không\r\n");
  CHECK(report::print_list(rows, plan, ListFormat::markdown, {{}, columns("id,output"), {}}) ==
        "| Mã | Sản phẩm, kết quả |\n| --- | --- |\n| I.HD1 | Báo cáo danh mục \\| phụ lục |\n");
}

TEST_CASE("tables and Markdown have the standard columns, files have all") {
  const plan::Plan plan = sample::make_plan();
  CHECK(report::print_list({}, plan, ListFormat::csv, {}) ==
        "id,area,row,target,task,text,output,owner,partners,deadline,funding,note,due,ongoing,level\r\n");
  CHECK(report::print_list({}, plan, ListFormat::markdown, {})
            .starts_with("| Mã | Hoạt động | Cơ quan chủ trì | Thời gian thực hiện | Đến hạn |\n"));
  CHECK(report::print_list({}, plan, ListFormat::table, {}).starts_with("Mã  Hoạt động"));
  CHECK(report::print_list({}, plan, ListFormat::json, {}) == "[]\n");
}

TEST_CASE("a table shows days that recur in words, or those within the days asked for") {
  const plan::Plan plan = sample::make_plan();
  const std::vector<query::Row> rows = {query::all_rows(plan)[4]};
  report::ListingOptions options{{}, columns("id,due"), {}};
  CHECK(report::print_list(rows, plan, ListFormat::table, options).find("31/03/2021") == std::string::npos);
  options.due_within = plan::Days{plan::make_date(2022, 10, 1), plan::make_date(2022, 12, 31)};
  CHECK(report::print_list(rows, plan, ListFormat::table, options) ==
        "Mã      Đến hạn\n──────  ──────────\nII.HD2  31/12/2022\n");
}

TEST_CASE("two activities that read alike are told apart by their tasks") {
  plan::Plan plan = sample::make_plan();
  plan.areas[1].targets[0].tasks[0].activities[0].text = plan.areas[0].targets[0].tasks[0].activities[0].text;
  const std::vector<query::Row> rows = {query::all_rows(plan)[0]};
  const std::string task(plan.areas[0].targets[0].tasks[0].text.value);
  const auto print = [&](ListFormat format, const std::string& names) {
    return report::print_list(rows, plan, format, {{}, columns(names), {}});
  };
  CHECK(print(ListFormat::markdown, "text").find(" (nhiệm vụ: " + task + ")") != std::string::npos);
  CHECK(print(ListFormat::markdown, "text,task").find("(nhiệm vụ: ") == std::string::npos);
  CHECK(print(ListFormat::csv, "text").find("(nhiệm vụ: ") == std::string::npos);
}

TEST_CASE("a list says where a search was found when a row does not show it") {
  const plan::Plan plan = sample::make_plan();
  const std::vector<query::Row> rows = {query::all_rows(plan)[0]};
  const auto print = [&](ListFormat format, const std::string& search) {
    return report::print_list(rows, plan, format, {{}, columns("id,text"), {}, search});
  };
  const std::string found = print(ListFormat::markdown, "phu luc");
  CHECK(found.find("| Tìm thấy ở |") != std::string::npos);
  CHECK(found.find("| Sản phẩm, kết quả: Báo cáo danh mục \\| phụ lục |") != std::string::npos);
  CHECK(print(ListFormat::markdown, "van ban").find("Tìm thấy ở") == std::string::npos);
  CHECK(print(ListFormat::csv, "phu luc").find("phụ lục") == std::string::npos);
}

TEST_CASE("bodies with what they lead and join") {
  const plan::Plan plan = sample::make_plan();
  CHECK(report::print_bodies(plan, ListFormat::csv, {}) ==
        "name,level,leads,joins,aliases\r\n"
        "Ấn phẩm và in ấn,khác,0,0,\r\n"
        "\"Các phòng, ban, đơn vị\",thành phố,1,0,\r\n"
        "Công chức Tư pháp,phường,2,1,\r\n"
        "Công chức Văn phòng – thống kê Phường,phường,2,0,Công chức Văn phòng – thống kê\r\n"
        "Kho bạc,khác,1,0,\r\n"
        "Văn phòng HĐND-UBND phường,phường,0,1,\r\n"
        "Văn phòng HĐND-UBND thành phố,thành phố,1,0,Văn phòng HĐND-UBND TP\r\n");
  const Json by_level = Json::parse(report::print_bodies(plan, ListFormat::json, {{}, report::BodyOrder::level}));
  CHECK(
      by_level[0] ==
      Json{{"name", "Công chức Tư pháp"}, {"level", "phường"}, {"leads", 2}, {"joins", 1}, {"aliases", Json::array()}});
  CHECK(by_level[3]["name"] == "Các phòng, ban, đơn vị");
  CHECK(by_level[5]["name"] == "Ấn phẩm và in ấn");
}
