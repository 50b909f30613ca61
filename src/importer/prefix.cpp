#include "importer/prefix.h"

#include "importer/words.h"
#include "text/chars.h"
#include "text/join.h"
#include "text/normalize.h"
#include "text/number.h"
#include "text/utf8.h"

#include <array>

namespace cchc::importer {

namespace {

/// A small reader over a text.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  char peek() const { return at < text.size() ? text[at] : '\0'; }
  void skip_spaces() {
    while (peek() == ' ' || peek() == '\n') ++at;
  }
  std::string_view digits() {
    const std::size_t start = at;
    while (is_digit(peek())) ++at;
    return text.substr(start, at - start);
  }
  /// Skips one of the marks that end a number: . : ) - –
  bool skip_mark() {
    if (text.substr(at).starts_with("–")) {
      at += std::string_view("–").size();
      return true;
    }
    if (peek() != '.' && peek() != ':' && peek() != ')' && peek() != '-' && peek() != '/') return false;
    ++at;
    return true;
  }
};

/// "1", "1.1", "3.1.a" at the cursor; empty, and the cursor unmoved, when there is none. At most three digits in each
/// part: a year is no number.
std::string read_number(Cursor& cursor) {
  Cursor next = cursor;
  std::string number;
  constexpr std::size_t most_digits = 3;
  while (true) {
    const std::string_view part = next.digits();
    if (part.empty() || part.size() > most_digits) break;
    text::add_item(number, ".", part);
    cursor.at = next.at;
    if (next.peek() != '.') break;
    ++next.at;
  }
  const char letter = cursor.at + 1 < cursor.text.size() && cursor.peek() == '.' ? cursor.text[cursor.at + 1] : '\0';
  const char behind = cursor.at + 2 < cursor.text.size() ? cursor.text[cursor.at + 2] : '\0';
  if (!number.empty() && text::is_ascii_small(letter) && (behind == '\0' || behind == '.' || behind == ')')) {
    number += std::string(".") + letter;
    cursor.at += 2;
  }
  return number;
}

/// "a)" or "đ)": the letter; the cursor behind the bracket.
std::string read_letter(Cursor& cursor) {
  const text::Decoded first = text::decode(cursor.text, cursor.at);
  const std::size_t behind = cursor.at + first.size;
  if (first.size == 0 || !text::is_letter(first.code_point) || behind >= cursor.text.size() ||
      cursor.text[behind] != ')')
    return "";
  std::string letter(cursor.text.substr(cursor.at, first.size));
  cursor.at = behind + 1;
  return letter;
}

struct KindWord {
  std::string_view word;  // in lower case
  plan::ItemKind kind;
};
constexpr std::array kind_words{
    KindWord{"mục tiêu", plan::ItemKind::target},    KindWord{"mt", plan::ItemKind::target},
    KindWord{"nhiệm vụ", plan::ItemKind::task},      KindWord{"nv", plan::ItemKind::task},
    KindWord{"hoạt động", plan::ItemKind::activity}, KindWord{"hđ", plan::ItemKind::activity},
};

/// "Nhiệm vụ 1": kind and ordinal; a word without a number behind it is text.
bool read_kind(Cursor& cursor, Prefix& prefix) {
  constexpr std::size_t longest = 24;  // bytes
  const std::string lower = text::to_lower(cursor.text.substr(cursor.at, longest));
  for (const KindWord& one : kind_words) {
    if (!lower.starts_with(one.word)) continue;
    Cursor next{cursor.text, cursor.at + one.word.size()};
    next.skip_spaces();
    const std::string_view digits = next.digits();
    constexpr std::size_t most_digits = 4;
    if (digits.empty() || digits.size() > most_digits) continue;
    // "Nhiệm vụ 1 của kế hoạch" is a sentence.
    const bool at_end = next.at >= next.text.size() || next.peek() == '\n';
    if (!at_end && !next.skip_mark()) continue;
    const int ordinal = text::whole_number(digits).value_or(0);
    prefix.kind = one.kind;
    if (ordinal > 0) prefix.ordinal = ordinal;
    cursor.at = next.at;
    return true;
  }
  return false;
}

}  // namespace

Prefix parse_prefix(std::string_view text) {
  Prefix prefix;
  Cursor cursor{text};
  prefix.number = read_number(cursor);
  if (prefix.number.empty()) {
    prefix.number = read_letter(cursor);
  } else {
    // "2022 là năm …" and "100% văn bản" are texts: a number has a mark behind it, or a point in it.
    const bool marked = cursor.skip_mark();
    if (cursor.peek() == '%' || (!marked && prefix.number.find('.') == std::string::npos && cursor.at < text.size()))
      cursor.at = 0;
    if (marked && cursor.at < text.size() && is_digit(cursor.peek())) cursor.at = 0;  // "1/2022", "10-15 ngày"
    if (cursor.at == 0) prefix.number.clear();
  }
  cursor.skip_spaces();
  if (read_kind(cursor, prefix)) {
    while (cursor.peek() == ' ' || cursor.peek() == ':' || cursor.peek() == '.') ++cursor.at;
  }
  cursor.skip_spaces();
  prefix.written = std::string(text::trim(text.substr(0, cursor.at)));
  prefix.text = std::string(text::trim(text.substr(cursor.at)));
  return prefix;
}

std::optional<std::string> parse_row_number(std::string_view text) {
  std::string_view plain = text::trim(text);
  while (!plain.empty() && (plain.front() == '(' || plain.front() == '[')) plain.remove_prefix(1);
  while (!plain.empty() && (plain.back() == '.' || plain.back() == ')' || plain.back() == ']' || plain.back() == ':'))
    plain.remove_suffix(1);
  Cursor cursor{plain};
  std::string number = read_number(cursor);
  if (number.empty() || cursor.at != plain.size()) return std::nullopt;
  return number;
}

}  // namespace cchc::importer
