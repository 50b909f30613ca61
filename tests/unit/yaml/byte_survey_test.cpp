#include "yaml/byte_survey.h"

#include "random.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace cchc::yaml;
using namespace std::string_view_literals;

TEST_SUITE("byte survey") {
  TEST_CASE("of clean Vietnamese nothing is to be looked at again") {
    const ByteSurvey found = survey("name: Đẩy mạnh cải cách – \"thủ tục\"\n\tđược\n");
    CHECK_FALSE(found.invalid.has_value());
    CHECK(found.letters == 9);  // Đ ẩ ạ ả ủ ụ đ ư ợ
    CHECK_FALSE(found.controls);
    CHECK_FALSE(found.carriage_returns);
    CHECK_FALSE(found.trailing_blanks);
    CHECK_FALSE(found.invisible);
    CHECK_FALSE(found.lost_letters);
    CHECK_FALSE(found.may_be_garbled(1));
  }

  TEST_CASE("each kind of byte that some check asks for is seen wherever it stands") {
    for (const std::string_view around : {""sv, "a"sv, "ễ"sv}) {
      const auto with = [&](std::string_view middle) {
        return survey(std::string(around) + std::string(middle) + std::string(around));
      };
      CHECK(with("\0"sv).controls);
      CHECK(with("\x1b").controls);
      CHECK(with("\x7f").controls);
      CHECK(with("\xc2\x80").controls);
      CHECK(with("\xc2\x9f").controls);
      CHECK_FALSE(with("\xc2\xa1").controls);
      CHECK(with("\r").carriage_returns);
      CHECK(with(" \n").trailing_blanks);
      CHECK(with("\t\r\n").trailing_blanks);
      CHECK(with("\xc2\xa0").invisible);
      CHECK(with("\xe2\x80\x8b").invisible);
      CHECK(with("\xef\xbb\xbf").invisible);
      CHECK(with("\xe3\x80\x80").invisible);
      CHECK(with("?").lost_letters);
      CHECK(with("\xef\xbf\xbd").lost_letters);
      for (const std::string_view pair : {"Ä‘"sv, "Æ°"sv, "Æ¡"sv, "á»"sv, "áº"sv}) CHECK(with(pair).lost_letters);
      CHECK(with("\xff").invalid == around.size());
    }
    CHECK(survey("a ").trailing_blanks);
    CHECK_FALSE(survey(" a").trailing_blanks);
  }

  TEST_CASE("a text may be garbled when it has more signs than letters") {
    CHECK(survey("á» ? Æ°").may_be_garbled(3));
    CHECK_FALSE(survey("á» ? Æ°").may_be_garbled(9));
    CHECK_FALSE(survey("? ? ? ểểểể").may_be_garbled(3));
  }

  // A short text is looked at character by character, a long one in blocks as far as it is plain.
  TEST_CASE("a long text is found to hold what its characters hold one by one") {
    const std::vector<std::string_view> plain{"a", "b c", "\n", "~", "à", "ÿ", "×",  "ĩ",  "ũ", "ă", "Đ",
                                              "ơ", "ư",   "ạ",  "ỹ", "ế", "Ằ", ": ", "- ", ",", "0"};
    const std::vector<std::string_view> odd{
        "?",      "ĸ",          "ƒ",  "Ẁ",    "ẛ",    "ỿ",    "–",        "“", "\xff ", "\xe1 ", "\xe1\xba ", "\xc4 ",
        "\xc3\n", "\xe1\xbb\n", "\t", "\r\n", "\x01", "\x7f", "\xc2\xa0", "»", " \n",   "\t\n",  "\xc0 ",     "字"};
    cchc::test::Random random(7);
    for (int round = 0; round < 3000; ++round) {
      std::string text;
      ByteSurvey expected;
      const std::size_t pieces = 1 + random.below(round % 7 == 0 ? 3000 : 60);
      const std::size_t rare = 1 + random.below(200);
      for (std::size_t i = 0; i < pieces; ++i) {
        const std::string_view piece = random.one_in(rare) ? random.pick(odd) : random.pick(plain);
        const ByteSurvey of_piece = survey(piece);
        if (of_piece.invalid && !expected.invalid) expected.invalid = text.size() + *of_piece.invalid;
        expected.letters += of_piece.letters;
        expected.signs += of_piece.signs;
        expected.controls = expected.controls || of_piece.controls;
        expected.carriage_returns = expected.carriage_returns || of_piece.carriage_returns;
        expected.invisible = expected.invisible || of_piece.invisible;
        expected.lost_letters = expected.lost_letters || of_piece.lost_letters;
        text += piece;
      }
      text += "x";
      for (std::size_t at = 1; at < text.size(); ++at) {
        const bool is_end = text[at] == '\n' || text[at] == '\r';
        if (is_end && (text[at - 1] == ' ' || text[at - 1] == '\t')) expected.trailing_blanks = true;
      }
      const ByteSurvey found = survey(text);
      CAPTURE(text);
      REQUIRE(found.invalid == expected.invalid);
      REQUIRE(found.letters == expected.letters);
      REQUIRE(found.signs == expected.signs);
      REQUIRE(found.controls == expected.controls);
      REQUIRE(found.carriage_returns == expected.carriage_returns);
      REQUIRE(found.invisible == expected.invisible);
      REQUIRE(found.lost_letters == expected.lost_letters);
      REQUIRE(found.trailing_blanks == expected.trailing_blanks);
    }
  }
}
