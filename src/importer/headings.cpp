#include "importer/headings.h"

#include "importer/cell_text.h"
#include "importer/prefix.h"
#include "plan/id.h"
#include "text/chars.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <set>

namespace cchc::importer {

using office::Cell;
using office::Row;

namespace {

constexpr std::array<std::string_view, 5> heading_words{"phần ", "phụ lục ", "chương ", "mục ", "nhóm "};

bool is_roman(std::string_view code) {
  return !code.empty() && code.find_first_not_of("IVX") == std::string_view::npos && plan::parse_area(code).has_value();
}

std::string_view without_marks(std::string_view text) {
  while (!text.empty() && (text.front() == '.' || text.front() == ':' || text.front() == ')' || text.front() == '-' ||
                           text.front() == '/' || text.front() == ' '))
    text.remove_prefix(1);
  if (text.starts_with("–")) return without_marks(text.substr(std::string_view("–").size()));
  return text;
}

/// The word at the start, up to a space or a mark.
std::string_view first_word(std::string_view text) {
  return text.substr(0, std::min(text.find_first_of(" .:)-/\n"), text.size()));
}

/// "II. …" or "A. …": a code in upper case with a mark or a space behind it.
bool take_code(std::string_view text, Heading& heading) {
  const std::string_view word = first_word(text);
  const std::string_view rest = text.substr(word.size());
  const bool letter = word.size() == 1 && text::is_ascii_capital(word[0]);
  if (!is_roman(word) && !letter) return false;
  // "A ha" is a text; "I Cải cách" and "A. Nhiệm vụ" are headings.
  const bool marked = !rest.empty() && rest.front() != ' ';
  if (!rest.empty() && !marked && !is_roman(word)) return false;
  heading.kind = is_roman(word) ? HeadingKind::roman : HeadingKind::letter;
  heading.code = word;
  heading.text = without_marks(rest);
  return true;
}

/// "Phần A. …", "PHỤ LỤC II": kept whole, for the word belongs to the name.
bool take_word(std::string_view text, Heading& heading) {
  const std::string lower = text::to_lower(text);
  const auto* word = std::ranges::find_if(heading_words, [&](std::string_view one) { return lower.starts_with(one); });
  if (word == heading_words.end() || lower.size() != text.size()) return false;
  const std::string_view code = first_word(text.substr(word->size()));
  const std::string upper = text::to_upper(code);
  if (upper.empty() || !(plan::parse_area(upper) || text::to_lower(code) == "thứ")) return false;
  heading.kind = HeadingKind::word;
  if (plan::parse_area(upper)) heading.code = upper;
  heading.text = text;
  return true;
}

bool is_value(ColumnRole role) {
  return role == ColumnRole::output || role == ColumnRole::owner || role == ColumnRole::partners ||
         role == ColumnRole::deadline || role == ColumnRole::funding;
}

bool is_coded(const Heading& heading) {
  return heading.kind == HeadingKind::word || heading.kind == HeadingKind::letter || heading.kind == HeadingKind::roman;
}

/// Whether one kind's codes begin again below another's.
bool begins_again(const std::vector<Heading>& headings, HeadingKind kind) {
  std::set<std::string> seen;
  return std::ranges::any_of(headings,
                             [&](const Heading& one) { return one.kind == kind && !seen.insert(one.code).second; });
}

}  // namespace

Heading parse_heading(std::string_view text) {
  Heading heading{.kind = HeadingKind::plain, .code = {}, .text = std::string(text), .whole = std::string(text)};
  if (take_word(text, heading) || take_code(text, heading)) return heading;
  const Prefix prefix = parse_prefix(text);
  if (prefix.number.empty() || prefix.kind) return heading;
  heading.kind = prefix.number.find('.') == std::string::npos ? HeadingKind::arabic : HeadingKind::deeper;
  heading.code = prefix.number;
  heading.text = prefix.text;
  return heading;
}

std::optional<Heading> heading_of(const Row& row, const Columns& columns, std::size_t table_columns) {
  std::string number;
  const Cell* only = nullptr;
  for (const Cell& cell : row.cells) {
    if (cell.continues && is_value(columns.at(cell.column))) return std::nullopt;
    if (cell.empty()) continue;
    if (columns.at(cell.column) == ColumnRole::number && cell.columns == 1) {
      number = text_of_cell(cell.paragraphs);
      continue;
    }
    if (only != nullptr) return std::nullopt;
    only = &cell;
  }
  if (only == nullptr) return std::nullopt;
  std::string text = text_of_cell(only->paragraphs);
  std::ranges::replace(text, '\n', ' ');
  // The number in its own column, or in front of the text.
  Heading heading = parse_heading(
      number.empty() ? text : number + (number.find_last_of(".):") == std::string::npos ? ". " : " ") + text);
  heading.whole = number.empty() ? text : number + " " + text;
  const bool wide = only->columns > 1 && only->columns * 2 > table_columns;
  // Without merged cells: "II" in the number's column, or in front of the text where rows have no other levels.
  const bool told = is_work(columns.at(only->column)) && (columns.work_columns() == 1 || !number.empty());
  if (wide || (told && is_coded(heading))) return heading;
  return std::nullopt;
}

std::vector<Heading> headings_above(const office::Table& table) {
  constexpr std::size_t most = 2, longest = 300;  // bytes
  std::vector<Heading> headings;
  for (auto paragraph = table.before.rbegin(); paragraph != table.before.rend() && headings.size() < most;
       ++paragraph) {
    const std::string text = text::squeeze(*paragraph);
    if (text.empty()) continue;
    Heading heading = parse_heading(text);
    const bool is_numbered = is_coded(heading) || heading.kind == HeadingKind::arabic;
    if (!is_numbered || heading.text.empty() || text.size() > longest) break;
    headings.insert(headings.begin(), std::move(heading));
  }
  return headings;
}

std::vector<HeadingUse> uses_of(const std::vector<Heading>& headings) {
  std::vector<HeadingKind> kinds;  // those there are, the highest first
  for (const HeadingKind kind : {HeadingKind::word, HeadingKind::letter, HeadingKind::roman, HeadingKind::arabic}) {
    if (std::ranges::any_of(headings, [&](const Heading& one) { return one.kind == kind; })) kinds.push_back(kind);
  }
  HeadingKind area = kinds.empty() ? HeadingKind::plain : kinds.front();
  std::optional<HeadingKind> part;
  const bool may_be_part = kinds.size() > 1 && (area == HeadingKind::word || area == HeadingKind::letter);
  // Where the codes of the areas begin again in each part, the parts are what can be told apart.
  if (may_be_part && (kinds.size() > 2 || !begins_again(headings, kinds[1]))) {
    part = kinds[0];
    area = kinds[1];
  }
  std::vector<HeadingUse> uses;
  for (std::size_t at = 0; at < headings.size(); ++at) {
    const HeadingKind kind = headings[at].kind;
    // A heading without a number right above another is the name of what follows.
    const bool above_another = kind == HeadingKind::plain && area != HeadingKind::plain && uses.empty();
    if (kind == part || above_another) {
      uses.push_back(HeadingUse::part);
    } else {
      uses.push_back(kind == area ? HeadingUse::area : HeadingUse::group);
    }
  }
  return uses;
}

}  // namespace cchc::importer
