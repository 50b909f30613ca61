#include "text/utf8.h"

#include "text/chars.h"
#include "text/plain.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace cchc::text;
using namespace std::string_literals;

TEST_SUITE("text/utf8") {
  TEST_CASE("decode reads characters of every length") {
    struct Row {
      std::string_view text;
      char32_t code_point;
      std::size_t size;
    };
    const std::vector<Row> rows{
        {"a", U'a', 1},
        {"\x7F", 0x7F, 1},
        {"\xC2\x80", 0x80, 2},
        {"đ", 0x111, 2},
        {"\xDF\xBF", 0x7FF, 2},
        {"\xE0\xA0\x80", 0x800, 3},
        {"ệ", 0x1EC7, 3},
        {"\xED\x9F\xBF", 0xD7FF, 3},
        {"\xEE\x80\x80", 0xE000, 3},
        {"\xEF\xBF\xBF", 0xFFFF, 3},
        {"\xF0\x90\x80\x80", 0x10000, 4},
        {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      const Decoded got = decode(row.text, 0);
      CHECK(got.valid);
      CHECK(got.code_point == row.code_point);
      CHECK(got.size == row.size);
      std::string back;
      append(back, row.code_point);
      CHECK(back == row.text);
    }
    CHECK(decode(std::string_view("\0", 1), 0).size == 1);
  }

  TEST_CASE("decode gives a broken byte as U+FFFD of one byte") {
    const std::vector<std::string_view> broken{
        "\x80",
        "\xBF",
        "\xFF",
        "\xFE",
        "\xC0\x80",
        "\xC1\xBF",
        "\xE0\x80\x80",
        "\xE0\x9F\xBF",
        "\xED\xA0\x80",
        "\xED\xBF\xBF",
        "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80",
        "\xC3",
        "\xE1\xBB",
        "\xF0\x9F\x98",
        "\xC3(",
        "\xE1\xBB(",
    };
    for (const std::string_view text : broken) {
      CAPTURE(text.size());
      const Decoded got = decode(text, 0);
      CHECK_FALSE(got.valid);
      CHECK(got.code_point == 0xFFFD);
      CHECK(got.size == 1);
      CHECK(find_invalid(text) == 0);
    }
  }

  TEST_CASE("decode stops at the end") {
    CHECK(decode("", 0).size == 0);
    CHECK(decode("ab", 2).size == 0);
    CHECK(decode("ab", 9).size == 0);
    CHECK(decode("éb", 2).code_point == U'b');
    CHECK_FALSE(decode("é", 1).valid);
  }

  TEST_CASE("decode_plain gives the plain characters, and nothing of any other") {
    for (char32_t c = 0; c < 0x11000; ++c) {
      std::string text;
      append(text, c);
      const Decoded decoded = decode(text, 0);
      const Decoded plain = decode_plain(text, 0);
      REQUIRE(plain.size == (is_plain(decoded.code_point) ? decoded.size : 0));
      if (plain.size != 0) REQUIRE(plain.code_point == c);
    }
    for (const std::string_view text :
         {"", "\xC3", "\xC3z", "\xE1\xBA", "\xE1\xBAz", "\xE1\xBC\x80", "\xC7\x80", "\x80"})
      CHECK(decode_plain(text, 0).size == 0);
    CHECK(decode_plain("aế", 1).code_point == U'ế');
    CHECK(decode_plain("aế", 4).size == 0);
  }

  TEST_CASE("find_invalid names the first broken byte") {
    CHECK_FALSE(find_invalid("").has_value());
    CHECK_FALSE(find_invalid("Cải cách thể chế\n😀").has_value());
    CHECK(find_invalid("C\xF4ng ch\xFC\x63") == 1);
    CHECK(find_invalid("Cải\xE1\xBB") == 5);
    CHECK_FALSE(find_invalid("\xEF\xBF\xBD").has_value());  // U+FFFD itself is a character
  }

  TEST_CASE("code points are converted") {
    CHECK(to_code_points("e\u0302\u0301").size() == 3);
    CHECK(to_code_points("\xE1\xBB|\xFF").size() == 4);
    CHECK(to_code_points("ư\xFFx") == U"ư\uFFFDx");
    CHECK(to_utf8(U"Đường 😀") == "Đường 😀");
    CHECK(to_utf8(to_code_points("a\0b"s)) == "a\0b"s);
    CHECK(to_utf8(std::u32string{0xD800, 0x110000}) == "\uFFFD\uFFFD");
  }
}
