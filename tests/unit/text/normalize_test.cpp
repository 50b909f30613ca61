#include "text/normalize.h"

#include "text/samples.h"
#include "text/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace cchc::text;
using namespace std::string_literals;

TEST_SUITE("text/normalize") {
  TEST_CASE("to_nfc composes whatever order the marks were typed in") {
    CHECK(to_nfc("").empty());
    CHECK(to_nfc("Công chức Tư pháp") == "Công chức Tư pháp");
    CHECK(to_nfc(nfd("Công chức Tư pháp – đường Nguyễn Thị Hằng")) == "Công chức Tư pháp – đường Nguyễn Thị Hằng");
    CHECK(to_nfc("e\u0323\u0302") == "ệ");
    CHECK(to_nfc("e\u0302\u0323") == "ệ");
    CHECK(to_nfc("ê\u0323") == "ệ");
    CHECK(to_nfc("ẹ\u0302") == "ệ");
    CHECK(to_nfc("\u212B") == "Å");
    CHECK(to_nfc("\u0344") == "\u0308\u0301");
    CHECK(to_nfc("x\u0301") == "x\u0301");
    CHECK(to_nfc("a\0b\u0301"s) == "a\0b\u0301"s);
  }

  TEST_CASE("broken bytes stay where they are and the rest is composed") {
    CHECK(to_nfc("\xFF") == "\xFF");
    CHECK(to_nfc("\xFF"
                 "e\u0302\xE1\xBB"
                 "a\u0301") ==
          "\xFF"
          "ê\xE1\xBB"
          "á");
    CHECK(to_nfc("a\xFF\u0301") == "a\xFF\u0301");
  }

  TEST_CASE("is_nfc") {
    CHECK(is_nfc(""));
    CHECK(is_nfc("Cải cách thể chế – 100%…"));
    CHECK(is_nfc("x\u0301"));
    CHECK(is_nfc("漢字"));
    CHECK(is_nfc("\xFF"));
    CHECK_FALSE(is_nfc(nfd("Cải")));
    CHECK_FALSE(is_nfc("ê\u0323"));
    CHECK_FALSE(is_nfc("\u212A"));
    CHECK(is_nfc("\u1E9B\u0323"));
  }

  TEST_CASE("the short cut agrees with the long way for every code point and with a mark after it") {
    for (char32_t code_point = 1; code_point < 0x3100; ++code_point) {
      CAPTURE(static_cast<unsigned>(code_point));
      std::string alone;
      append(alone, code_point);
      std::string after_mark = alone + "e\u0302";  // the mark forces the long way
      REQUIRE(to_nfc(after_mark) == to_nfc(alone) + "ê");
    }
  }

  TEST_CASE("trim takes white space of every kind from both ends") {
    CHECK(trim("") == "");
    CHECK(trim(" \t\r\n ") == "");
    CHECK(trim("  Tư pháp \n") == "Tư pháp");
    CHECK(trim("\u00A0\u3000\u202Fà\u2003\u2028") == "à");
    CHECK(trim("a  b") == "a  b");
    CHECK(trim("\u200Ba") == "\u200Ba");
    CHECK(trim(" \xFF ") == "\xFF");
    CHECK(trim(" \u0301 ") == "\u0301");
    const std::string_view whole = "  ab ";
    CHECK(trim(whole).data() == whole.data() + 2);
  }

  TEST_CASE("squeeze") {
    CHECK(squeeze("") == "");
    CHECK(squeeze("  Công \t chức\n\n Tư\u00A0\u3000pháp ") == "Công chức Tư pháp");
    CHECK(squeeze(" \n ") == "");
    CHECK(squeeze("a b") == "a b");
  }

  TEST_CASE("upper and lower case") {
    CHECK(to_lower("CẢI CÁCH THỂ CHẾ ĐƯỜNG ẴỶỸ 12") == "cải cách thể chế đường ẵỷỹ 12");
    CHECK(to_upper("cải cách thể chế đường ẵỷỹ 12") == "CẢI CÁCH THỂ CHẾ ĐƯỜNG ẴỶỸ 12");
    CHECK(to_lower(nfd("ĐỘI")) == nfd("đội"));
    CHECK(to_upper("–%漢") == "–%漢");
    CHECK(to_lower("A\xFF"
                   "B") ==
          "a\xFF"
          "b");
  }

  TEST_CASE("case goes both ways for every Vietnamese letter") {
    const std::string_view letters =
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
    CHECK(to_upper(letters) != letters);
    CHECK(to_lower(to_upper(letters)) == letters);
    CHECK(to_nfc(nfd(letters)) == letters);
    CHECK(is_nfc(to_upper(letters)));
  }
}
