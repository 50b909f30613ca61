#include "report/column.h"

#include "query/sample_plan.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;
using report::Column;
using report::UnknownColumn;

namespace {

std::string keys(const std::vector<std::string>& names) {
  const auto answer = report::find_columns(names);
  if (const auto* unknown = std::get_if<UnknownColumn>(&answer)) return "?" + unknown->name + ">" + unknown->suggestion;
  std::string out;
  for (const Column* column : std::get<0>(answer)) out += (out.empty() ? "" : " ") + std::string(column->key);
  return out;
}

std::string sorted(const std::string& by, std::optional<plan::Days> within = {}) {
  const plan::Plan plan = sample::make_plan();
  std::vector<query::Row> rows = query::all_rows(plan);
  const auto answer = report::find_sort_keys({by});
  REQUIRE(answer.index() == 0);
  report::sort_rows(rows, std::get<0>(answer), plan.head.years, within);
  std::string out;
  for (const query::Row& row : rows) out += (out.empty() ? "" : " ") + std::string(row.item->id_text.value);
  return out;
}

std::string cell(std::string_view key, std::size_t row, std::optional<plan::Days> within = {}) {
  const plan::Plan plan = sample::make_plan();
  const auto answer = report::find_columns({std::string(key)});
  return report::data_text(
      report::cell_of(*std::get<0>(answer).front(), {query::all_rows(plan)[row], plan.head.years, within}));
}

}  // namespace

TEST_CASE("columns are found by key or title") {
  CHECK(keys({"id", "text"}) == "id text");
  CHECK(keys({"due, ID,due"}) == "due id");
  CHECK(keys({"cơ quan chủ trì"}) == "owner");
  CHECK(keys({"co quan phoi hop", "Output"}) == "partners output");
  CHECK(keys({"Sản phẩm, kết quả"}) == "output");
  CHECK(keys({"id", "STT,Ghi chú"}) == "id row note");
  CHECK(keys({}).empty());
  CHECK(keys({"", " , "}).empty());
}

TEST_CASE("an unknown column is named with the one that comes near") {
  CHECK(keys({"id,ownr"}) == "?ownr>owner");
  CHECK(keys({"dedline"}) == "?dedline>deadline");
  CHECK(keys({"mục tieeu"}) == "?mục tieeu>target");
  CHECK(keys({"qwertyuiop"}) == "?qwertyuiop>");
  CHECK(report::find_sort_keys({"-ownr"}).index() == 1);
}

TEST_CASE("every column has a distinct key and titles in both languages") {
  CHECK(report::all_columns().size() == 21);
  for (const Column& column : report::all_columns()) {
    CAPTURE(column.key);
    CHECK(keys({std::string(column.key)}) == column.key);
    CHECK(keys({std::string(column.title_vi)}) == column.key);
    CHECK(keys({std::string(column.title_en)}) == column.key);
  }
  std::string standard;
  for (const Column* column : report::standard_columns()) standard += std::string(column->key) + " ";
  CHECK(standard == "id text owner deadline due ");
}

TEST_CASE("what cells hold") {
  CHECK(cell("id", 2) == "I.HD10");
  CHECK(cell("area", 3) == "II");
  CHECK(cell("row", 0) == "1");
  CHECK(cell("row", 2).empty());
  CHECK(cell("target", 5) == "II.MT2");
  CHECK(cell("target_id", 5) == "II.MT2");
  CHECK(cell("task", 5) == "II.NV2");
  CHECK(cell("task_id", 5) == "II.NV2");
  CHECK(cell("owner", 1) == "Công chức Tư pháp; Các phòng, ban, đơn vị");
  CHECK(cell("owner", 7) == "Tổ công tác");
  CHECK(cell("owner", 5).empty());
  CHECK(cell("level", 1) == "phường; thành phố");
  CHECK(cell("level", 7).empty());
  CHECK(cell("due", 0) == "31/12/2021");
  CHECK(cell("due", 3).empty());
  CHECK(cell("ongoing", 3) == "true");
  CHECK(cell("ongoing", 5) == "false");
  CHECK(cell("due", 1, plan::Days{plan::make_date(2022, 10, 1), plan::make_date(2023, 12, 31)}) ==
        "31/12/2022; 31/12/2023");
}

TEST_CASE("rows sort by a column, stable, with empty cells last") {
  CHECK(sorted("id") == "I.HD1 I.HD2 I.HD10 II.HD1 II.HD2 II.HD3 II.HD4 II.HD5");
  CHECK(sorted("-id") == "II.HD5 II.HD4 II.HD3 II.HD2 II.HD1 I.HD10 I.HD2 I.HD1");
  CHECK(sorted("due") == "II.HD2 I.HD1 I.HD2 II.HD5 I.HD10 II.HD4 II.HD1 II.HD3");
  CHECK(sorted("-due,-id") == "II.HD4 I.HD10 II.HD5 I.HD2 I.HD1 II.HD2 II.HD3 II.HD1");
  CHECK(sorted("owner") == "I.HD1 I.HD2 II.HD1 II.HD2 II.HD4 II.HD5 I.HD10 II.HD3");
  CHECK(sorted("row") == "I.HD1 I.HD2 I.HD10 II.HD1 II.HD2 II.HD3 II.HD4 II.HD5");
  CHECK(sorted("-row") == "I.HD2 I.HD1 I.HD10 II.HD1 II.HD2 II.HD3 II.HD4 II.HD5");
  CHECK(sorted("-area,text") == "II.HD1 II.HD5 II.HD3 II.HD4 II.HD2 I.HD2 I.HD1 I.HD10");
  CHECK(sorted("level,-id") == "II.HD2 II.HD1 I.HD2 I.HD1 I.HD10 II.HD4 II.HD5 II.HD3");
  CHECK(sorted("due", plan::Days{plan::make_date(2022, 7, 1), plan::make_date(2022, 12, 31)}) ==
        "II.HD2 I.HD2 I.HD10 I.HD1 II.HD1 II.HD3 II.HD4 II.HD5");
}
