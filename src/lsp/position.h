#pragma once

#include "text/source_file.h"
#include "text/span.h"

#include <cstddef>
#include <cstdint>

namespace cchc::lsp {

/// What a column counts: bytes of UTF-8, or units of UTF-16 (a character past U+FFFF has two).
enum class Encoding { utf8, utf16 };

/// A place as the protocol has it; both count from 0. Unlike `text::Position`, a final line end opens one more line,
/// and a byte-order mark counts as a character.
struct Position {
  std::size_t line = 0;
  std::size_t character = 0;
  friend auto operator<=>(const Position&, const Position&) = default;
};

Position position_of(const text::SourceFile& file, std::uint32_t offset, Encoding encoding);
/// A line past the last gives the end of the file, a column past the end of its line the line's end.
std::uint32_t offset_of(const text::SourceFile& file, Position position, Encoding encoding);

/// Whether both ends of a span can be said as positions; one between CR and LF cannot.
bool can_be_said(const text::SourceFile& file, text::Span span, Encoding encoding);

}  // namespace cchc::lsp
