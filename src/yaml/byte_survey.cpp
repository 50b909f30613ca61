#include "yaml/byte_survey.h"

#include "text/chars.h"
#include "text/escape.h"
#include "text/utf8.h"

#include <array>
#include <cstdint>

namespace cchc::yaml {

namespace {

enum class AsciiKind : std::uint8_t { plain, question, line_feed, carriage_return, control };

constexpr std::array<AsciiKind, 0x80> ascii_kinds = [] {
  std::array<AsciiKind, 0x80> kinds{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) kinds[byte] = AsciiKind::control;
  kinds[0x7F] = AsciiKind::control;
  kinds['\t'] = AsciiKind::plain;
  kinds['\n'] = AsciiKind::line_feed;
  kinds['\r'] = AsciiKind::carriage_return;
  kinds['?'] = AsciiKind::question;
  return kinds;
}();

void add_ascii(ByteSurvey& found, std::string_view bytes, std::size_t at, AsciiKind kind) {
  switch (kind) {
    case AsciiKind::question:
      ++found.signs;
      found.lost_letters = true;
      break;
    case AsciiKind::carriage_return:
      found.carriage_returns = true;
      [[fallthrough]];
    case AsciiKind::line_feed:
      if (at > 0 && text::is_space_or_tab(bytes[at - 1])) found.trailing_blanks = true;
      break;
    case AsciiKind::control:
      found.controls = true;
      break;
    case AsciiKind::plain:
      break;
  }
}

void add_other(ByteSurvey& found, char32_t c) {
  if (is_vietnamese_letter(c)) {
    ++found.letters;
    return;
  }
  // What the bytes of a letter become when they are read one by one: Latin-1, and signs of windows-1252.
  constexpr char32_t f_with_hook = 0x192;
  if (c < 0x100 || (c >= 0x2000 && c < 0x3000) || c == f_with_hook) ++found.signs;
  if (text::is_plain(c)) return;
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
  return (code_point >= 0x1EA0 && code_point <= 0x1EF9) || code_point == 0x103 || code_point == 0x111 ||
         code_point == 0x1A1 || code_point == 0x1B0 || code_point == 0x102 || code_point == 0x110 ||
         code_point == 0x1A0 || code_point == 0x1AF;
}

ByteSurvey survey(std::string_view bytes) {
  ByteSurvey found;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80) {
      if (ascii_kinds[byte] != AsciiKind::plain) add_ascii(found, bytes, at, ascii_kinds[byte]);
      ++at;
      continue;
    }
    const text::Decoded decoded = text::decode(bytes, at);
    if (!decoded.valid && !found.invalid) found.invalid = at;
    add_other(found, decoded.code_point);
    at += decoded.size;
  }
  if (!bytes.empty() && text::is_space_or_tab(bytes.back())) found.trailing_blanks = true;
  return found;
}

}  // namespace cchc::yaml
