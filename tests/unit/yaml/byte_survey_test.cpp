#include "yaml/byte_survey.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

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
}
