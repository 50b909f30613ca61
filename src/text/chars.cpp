#include "text/chars.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace cchc::text {

namespace {

utf8proc_category_t category(char32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

}  // namespace

bool is_other_space(char32_t code_point) {
  if (code_point == 0x85) return true;
  const utf8proc_category_t kind = category(code_point);
  return kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_ZL || kind == UTF8PROC_CATEGORY_ZP;
}

bool is_breaking_space(char32_t code_point) {
  return is_space(code_point) && code_point != 0xA0 && code_point != 0x2007 && code_point != 0x202F;
}

bool is_dash(char32_t code_point) {
  if (code_point < 0x80) return code_point == U'-';
  if (is_latin_letter(code_point)) return false;
  return code_point == 0xAD || code_point == 0x2212 || code_point == 0x2043 ||
         category(code_point) == UTF8PROC_CATEGORY_PD;
}

bool is_other_letter(char32_t code_point) {
  const utf8proc_category_t kind = category(code_point);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LL || kind == UTF8PROC_CATEGORY_LT ||
         kind == UTF8PROC_CATEGORY_LM || kind == UTF8PROC_CATEGORY_LO;
}

bool is_other_mark(char32_t code_point) {
  const utf8proc_category_t kind = category(code_point);
  return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_ME;
}

bool is_d_with_stroke(char32_t code_point) {
  constexpr std::array<char32_t, 6> forms{0x110, 0x111, 0xD0, 0xF0, 0x189, 0x256};
  return code_point >= 0x80 && std::ranges::find(forms, code_point) != forms.end();
}

char32_t lower(char32_t code_point) {
  if (code_point < 0x80) return is_ascii_capital(code_point) ? code_point + 0x20 : code_point;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)));
}

Tone tone_of(char32_t mark) {
  switch (mark) {
    case 0x300:
      return Tone::huyen;
    case 0x309:
      return Tone::hoi;
    case 0x303:
      return Tone::nga;
    case 0x301:
      return Tone::sac;
    case 0x323:
      return Tone::nang;
    default:
      return Tone::none;
  }
}

void decompose(char32_t code_point, std::u32string& out) {
  if (code_point < 0xC0) {
    out.push_back(code_point);
    return;
  }
  // The longest canonical decomposition of one code point has four members.
  std::array<utf8proc_int32_t, 8> parts{};
  int boundary = 0;
  const utf8proc_ssize_t size = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), parts.data(),
                                                        parts.size(), UTF8PROC_DECOMPOSE, &boundary);
  if (size <= 0 || static_cast<std::size_t>(size) > parts.size()) {
    out.push_back(code_point);
    return;
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(size); ++i) out.push_back(static_cast<char32_t>(parts[i]));
}

}  // namespace cchc::text
