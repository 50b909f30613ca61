#include "query/select.h"

#include "query/sample_plan.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;
using query::Filter;

namespace {

std::string ids(const plan::Plan& plan, const Filter& filter) {
  std::string out;
  for (const query::Row& row : query::select(plan, filter)) {
    out += (out.empty() ? "" : " ") + std::string(row.item->id_text.value);
  }
  return out;
}

const plan::Body* body(const plan::Plan& plan, std::string_view id) {
  for (const plan::Body& each : plan.bodies) {
    if (each.id.value == id) return &each;
  }
  return nullptr;
}

std::string names(const std::vector<const plan::Body*>& bodies) {
  std::string out;
  for (const plan::Body* each : bodies) out += (out.empty() ? "" : " | ") + std::string(each->name.value);
  return out;
}

}  // namespace

TEST_CASE("an empty filter selects everything") {
  const plan::Plan plan = sample::make_plan();
  CHECK(ids(plan, {}) == "I.HD1 I.HD2 I.HD10 II.HD1 II.HD2 II.HD3 II.HD4 II.HD5");
}

TEST_CASE("conditions on bodies") {
  const plan::Plan plan = sample::make_plan();
  const plan::Body* justice = body(plan, "phuong-tu-phap");
  const plan::Body* treasury = body(plan, "kho-bac");
  CHECK(ids(plan, {.owners = {justice}}) == "I.HD1 I.HD2");
  CHECK(ids(plan, {.owners = {justice, treasury}}) == "I.HD1 I.HD2 II.HD4");
  CHECK(ids(plan, {.partners = {justice}}) == "II.HD1");
  CHECK(ids(plan, {.involving = {justice}}) == "I.HD1 I.HD2 II.HD1");
  CHECK(ids(plan, {.owners = {justice}, .partners = {justice}}).empty());
  CHECK(ids(plan, {.levels = {plan::Level::city}}) == "I.HD2 I.HD10");
  CHECK(ids(plan, {.levels = {plan::Level::city, plan::Level::other}}) == "I.HD2 I.HD10 II.HD4");
  CHECK(ids(plan, {.levels = {plan::Level::central}}).empty());
}

TEST_CASE("with the benefit of the doubt, what is not understood counts as met") {
  plan::Plan plan = sample::make_plan();
  const plan::Body* justice = body(plan, "phuong-tu-phap");
  const plan::Body* treasury = body(plan, "kho-bac");
  plan::Activity& activity = plan.areas.at(1).targets.at(0).tasks.at(0).activities.at(0);
  REQUIRE(activity.id_text.value == "II.HD1");
  const std::string misspelt = std::string(justice->name.value) + "x";
  activity.owners = {{.name = sample::text_of(misspelt)}};
  activity.deadline = sample::text_of("?");
  activity.schedule.reset();
  const auto may_be = [&](Filter filter) {
    const std::string before = ids(plan, filter);
    filter.give_doubt = true;
    return before + " / " + ids(plan, filter);
  };
  CHECK(may_be({.owners = {justice}, .areas = {1, 2}}) == "I.HD1 I.HD2 / I.HD1 I.HD2 II.HD1 II.HD3 II.HD5");
  CHECK(may_be({.owners = {treasury}}) == "II.HD4 / II.HD3 II.HD4 II.HD5");
  CHECK(may_be({.levels = {plan::Level::central}}) == " / II.HD3 II.HD5");
  activity.owners.front().name = sample::text_of("Somebody else altogether");
  CHECK(may_be({.owners = {treasury}}) == "II.HD4 / II.HD1 II.HD3 II.HD4 II.HD5");
  CHECK(may_be({.levels = {plan::Level::central}}) == " / II.HD1 II.HD3 II.HD5");
  CHECK(may_be({.areas = {1}, .search = "?"}) == " / I.HD1 I.HD2 I.HD10");
  CHECK(may_be({.areas = {2}, .due_from = plan::make_date(1999, 1, 1), .due_to = plan::make_date(1999, 1, 2)}) ==
        " / II.HD1 II.HD3");
}

TEST_CASE("conditions on areas and deadlines") {
  const plan::Plan plan = sample::make_plan();
  CHECK(ids(plan, {.areas = {1}}) == "I.HD1 I.HD2 I.HD10");
  CHECK(ids(plan, {.areas = {3}}).empty());
  CHECK(ids(plan, {.no_deadline = true}) == "II.HD3");
  CHECK(ids(plan, {.due_from = plan::make_date(2022, 6, 15), .due_to = plan::make_date(2022, 6, 15)}) == "II.HD5");
  CHECK(ids(plan, {.due_from = plan::make_date(2022, 6, 16), .due_to = plan::make_date(2022, 6, 30)}) == "II.HD2");
  CHECK(ids(plan, {.due_from = plan::make_date(2024, 12, 31)}) == "I.HD2 II.HD2 II.HD4");
  CHECK(ids(plan, {.due_to = plan::make_date(2021, 12, 30)}) == "II.HD2");
  CHECK(ids(plan, {.due_to = plan::make_date(2021, 12, 31), .no_deadline = true}).empty());
}

TEST_CASE("search looks through the activity and what it serves") {
  const plan::Plan plan = sample::make_plan();
  CHECK(ids(plan, {.search = "phan mem"}) == "II.HD4");
  CHECK(ids(plan, {.search = "  phu luc "}) == "I.HD1");
  CHECK(ids(plan, {.search = "THEO QUY ĐỊNH"}) == "I.HD1");
  CHECK(ids(plan, {.search = "số thứ tự"}) == "I.HD10");
  CHECK(ids(plan, {.search = "ii.hd5"}) == "II.HD5");
  CHECK(ids(plan, {.search = "cong khai thu tuc"}) == "II.HD1 II.HD2");
  CHECK(ids(plan, {.search = "dong bo"}) == "I.HD1 I.HD2 I.HD10");
  CHECK(ids(plan, {.search = "không có đâu"}).empty());
  CHECK(ids(plan, {.search = "   "}) == ids(plan, {}));
}

TEST_CASE("a search with accents counts exact finds only, when there are some") {
  const plan::Plan plan = sample::make_plan();
  CHECK(ids(plan, {.search = "hoa"}) == "I.HD2 I.HD10 II.HD3 II.HD4 II.HD5");
  CHECK(ids(plan, {.search = "hòa"}) == "I.HD10");
  CHECK(ids(plan, {.search = "hoà"}) == "I.HD10");
  CHECK(ids(plan, {.search = "hóa"}) == "I.HD2 II.HD3 II.HD4 II.HD5");
  // No text has this accent: near finds are better than none.
  CHECK(ids(plan, {.search = "phần mêm"}) == "II.HD4");
  // A further condition never brings a find back.
  CHECK(ids(plan, {.areas = {2}, .search = "hòa"}).empty());
}

TEST_CASE("a body is found by its whole name, an alias or its id") {
  const plan::Plan plan = sample::make_plan();
  CHECK(names(query::find_body(plan, "cong chuc tu phap").bodies) == "Công chức Tư pháp");
  CHECK(names(query::find_body(plan, "văn phòng HĐND – UBND tp").bodies) == "Văn phòng HĐND-UBND thành phố");
  CHECK(names(query::find_body(plan, " Công chức văn phòng-thống kê ").bodies) ==
        "Công chức Văn phòng – thống kê Phường");
  CHECK(names(query::find_body(plan, "tp-van-phong").bodies) == "Văn phòng HĐND-UBND thành phố");
}

TEST_CASE("a part of a name is enough, and ambiguous when several have it") {
  const plan::Plan plan = sample::make_plan();
  CHECK(names(query::find_body(plan, "tư pháp").bodies) == "Công chức Tư pháp");
  CHECK(names(query::find_body(plan, "van phong hdnd").bodies) ==
        "Văn phòng HĐND-UBND phường | Văn phòng HĐND-UBND thành phố");
  CHECK(names(query::find_body(plan, "in ấn").bodies) == "Ấn phẩm và in ấn");
}

TEST_CASE("an unknown body comes with the nearest names") {
  const plan::Plan plan = sample::make_plan();
  const query::BodyAnswer misspelt = query::find_body(plan, "Công chức Tư phpá");
  CHECK(misspelt.bodies.empty());
  REQUIRE_FALSE(misspelt.suggestions.empty());
  CHECK(misspelt.suggestions.front() == "Công chức Tư pháp");
  const query::BodyAnswer shared = query::find_body(plan, "Kho bạc thành phố Hải Dương");
  REQUIRE_FALSE(query::find_body(plan, "Công chức Địa chính").suggestions.empty());
  CHECK(shared.bodies.empty());
  CHECK(shared.suggestions.size() <= 5);
  const query::BodyAnswer nothing = query::find_body(plan, "xyzzy");
  CHECK(nothing.bodies.empty());
  CHECK(nothing.suggestions.empty());
  CHECK(query::find_body(plan, "  ").bodies.empty());
}
