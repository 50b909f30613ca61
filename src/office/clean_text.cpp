#include "office/clean_text.h"

#include "text/chars.h"
#include "text/escape.h"
#include "text/join.h"
#include "text/normalize.h"
#include "text/split.h"
#include "text/utf8.h"

#include <algorithm>

namespace cchc::office {

namespace {

constexpr char32_t no_break_hyphen = 0x2011;

/// One line without what nobody sees.
std::string clean_line(std::string_view line) {
  std::string plain;
  for (std::size_t at = 0; at < line.size();) {
    const text::Decoded next = text::decode(line, at);
    at += next.size;
    if (text::is_space(next.code_point)) {
      plain += ' ';
    } else if (next.code_point == no_break_hyphen) {
      plain += '-';
    } else if (next.code_point >= 0x20 && next.code_point != 0x7F && !text::is_invisible(next.code_point) &&
               !(next.code_point >= 0x80 && next.code_point < 0xA0)) {
      text::append(plain, next.code_point);
    }
  }
  return text::squeeze(text::to_nfc(plain));
}

}  // namespace

std::string clean_text(std::string_view raw) {
  std::string out;
  for (const std::string_view line : text::split(raw, "\n\r\v")) {
    const std::string clean = clean_line(line);
    if (!clean.empty()) text::add_item(out, "\n", clean);
  }
  return out;
}

void add_paragraph(std::vector<std::string>& paragraphs, std::string_view raw) {
  std::string clean = clean_text(raw);
  if (!clean.empty()) paragraphs.push_back(std::move(clean));
}

}  // namespace cchc::office
