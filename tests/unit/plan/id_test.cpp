#include "plan/id.h"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>

using namespace cchc::plan;

namespace {

constexpr std::array kinds{ItemKind::target, ItemKind::task, ItemKind::activity};

}  // namespace

TEST_CASE("Roman numbers go from 1 to 20 and back") {
  std::set<std::string> seen;
  for (int number = 1; number <= 20; ++number) {
    const std::string text = roman(number);
    CAPTURE(text);
    CHECK(seen.insert(text).second);
    CHECK(parse_roman(text) == number);
  }
  CHECK(roman(4) == "IV");
  CHECK(roman(9) == "IX");
  CHECK(roman(14) == "XIV");
  CHECK(roman(20) == "XX");
  CHECK(roman(0).empty());
  CHECK(roman(21).empty());
  CHECK(roman(-1).empty());
  CHECK(parse_roman("vii") == 7);
  CHECK(parse_roman("Xix") == 19);
  for (const char* text : {"", "IIII", "VV", "XXI", "IXI", "1", "I ", "A", "L"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_roman(text).has_value());
  }
}

TEST_CASE("ids are written and read back") {
  CHECK(to_string({1, ItemKind::activity, 3}) == "I.HD3");
  CHECK(to_string({7, ItemKind::target, 12}) == "VII.MT12");
  CHECK(to_string({20, ItemKind::task, 1}) == "XX.NV1");
  for (int area = 1; area <= 20; ++area) {
    for (const ItemKind kind : kinds) {
      for (const int ordinal : {1, 9, 10, 99, 100, 999999}) {
        const Id id{area, kind, ordinal};
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
                           "1.HD3",
                           "IIII.HD3",
                           "XXI.HD3",
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
  for (const char* text : {"",      " ",    "I",      "3",      "1.HD3", "1.3",          "I.HD",      "I.0",
                           "I.HD0", "I.00", "IIII.3", "XXI.1",  "I.1.3", "I 1 3",        "I.AB3",     "I.HD3x",
                           "I-3/4", "hd3",  "I.H3",   "I.\xff", "\xc4",  "I.HD\xc4\x91", "I.12345678"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_typed_id(text).has_value());
  }
}

TEST_CASE("ids sort by area, then kind, then ordinal") {
  CHECK(Id{1, ItemKind::activity, 9} < Id{2, ItemKind::target, 1});
  CHECK(Id{1, ItemKind::target, 9} < Id{1, ItemKind::task, 1});
  CHECK(Id{1, ItemKind::activity, 9} < Id{1, ItemKind::activity, 10});
}
