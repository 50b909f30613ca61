#include "text/escape.h"

#include "text/samples.h"
#include "text/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace cchc::text;
using namespace std::string_literals;

TEST_SUITE("text/escape") {
  TEST_CASE("what is unsafe for a terminal is spelled out, everything else stays") {
    struct Row {
      std::string text;
      std::string_view escaped;
    };
    const std::vector<Row> rows{
        {"", ""},
        {"Công chức Tư pháp – “Đạt” 100%…", "Công chức Tư pháp – “Đạt” 100%…"},
        {nfd("Cải cách"), "Ca\u0309i ca\u0301ch"},
        {"a\tb\nc\r\n", "a\\tb\\nc\\r\\n"},
        {"\x1B[31mđỏ\x1B[0m", "\\u{1b}[31mđỏ\\u{1b}[0m"},
        {"\0\a\b\x7F"s, "\\u{0}\\u{7}\\u{8}\\u{7f}"},
        {"\u009B"
         "31m",
         "\\u{9b}31m"},
        {"\u0085", "\\u{85}"},
        {"a\u200Bb\u200Dc", "a\\u{200b}b\\u{200d}c"},
        {"\uFEFFkey", "\\u{feff}key"},
        {"a\u202Egpj.exe", "a\\u{202e}gpj.exe"},
        {"\u2066x\u2069", "\\u{2066}x\\u{2069}"},
        {"a\u00ADb", "a\\u{ad}b"},
        {"a\u2028b\u2029", "a\\u{2028}b\\u{2029}"},
        {"C\xF4ng \xE1\xBB", "C\\x{f4}ng \\x{e1}\\x{bb}"},
        {"\xED\xA0\x80", "\\x{ed}\\x{a0}\\x{80}"},
        {"\U000E0041", "\\u{e0041}"},
        {"a\u00A0b", "a\u00A0b"},
        {"❤\uFE0F 😀", "❤\uFE0F 😀"},
        {"C:\\plan", "C:\\plan"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(escape_controls(row.text) == row.escaped);
    }
  }

  TEST_CASE("invisible characters") {
    for (const char32_t code_point : {0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A,
                                      0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0x3164, 0xFEFF, 0xE0001, 0xE007F}) {
      CAPTURE(static_cast<unsigned>(code_point));
      CHECK(is_invisible(code_point));
    }
    for (const char32_t code_point :
         {U'a', U' ', U'-', U'đ', U'\u00A0', U'\u00AC', U'\u00AE', U'\u0301', U'\u0323', U'\u2010', U'\u2013',
          U'\u202F', U'\u3000', U'\uFE0F', U'\uFFFD', U'\U0001F600', U'\U0010FFFF'}) {
      CAPTURE(static_cast<unsigned>(code_point));
      CHECK_FALSE(is_invisible(code_point));
    }
  }

  TEST_CASE("nothing that is escaped is left unsafe") {
    std::string all;
    for (char32_t code_point = 0; code_point < 0x3000; ++code_point) append(all, code_point);
    for (const char32_t code_point : to_code_points(escape_controls(all))) {
      const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
      REQUIRE_FALSE(control);
      REQUIRE_FALSE(is_invisible(code_point));
    }
  }
}
