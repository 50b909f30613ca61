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

TEST_CASE("a row is split into the rounds of its work, of which only those due in the days asked for stay") {
  plan::WorkItem work;
  work.id_text = sample::text_of("I.HD1");
  work.schedule = plan::Schedule{.recurrence = plan::Schedule::Recurrence::every_year};
  const std::vector<query::Row> rows{{.item = &work}};
  const auto names = [&](std::optional<plan::Days> due) {
    std::string all;
    for (const query::Row& row : query::split_into_instances(rows, {2021, 2023}, due)) {
      all += plan::name_of(*row.instance) + " ";
    }
    return all;
  };
  CHECK(names({}) == "I.HD1@2021 I.HD1@2022 I.HD1@2023 ");
  CHECK(names(plan::Days{plan::make_date(2022, 1, 1), plan::make_date(2022, 12, 31)}) == "I.HD1@2022 ");
  work.schedule->recurrence = plan::Schedule::Recurrence::ongoing;
  CHECK(names(plan::Days{plan::make_date(2022, 1, 1), plan::make_date(2022, 12, 31)}).empty());
}
