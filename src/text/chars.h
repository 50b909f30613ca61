#pragma once

#include <cstdint>
#include <string>

namespace cchc::text {

/// Latin letters beyond ASCII, composed ones too: what Vietnamese is written in.
constexpr bool is_latin_letter(char32_t code_point) {
  return (code_point >= 0xC0 && code_point < 0x250 && code_point != 0xD7 && code_point != 0xF7) ||
         (code_point >= 0x1E00 && code_point < 0x1F00);
}

// The answer for the characters that Vietnamese texts are nearly all made of stands here, where every loop over
// characters asks; `is_other_…` is for the rest.
bool is_other_space(char32_t code_point);
bool is_other_letter(char32_t code_point);
bool is_other_mark(char32_t code_point);

/// A to Z; a to z; both. A byte of a longer character, as `char`, is none.
constexpr bool is_ascii_capital(char32_t code_point) {
  return code_point >= U'A' && code_point <= U'Z';
}
constexpr bool is_ascii_small(char32_t code_point) {
  return code_point >= U'a' && code_point <= U'z';
}
constexpr bool is_ascii_letter(char32_t code_point) {
  return is_ascii_small(code_point | 0x20U);
}
/// A letter of ASCII in the other case, any other byte as it is.
constexpr char ascii_lower(char c) {
  return is_ascii_capital(static_cast<unsigned char>(c)) ? static_cast<char>(c + 0x20) : c;
}
constexpr char ascii_upper(char c) {
  return is_ascii_small(static_cast<unsigned char>(c)) ? static_cast<char>(c - 0x20) : c;
}

/// What YAML takes for white space within a line.
constexpr bool is_space_or_tab(char c) {
  return c == ' ' || c == '\t';
}

/// White space of any kind: Unicode separators, tab, line ends, no-break and ideographic space.
inline bool is_space(char32_t code_point) {
  if (code_point < 0x80) return code_point == U' ' || (code_point >= U'\t' && code_point <= U'\r');
  return !is_latin_letter(code_point) && is_other_space(code_point);
}
/// White space a line may be broken at: all but the no-break spaces.
bool is_breaking_space(char32_t code_point);
/// Hyphens, dashes, the minus sign, the hyphen bullet and the soft hyphen.
bool is_dash(char32_t code_point);
inline bool is_letter(char32_t code_point) {
  return is_ascii_letter(code_point) || is_latin_letter(code_point) || is_other_letter(code_point);
}
/// What nearly all of a Vietnamese text consists of: printable ASCII and the composed letters of Latin. Each is one
/// character to its reader, one cell wide, and visible.
constexpr bool is_plain(char32_t code_point) {
  return (code_point >= 0x20 && code_point < 0x7F) || (code_point >= 0xC0 && code_point < 0x1C0) ||
         (code_point >= 0x1E80 && code_point < 0x1F00);
}
/// 0 to 9 only. A byte of a longer character, as `char`, is none.
constexpr bool is_digit(char32_t code_point) {
  return code_point >= U'0' && code_point <= U'9';
}
/// A mark drawn on the letter before it.
inline bool is_mark(char32_t code_point) {
  return code_point >= 0x300 && !is_latin_letter(code_point) && is_other_mark(code_point);
}
/// đ and what is typed for it by mistake: the Icelandic eth Ð, ð and the African Ɖ, ɖ.
bool is_d_with_stroke(char32_t code_point);
inline constexpr char32_t small_d_with_stroke = U'đ';

char32_t lower(char32_t code_point);

/// The Vietnamese tones in dictionary order.
enum class Tone : std::uint8_t { none, huyen, hoi, nga, sac, nang };

/// The tone a combining mark stands for; `none` for every other code point.
Tone tone_of(char32_t mark);

/// Appends the canonical decomposition of one code point. Marks come as they are stored, not reordered.
void decompose(char32_t code_point, std::u32string& out);

}  // namespace cchc::text
