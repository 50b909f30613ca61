#include "report/escape.h"

#include "plan/date.h"
#include "text/chars.h"
#include "text/escape.h"
#include "text/number.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace cchc::report {
namespace {

using text::is_digit;

bool is_word(char c) {
  return is_digit(c) || text::is_ascii_letter(c);
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}
bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '\x7f';
}

std::string_view trim_ascii(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Whether the `&` at `at` begins a character reference: &amp; &#60; &#x3c;
bool starts_reference(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  if (end < text.size() && text[end] == '#') ++end;
  const std::size_t first = end;
  while (end < text.size() && is_word(text[end])) ++end;
  return end > first && end < text.size() && text[end] == ';';
}

/// Whether what stands at `at` would make an address of the text around it: "http://…", "www.…", "a@b.c".
bool makes_address(std::string_view text, std::size_t at) {
  const auto word_at = [&](std::size_t place) { return place < text.size() && is_word(text[place]); };
  switch (text[at]) {
    case ':':
      return at > 0 && text::is_ascii_letter(text[at - 1]) && text.substr(at).starts_with("://");
    case '.':
      return at >= 3 && text::ascii_lower(text[at - 1]) == 'w' && text::ascii_lower(text[at - 2]) == 'w' &&
             text::ascii_lower(text[at - 3]) == 'w';
    case '@':
      return at > 0 && text[at - 1] != ' ' && word_at(at + 1);
    default:
      return false;
  }
}

bool needs_backslash(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case '<':
    case '|':
    case '~':
    case '$':
      return true;
    case '_':  // inside a word it is no emphasis
      return at == 0 || at + 1 == text.size() || !is_word(text[at - 1]) || !is_word(text[at + 1]);
    case '&':
      return starts_reference(text, at);
    default:
      return makes_address(text, at);
  }
}

/// Whether a character is Markdown's in some places, or no character to print. Few are.
constexpr std::array<bool, 256> may_need_escape = [] {
  std::array<bool, 256> may{};
  for (std::size_t c = 0; c < 0x20; ++c) may[c] = true;
  for (const char c : std::string_view("\\`*[<|~$_&:.@\x7f")) may[static_cast<unsigned char>(c)] = true;
  return may;
}();

std::string escape_inline(std::string_view text, std::string_view line_break) {
  text = trim_ascii(text);
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t from = at;
    while (at < text.size() && !may_need_escape[static_cast<unsigned char>(text[at])]) ++at;
    out.append(text, from, at - from);
    if (at == text.size()) break;
    const char c = text[at];
    if (c == '\n' || c == '\r') {
      while (!out.empty() && out.back() == ' ') out.pop_back();
      out += line_break;
      while (at + 1 < text.size() && is_space(text[at + 1])) ++at;
    } else if (is_control(c)) {
      out += ' ';
    } else {
      if (needs_backslash(text, at)) out += '\\';
      out += c;
    }
  }
  return out;
}

/// Where the start of a line would begin a block: the offset of the character to escape, or npos.
std::size_t block_marker(std::string_view line) {
  if (line.empty()) return std::string_view::npos;
  const auto ends_marker = [&line](std::size_t at) { return at >= line.size() || is_space(line[at]); };
  switch (line.front()) {
    case '#':
    case '>':
    case '=':
      return 0;
    case '+':
      return ends_marker(1) ? 0 : std::string_view::npos;
    case '-':
      return ends_marker(1) || line[1] == '-' ? 0 : std::string_view::npos;
    case ':':
      return line.size() > 1 && line[1] == '-' ? 0 : std::string_view::npos;
    default:
      break;
  }
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  const bool numbers =
      digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')') && ends_marker(digits + 1);
  return numbers ? digits : std::string_view::npos;
}

/// Escapes what would begin a block at the start of a line, or end a heading.
std::string escape_ends(std::string out) {
  // "# Title #": a heading loses its closing signs.
  if (out.size() > 1 && out.back() == '#') out.insert(out.size() - 1, 1, '\\');
  if (const std::size_t marker = block_marker(out); marker != std::string::npos) out.insert(marker, 1, '\\');
  return out;
}

/// A plain number as Vietnamese offices write it: 12, -5, 1,5, 100%; no leading zero, and no more digits than Excel
/// keeps.
bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.ends_with('%')) text.remove_suffix(1);
  const std::size_t comma = text.find(',');
  const std::string_view whole = text.substr(0, comma);
  if (!text::is_digits(whole) || (whole.size() > 1 && whole.front() == '0') || text.size() > 15) return false;
  return comma == std::string_view::npos || text::is_digits(text.substr(comma + 1));
}

bool starts_as_formula(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() == '\t' || text.front() == '\r' || text.front() == '\n') return true;
  const std::string_view start = trim_ascii(text);
  constexpr std::array<std::string_view, 8> signs = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(signs, [start](std::string_view sign) { return start.starts_with(sign); });
}

bool starts_as_month(std::string_view word) {
  constexpr std::array<std::string_view, 13> months = {"jan", "feb", "mar", "apr", "may", "jun", "jul",
                                                       "aug", "sep", "oct", "nov", "dec", "thg"};
  std::string small(word);
  std::ranges::transform(small, small.begin(), text::ascii_lower);
  return std::ranges::any_of(months, [&small](std::string_view month) { return small.starts_with(month); });
}

/// Whether Excel would show something else in its place: a date, a time, a fraction, a number without its zeros, a
/// truth value.
bool looks_like_value(std::string_view text) {
  text = trim_ascii(text);
  if (text.empty() || text.size() > 60) return !text.empty() && std::ranges::all_of(text, is_digit);
  std::string word;
  bool digit = false;
  for (const char c : text) {
    digit = digit || is_digit(c);
    if (text::is_ascii_letter(c)) {
      word += text::ascii_lower(c);
    } else if (!is_digit(c) && std::string_view("/-.:, ()%").find(c) == std::string_view::npos) {
      return false;
    }
  }
  if (word == "true" || word == "false") return !digit;
  if (!digit) return false;
  return word.empty() || word == "e" || word == "am" || word == "pm" || word == "a" || word == "p" ||
         starts_as_month(word);
}

}  // namespace

std::string markdown_cell(std::string_view text) {
  return escape_inline(text, "<br>");
}

std::string markdown_text(std::string_view text) {
  return escape_ends(escape_inline(text, "<br>"));
}

std::string markdown_heading(std::string_view text) {
  return escape_ends(escape_inline(text, " "));
}

std::string terminal_text(std::string_view text) {
  return text::escape_controls(text, true);
}

std::string csv_field(std::string_view text, char separator) {
  const bool spaced = !text.empty() && (is_space(text.front()) || is_space(text.back()));
  const bool special =
      std::ranges::any_of(text, [separator](char c) { return c == separator || c == '"' || c == '\n' || c == '\r'; });
  if (!spaced && !special) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
  return out;
}

std::string excel_field(std::string_view text, char separator) {
  std::string value;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool lone = text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
    if (text[at] != '\r' || lone) value += text[at] == '\r' ? '\n' : text[at];
  }
  if (is_plain_number(value)) return csv_field(value, separator);
  if (starts_as_formula(value)) return csv_field("'" + value, separator);
  if (const auto date = plan::parse_date(value); date && plan::to_table(*date) == value) return plan::to_iso(*date);
  if (!looks_like_value(value)) return csv_field(value, separator);
  // No quote can be in such a text, so none needs doubling inside the formula.
  return csv_field("=\"" + value + "\"", separator);
}

}  // namespace cchc::report
