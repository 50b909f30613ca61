#include "text/chars.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc::text;

namespace {

std::u32string parts(char32_t code_point) {
  std::u32string out;
  decompose(code_point, out);
  return out;
}

}  // namespace

TEST_SUITE("text/chars") {
  TEST_CASE("white space") {
    for (const char32_t c : U" \t\n\v\f\r\u0085\u00A0\u1680\u2003\u2028\u2029\u202F\u3000") {
      if (c != 0) CHECK(is_space(c));
    }
    for (const char32_t c : U"a-\u200B\uFEFF\u0301_\x1F") CHECK_FALSE(is_space(c));
    CHECK(is_breaking_space(U' '));
    CHECK(is_breaking_space(U'\u3000'));
    for (const char32_t c : {U'\u00A0', U'\u2007', U'\u202F'}) CHECK_FALSE(is_breaking_space(c));
  }

  TEST_CASE("dashes") {
    for (const char32_t c : {U'-', U'\u00AD', U'\u2010', U'\u2011', U'\u2012', U'\u2013', U'\u2014', U'\u2015',
                             U'\u2212', U'\uFF0D', U'\u2043'}) {
      CHECK(is_dash(c));
    }
    for (const char32_t c : U"_~./+=•") CHECK_FALSE(is_dash(c));
  }

  TEST_CASE("letters and marks") {
    for (const char32_t c : {U'a', U'Z', U'đ', U'Ệ', U'б', U'漢'}) CHECK(is_letter(c));
    for (const char32_t c : U"@[`{19 -\u0301…") CHECK_FALSE(is_letter(c));
    for (const char32_t c : {U'\u0300', U'\u031B', U'\u0323', U'\u20DD'}) CHECK(is_mark(c));
    for (const char32_t c : U"a´`^\u00A8") CHECK_FALSE(is_mark(c));
  }

  TEST_CASE("the case of ASCII letters") {
    for (const char32_t c : U"AZ") CHECK(is_ascii_capital(c) == (c != 0));
    for (const char32_t c : U"az@[`{1Ạ") CHECK_FALSE(is_ascii_capital(c));
    for (const char32_t c : U"az") CHECK(is_ascii_small(c) == (c != 0));
    for (const char32_t c : U"AZ@[`{1ạ") CHECK_FALSE(is_ascii_small(c));
    CHECK(ascii_lower('A') == 'a');
    CHECK(ascii_upper('z') == 'Z');
    for (const char c : {'@', '[', '`', '{', '1', '\xC1', '\xE1'}) {
      CHECK(ascii_lower(c) == c);
      CHECK(ascii_upper(c) == c);
    }
  }

  TEST_CASE("decompose") {
    CHECK(parts(U'a') == U"a");
    CHECK(parts(U'đ') == U"đ");
    CHECK(parts(U'ế') == U"e\u0302\u0301");
    CHECK(parts(U'Ộ') == U"O\u0323\u0302");
    CHECK(parts(U'ữ') == U"u\u031B\u0303");
    CHECK(parts(U'\uFFFD') == U"\uFFFD");
    CHECK(parts(U'½') == U"½");
    CHECK(parts(U'각').size() == 3);
  }

  TEST_CASE("tones") {
    CHECK(tone_of(0x300) == Tone::huyen);
    CHECK(tone_of(0x309) == Tone::hoi);
    CHECK(tone_of(0x303) == Tone::nga);
    CHECK(tone_of(0x301) == Tone::sac);
    CHECK(tone_of(0x323) == Tone::nang);
    CHECK(tone_of(0x302) == Tone::none);
    CHECK(tone_of(U'a') == Tone::none);
  }
}
