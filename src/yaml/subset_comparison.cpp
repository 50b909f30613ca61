#include "yaml/subset_comparison.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cchc::yaml::subset {

namespace {

/// The start of the header above the lines of a part: `@@ -12,7 +12,8 @@`.
constexpr std::string_view part_header = "@@ -";

/// The count of lines that header gives behind a sign.
std::size_t count_behind(std::string_view header, char sign) {
  const std::size_t at = header.find(sign, part_header.size() - 1);
  const std::size_t end = at == std::string_view::npos ? at : header.find_first_not_of("0123456789", at + 1);
  if (end == std::string_view::npos || header[end] != ',') return 1;
  std::size_t value = 1;
  std::from_chars(header.data() + end + 1, header.data() + header.size(), value);
  return value;
}

/// Whether git writes the line above a comparison, or between two of its parts.
bool is_diff_header(std::string_view line) {
  constexpr std::array<std::string_view, 8> starts{
      "diff --git ", "index ", "--- a/", "+++ b/", "new file ", "--- /dev/null", "similarity index ", part_header};
  return std::ranges::any_of(starts, [&](std::string_view start) { return line.starts_with(start); });
}

}  // namespace

Comparison ComparisonReader::read(std::size_t begin) {
  Comparison found{.parts = {}, .end = begin};
  while (found.end < lines_.size() && is_diff_header(line_at(found.end))) {
    const std::string_view header = line_at(found.end++);
    if (!header.starts_with(part_header)) continue;
    found.parts.push_back({found.end, end_of_part(found.end, header)});
    found.end = found.parts.back().end;
  }
  found.is_copy = !found.parts.empty() && std::ranges::all_of(found.parts, [&](const LineRange& part) {
    return stands_elsewhere(part, {begin, found.end});
  });
  return found;
}

/// The line behind those of the part that begins in line `i`.
std::size_t ComparisonReader::end_of_part(std::size_t i, std::string_view header) const {
  std::size_t old_lines = count_behind(header, '-'), new_lines = count_behind(header, '+');
  for (; i < lines_.size() && (old_lines > 0 || new_lines > 0); ++i) {
    const std::string_view line = line_at(i);
    const char sign = line.empty() ? ' ' : line.front();
    if (sign != ' ' && sign != '+' && sign != '-' && sign != '\\') break;
    if (sign != '+' && old_lines > 0) --old_lines;
    if (sign != '-' && new_lines > 0) --new_lines;
  }
  return i;
}

/// Whether the file has all lines of a part, on one of its sides, beside the comparison.
bool ComparisonReader::stands_elsewhere(const LineRange& part, const LineRange& comparison) {
  constexpr std::size_t fewest_lines = 3;  // fewer are found anywhere
  if (parts_left_ == 0) return false;
  --parts_left_;
  std::vector<std::string_view> rest;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const bool is_inside = i >= comparison.begin && i < comparison.end;
    if (!is_inside && !is_dropped(lines_[i])) rest.push_back(line_at(i));
  }
  return std::ranges::any_of(std::string_view("-+"), [&](char sign) {
    const std::vector<std::string_view> side = side_of(part, sign);
    return side.size() >= fewest_lines && std::search(rest.begin(), rest.end(), side.begin(), side.end()) != rest.end();
  });
}

/// The lines of a part that its side with `sign` has, or the first of them.
std::vector<std::string_view> ComparisonReader::side_of(const LineRange& part, char sign) const {
  constexpr std::size_t telling = 12;
  std::vector<std::string_view> side;
  for (std::size_t i = part.begin; i < part.end && side.size() < telling; ++i) {
    const std::string_view line = line_at(i);
    if (line.empty()) {
      side.push_back(line);
    } else if (line.front() == ' ' || line.front() == sign) {
      side.push_back(line.substr(1));
    }
  }
  return side;
}

}  // namespace cchc::yaml::subset
