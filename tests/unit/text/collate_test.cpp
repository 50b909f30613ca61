#include "text/collate.h"

#include "text/samples.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace cchc::text;

namespace {

bool collates_before(std::string_view a, std::string_view b) {
  return collation_key(a) < collation_key(b);
}

/// Every text stands before all that follow it, decomposed or not.
void check_order(const std::vector<std::string>& ordered) {
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    CAPTURE(ordered[i]);
    CHECK_FALSE(collates_before(ordered[i], ordered[i]));
    for (std::size_t j = i + 1; j < ordered.size(); ++j) {
      CAPTURE(ordered[j]);
      CHECK(collates_before(ordered[i], ordered[j]));
      CHECK_FALSE(collates_before(ordered[j], ordered[i]));
      CHECK(collates_before(nfd(ordered[i]), ordered[j]));
    }
  }
}

}  // namespace

TEST_SUITE("text/collate") {
  TEST_CASE("letters stand in the order of the alphabet") {
    check_order({"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m",
                 "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"});
  }

  TEST_CASE("tones stand in their order, after the letters of the syllable") {
    check_order({"ma", "mà", "mả", "mã", "má", "mạ", "man", "màn", "mạnh", "măn", "mằn", "mân", "mo"});
    check_order({"ê", "ề", "ể", "ễ", "ế", "ệ"});
    check_order({"hoa", "hoà", "hóa", "hoạ"});
  }

  TEST_CASE("syllables are compared one by one") {
    check_order({"an", "an toàn", "àn", "anh", "ăn"});
    check_order({"ba má", "bà ba", "bá an"});
    check_order({"Công an", "Công chức Địa chính", "Công chức Tư pháp", "Công chức Văn hóa", "Cộng đồng", "Cơ quan"});
    check_order(
        {"Sở Nội vụ", "Sở Tài chính", "Sở Tài nguyên", "Sở Tư pháp", "UBND phường", "UBND thành phố", "Ủy ban"});
  }

  TEST_CASE("case only breaks ties, lower before upper") {
    check_order({"an", "An", "AN", "àn", "ba", "Ba", "bà"});
    check_order({"tư pháp", "tư Pháp", "Tư pháp", "Tư Pháp", "Tư pháp hộ tịch"});
    check_order({"đa", "Đa", "đà"});
  }

  TEST_CASE("digits are numbers and stand before letters") {
    check_order({"", "1", "2", "10", "10a", "11", "a", "a 1", "a 2", "a 10", "a b"});
    check_order({"Nhóm 2", "Nhóm 10", "Nhóm 100", "Nhóm A"});
    check_order({"9" + std::string(300, '9'), "1" + std::string(301, '0'), "2" + std::string(301, '0')});
    CHECK(collates_before("9", "1" + std::string(256, '0')));
    CHECK(collates_before("Quý 07", "Quý 8"));
    CHECK(collates_before("Quý 7", "Quý 08"));
  }

  TEST_CASE("punctuation and dashes part words and do not order them") {
    check_order({"HĐND-UBND phường", "HĐND - UBND thành phố"});
    check_order({"Phòng (A)", "Phòng B", "Phòng (C)"});
    check_order({"a b", "a-c", "ab"});
    check_order({"mà", "ma\u200Bn"});  // an invisible character does not part them
  }

  TEST_CASE("other scripts and other marks come after, in a fixed order") {
    check_order({"y", "z", "α", "б", "漢"});
    check_order({"n", "ñ", "na", "ña"});
    check_order({"ca", "ça", "cb"});
  }

  TEST_CASE("equal only when the text is the same in normal form C") {
    CHECK(collation_key(nfd("Thể chế")) == collation_key("Thể chế"));
    CHECK(collation_key("hóa") != collation_key("hoá"));
    CHECK(collation_key("a-b") != collation_key("a b"));
    CHECK(collation_key("\xFF") == collation_key("\xFF"));
  }

  TEST_CASE("any shuffle sorts back") {
    const std::vector<std::string> ordered{"2 bản", "10 bản", "ai", "An", "ăn", "ấp", "bà", "bả", "da", "đa",
                                           "e",     "ế",      "o",  "ô",  "ơ",  "u",  "ư",  "ỳ",  "ý"};
    std::mt19937 random(5);
    for (int round = 0; round < 20; ++round) {
      std::vector<std::string> shuffled = ordered;
      std::ranges::shuffle(shuffled, random);
      std::ranges::sort(shuffled, collates_before);
      CHECK(shuffled == ordered);
    }
  }
}
