#include "diag/print_snippet.h"

#include "text/escape.h"
#include "text/utf8.h"
#include "text/width.h"

#include <algorithm>
#include <string_view>

namespace cchc::diag {

namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::string_view tab = "    ";
constexpr std::size_t least_width = 20;
// No more of a line than this many bytes for each cell is looked at on either side of the mistake: a line can be as
// long as a file.
constexpr std::size_t bytes_per_cell = 8;

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The part of a line worth looking at, cut between characters.
text::Span part_near(std::string_view bytes, text::Span line, std::uint32_t offset, std::size_t reach) {
  const std::uint32_t centre = std::clamp(offset, line.begin, line.end);
  text::Span part = line;
  if (centre - line.begin > reach) {
    part.begin = centre - static_cast<std::uint32_t>(reach);
    while (part.begin > line.begin && is_continuation(bytes[part.begin])) --part.begin;
  }
  if (line.end - centre > reach) {
    part.end = centre + static_cast<std::uint32_t>(reach);
    while (part.end < line.end && is_continuation(bytes[part.end])) ++part.end;
  }
  return part;
}

}  // namespace

ShownLine::ShownLine(const text::SourceFile& file, std::size_t line, text::Span mistake, std::size_t label_width,
                     std::size_t width) {
  width = std::max(width, least_width);
  const text::Span whole = file.line_span(line);
  const text::Span part = part_near(file.bytes(), whole, mistake.begin, bytes_per_cell * width);
  more_before_ = part.begin > whole.begin;
  more_after_ = part.end < whole.end;
  read_units(file, part);
  cut_to(choose_window(range(mistake), label_width, width));
}

void ShownLine::read_units(const text::SourceFile& file, text::Span part) {
  const std::string_view bytes = file.at(part);
  std::size_t cell = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const text::Decoded character = text::decode(bytes, at);
    const std::string_view raw = bytes.substr(at, character.size);
    const auto begin = part.begin + static_cast<std::uint32_t>(at);
    const auto end = begin + static_cast<std::uint32_t>(character.size);
    at += character.size;

    std::string shown = raw == "\t" ? std::string(tab) : text::escape_controls(raw);
    const std::size_t width = text::display_width(shown);
    if (width == 0 && !units_.empty()) {
      units_.back().end = end;
      units_.back().shown += shown;
    } else {
      units_.push_back({begin, end, std::move(shown), cell, width});
      cell += width;
    }
  }
}

ShownLine::Range ShownLine::range(text::Span span) const {
  const auto first = std::ranges::upper_bound(units_, span.begin, {}, &Unit::end);
  const auto last = std::ranges::lower_bound(units_, span.end, {}, &Unit::begin);
  Range result;
  result.from = first == units_.end() ? end_cell() : first->cell;
  result.to = last == units_.end() ? end_cell() : last->cell;
  result.to = std::max(result.to, result.from + 1);
  return result;
}

ShownLine::Range ShownLine::choose_window(Range mistake, std::size_t label_width, std::size_t width) const {
  const std::size_t total = std::max(end_cell(), mistake.to);
  if (!more_before_ && !more_after_ && total <= width) return {0, total};

  // The start of the line says which key this is: it is kept while mistake and label fit with it.
  const std::size_t wanted = mistake.to - mistake.from + (label_width == 0 ? 0 : label_width + 1);
  if (!more_before_ && mistake.from + wanted < width) return {0, width};

  const std::size_t spare = width - std::min(width, wanted);
  const std::size_t before = std::min(mistake.from, std::max(spare / 2, width / 4));
  Range window{mistake.from - before, mistake.from - before + width};
  if (window.to > total) {
    window.to = total;
    window.from = total - std::min(total, width);
  }
  return window;
}

void ShownLine::cut_to(Range window) {
  cut_before_ = window.from > 0 || more_before_;
  cut_after_ = window.to < end_cell() || more_after_;
  const std::size_t from = window.from + (cut_before_ ? 1 : 0);
  const std::size_t to = window.to - (cut_after_ ? 1 : 0);
  window_ = {from, from};
  if (cut_before_) shown_ += ellipsis;
  for (const Unit& unit : units_) {
    if (unit.cell < from || unit.cell + unit.width > to) continue;
    if (window_.from == window_.to) window_.from = unit.cell;
    window_.to = unit.cell + unit.width;
    shown_ += unit.shown;
  }
  if (cut_after_) shown_ += ellipsis;
}

std::optional<Cells> ShownLine::cells(text::Span span) const {
  const Range found = range(span);
  // The cell after the last unit belongs to the window: the "…", or the place after the line's end.
  if (found.from > window_.to || found.to <= window_.from) return std::nullopt;
  const std::size_t from = std::max(found.from, window_.from);
  const std::size_t to = std::min(found.to, window_.to + 1);
  return Cells{from - window_.from + (cut_before_ ? 1 : 0), std::max<std::size_t>(1, to - from)};
}

}  // namespace cchc::diag
