#include "report/render_markdown.h"

#include "text/normalize.h"
#include "text/width.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <string_view>
#include <utility>

namespace cchc::report {

namespace {

using Cells = std::vector<std::string>;

/// The cells of a table's line "| a | b |"; an escaped bar parts nothing.
Cells cells_of(std::string_view line) {
  Cells cells;
  std::size_t begin = 1;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      cells.emplace_back(text::trim(line.substr(begin, i - begin)));
      begin = i + 1;
    }
  }
  if (!text::is_blank(line.substr(std::min(begin, line.size())))) cells.emplace_back(text::trim(line.substr(begin)));
  return cells;
}

/// "---", ":--:": the cell under a title that says how its column is aligned.
bool is_rule(std::string_view cell) {
  return cell.find('-') != std::string_view::npos && cell.find_first_not_of("-:") == std::string_view::npos;
}

std::string rule(std::string_view cell, std::size_t width) {
  std::string out(width, '-');
  if (cell.starts_with(':')) out.front() = ':';
  if (cell.ends_with(':')) out.back() = ':';
  return out;
}

/// Aligns the lines of one table when it is one, its rows have as many cells as its titles, and it is narrow enough.
void align(std::span<std::string> lines) {
  if (lines.size() < 2) return;
  constexpr std::size_t narrowest_cell = 3;
  constexpr std::size_t between = 3;  // " | "
  std::vector<Cells> rows{cells_of(lines.front())};
  const std::size_t columns = rows.front().size();
  if (columns == 0) return;
  std::vector<std::size_t> widths(columns, narrowest_cell);
  for (std::size_t row = 0; row < lines.size(); ++row) {
    if (row > 0) rows.push_back(cells_of(lines[row]));
    if (rows[row].size() != columns || (row == 1 && !std::ranges::all_of(rows[row], is_rule))) return;
    for (std::size_t i = 0; row != 1 && i < columns; ++i) {
      widths[i] = std::max(widths[i], text::display_width(rows[row][i]));
    }
    if (std::accumulate(widths.begin(), widths.end(), columns * between + 1) > aligned_width) return;
  }
  const Cells rules = rows[1];
  for (std::size_t row = 0; row < rows.size(); ++row) {
    lines[row] = "|";
    for (std::size_t i = 0; i < columns; ++i) {
      const std::string& cell = rows[row][i];
      const bool right = rules[i].ends_with(':') && !rules[i].starts_with(':');
      const std::string padded = right ? text::pad_left(cell, widths[i]) : text::pad_right(cell, widths[i]);
      lines[row] += " " + (row == 1 ? rule(cell, widths[i]) : padded) + " |";
    }
  }
}

void align_tables(std::vector<std::string>& lines) {
  const auto is_table = [](const std::string& line) { return line.starts_with('|'); };
  for (auto at = lines.begin(); at != lines.end();) {
    const auto end = std::find_if_not(at, lines.end(), is_table);
    if (end != at) align({at, end});
    at = std::find_if(end, lines.end(), is_table);
  }
}

}  // namespace

std::string tidy_markdown(std::vector<std::string> lines) {
  align_tables(lines);
  std::string out;
  bool blank_before = false;
  for (const std::string& line : lines) {
    if (text::is_blank(line)) {
      blank_before = true;
      continue;
    }
    if (blank_before && !out.empty()) out += '\n';
    blank_before = false;
    out += line;
    out += '\n';
  }
  return out;
}

}  // namespace cchc::report
