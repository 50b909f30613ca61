#include "office/xlsx_text.h"

#include "text/markup.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace cchc::office {

namespace {

constexpr std::size_t escape_size = 7;  // _x0007_

/// The code unit that the text stands for where it begins as _x0007_ does.
std::optional<unsigned> escaped_unit(std::string_view text) {
  if (text.size() < escape_size || !text.starts_with("_x") || text[escape_size - 1] != '_') return std::nullopt;
  unsigned unit = 0;
  const char* const digits = text.data() + 2;
  const auto [end, error] = std::from_chars(digits, digits + 4, unit, 16);
  return error == std::errc{} && end == digits + 4 ? std::optional(unit) : std::nullopt;
}

bool is_xml_character(char32_t c) {
  return (c >= 0x20 || c == '\t' || c == '\n') && c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string sheet_text(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded one = text::decode(text, at);
    const bool line_end = one.code_point == '\r' && text.substr(at + 1).starts_with('\n');
    if (escaped_unit(text.substr(at))) {
      plain += "_x005F_";
      at += 1;
      continue;
    }
    if (is_xml_character(one.code_point)) {
      text::append(plain, one.code_point);
    } else if (!line_end) {
      plain += fmt::format("_x{:04X}_", static_cast<unsigned>(one.code_point));
    }
    at += one.size;
  }
  return text::xml_escaped(plain);
}

std::string unescaped_sheet_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = text[at] == '_' ? escaped_unit(text.substr(at)) : std::nullopt;
    if (unit) {
      text::append(out, *unit);
      at += escape_size;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::vector<std::string_view> cell_pieces(std::string_view text) {
  constexpr std::size_t most = 32'767;  // code units of UTF-16
  std::vector<std::string_view> pieces;
  std::size_t units = 0, begin = 0, space = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded one = text::decode(text, at);
    const std::size_t size = one.code_point > 0xFFFF ? 2 : 1;
    if (units + size > most) {
      const std::size_t cut = space > begin ? space : at;
      pieces.push_back(text.substr(begin, cut - begin));
      begin = at = cut;
      units = 0;
      continue;
    }
    units += size;
    at += one.size;
    if (one.code_point == ' ' || one.code_point == '\n') space = at;
  }
  pieces.push_back(text.substr(begin));
  return pieces;
}

}  // namespace cchc::office
