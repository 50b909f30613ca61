#include "report/grid.h"

#include "report/escape.h"
#include "text/width.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::report {
namespace {

constexpr std::size_t gap = 2;            ///< cells between columns
constexpr std::size_t longest_word = 16;  ///< a longer word may be cut to make room
constexpr std::size_t narrowest = 6;      ///< no wrapped column gets less
constexpr std::string_view rule_piece = "─";

using WordsOfTexts = std::vector<std::vector<text::Words>>;  ///< rows of cells, the titles first

/// Takes the texts of a table apart, made safe for a terminal. Keeps those that the grid does not hold as they are
/// shown.
class Texts {
public:
  Texts(const Grid& grid, text::Language language) {
    words_.reserve(grid.rows.size() + 1);
    std::vector<text::Words>& titles = add_row(grid.columns.size());
    for (const GridColumn& column : grid.columns) add(titles, column.title.in(language));
    for (const std::vector<Cell>& row : grid.rows) {
      std::vector<text::Words>& cells = add_row(row.size());
      for (const Cell& cell : row) {
        const auto* text = std::get_if<std::string>(&cell);
        add(cells, text != nullptr ? *text : kept_.emplace_back(shown_text(cell, language)));
      }
    }
  }

  const WordsOfTexts& words() const { return words_; }

private:
  std::vector<text::Words>& add_row(std::size_t cells) {
    std::vector<text::Words>& row = words_.emplace_back();
    row.reserve(cells);
    return row;
  }

  void add(std::vector<text::Words>& row, std::string_view text) {
    if (row.emplace_back(text).is_plain()) return;  // nearly always
    row.back() = text::Words(kept_.emplace_back(terminal_text(text)));
  }

  std::deque<std::string> kept_;
  WordsOfTexts words_;
};

/// What the texts of one column ask for, in cells.
struct Demand {
  std::size_t natural = 0;  ///< nothing wrapped
  std::size_t least = 0;    ///< no word cut, or nothing wrapped where the column is whole
  double weight = 0;        ///< how much wrapping costs: long cells count far more than short ones
};

Demand demand_of(const WordsOfTexts& texts, std::size_t column, bool whole) {
  Demand demand;
  std::size_t word = 0;
  for (const std::vector<text::Words>& row : texts) {
    const std::size_t longest = row[column].longest_line();
    demand.natural = std::max(demand.natural, longest);
    word = std::max(word, row[column].longest_word());
    const auto cells = static_cast<double>(longest);
    demand.weight += cells * cells * cells;
  }
  demand.least = whole ? demand.natural : std::min(word, longest_word);
  return demand;
}

/// Gives every column its least width and hands out what is left, cell by cell, where it saves most lines. A row is as
/// tall as its tallest cell; the sum of (text / width)³ stands for that height and needs no wrapping to be known.
std::vector<std::size_t> column_widths(const Grid& grid, const WordsOfTexts& texts, std::size_t room) {
  std::vector<Demand> demands;
  std::vector<std::size_t> widths;
  for (std::size_t column = 0; column < grid.columns.size(); ++column) {
    demands.push_back(demand_of(texts, column, grid.columns[column].whole));
    widths.push_back(demands.back().least);
  }
  std::size_t used = std::accumulate(widths.begin(), widths.end(), gap * (widths.empty() ? 0 : widths.size() - 1));
  // Too narrow for whole words: take from the widest column that may be wrapped.
  while (used > room) {
    std::size_t widest = widths.size();
    for (std::size_t column = 0; column < widths.size(); ++column) {
      const bool may_shrink = !grid.columns[column].whole && widths[column] > narrowest;
      if (may_shrink && (widest == widths.size() || widths[column] > widths[widest])) widest = column;
    }
    if (widest == widths.size()) break;
    --widths[widest];
    --used;
  }
  const auto saving = [&](std::size_t column) {
    const auto width = static_cast<double>(widths[column]);
    return demands[column].weight * (1 / (width * width * width) - 1 / ((width + 1) * (width + 1) * (width + 1)));
  };
  for (; used < room; ++used) {
    std::size_t best = widths.size();
    for (std::size_t column = 0; column < widths.size(); ++column) {
      const bool may_grow = widths[column] < demands[column].natural;
      if (may_grow && (best == widths.size() || saving(column) > saving(best))) best = column;
    }
    if (best == widths.size()) break;
    ++widths[best];
  }
  return widths;
}

/// A row as it is printed: the lines of each cell, and how many the tallest has.
struct WrappedRow {
  std::vector<std::vector<text::TextLine>> cells;
  std::size_t height = 1;
};

WrappedRow wrap_row(const std::vector<text::Words>& cells, const std::vector<std::size_t>& widths) {
  WrappedRow row;
  row.cells.reserve(cells.size());
  for (std::size_t column = 0; column < cells.size(); ++column) {
    row.cells.push_back(cells[column].wrap(widths[column]));
    row.height = std::max(row.height, row.cells.back().size());
  }
  return row;
}

void add_row(std::string& out, const std::vector<GridColumn>& columns, const WrappedRow& row,
             const std::vector<std::size_t>& widths) {
  for (std::size_t at = 0; at < row.height; ++at) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const std::vector<text::TextLine>& lines = row.cells[column];
      const text::TextLine line = at < lines.size() ? lines[at] : text::TextLine{};
      const std::size_t blanks = widths[column] - std::min(line.width, widths[column]);
      if (column > 0) out.append(gap, ' ');
      if (columns[column].right) out.append(blanks, ' ');
      out += line.text;
      if (!columns[column].right) out.append(blanks, ' ');
    }
    out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
  }
}

}  // namespace

std::string print_table(const Grid& grid, const GridOptions& options) {
  const Texts texts(grid, options.language);
  const WordsOfTexts& words = texts.words();
  const std::vector<std::size_t> widths =
      column_widths(grid, words, options.width == 0 ? default_width : options.width);
  std::vector<WrappedRow> rows;
  rows.reserve(words.size());
  for (const std::vector<text::Words>& row : words) rows.push_back(wrap_row(row, widths));
  const bool tall = std::any_of(rows.begin() + 1, rows.end(), [](const WrappedRow& row) { return row.height > 1; });
  std::string out;
  add_row(out, grid.columns, rows.front(), widths);
  for (std::size_t column = 0; column < widths.size(); ++column) {
    if (column > 0) out.append(gap, ' ');
    for (std::size_t cell = 0; cell < widths[column]; ++cell) out += rule_piece;
  }
  out += '\n';
  for (std::size_t row = 1; row < rows.size(); ++row) {
    if (tall && row > 1) out += '\n';
    add_row(out, grid.columns, rows[row], widths);
  }
  return out;
}

}  // namespace cchc::report
