#include "check/text_support.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;
using check::test::area_with;
using check::test::fixed;
using check::test::found;
using check::test::found_in;
using check::test::Sample;

namespace {

constexpr auto rule = diag::Code::tone_mark_place;

}  // namespace

TEST_CASE("the style most of the plan has is its habit") {
  CHECK(found_in(rule, "hóa hòa thủy khỏe Ủy hoá") == "K706<hoá>");
  CHECK(found_in(rule, "hoá hoà thuỷ khoẻ uỷ Hóa") == "K706<Hóa>");
}

TEST_CASE("without a clear habit nothing is said") {
  CHECK(found_in(rule, "hóa hòa thủy khỏe hoá").empty());
  CHECK(found_in(rule, "hóa hòa thủy khỏe hóa hoá hoà").empty());
  CHECK(found_in(rule, "hóa hòa thủy khỏe hóa").empty());
}

TEST_CASE("only open oa, oe, uy have two styles") {
  CHECK(found_in(rule, "hóa hòa thủy khỏe hóa quý quỹ hoàn hoạt giá cửa mía huỳnh ngoài").empty());
}

TEST_CASE("a mark on the wrong letter is told whatever the habit") {
  CHECK(found_in(rule, "hòan thành") == "K706<hòan>");
  CHECK(found_in(rule, "qúy") == "K706<qúy>");
  CHECK(found_in(rule, "gía") == "K706<gía>");
}

TEST_CASE("the mark is moved and capitals stay") {
  CHECK(fixed(rule, Sample(area_with("hóa hòa thủy khỏe Ủy xóa tỏa hủy Hoá HOÁ"))) ==
        area_with("hóa hòa thủy khỏe Ủy xóa tỏa hủy Hóa HÓA"));
  CHECK(fixed(rule, Sample(area_with("Hòan thành"))) == area_with("Hoàn thành"));
}

TEST_CASE("a decomposed word counts like a composed one") {
  CHECK(found_in(rule, "hóa hòa thủy khỏe ủy ho\u0301a").empty());
  CHECK(found_in(rule, "hóa hòa thủy khỏe ủy hoa\u0301") == "K706<hoa\u0301>");
}
