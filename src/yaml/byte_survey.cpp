#include "yaml/byte_survey.h"

#include "text/chars.h"
#include "text/escape.h"
#include "text/plain.h"
#include "text/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace cchc::yaml {

namespace {

/// What a byte or a letter is to the survey.
enum class Kind : std::uint8_t {
  plain,   ///< nothing to find
  letter,  ///< of Vietnamese only
  sign,    ///< what some garbling puts for a letter
  question,
  line_feed,
  carriage_return,
  control,
  other  ///< to be looked at
};

/// Of a byte by itself; those of longer characters are `other`.
constexpr std::array<Kind, 0x100> byte_kinds = [] {
  std::array<Kind, 0x100> kinds{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) kinds[byte] = Kind::control;
  for (std::size_t byte = 0x80; byte < kinds.size(); ++byte) kinds[byte] = Kind::other;
  kinds[0x7F] = Kind::control;
  kinds['\t'] = Kind::plain;
  kinds['\n'] = Kind::line_feed;
  kinds['\r'] = Kind::carriage_return;
  kinds['?'] = Kind::question;
  return kinds;
}();

constexpr bool is_vietnamese(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x103 || c == 0x111 || c == 0x1A1 || c == 0x1B0 || c == 0x102 ||
         c == 0x110 || c == 0x1A0 || c == 0x1AF;
}

constexpr char32_t f_with_hook = 0x192;

constexpr char32_t last_tables = 0x1E00;  // of the letters from here on

/// Of the plain letters: those below U+0200, and behind them those from `last_tables` on.
constexpr std::array<Kind, 0x300> letter_kinds = [] {
  std::array<Kind, 0x300> kinds{};
  for (char32_t i = 0; i < kinds.size(); ++i) {
    const char32_t c = i < 0x200 ? i : i - 0x200 + last_tables;
    const bool is_sign = c < 0x100 || c == f_with_hook;
    kinds[i] = is_vietnamese(c) ? Kind::letter : is_sign ? Kind::sign : Kind::plain;
  }
  return kinds;
}();

Kind letter_kind(char32_t plain) {
  return letter_kinds[plain < last_tables ? plain : plain - last_tables + 0x200];
}

/// The end of the eights of printable ASCII without a question mark from `at` on: how most lines begin.
std::size_t skip_plain(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t each = 0x0101010101010101;
  for (std::uint64_t eight = 0; at + sizeof(eight) <= bytes.size(); at += sizeof(eight)) {
    std::memcpy(&eight, bytes.data() + at, sizeof(eight));
    // The upper bit of a byte is set for one of a longer character, a control, a question mark and DEL.
    const std::uint64_t odd = eight | (eight - each * 0x20) | ((eight ^ (each * '?')) - each) | (eight + each);
    if ((odd & (each * 0x80)) != 0) break;
  }
  return at;
}

void add_ascii(ByteSurvey& found, std::string_view bytes, std::size_t at, Kind kind) {
  switch (kind) {
    case Kind::question:
      ++found.signs;
      found.lost_letters = true;
      break;
    case Kind::carriage_return:
      found.carriage_returns = true;
      [[fallthrough]];
    case Kind::line_feed:
      if (at > 0 && text::is_space_or_tab(bytes[at - 1])) found.trailing_blanks = true;
      break;
    case Kind::control:
      found.controls = true;
      break;
    default:
      break;
  }
}

void add_other(ByteSurvey& found, char32_t c) {
  // What the bytes of a letter become when they are read one by one: Latin-1, and signs of windows-1252.
  if (c < 0x100 || (c >= 0x2000 && c < 0x3000)) ++found.signs;
  if (c < 0xA0) found.controls = true;
  if (is_odd_space(c) || text::is_invisible(c)) found.invisible = true;
  // á» áº Ä‘ Æ° Æ¡ are the first bytes of most Vietnamese letters.
  if (c == U'»' || c == U'º' || c == U'‘' || c == U'°' || c == U'¡' || c == U'\uFFFD') found.lost_letters = true;
}

}  // namespace

bool is_odd_space(char32_t code_point) {
  return code_point == 0xa0 || (code_point >= 0x2000 && code_point <= 0x200a) || code_point == 0x202f ||
         code_point == 0x205f || code_point == 0x2028 || code_point == 0x2029 || code_point == 0x3000;
}

bool is_vietnamese_letter(char32_t code_point) {
  return is_vietnamese(code_point);
}

ByteSurvey survey(std::string_view bytes) {
  ByteSurvey found;
  for (std::size_t at = skip_plain(bytes, 0); at < bytes.size();) {
    const Kind kind = byte_kinds[static_cast<unsigned char>(bytes[at])];
    if (kind == Kind::plain) {
      ++at;
      continue;
    }
    if (kind != Kind::other) {
      add_ascii(found, bytes, at, kind);
      ++at;
      if (kind == Kind::line_feed) at = skip_plain(bytes, at);
      continue;
    }
    text::Decoded decoded = text::decode_plain(bytes, at);
    if (decoded.size != 0) {
      const Kind letter = letter_kind(decoded.code_point);
      found.letters += letter == Kind::letter ? 1 : 0;
      found.signs += letter == Kind::sign ? 1 : 0;
    } else {
      decoded = text::decode(bytes, at);
      if (!decoded.valid && !found.invalid) found.invalid = at;
      add_other(found, decoded.code_point);
    }
    at += decoded.size;
  }
  if (!bytes.empty() && text::is_space_or_tab(bytes.back())) found.trailing_blanks = true;
  return found;
}

}  // namespace cchc::yaml
