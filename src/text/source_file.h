#pragma once

#include "text/span.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::text {

/// A place as people and editors name it. Both count from 1; the column counts Unicode code points.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

/// The bytes of one file with a table of its lines, made when first asked for: most files are read without it. A line
/// ends with LF, CR LF or a lone CR. Offsets everywhere in the program are bytes into `bytes()`; lines and columns are
/// worked out only for printing. Neither copied nor moved, so that views into it stay good for as long as it lives.
class SourceFile {
public:
  /// `path` is shown in messages as given (with `/`). `bytes` must be smaller than 4 GiB.
  SourceFile(std::string path, std::string bytes);
  SourceFile(const SourceFile&) = delete;
  SourceFile& operator=(const SourceFile&) = delete;

  const std::string& path() const { return path_; }
  std::string_view bytes() const { return bytes_; }
  std::string_view at(Span span) const { return bytes().substr(span.begin, span.size()); }

  /// At least 1, also for an empty file. A final line end opens no further line.
  std::size_t line_count() const { return lines().starts.size(); }
  /// The line an offset stands in, from 1; an offset past the end belongs to the last line.
  std::size_t line_of(std::uint32_t offset) const;
  /// The bytes of a line (from 1) without its line end and, on the first line, without a byte-order mark.
  Span line_span(std::size_t line) const;
  std::string_view line(std::size_t line) const { return at(line_span(line)); }
  /// A broken byte counts as one column; an offset inside a character gives that character's column.
  Position position(std::uint32_t offset) const;
  /// The offset of a position; a column past the end of its line gives the line's end.
  std::uint32_t offset(Position position) const;

private:
  std::string path_;
  std::string bytes_;

  // So that columns of very long lines need not be counted from their start: characters that begin before an offset, at
  // some offsets.
  struct Milestone {
    std::uint32_t offset = 0;
    std::uint32_t characters = 0;
  };
  struct Lines {
    std::vector<std::uint32_t> starts;  // offset of the first byte of each line
    std::vector<Milestone> milestones;  // empty without very long lines
  };
  const Lines& lines() const;
  std::size_t characters_before(std::uint32_t offset) const;
  mutable std::optional<Lines> lines_;
};

}  // namespace cchc::text
