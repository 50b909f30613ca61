#pragma once

#include <cstdint>
#include <string>

namespace cchc::text {

/// White space of any kind: Unicode separators, tab, line ends, no-break and ideographic space.
bool is_space(char32_t code_point);
/// White space a line may be broken at: all but the no-break spaces.
bool is_breaking_space(char32_t code_point);
/// Hyphens, dashes, the minus sign, the hyphen bullet and the soft hyphen.
bool is_dash(char32_t code_point);
bool is_letter(char32_t code_point);
/// What nearly all of a Vietnamese text consists of: printable ASCII and the composed letters of Latin. Each is one
/// character to its reader, one cell wide, and visible.
constexpr bool is_plain(char32_t code_point) {
  return (code_point >= 0x20 && code_point < 0x7F) || (code_point >= 0xC0 && code_point < 0x1C0) ||
         (code_point >= 0x1E80 && code_point < 0x1F00);
}
/// 0 to 9 only.
bool is_digit(char32_t code_point);
/// A mark drawn on the letter before it.
bool is_mark(char32_t code_point);
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
