#pragma once

#include "text/source_file.h"
#include "text/span.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cchc::diag {

/// Cells of a shown line: the first, from 0, and how many, at least one.
struct Cells {
  std::size_t start = 0;
  std::size_t length = 1;
  friend bool operator==(const Cells&, const Cells&) = default;
};

/// One source line made ready for a terminal: tabs as spaces, control and bidirectional characters escaped, and when it
/// is longer than `width` cells only the part around the mistake, with "…" where it is cut.
class ShownLine {
public:
  /// `mistake` begins in line `line`. `label_width` cells after the mistake's underline are wanted for words; they
  /// shift the window where there is room for it. A `width` below 20 counts as 20.
  ShownLine(const text::SourceFile& file, std::size_t line, text::Span mistake, std::size_t label_width,
            std::size_t width);

  const std::string& shown() const { return shown_; }
  /// The cells to underline for a span that begins in this line: to the line's end where it goes on to further lines,
  /// the cell after the text for one at the line's end. Nothing when the span is outside the window.
  std::optional<Cells> cells(text::Span span) const;

private:
  // What fills cells together: a character with the marks that combine with it.
  struct Unit {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string shown;
    std::size_t cell = 0;
    std::size_t width = 0;
  };
  // Cells counted from the start of `units_`.
  struct Range {
    std::size_t from = 0;
    std::size_t to = 0;
  };

  void read_units(const text::SourceFile& file, text::Span part);
  std::size_t end_cell() const { return units_.empty() ? 0 : units_.back().cell + units_.back().width; }
  Range range(text::Span span) const;
  Range choose_window(Range mistake, std::size_t label_width, std::size_t width) const;
  void cut_to(Range window);

  std::vector<Unit> units_;
  bool more_before_ = false;  // the line goes on before the first unit
  bool more_after_ = false;
  Range window_;             // the cells of the units that are shown
  bool cut_before_ = false;  // a "…" stands before them
  bool cut_after_ = false;
  std::string shown_;
};

}  // namespace cchc::diag
