#include "yaml/bytes.h"

#include "source_path.h"
#include "text/utf8.h"
#include "yaml/byte_survey.h"
#include "yaml/support.h"
#include "yaml/syntax_encoding.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

using namespace cchc;
using namespace cchc::yaml;
using namespace cchc::yaml::test;
using namespace std::string_view_literals;

namespace {

std::unique_ptr<Reading> check(std::string bytes) {
  auto reading = std::make_unique<Reading>(std::move(bytes));
  reading->result = check_bytes(reading->file, all_plan_keys, reading->sink);
  return reading;
}

std::string helps(const Reading& reading) {
  std::string out;
  for (const diag::Diagnostic& diagnostic : reading.sink.found()) {
    for (const text::Message& help : diagnostic.help) out += help.vi + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("clean bytes say nothing") {
  for (const std::string_view bytes : {"a: b\n"sv, "# x\na: Công chức Tư pháp — “x”\n"sv, "a:\tb\n"sv, "…: …\n"sv}) {
    const auto reading = check(std::string(bytes));
    CHECK(found(*reading) == "");
    CHECK(reading->result);
  }
}

TEST_CASE("each mistake of the bytes has its code and place") {
  struct Case {
    std::string_view bytes;
    std::string_view found;
    bool readable;
  };
  const Case cases[] = {
      {"a: b\nc: \xff\n"sv, "K001@2:4", false},
      {"a: \xe1\xba\n"sv, "K001@1:4", false},  // a letter cut in two
      {"\xff\xfe"
       "a\0:\0"sv,
       "K001@1:1", false},  // UTF-16
      {"a\0:\0 \0b\0\n\0"sv, "K001@1:1", false},
      {"\0\0\0a\0\0\0:\0\0\0 \0\0\0b"sv, "K001@1:1", false},
      {"\xef\xbb\xbf"
       "a: b\n"sv,
       "K002@1:1", true},
      {"a: b\r\nc: d\r\n"sv, "K003@1:5", true},
      {"a: b\nc: d\r\n"sv, "K003@2:5", true},
      {"a: b\rc: d\r"sv, "K003@1:5", true},
      {"a: b  \nc: d \n"sv, "K702@1:5 K702@2:5", true},
      {"a: b # c\t\n  \n \t\n"sv, "K702@1:9 K702@2:1", true},  // blank lines are one finding
      {"a: b \r\n"sv, "K702@1:5 K003@1:6", true},
      {"a: b "sv, "K702@1:5 K006@1:6", true},
      {"a: b\x07\n"sv, "K004@1:5", true},
      {"a: b\x7f\n"sv, "K004@1:5", true},
      {"a: b\xc2\x85\n"sv, "K004@1:5", true},
      {"a: this is long enough\0\n"sv, "K004@1:23", false},
      {"a: b\xc2\xa0"
       "c\n"sv,
       "K005@1:5", true},
      {"a: b\xc2\xa0\xc2\xa0"
       "c\n"sv,
       "K005@1:5", true},  // several in a row are one finding
      {"a: b\xe2\x80\x8b\xc2\xad\n"sv, "K005@1:5 K005@1:6", true},
      {"a: b\xef\xbb\xbf\n"sv, "K005@1:5", true},  // a mark inside the file is no mark
      {"a: b"sv, "K006@1:5", true},
      {""sv, "K008@1:1", false},
      {" \n# only a comment\n\t\n"sv, "K008@1:1", false},
      {"\xef\xbb\xbf# x\n"sv, "K008@1:1", false},
  };
  for (const Case& one : cases) {
    CAPTURE(one_line(one.bytes));
    const auto reading = check(std::string(one.bytes));
    CHECK(found(*reading) == one.found);
    CHECK(reading->result == one.readable);
  }
}

TEST_CASE("fixes of the bytes") {
  CHECK(fixed(*check("\xef\xbb\xbf"
                     "a: b\r\nc: d\re: f")) == "a: b\nc: d\ne: f\n");
  CHECK(fixed(*check("a: b\xc2\xa0"
                     "c\xe2\x80\x8b"
                     "d\n")) == "a: b cd\n");
  CHECK(fixed(*check("\xc2\xa0\xc2\xa0"
                     "a: b\n")) == "  a: b\n");
  CHECK(found(*check(fixed(*check("\xef\xbb\xbf"
                                  "a: b\r\n\xc2\xa0"
                                  "c: d\re: f")))) == "");
}

TEST_CASE("an encoding is guessed only from good signs") {
  CHECK(guess_legacy_encoding("C\xab"
                              "ng ch\xf8"
                              "c T\xad ph\xb8"
                              "p, \xae\xb9i h\xe9i") == Encoding::tcvn3);
  CHECK(guess_legacy_encoding("C\xf4ng ch\xfd\xec"
                              "c T\xfd ph\xe1p, \xf0\xe2\xf2u t\xfd, k\xea\xec ho\xe2\xf2"
                              "ch") == Encoding::windows1258);
  CHECK(guess_legacy_encoding("Công chức Tư pháp \xae") == Encoding::unknown);  // one broken byte in good UTF-8
  CHECK(guess_legacy_encoding("\xae") == Encoding::unknown);
  CHECK(helps(*check("a: C\xab"
                     "ng ch\xf8"
                     "c T\xad ph\xb8"
                     "p\n"))
            .find("TCVN3") != std::string::npos);
  CHECK(helps(*check("a: \xf0\xf0\xf0 ta\xf2 ta\xf2\n")).find("windows-1258") != std::string::npos);
  const auto wide = check(std::string("\xfe\xff\0a\0:"sv));
  CHECK(wide->sink.found().front().headline.vi.find("UTF-16") != std::string::npos);
  CHECK(helps(*wide).find("lưu lại dạng UTF-8") != std::string::npos);
}

TEST_CASE("an invisible character is an error only where the bytes must be exact") {
  struct Case {
    std::string_view bytes;
    diag::Severity severity;
  };
  constexpr auto error = diag::Severity::error;
  constexpr auto warning = diag::Severity::warning;
  const Case cases[] = {
      {"ow\xe2\x80\x8bner: X\n", error},
      {"\xc2\xa0 owner: X\n", error},
      {"  - id: I\xe2\x80\x8b.HD1\n", error},
      {"deadline: N\xc4\x83m\xc2\xa0"
       "2021\n",
       error},
      {"id:\xc2\xa0I.HD1\n", error},
      {"owner:\xc2\xa0X\n", error},
      {"text: x\xc2\xa0y\n", warning},
      {"text: x\xc2\xa0y: z\n", warning},
      {"  Theo\xc2\xa0quy định: x\n", warning},
      {"a: b  # x\xc2\xa0y\n", warning},
  };
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    const auto reading = check(std::string(one.bytes));
    REQUIRE(reading->sink.found().size() == 1);
    CHECK(diag::severity_of(reading->sink.found().front()) == one.severity);
  }
}

TEST_CASE("many invisible characters are told twenty times and fixed all") {
  std::string bytes = "a: ";
  for (int i = 0; i < 50; ++i) bytes += "x\xc2\xa0";
  const auto reading = check(bytes + "x\n");
  CHECK(reading->sink.found().size() == 20);
  CHECK(helps(*reading).find("30") != std::string::npos);
  CHECK(found(*check(fixed(*reading))) == "");
}

TEST_CASE("a file over the limit is not read") {
  const auto reading = check(std::string(max_file_size, 'a') + "\n");
  CHECK(found(*reading) == "K007@1:1");
  CHECK_FALSE(reading->result);
  CHECK(check(std::string(max_file_size - 1, 'a') + "\n")->result);
}

TEST_CASE("control characters in a row are one finding") {
  const auto nuls = check("a: this is a long enough text\n" + std::string(7, '\0'));
  CHECK(found(*nuls) == "K004@2:1");
  CHECK(nuls->sink.found().front().headline.vi.find("có 7 ký tự điều khiển U+0000") == 0);
  CHECK(found(*check("a: \x07\x07 \x07\x0c\n")) == "K004@1:4 K004@1:7 K004@1:8");
}

TEST_CASE("a file of another program is told by its format") {
  for (const auto& [bytes, name] :
       {std::pair("PK\x03\x04\x14"sv, ".docx"sv), std::pair("{\\rtf1\\ansi"sv, ".rtf"sv),
        std::pair("\xd0\xcf\x11\xe0\xa1"sv, ".doc"sv), std::pair("%PDF-1.7\n"sv, "PDF"sv)}) {
    const auto reading = check(std::string(bytes));
    CHECK_FALSE(reading->result);
    CHECK(found(*reading) == "K001@1:1");
    CHECK(reading->sink.found().front().headline.vi.find(name) != std::string::npos);
    CHECK(helps(*reading).find("lưu lại dạng UTF-8") == std::string::npos);
  }
}

TEST_CASE("a text garbled throughout is one finding that names how") {
  struct Case {
    std::string_view bytes;
    Garbling kind;
  };
  const Case cases[] = {
      {"name: KiÓm tra v¨n b¶n, c¶i c¸ch thñ tôc hµnh chÝnh, n©ng cao chÊt l­îng b¸o c¸o c¸c phßng, ban, ®Þa ph­¬ng "
       "trong n¨m "
       "nay\n",
       Garbling::tcvn3},
      {"name: Kieåm tra vaên baûn, caûi caùch thuû tuïc haønh chính, naâng cao chaát löôïng baùo caùo\n",
       Garbling::vni},
      {"name: Kiá»ƒm tra vÄƒn báº£n, cáº£i cÃ¡ch thá»§ tá»¥c hÃ nh chÃ­nh, nÃ¢ng cao cháº¥t lÆ°á»£ng\n",
       Garbling::twice},
      {"name: Ki?m tra v?n b?n, c?i cách th? t?c hành chính, nâng cao ch?t l??ng, b?i d??ng nghi?p v?\n",
       Garbling::questions},
  };
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    CHECK(find_garbling(one.bytes).kind == one.kind);
    const auto reading = check(std::string(one.bytes));
    CHECK_FALSE(reading->result);
    CHECK(found(*reading).starts_with("K001@1:"));
  }
  for (const std::string_view bytes :
       {"name: Kiểm tra văn bản — cải cách thủ tục hành chính? Năm nay? Đã xong?\n"sv,
        "name: http://a.vn/?a?b?c?d xem a?b\n"sv, "name: Kiá»ƒm tra văn bản đã ban hành\n"sv}) {
    CHECK(find_garbling(bytes).kind == Garbling::none);
  }
}

TEST_CASE("a text with few letters that only Vietnamese has is not taken for a garbled one") {
  for (const std::string_view one :
       {"- {activity: I.HD1, status: Hoàn thành}\n"sv, "name: Rà soát toàn xã, tuyên quân, ngoã, quá, khoá\n"sv,
        "RÀ SOÁT TOÀN XÃ\u00A0TUYÊN QUÂN\n"sv, "thuê, quê, chuyên, yêu, luân, hoá, xoã, loè, khoé\n"sv,
        "link: https://a.vn/vb.aspx?id=5\n"sv, "name: «Word» va «Excel» va «quá»\n"sv,
        "name: Windows® va Excel© cua Microsoft®Office, phong¹ ban¹ so¹\n"sv, "name: hoc\u00ADlai a·b\n"sv}) {
    CAPTURE(one);
    std::string file;
    for (int i = 0; i < 20; ++i) file += one;
    CHECK(find_garbling(file).kind == Garbling::none);
    CHECK(find_garbling(file, 3).kind == Garbling::none);
  }
}

TEST_CASE("the words of the shipped plan that French could write too are not taken for garbled ones") {
  std::string words;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("plan"))) {
    std::ifstream in(entry.path(), std::ios::binary);
    for (std::string word; in >> word;) {
      if (std::ranges::none_of(text::to_code_points(word), is_vietnamese_letter)) words += word + ' ';
    }
  }
  REQUIRE(words.size() > 10'000);
  CHECK(survey(words).may_be_garbled(telling_places));
  CHECK(find_garbling(words).kind == Garbling::none);
}

TEST_CASE("letters that got lost and places of pictures are told") {
  const auto lost = check("a: Ki\xEF\xBF\xBDm tra v\xEF\xBF\xBDn\n");
  CHECK(found(*lost) == "K001@1:6");
  CHECK(lost->result);
  CHECK(helps(*lost).find("2 chỗ") != std::string::npos);
  CHECK(found(*check("a: x \xEF\xBF\xBC y\n")) == "K005@1:6");
}
