#include "yaml/bytes_invisible.h"

#include "text/chars.h"
#include "text/escape.h"
#include "text/message.h"
#include "text/utf8.h"
#include "yaml/byte_survey.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::yaml {

namespace {

using diag::Code;
using diag::Diagnostic;
using text::say;
using text::Span;

/// One or several of the same invisible character in a row.
struct Invisible {
  Span span;
  char32_t code_point = 0;
  std::size_t spaces = 0;  // they stand for so many spaces, which replace them
};

std::vector<Invisible> find_invisible(std::string_view bytes) {
  std::vector<Invisible> found;
  // At the start it is K002.
  std::size_t at = byte_order_marks_size(bytes);
  while (at < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const text::Decoded decoded = text::decode(bytes, at);
    if (text::is_plain(decoded.code_point)) {
      at += decoded.size;
      continue;
    }
    const bool space = is_odd_space(decoded.code_point);
    if (space || text::is_invisible(decoded.code_point)) {
      if (found.empty() || found.back().code_point != decoded.code_point || found.back().span.end != at)
        found.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)}, decoded.code_point, 0});
      found.back().span.end += static_cast<std::uint32_t>(decoded.size);
      found.back().spaces += space ? 1 : 0;
    }
    at += std::max<std::size_t>(decoded.size, 1);
  }
  return found;
}

/// Whether the place is the key of its line, its indent, or the value of a strict key.
bool is_in_exact_part(const text::SourceFile& file, const Keys& keys, Span place) {
  const Span line = file.line_span(file.line_of(place.begin));
  const std::string_view bytes = file.at(line);
  // A colon with a plain letter after it is no end of a key; one with an invisible character after it is.
  const auto ends_key = [&](std::size_t at) {
    return at + 1 >= bytes.size() || bytes[at + 1] == ' ' || static_cast<unsigned char>(bytes[at + 1]) >= 0x80;
  };
  std::size_t colon = bytes.find(':');
  while (colon != std::string_view::npos && !ends_key(colon)) colon = bytes.find(':', colon + 1);
  if (colon == std::string_view::npos) return false;
  std::string key;  // the letters of the part before the colon; a key has nothing else but a dash and quotes
  for (std::size_t at = 0; at < colon;) {
    const text::Decoded decoded = text::decode(bytes, at);
    const char32_t c = decoded.code_point;
    at += std::max<std::size_t>(decoded.size, 1);
    if (c >= 0x80 && (is_odd_space(c) || text::is_invisible(c))) continue;
    if (c == ' ' || c == '-' || c == '"' || c == '\'' || c == '{' || c == ',') continue;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (!letter) return false;  // a sentence that happens to hold a colon
    key += static_cast<char>(c);
  }
  return place.begin <= line.begin + colon + 1 || std::ranges::find(keys.strict, key) != keys.strict.end();
}

text::Message name_of(char32_t code_point) {
  const auto number = static_cast<unsigned>(code_point);
  if (code_point == 0xa0 || code_point == 0x202f)
    return say("dấu cách không ngắt U+{:04X}", "no-break space U+{:04X}", number);
  if (is_odd_space(code_point)) return say("dấu cách lạ U+{:04X}", "odd space U+{:04X}", number);
  if (code_point == 0xad) return say("gạch nối mềm U+{:04X}", "soft hyphen U+{:04X}", number);
  if (code_point == 0xfeff) return say("dấu BOM giữa tệp U+{:04X}", "inner byte-order mark U+{:04X}", number);
  if (code_point == 0xfffc)
    return say("chỗ của một hình chép từ Word U+{:04X}", "the place of a picture U+{:04X}", number);
  return say("ký tự vô hình U+{:04X}", "invisible character U+{:04X}", number);
}

}  // namespace

std::size_t byte_order_marks_size(std::string_view bytes) {
  std::size_t size = 0;
  while (bytes.substr(size).starts_with(text::byte_order_mark)) size += text::byte_order_mark.size();
  return size;
}

Diagnostic invisible_finding(const text::SourceFile& file, Span place, char32_t code_point, std::size_t spaces,
                             bool exact) {
  const text::Message name = name_of(code_point);
  return {
      .code = Code::invisible_character,
      .place = {&file, place},
      .headline = exact ? text::Message{name.vi + " trong khóa, mã hoặc thời hạn: nhìn như đúng mà máy hiểu khác",
                                        name.en + " in a key, an id or a deadline"}
                        : text::Message{name.vi + " lẫn trong chữ", name.en + " in the text"},
      .fix = diag::Fix{spaces > 0 ? say("thay bằng dấu cách thường", "put a plain space") : say("xóa đi", "delete it"),
                       {{{&file, place}, std::string(spaces, ' ')}}},
      .severity = exact ? diag::Severity::error : diag::Severity::warning};
}

void check_invisible(const text::SourceFile& file, const Keys& keys, diag::Sink& sink) {
  const std::vector<Invisible> found = find_invisible(file.bytes());
  const std::size_t shown = std::min(found.size(), max_places);
  for (std::size_t i = 0; i < shown; ++i) {
    const Invisible& one = found[i];
    Diagnostic diagnostic =
        invisible_finding(file, one.span, one.code_point, one.spaces, is_in_exact_part(file, keys, one.span));
    if (i + 1 == shown && found.size() > shown) {
      // The places not shown are fixed with the last one shown.
      diagnostic.help.push_back(
          say("và còn {} chỗ nữa trong tệp", "and {} more places in the file", found.size() - shown));
      diagnostic.fix->edits.reserve(diagnostic.fix->edits.size() + found.size() - shown);
      for (std::size_t k = shown; k < found.size(); ++k) {
        diagnostic.fix->edits.push_back({{&file, found[k].span}, std::string(found[k].spaces, ' ')});
      }
    }
    // Between two spaces one of them goes too.
    const std::string_view behind = file.bytes().substr(one.span.end, 1);
    if (one.spaces == 0 && one.span.begin > 0 && file.bytes()[one.span.begin - 1] == ' ' && behind == " ")
      diagnostic.fix->edits.front().place.span.end += 1;
    sink.report(std::move(diagnostic));
  }
}

}  // namespace cchc::yaml
