#include "text/vietnamese/syllable.h"

#include <doctest/doctest.h>

#include <string_view>

using cchc::text::Tone;
using cchc::text::vietnamese::has_two_tone_places;
using cchc::text::vietnamese::is_bare_syllable;
using cchc::text::vietnamese::is_syllable;
using cchc::text::vietnamese::spell;
using cchc::text::vietnamese::Spelling;
using cchc::text::vietnamese::tone_place;
using cchc::text::vietnamese::ToneStyle;
using cchc::text::vietnamese::write_syllable;

TEST_CASE("a word is taken apart into letters and tone") {
  const Spelling word = spell("Được");
  CHECK(word.letters == U"đươc");
  CHECK(word.tone == Tone::nang);
  CHECK(word.tone_at == 2);
  CHECK(word.tones == 1);
  CHECK(word.vietnamese);
}

TEST_CASE("NFC, NFD and the order of the marks do not matter") {
  CHECK(spell("ậ").letters == U"â");
  CHECK(spell("a\u0323\u0302").letters == U"â");
  CHECK(spell("a\u0302\u0323").letters == U"â");
  CHECK(spell("a\u0302\u0323").tone == Tone::nang);
}

TEST_CASE("marks Vietnamese lacks are seen") {
  CHECK_FALSE(spell("für").vietnamese);
  CHECK_FALSE(spell("ţi").vietnamese);
  CHECK_FALSE(spell("e\u0306m").vietnamese);
  CHECK_FALSE(spell("t\u0301i").vietnamese);
}

TEST_CASE("syllables") {
  for (const std::string_view word :
       {"nghiệp", "phường", "chức",  "thủy", "thuỷ",  "hoạt",  "giếng", "gì",    "giữa",   "gìn",    "quốc", "quy",
        "quyết",  "khuỷu",  "khuya", "ươm",  "yêu",   "yếu",   "ủy",    "ích",   "kỹ",     "lý",     "tỷ",   "xoong",
        "ngoằn",  "nghĩa",  "ghi",   "kể",   "cứu",   "rượu",  "đuổi",  "quỹ",   "quýt",   "huỳnh",  "oan",  "xuân",
        "ủng",    "Chuyển", "HÓA",   "thuở", "quặng", "ngưng", "lự",    "chuẩn", "khuyến", "nguyệt", "tuýp", "sẽ"}) {
    CAPTURE(word);
    CHECK(is_syllable(spell(word)));
  }
}

TEST_CASE("no syllables") {
  for (const std::string_view word :
       {"toànbộ", "viê", "hàh", "ngiệp", "nghàn", "kông", "cệ",   "đc",   "nhng",  "phưng1", "email", "bcd",
        "ươ",     "iên", "gê",  "qôc",   "được̀",  "zalo", "wifi", "phaf", "hoạch̉", "thựcc",  "",      "ngh"}) {
    CAPTURE(word);
    CHECK_FALSE(is_syllable(spell(word)));
  }
}

TEST_CASE("an ending stop takes only sắc and nặng") {
  for (const std::string_view ending : {"c", "ch", "p", "t"}) {
    const std::string base = "ta" + std::string(ending);
    CAPTURE(base);
    CHECK(is_syllable(spell("tá" + std::string(ending))));
    CHECK(is_syllable(spell("tạ" + std::string(ending))));
    CHECK_FALSE(is_syllable(spell(base)));
    CHECK_FALSE(is_syllable(spell("tà" + std::string(ending))));
    CHECK_FALSE(is_syllable(spell("tả" + std::string(ending))));
    CHECK_FALSE(is_syllable(spell("tã" + std::string(ending))));
  }
  CHECK(is_syllable(spell("tang")));
}

TEST_CASE("letters without marks") {
  for (const std::string_view word : {"phuong", "duoc", "hoach", "quyet", "Ke", "nghiep", "gieng"}) {
    CAPTURE(word);
    CHECK(is_bare_syllable(word));
  }
  for (const std::string_view word : {"of", "the1", "plan", "report", "phaast", "xyz", ""}) {
    CAPTURE(word);
    CHECK_FALSE(is_bare_syllable(word));
  }
}

TEST_CASE("where the tone stands") {
  struct Row {
    std::u32string_view letters;
    std::size_t place;
  };
  for (const auto& [letters, place] :
       {Row{U"toan", 2}, Row{U"hoat", 2}, Row{U"quy", 2}, Row{U"qua", 2}, Row{U"gia", 2}, Row{U"gi", 1}, Row{U"mua", 1},
        Row{U"đươc", 2}, Row{U"tiên", 2}, Row{U"ngoai", 3}, Row{U"khuya", 3}, Row{U"cua", 1}, Row{U"bao", 1},
        Row{U"huynh", 2}, Row{U"chuyên", 4}, Row{U"nga", 2}, Row{U"ưu", 0}}) {
    CHECK(tone_place(letters, ToneStyle::first) == place);
    CHECK(tone_place(letters, ToneStyle::second) == place);
    CHECK_FALSE(has_two_tone_places(letters));
  }
  for (const std::u32string_view letters : {U"hoa", U"khoe", U"thuy", U"uy"}) {
    CHECK(has_two_tone_places(letters));
    CHECK(*tone_place(letters, ToneStyle::second) == *tone_place(letters, ToneStyle::first) + 1);
  }
  CHECK_FALSE(tone_place(U"ngh", ToneStyle::first).has_value());
}

TEST_CASE("a syllable is written in normal form C") {
  CHECK(write_syllable(U"đươc", Tone::nang, 2) == "được");
  CHECK(write_syllable(U"hoa", Tone::sac, 1) == "hóa");
  CHECK(write_syllable(U"hoa", Tone::none, 1) == "hoa");
}
