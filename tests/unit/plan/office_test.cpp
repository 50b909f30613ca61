#include "plan/office.h"

#include <doctest/doctest.h>

using namespace cchc;

namespace {

plan::Plan plan_of(std::string_view office, std::optional<plan::Level> level = {}) {
  static const yaml::Node node{.kind = yaml::NodeKind::scalar};
  plan::Plan plan;
  plan.head.office = {.value = office, .node = &node};
  plan.head.level = level;
  return plan;
}

}  // namespace

TEST_CASE("the level of a plan is read from the office's name, and words are made from it") {
  struct Row {
    const char* office;
    plan::Level level;
    const char* word;
  };
  for (const Row& row :
       {Row{"UBND phường Hoàng Tân", plan::Level::ward, "phường"},
        Row{"Ủy ban nhân dân xã Long Phụng", plan::Level::commune, "xã"},
        Row{"Uỷ ban nhân dân  XÃ Long Phụng", plan::Level::commune, "xã"},
        Row{"UBND thị xã Sơn Bình", plan::Level::town, "thị xã"},
        Row{"UBND thị trấn Vàng", plan::Level::township, "thị trấn"},
        Row{"UBND đặc khu Phú Hải", plan::Level::special_zone, "đặc khu"},
        Row{"UBND quận Ba", plan::Level::urban_district, "quận"},
        Row{"UBND huyện Sông Con", plan::Level::district, "huyện"},
        Row{"UBND TP. Hoàng Tân", plan::Level::city, "thành phố"},
        Row{"Thành phố Hoàng Tân", plan::Level::city, "thành phố"},
        Row{"UBND tỉnh Sơn Bình", plan::Level::province, "tỉnh"}, Row{"Bộ Xây dựng", plan::Level::ministry, "Bộ"},
        Row{"Bộ phận Một cửa", plan::Level::other, "cơ quan"}, Row{"Chính phủ", plan::Level::central, "Trung ương"},
        Row{"Sở Nội vụ tỉnh Sơn Bình", plan::Level::other, "Sở"}, Row{"Bưu điện", plan::Level::other, "cơ quan"}}) {
    CAPTURE(row.office);
    CHECK(plan::own_level(plan_of(row.office)) == row.level);
    CHECK(plan::own_word(plan_of(row.office)) == row.word);
  }
}

TEST_CASE("what plan.yaml says of its level comes before the name, and the registry after it") {
  CHECK(plan::own_level(plan_of("UBND phường Hoàng Tân", plan::Level::commune)) == plan::Level::commune);
  CHECK(plan::own_word(plan_of("UBND phường Hoàng Tân", plan::Level::commune)) == "xã");
  CHECK(plan::own_word(plan_of("Sở Nội vụ", plan::Level::province)) == "Sở");
  plan::Plan plan = plan_of("Bưu điện");
  plan.bodies.resize(2);
  plan.bodies[0].level = plan::Level::province;
  plan.bodies[1].level = plan::Level::commune;
  CHECK(plan::own_level(plan) == plan::Level::commune);
}
