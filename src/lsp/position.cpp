#include "lsp/position.h"

#include "text/utf8.h"

#include <algorithm>

namespace cchc::lsp {

namespace {

/// The bytes of a line (from 1) without its end; unlike `line_span`, with a byte-order mark.
text::Span whole_line(const text::SourceFile& file, std::size_t line) {
  text::Span span = file.line_span(line);
  if (line == 1) span.begin = 0;
  return span;
}

std::size_t units(const text::Decoded& character, Encoding encoding) {
  if (encoding == Encoding::utf8) return character.size;
  return character.code_point > 0xFFFF ? 2 : 1;
}

}  // namespace

Position position_of(const text::SourceFile& file, std::uint32_t offset, Encoding encoding) {
  const std::string_view bytes = file.bytes();
  offset = std::min(offset, static_cast<std::uint32_t>(bytes.size()));
  const bool past_last_line =
      offset == bytes.size() && !bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r');
  if (past_last_line) return {file.line_count(), 0};
  const std::size_t line = file.line_of(offset);
  const text::Span span = whole_line(file, line);
  Position position{line - 1, 0};
  for (std::size_t at = span.begin; at < std::min(offset, span.end);) {
    const text::Decoded character = text::decode(bytes, at);
    if (at + character.size > offset) break;
    position.character += units(character, encoding);
    at += character.size;
  }
  return position;
}

std::uint32_t offset_of(const text::SourceFile& file, Position position, Encoding encoding) {
  const std::string_view bytes = file.bytes();
  if (position.line >= file.line_count()) return static_cast<std::uint32_t>(bytes.size());
  const text::Span span = whole_line(file, position.line + 1);
  std::size_t at = span.begin;
  for (std::size_t seen = 0; at < span.end;) {
    const text::Decoded character = text::decode(bytes, at);
    seen += units(character, encoding);
    if (seen > position.character) break;
    at += character.size;
  }
  return static_cast<std::uint32_t>(at);
}

bool can_be_said(const text::SourceFile& file, text::Span span, Encoding encoding) {
  const auto comes_back = [&](std::uint32_t offset) {
    return offset_of(file, position_of(file, offset, encoding), encoding) == offset;
  };
  return comes_back(span.begin) && comes_back(span.end);
}

}  // namespace cchc::lsp
