#include "yaml/syntax_encoding.h"

#include "text/chars.h"
#include "text/utf8.h"
#include "yaml/byte_survey.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace cchc::yaml {

namespace {

using namespace std::string_view_literals;

bool is_base_vowel(unsigned char byte) {
  // The ASCII vowels, and ă â ê ô ơ ư as windows-1258 has them.
  return "aeiouyAEIOUY\xe3\xe2\xea\xf4\xf5\xfd\xc3\xc2\xca\xd4\xd5\xdd"sv.find(static_cast<char>(byte)) !=
         std::string_view::npos;
}

struct Counts {
  std::size_t good = 0;        // characters that are UTF-8 beyond ASCII
  std::size_t high = 0;        // bytes that are not
  std::size_t tcvn3 = 0;       // of them: ă â ê ô ơ ư đ as TCVN3 has them, rare signs in windows-1258
  std::size_t tones_1258 = 0;  // of them: tone marks of windows-1258 right after a vowel
  std::size_t bars_1258 = 0;   // of them: đ and Đ of windows-1258 at the start of a word
};

Counts count(std::string_view bytes) {
  Counts counts;
  unsigned char before = ' ';
  for (std::size_t at = 0; at < bytes.size();) {
    const text::Decoded decoded = text::decode(bytes, at);
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (decoded.valid) {
      if (decoded.code_point >= 0x80) ++counts.good;
    } else {
      ++counts.high;
      if (byte >= 0xa8 && byte <= 0xae) ++counts.tcvn3;
      if ("\xcc\xd2\xde\xec\xf2"sv.find(static_cast<char>(byte)) != std::string_view::npos && is_base_vowel(before)) {
        ++counts.tones_1258;
      }
      if ((byte == 0xf0 || byte == 0xd0) && (before == ' ' || before == '\n' || before == '"')) ++counts.bars_1258;
    }
    before = byte;
    at += std::max<std::size_t>(decoded.size, 1);
  }
  return counts;
}

}  // namespace

Encoding find_wide_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe\0\0"sv) || bytes.starts_with("\0\0\xfe\xff"sv)) return Encoding::utf32;
  if (bytes.starts_with("\xff\xfe"sv) || bytes.starts_with("\xfe\xff"sv)) return Encoding::utf16;
  const std::string_view head = bytes.substr(0, 4096);
  if (head.find('\0') == std::string_view::npos) return Encoding::unknown;
  std::size_t nuls = 0;
  std::size_t even = 0;
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] != '\0') continue;
    ++nuls;
    if (at % 2 == 0) ++even;
  }
  if (head.size() >= 8 && nuls * 2 > head.size()) return Encoding::utf32;
  // Nearly all of the NULs stand at one side of the pairs.
  const std::size_t side = std::max(even, nuls - even);
  if (head.size() >= 4 && nuls * 4 >= head.size() && side * 10 >= nuls * 9) return Encoding::utf16;
  return Encoding::unknown;
}

Encoding guess_legacy_encoding(std::string_view bytes) {
  const Counts counts = count(bytes);
  if (counts.high < 3 || counts.good > counts.high) return Encoding::unknown;
  if (counts.tcvn3 * 10 >= counts.high) return Encoding::tcvn3;
  if ((counts.tones_1258 + counts.bars_1258) * 4 >= counts.high) return Encoding::windows1258;
  return Encoding::unknown;
}

namespace {

using text::is_ascii_letter;

/// The letters that bear the tone of the vowel before them in VNI fonts. oá oà oã (ố ồ ỗ) are left out: they stand in
/// "soát", "toàn" and "ngoã" as well.
std::u32string_view vni_tones_behind(char32_t vowel) {
  switch (text::lower(vowel)) {
    case U'a':
      return U"ùøûõïâáàåãäêéèë";
    case U'e':
      return U"ùøûõïâáàåãä";
    case U'o':
      return U"ùøûõïâåä";
    case U'u':
    case U'y':
    case U'ô':
    case U'ö':
    case U'ơ':
    case U'ư':
      return U"ùøûõï";
    default:
      return {};
  }
}

bool is_vni_pair(char32_t vowel, char32_t tone) {
  return vni_tones_behind(vowel).find(text::lower(tone)) != std::u32string_view::npos;
}

/// ă â ê ô ơ ư and the commonest vowels with tones as TCVN3 has them, which are signs in Unicode. đ (®) only begins
/// words.
bool is_tcvn3_sign(char32_t c) {
  return (c >= 0xA8 && c <= 0xAD) || (c >= 0xB5 && c <= 0xB9) || (c >= 0xBB && c <= 0xBE);
}

/// Of these, the ones that stand between two letters in other texts: a soft hyphen, a middle dot.
bool joins_letters(char32_t c) {
  return c == 0xAD || c == 0xB7;
}

/// What the second byte of á â ã è é ê ì í ò ó ô õ ù ú ý becomes. That of à is left out: "XÃ" before a no-break space.
bool is_second_of_two(char32_t c) {
  return U"¡¢£¨©ª¬\u00AD²³´µ¹º½"sv.find(c) != std::u32string_view::npos;
}

/// Counts the signs of each garbling in one pass.
class Garblings {
public:
  explicit Garblings(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
      const auto byte = static_cast<unsigned char>(bytes[at]);
      const text::Decoded decoded = byte < 0x80 ? text::Decoded{byte, 1} : text::decode(bytes, at);
      if (is_word_end(decoded.code_point)) word_ = at + decoded.size;
      look_at(decoded.code_point);
      at += std::max<std::size_t>(decoded.size, 1);
      last_ = before_;
      before_ = decoded.code_point;
    }
  }

  Garbled result(std::string_view bytes, std::size_t telling) const {
    Garbled best;
    std::size_t most = std::max(telling, good_ + 1);
    for (const Garbling kind : {Garbling::twice, Garbling::vni, Garbling::tcvn3, Garbling::questions}) {
      const Count& count = counts_[static_cast<std::size_t>(kind)];
      if (count.places < most || (kind == Garbling::tcvn3 && !is_surely_tcvn3_)) continue;
      most = count.places + 1;
      const std::size_t end = std::min(bytes.find_first_of(" \n\r\t", count.word), bytes.size());
      best = {kind, {static_cast<std::uint32_t>(count.word), static_cast<std::uint32_t>(end)}};
    }
    return best;
  }

private:
  struct Count {
    std::size_t places = 0;
    std::size_t word = 0;  // where the first of them begins
  };

  static bool is_word_end(char32_t c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '"'; }

  void found(Garbling kind) {
    Count& count = counts_[static_cast<std::size_t>(kind)];
    if (count.places++ == 0) count.word = word_;
  }

  void look_at(char32_t c) {
    if (is_word_end(c)) {
      is_in_address_ = false;
    } else if (c == '/') {
      is_in_address_ = true;
    }
    if (c < 0x80 && before_ < 0x80 && before_ != '?') return;
    if (is_vietnamese_letter(c)) ++good_;
    // á» áº Ä‘ Æ° are the first bytes of most Vietnamese letters; of the first two, a third one follows.
    if ((last_ == 0xE1 && (before_ == 0xBB || before_ == 0xBA) && c >= 0x80) ||
        (before_ == 0xC3 && is_second_of_two(c)) || (before_ == 0xC4 && (c == 0x2018 || c == 0x192)) ||
        (before_ == 0xC6 && (c == 0xB0 || c == 0xA1))) {
      found(Garbling::twice);
    }
    if (is_vni_pair(before_, c)) found(Garbling::vni);
    if (is_tcvn3_sign(before_) && is_ascii_letter(last_)) look_behind_sign(c);
    if (before_ == '?' && is_ascii_letter(last_) && is_ascii_letter(c) && !is_in_address_) found(Garbling::questions);
  }

  /// Signs at the end of words stand in other texts too: "«Word»", "Excel©", a note's "¹".
  void look_behind_sign(char32_t c) {
    if (!is_ascii_letter(c) && !is_word_end(c)) return;
    found(Garbling::tcvn3);
    if (is_ascii_letter(c) && !joins_letters(before_)) is_surely_tcvn3_ = true;
  }

  std::array<Count, 5> counts_{};
  std::size_t good_ = 0;
  std::size_t word_ = 0;
  bool is_in_address_ = false;  // behind a slash of the word, where a question mark is no lost letter
  bool is_surely_tcvn3_ = false;
  char32_t before_ = ' ';
  char32_t last_ = ' ';
};

}  // namespace

Garbled find_garbling(std::string_view bytes, std::size_t telling) {
  return survey(bytes).may_be_garbled(telling) ? Garblings(bytes).result(bytes, telling) : Garbled{};
}

GarblingText explain_garbling(Garbling kind, std::string_view word) {
  switch (kind) {
    case Garbling::tcvn3:
      return {text::say("chữ gõ bằng bảng mã TCVN3 (phông .VnTime): \"{}\"",
                        "the text is in TCVN3 (fonts .VnTime): \"{}\"", word),
              text::say("chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6, từ TCVN3 sang Unicode) rồi chép lại",
                        "convert it to Unicode, for example with UniKey, and paste it again")};
    case Garbling::vni:
      return {text::say("chữ gõ bằng bảng mã VNI (phông VNI-Times): \"{}\"",
                        "the text is in VNI (fonts VNI-Times): \"{}\"", word),
              text::say("chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6, từ VNI Windows sang Unicode) rồi chép lại",
                        "convert it to Unicode, for example with UniKey, and paste it again")};
    case Garbling::twice:
      return {text::say("chữ bị đọc sai bảng mã rồi lưu lại: \"{}\"",
                        "the text was read in a wrong encoding and saved again: \"{}\"", word),
              text::say("lấy lại bản cũ của tệp (git, bản sao lưu), mở đúng dạng UTF-8 rồi sửa tiếp",
                        "go back to an earlier version of the file (git, a backup) and open it as UTF-8")};
    default:
      return {
          text::say("chữ có dấu đã mất, chỉ còn dấu hỏi: \"{}\"",
                    "the letters with accents are lost, only question marks are left: \"{}\"", word),
          text::say(
              "tệp đã bị lưu dạng ANSI; lấy lại bản cũ (git, bản sao lưu) hoặc chép lại từ văn bản gốc, lưu dạng UTF-8",
              "the file was saved as ANSI; go back to an earlier version or copy the text again, and save as UTF-8")};
  }
}

std::string_view find_other_format(std::string_view bytes) {
  struct Format {
    std::string_view start;
    std::string_view name;
  };
  constexpr std::array formats{Format{"PK\x03\x04"sv, "Word, Excel (.docx, .xlsx)"},
                               Format{"\xd0\xcf\x11\xe0"sv, "Word, Excel (.doc, .xls)"},
                               Format{"{\\rtf"sv, "Word (.rtf)"}, Format{"%PDF-"sv, "PDF"}};
  for (const Format& format : formats) {
    if (bytes.starts_with(format.start)) return format.name;
  }
  return {};
}

}  // namespace cchc::yaml
