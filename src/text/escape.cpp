#include "text/escape.h"

#include "text/chars.h"
#include "text/plain.h"
#include "text/utf8.h"

#include <utf8proc.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace cchc::text {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Ascending. Variation selectors are not here: they only choose the look of the character before them.
constexpr std::array invisible{
    Range{0x00AD, 0x00AD},    // soft hyphen
    Range{0x034F, 0x034F},    // grapheme joiner
    Range{0x061C, 0x061C},    // Arabic letter mark
    Range{0x115F, 0x1160},    // Hangul fillers
    Range{0x17B4, 0x17B5},    // Khmer inherent vowels
    Range{0x180B, 0x180F},    // Mongolian separators
    Range{0x200B, 0x200F},    // zero-width space and joiners, direction marks
    Range{0x202A, 0x202E},    // embeddings and overrides of direction
    Range{0x2060, 0x206F},    // word joiner, invisible operators, isolates
    Range{0x3164, 0x3164},    // Hangul filler
    Range{0xFEFF, 0xFEFF},    // byte-order mark
    Range{0xFFA0, 0xFFA0},    // half-width Hangul filler
    Range{0xFFF9, 0xFFFC},    // interlinear annotation, the place of a picture
    Range{0x1BCA0, 0x1BCA3},  // shorthand format controls
    Range{0x1D173, 0x1D17A},  // musical format controls
    Range{0xE0000, 0xE007F},  // tags
};

bool needs_escape(char32_t code_point) {
  if (is_plain(code_point)) return false;
  if (code_point < 0x20 || code_point == 0x7F) return true;
  if (code_point < 0x80) return false;
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
         is_invisible(code_point);
}

void append_escaped(std::string& out, char32_t code_point) {
  switch (code_point) {
    case U'\t':
      out += "\\t";
      break;
    case U'\n':
      out += "\\n";
      break;
    case U'\r':
      out += "\\r";
      break;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<unsigned>(code_point));
  }
}

}  // namespace

bool is_invisible(char32_t code_point) {
  if (code_point < 0xAD) return false;
  const auto range = std::ranges::lower_bound(invisible, code_point, {}, &Range::last);
  return range != invisible.end() && range->first <= code_point;
}

std::string escape_controls(std::string_view text, bool keep_line_breaks) {
  std::string out;
  out.reserve(text.size());
  std::size_t from = 0;  // what has to be copied as it is begins here
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t plain = keep_line_breaks && text[at] == '\n' ? 1 : decode_plain(text, at).size; plain != 0) {
      at += plain;
      continue;
    }
    const Decoded next = decode(text, at);
    if (next.valid && !needs_escape(next.code_point)) {
      at += next.size;
      continue;
    }
    out.append(text, from, at - from);
    if (!next.valid) {
      fmt::format_to(std::back_inserter(out), "\\x{{{:02x}}}", static_cast<unsigned char>(text[at]));
    } else {
      append_escaped(out, next.code_point);
    }
    at += next.size;
    from = at;
  }
  return out.append(text, from);
}

}  // namespace cchc::text
