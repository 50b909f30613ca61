#include "plan/groups.h"
#include "query/select.h"
#include "sample_plan.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;

namespace {

/// The sample plan where "Các phòng, ban, đơn vị", which leads I.HD2 with another, is a group.
plan::Plan with_group(const std::vector<std::string_view>& members) {
  plan::Plan plan = sample::make_plan();
  for (const std::string_view member : members) plan.bodies[4].members.push_back(sample::text_of(member));
  return plan;
}

/// The ids selected, shared ones with a star.
std::string found(const plan::Plan& plan, const query::Filter& filter) {
  std::string all;
  for (const query::Row& row : query::select(plan, filter))
    all += (all.empty() ? "" : " ") + std::string(row.item->id_text.value) + (row.shared ? "*" : "");
  return all;
}

}  // namespace

TEST_CASE("a body is also found through the groups it is in, and such work is marked") {
  const plan::Plan plan = with_group({"Văn phòng HĐND-UBND thành phố", "kho-bac"});
  const plan::Body* office = &plan.bodies[3];
  const plan::Body* treasury = &plan.bodies[5];
  CHECK(found(plan, {.owners = {office}}) == "I.HD2* I.HD10");
  CHECK(found(plan, {.owners = {office}, .own_name_only = true}) == "I.HD10");
  CHECK(found(plan, {.owners = {treasury}}) == "I.HD2* II.HD4");
  CHECK(found(plan, {.involving = {treasury}}) == "I.HD2* II.HD4");
  CHECK(found(plan, {.partners = {treasury}}).empty());
  CHECK(found(plan, {.owners = {&plan.bodies[0]}}) == "I.HD1 I.HD2");
  CHECK(found(plan, {.owners = {&plan.bodies[4]}}) == "I.HD2");
}

TEST_CASE("groups may hold groups, and a circle of them ends") {
  plan::Plan plan = with_group({"kho-bac"});
  plan.bodies[5].members = {sample::text_of("tp-van-phong"), sample::text_of("tp-phong-ban-don-vi")};
  CHECK(found(plan, {.owners = {&plan.bodies[3]}}) == "I.HD2* I.HD10 II.HD4*");
  CHECK(plan::Groups(plan.bodies).all_members({&plan.bodies[4]}).size() == 2);
  CHECK(plan::Groups(plan.bodies).holding(plan.bodies[3]).size() == 2);
}

TEST_CASE("a level stands for all of its bodies") {
  plan::Plan plan = sample::make_plan();
  plan.bodies[4].members = {sample::text_of("phường")};
  plan.bodies[4].members_level = plan::Level::ward;
  CHECK(plan::Groups(plan.bodies).members(plan.bodies[4]).size() == 3);
  CHECK(found(plan, {.owners = {&plan.bodies[2]}}) == "I.HD2*");
}
