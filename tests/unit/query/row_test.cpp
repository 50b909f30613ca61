#include "query/row.h"

#include "query/sample_plan.h"

#include <doctest/doctest.h>

using namespace cchc;

TEST_CASE("all rows stand in the order of the plan with what they belong to") {
  const plan::Plan plan = sample::make_plan();
  const std::vector<query::Row> rows = query::all_rows(plan);
  REQUIRE(rows.size() == 8);
  CHECK(rows[0].item->id_text.value == "I.HD1");
  CHECK(rows[2].item->id_text.value == "I.HD10");
  CHECK(rows[3].area->code == 2);
  CHECK(rows[4].target->id_text.value == "II.MT1");
  CHECK(rows[5].task->id_text.value == "II.NV2");
  CHECK(rows[7].item == &plan.areas[1].targets[1].tasks[0].activities[2]);
}

TEST_CASE("a plan without areas has no rows") {
  CHECK(query::all_rows(plan::Plan{}).empty());
}
