#include "text/source_file.h"

#include "text/utf8.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <limits>
#include <utility>

namespace cchc::text {

namespace {

std::vector<std::uint32_t> find_line_starts(std::string_view bytes) {
  std::vector<std::uint32_t> starts{0};
  if (bytes.find('\r') == std::string_view::npos) {
    for (std::size_t end = bytes.find('\n'); end < bytes.size(); end = bytes.find('\n', end + 1)) {
      if (end + 1 < bytes.size()) starts.push_back(static_cast<std::uint32_t>(end + 1));
    }
    return starts;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] != '\n' && bytes[at] != '\r') continue;
    if (bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n') ++at;
    if (at + 1 < bytes.size()) starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

constexpr std::uint32_t very_long = 4096;

bool has_very_long_line(const std::vector<std::uint32_t>& starts, std::size_t size) {
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : size;
    if (end - starts[i] > very_long) return true;
  }
  return false;
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string bytes) : path_(std::move(path)), bytes_(std::move(bytes)) {
  assert(bytes_.size() < std::numeric_limits<std::uint32_t>::max());
}

const SourceFile::Lines& SourceFile::lines() const {
  if (lines_) return *lines_;
  Lines& lines = lines_.emplace(Lines{find_line_starts(bytes_), {}});
  if (!has_very_long_line(lines.starts, bytes_.size())) return lines;
  std::vector<Milestone>& milestones = lines.milestones;
  Milestone at;
  for (; at.offset < bytes_.size(); ++at.characters) {
    if (milestones.empty() || at.offset - milestones.back().offset >= very_long) milestones.push_back(at);
    at.offset += static_cast<std::uint32_t>(decode(bytes_, at.offset).size);
  }
  return lines;
}

std::size_t SourceFile::characters_before(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(lines().milestones, offset, {}, &Milestone::offset);
  Milestone at = *std::prev(after);
  for (; at.offset < offset; ++at.characters) at.offset += static_cast<std::uint32_t>(decode(bytes_, at.offset).size);
  // An offset inside a character counts only those that end before it.
  return at.characters - (at.offset > offset ? 1 : 0);
}

std::size_t SourceFile::line_of(std::uint32_t offset) const {
  const std::vector<std::uint32_t>& starts = lines().starts;
  const auto after = std::ranges::upper_bound(starts, offset);
  return static_cast<std::size_t>(after - starts.begin());
}

Span SourceFile::line_span(std::size_t line) const {
  assert(line >= 1 && line <= line_count());
  const std::vector<std::uint32_t>& starts = lines().starts;
  std::uint32_t begin = starts[line - 1];
  std::uint32_t end = line < starts.size() ? starts[line] : static_cast<std::uint32_t>(bytes_.size());
  if (line == 1 && bytes().starts_with(byte_order_mark)) begin = static_cast<std::uint32_t>(byte_order_mark.size());
  if (end > begin && bytes_[end - 1] == '\n') --end;
  if (end > begin && bytes_[end - 1] == '\r') --end;
  return {begin, end};
}

Position SourceFile::position(std::uint32_t offset) const {
  const std::size_t line_number = line_of(offset);
  const Span span = line_span(line_number);
  const std::string_view characters = at(span);
  const std::size_t wanted = offset > span.begin ? offset - span.begin : 0;
  if (wanted > very_long && !lines().milestones.empty()) {
    const std::uint32_t until = std::min(offset, span.end);
    return {line_number, characters_before(until) - characters_before(span.begin) + 1};
  }
  std::size_t column = 1;
  for (std::size_t reached = 0; reached < characters.size(); ++column) {
    reached += decode(characters, reached).size;
    if (reached > wanted) break;
  }
  return {line_number, column};
}

std::uint32_t SourceFile::offset(Position position) const {
  if (position.line > line_count()) return static_cast<std::uint32_t>(bytes_.size());
  const Span span = line_span(std::max<std::size_t>(position.line, 1));
  const std::string_view characters = at(span);
  std::size_t reached = 0;
  for (std::size_t column = 1; column < position.column && reached < characters.size(); ++column) {
    reached += decode(characters, reached).size;
  }
  return span.begin + static_cast<std::uint32_t>(reached);
}

}  // namespace cchc::text
