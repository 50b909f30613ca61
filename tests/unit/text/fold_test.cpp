#include "text/fold.h"

#include "text/chars.h"
#include "text/samples.h"
#include "text/utf8.h"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace cchc::text;
using namespace std::string_literals;

namespace {

struct Question {
  std::string text;
  std::string query;
  Match answer;
};

}  // namespace

TEST_SUITE("text/fold") {
  TEST_CASE("the spellings of one name share a key") {
    const std::vector<std::string> spellings{
        "Công chức Tư pháp",
        "cong chuc tu phap",
        "CÔNG CHỨC TƯ PHÁP",
        "CÔNG-CHỨC TƯ PHÁP",
        nfd("Công chức Tư pháp"),
        nfd("CÔNG CHỨC TƯ PHÁP"),
        "Công  chức\u00A0Tư\tpháp\n",
        "công – chức — tư − pháp",
        "Côngchức\u200B Tư\u00AD pháp\uFEFF",
        "CongChucTuPhap",
    };
    for (const std::string& spelling : spellings) {
      CAPTURE(spelling);
      CHECK(fold(spelling) == "congchuctuphap");
    }
  }

  TEST_CASE("fold") {
    struct Row {
      std::string text;
      std::string_view key;
    };
    const std::vector<Row> rows{
        {"", ""},
        {" -\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00AD\u2043\uFE58\uFF0D\u200B\u3000", ""},
        {"Văn phòng HĐND-UBND phường", "vanphonghdndubndphuong"},
        {"Văn phòng HÐND - UBND phường", "vanphonghdndubndphuong"},  // U+00D0
        {"Đđ\u00D0\u00F0", "dddd"},
        {"hóa hoá hòa", "hoahoahoa"},
        {"107/2020/NĐ-CP", "107/2020/ndcp"},
        {"ẴẶẤỆỖỢỰỴ", "aaaeoouy"},
        {"a_b.c,d(e)", "a_b.c,d(e)"},
        {"\u0301x", "x"},
        {"ﬁ½²", "ﬁ½²"},
        {"\xFF", "\uFFFD"},
        {"A\0B"s, std::string_view("a\0b", 3)},
        {"Ñandú Façade Åse", "nandufacadease"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(fold(row.text) == row.key);
      CHECK(fold(row.key) == row.key);
    }
  }

  TEST_CASE("fold: a letter folds as the letter and its marks one by one do") {
    for (char32_t c = 1; c < 0x3000; ++c) {
      if (c >= 0xD800 && c < 0xE000) continue;
      std::u32string parts;
      decompose(c, parts);
      CAPTURE(static_cast<unsigned>(c));
      CHECK(fold(to_utf8(std::u32string(1, c))) == fold(to_utf8(parts)));
    }
    CHECK(fold(std::string_view("a\0-\t\vB\x7f", 7)) == std::string_view("a\0b\x7f", 4));
  }

  TEST_CASE("fold_accented: case, spaces, dashes and the place of the tone do not count") {
    const std::vector<std::pair<std::string, std::string>> same{
        {"hóa", "hoá"},
        {"HÓA", "hoá"},
        {"hoà thuận", "hòa-thuận"},
        {"thủy", "thuỷ"},
        {"Khỏe", "khoẻ"},
        {"quý", "qúy"},
        {nfd("Tiếng Việt"), "tiếng việt"},
        {"ê\u0323", "ẹ\u0302"},
        {"e\u0301\u0302", "ế"},
        {"HĐND-UBND", "HĐND – UBND"},
        {"HÐND", "hđnd"},  // U+00D0
        {"hóa chất", "hoá\u200B chất"},
        {"Sở Nội vụ", "sở  nội vụ"},
        {"hó\u200Ba", "hoá"},
        {"ubnd", "UBND"},
    };
    for (const auto& [a, b] : same) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(fold_accented(a) == fold_accented(b));
    }
  }

  TEST_CASE("fold_accented: letters and tones count") {
    const std::vector<std::pair<std::string, std::string>> different{
        {"hóa", "hòa"}, {"hóa", "hoa"},         {"an", "ăn"}, {"ân", "ăn"},  {"tư", "tu"},
        {"tơ", "tô"},   {"đi", "di"},           {"tê", "te"}, {"mã", "mả"},  {"ba bá", "bá ba"},
        {"ă", "ạ"},     {"tư pháp", "từ pháp"}, {"ñ", "n"},   {"a/b", "ab"},
    };
    for (const auto& [a, b] : different) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(fold_accented(a) != fold_accented(b));
    }
  }

  TEST_CASE("has_accents") {
    for (const std::string& text : {"ă"s, "đ"s, "Đ"s, "\u00D0"s, "hoá"s, nfd("hoá"), "UBND phường"s, "é"s}) {
      CAPTURE(text);
      CHECK(has_accents(text));
    }
    for (const std::string& text : {""s, "cong chuc"s, "NQ–CP “x”"s, "漢"s, "½"s, "\xFF"s, "a\u200Bb"s, "ß"s}) {
      CAPTURE(text);
      CHECK_FALSE(has_accents(text));
    }
  }

  TEST_CASE("find_match") {
    const std::vector<Question> questions{
        {"Công chức Tư pháp", "cong chuc", Match::folded},
        {"Công chức Tư pháp", "CÔNG CHỨC", Match::exact},
        {"Công chức Tư pháp", nfd("tư pháp"), Match::exact},
        {"Công chức Tư pháp", "từ pháp", Match::folded},
        {"Công chức Tư pháp", "tai chinh", Match::none},
        {"Công chức Tư pháp", "tài chính", Match::none},
        {"hóa đơn", "hoa", Match::folded},
        {"hòa giải", "hoa", Match::folded},
        {"hóa đơn", "hóa", Match::exact},
        {"hóa đơn", "hoá", Match::exact},
        {"hoá đơn", "hóa đơn", Match::exact},
        {"hòa giải", "hóa", Match::folded},
        {"Khoá học", "khóa học", Match::exact},
        {"hóa", "hó", Match::exact},  // while still typing
        {"pháp luật", "phá", Match::exact},
        {"đó", "đo", Match::folded},  // no tone typed, and the text has one
        {"đón", "đo", Match::folded},
        {"đon", "đo", Match::exact},
        {"từ", "tư", Match::folded},
        {"HĐND-UBND phường", "hđndubnd", Match::exact},
        {"Tư pháp – Hộ tịch", "tư pháp hộ tịch", Match::exact},
        {"Tưpháp", "tư pháp", Match::exact},
        {"Nghị quyết 76/NQ-CP", "76/nq cp", Match::folded},
        {"", "a", Match::none},
        {"abc", "", Match::none},
        {"a-b", " - ", Match::none},
    };
    for (const Question& question : questions) {
      CAPTURE(question.text);
      CAPTURE(question.query);
      CHECK(find_match(question.text, question.query) == question.answer);
    }
  }

  TEST_CASE("equal_match") {
    const std::vector<Question> questions{
        {"Công chức Tư pháp", "cong chuc tu phap", Match::folded},
        {"Công chức Tư pháp", "công chức tư pháp", Match::exact},
        {"Công chức Tư pháp", "cong chuc", Match::none},
        {"Công chức Tư pháp", "công chức tư phạp", Match::folded},
        {"cong chuc tu phap", "cong chuc tu phap", Match::folded},
        {"Văn hóa", "VĂN HOÁ", Match::exact},
        {"Văn hóa", "văn hòa", Match::folded},
        {"cong chuc", "công chức", Match::folded},
        {"", "", Match::none},
    };
    for (const Question& question : questions) {
      CAPTURE(question.text);
      CAPTURE(question.query);
      CHECK(equal_match(question.text, question.query) == question.answer);
    }
  }

  TEST_CASE("a query answers for one text after another") {
    const Query accented("Tư pháp"), plain("tu phap");
    for (const std::string_view text : {"Công chức Tư pháp", "Tư pháp"}) {
      CHECK(accented.find_in(text) == Match::exact);
      CHECK(plain.find_in(text) == Match::folded);
      CHECK(accented.equals(text) == (text == "Tư pháp" ? Match::exact : Match::none));
    }
    CHECK(accented.find_in("tu phap") == Match::folded);
    CHECK(Query(" - ").empty());
    CHECK(Query(" - ").find_in("a") == Match::none);
    CHECK_FALSE(plain.empty());
  }
}
