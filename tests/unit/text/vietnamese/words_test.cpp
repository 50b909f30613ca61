#include "text/vietnamese/words.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace cchc::text::vietnamese;

TEST_CASE("words are split at what is no letter") {
  const auto words = split_words("Văn hóa-TT, số 12a (e\u0323m)");
  REQUIRE(words.size() == 6);
  CHECK(words[2].text == "TT");
  CHECK(words[4].text == "a");
  CHECK(words[5].text == "e\u0323m");
  CHECK(words[1].offset == 5);
  CHECK(split_words("số 12a", Digits::part_of_words).at(1).text == "12a");
}

TEST_CASE("capital letters") {
  CHECK(capitals_of("hóa") == Capitals::none);
  CHECK(capitals_of("Đề") == Capitals::first);
  CHECK(capitals_of("TTHC") == Capitals::more);
  CHECK(capitals_of("iOS") == Capitals::more);
  CHECK(capitals_of("mB") == Capitals::more);
}

TEST_CASE("addresses of the net and of mail") {
  const std::string_view text = "Gửi abc@gov.vn, xem hoangtan.gov.vn. Hết.Sau";
  const auto words = split_words(text);
  CHECK_FALSE(in_address(text, words.at(0)));
  CHECK(in_address(text, words.at(1)));
  CHECK(in_address(text, words.at(3)));
  CHECK_FALSE(in_address(text, words.at(4)));
  CHECK(in_address(text, words.at(6)));
  CHECK_FALSE(in_address(text, words.back()));
}
