#include "plan/id.h"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>

using namespace cchc::plan;

namespace {

constexpr std::array kinds{ItemKind::target, ItemKind::task, ItemKind::activity};

}  // namespace

TEST_CASE("areas have Roman numbers, numbers or letters") {
  std::set<std::string> seen;
  int count = 0;
  for (int area = -1; area <= 300; ++area) {
    const std::string code = area_code(area);
    if (code.empty()) continue;
    CAPTURE(code);
    ++count;
    CHECK(seen.insert(code).second);
    CHECK(parse_area(code) == area);
  }
  CHECK(count == 30 + 99 + 26 - 3);  // I, V and X are Roman numbers
  CHECK(area_code(4) == "IV");
  CHECK(area_code(14) == "XIV");
  CHECK(area_code(30) == "XXX");
  CHECK(parse_area("I") == 1);
  CHECK(parse_area("vii") == 7);
  CHECK(parse_area("Xix") == 19);
  CHECK(area_code(*parse_area("12")) == "12");
  CHECK(area_code(*parse_area("b")) == "B");
  CHECK(area_ordinal(*parse_area("IV")) == 4);
  CHECK(area_ordinal(*parse_area("4")) == 4);
  CHECK(area_ordinal(*parse_area("D")) == 4);
  for (const char* text : {"", "IIII", "VV", "XXXI", "IXI", "0", "01", "100", "I ", "AB", "1a", "Ă", "-1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_area(text).has_value());
  }
}

TEST_CASE("ids are written and read back") {
  CHECK(to_string({1, ItemKind::activity, 3}) == "I.HD3");
  CHECK(to_string({7, ItemKind::target, 12}) == "VII.MT12");
  CHECK(to_string({30, ItemKind::task, 1}) == "XXX.NV1");
  CHECK(parse_id("1.NV1") == Id{*parse_area("1"), ItemKind::task, 1});
  CHECK(parse_id("A.HD2") == Id{*parse_area("A"), ItemKind::activity, 2});
  for (const char* code : {"I", "IX", "XXX", "1", "10", "99", "A", "M", "N", "Z"}) {
    for (const ItemKind kind : kinds) {
      for (const int ordinal : {1, 9, 10, 99, 100, 999999}) {
        const Id id{*parse_area(code), kind, ordinal};
        REQUIRE(parse_id(to_string(id)) == id);
        REQUIRE(parse_typed_id(to_string(id)) == id);
      }
    }
  }
}

TEST_CASE("files must have the exact form") {
  CHECK(parse_id("II.HD14") == Id{2, ItemKind::activity, 14});
  for (const char* text : {"",
                           ".",
                           "I",
                           "I.",
                           "I.HD",
                           "I.HD0",
                           "I.HD03",
                           "i.HD3",
                           "I.hd3",
                           "I.Hd3",
                           "I.HĐ3",
                           "I.3",
                           "I 3",
                           "I.HD 3",
                           "I. HD3",
                           " I.HD3",
                           "I.HD3 ",
                           "I.HD3.",
                           "I.XX3",
                           "01.HD3",
                           "a.HD3",
                           "100.HD3",
                           "IIII.HD3",
                           "XXXI.HD3",
                           "I.HD3a",
                           "I.HD-3",
                           "I.HD+3",
                           "I.MT",
                           "I..HD3",
                           "I.HD1234567",
                           "I.HD99999999999999999999",
                           "І.HD1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_id(text).has_value());
  }
}

TEST_CASE("people may type ids in their own way") {
  const Id id{1, ItemKind::activity, 3};
  for (const char* text : {"I.HD3", "i.hd3", "I.HĐ3", "i.hđ3", "I.HÐ3", "I.3", "i.3", "I 3", "i 3", "I3", "ihd3",
                           "I HD 3", "I.HD.3", "I. 3", " I.HD3 ", "I.hd03", "I.03", "I..3"}) {
    CAPTURE(text);
    CHECK(parse_typed_id(text) == id);
  }
  CHECK(parse_typed_id("vii.mt2") == Id{7, ItemKind::target, 2});
  CHECK(parse_typed_id("IV nv 10") == Id{4, ItemKind::task, 10});
  CHECK(parse_typed_id("I.10") == Id{1, ItemKind::activity, 10});
  CHECK(parse_typed_id("x.5") == Id{10, ItemKind::activity, 5});
}

TEST_CASE("typed text that names no item is refused") {
  for (const char* text : {"",      " ",    "I",      "3",      "0.HD3", "01.3",         "I.HD",      "I.0",
                           "I.HD0", "I.00", "IIII.3", "XXXI.1", "I.1.3", "I 1 3",        "I.AB3",     "I.HD3x",
                           "I-3/4", "hd3",  "I.H3",   "I.\xff", "\xc4",  "I.HD\xc4\x91", "I.12345678"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_typed_id(text).has_value());
  }
}

TEST_CASE("a typed number may be that of an activity or a task, in an area printed with Roman numbers or others") {
  const auto names = [](const char* typed) {
    std::string all;
    for (const Id& id : typed_ids(typed)) all += (all.empty() ? "" : " ") + to_string(id);
    return all;
  };
  CHECK(names("1.2") == "1.HD2 1.NV2 I.HD2 I.NV2");
  CHECK(names("1.nv2") == "1.NV2 I.NV2");
  CHECK(names("12 3") == "12.HD3 12.NV3 XII.HD3 XII.NV3");
  CHECK(names("45.3") == "45.HD3 45.NV3");
  CHECK(names("i.2") == "I.HD2 I.NV2");
  CHECK(names("a.2") == "A.HD2 A.NV2");
  CHECK(names("b2") == "B.HD2 B.NV2");
  CHECK(names("bhđ2") == "B.HD2");
  CHECK(names("1.2.3").empty());
}

TEST_CASE("an id of one kind may mean work of another with its number") {
  const auto others = [](ItemKind kind) {
    std::string all;
    for (const Id& id : ids_of_other_kinds({1, kind, 3})) all += to_string(id) + " ";
    return all;
  };
  CHECK(others(ItemKind::activity) == "I.NV3 ");
  CHECK(others(ItemKind::task) == "I.HD3 ");
  CHECK(others(ItemKind::target) == "I.HD3 I.NV3 ");
}

TEST_CASE("ids sort by area, then kind, then ordinal") {
  CHECK(Id{1, ItemKind::activity, 9} < Id{2, ItemKind::target, 1});
  CHECK(Id{1, ItemKind::target, 9} < Id{1, ItemKind::task, 1});
  CHECK(Id{1, ItemKind::activity, 9} < Id{1, ItemKind::activity, 10});
}
