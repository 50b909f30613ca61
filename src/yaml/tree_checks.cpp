#include "yaml/tree_checks.h"

#include "text/escape.h"
#include "text/message.h"
#include "text/utf8.h"
#include "text/width.h"
#include "yaml/byte_survey.h"
#include "yaml/bytes_invisible.h"
#include "yaml/escapes.h"
#include "yaml/limited.h"
#include "yaml/quote.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cchc::yaml {

namespace {

using diag::Code;
using diag::Diagnostic;
using text::say;
using text::Span;

constexpr std::size_t longest_shown = 40;

/// The node after this one in the order of the file, parents first; null at the end.
const Node* after(const Node* node) {
  if (node->first != nullptr) return node->first;
  while (node != nullptr && node->next == nullptr) node = node->parent;
  return node == nullptr ? nullptr : node->next;
}

/// A document gives its nodes for reading only; being damaged is the one thing that is added to them here.
void damage(const Node& node) {
  const_cast<Node&>(node).damaged = true;
}

// Keys written twice.

struct Twice {
  const Node* first = nullptr;
  const Node* again = nullptr;
};

/// Whether a map has few enough keys to compare each with all before it, which is quicker than any table.
bool is_small(const Node& map) {
  constexpr std::size_t few = 16;
  return map.count_children() <= few;
}

std::vector<Twice> find_twice(const Node& map) {
  std::vector<Twice> found;
  if (is_small(map)) {
    for (const Node& child : map) {
      if (child.key.empty()) continue;
      const Node* first = map.find(child.key);
      if (first != &child) found.push_back({first, &child});
    }
    return found;
  }
  std::unordered_map<std::string_view, const Node*> seen;
  for (const Node& child : map) {
    if (child.key.empty()) continue;
    const auto [place, is_new] = seen.try_emplace(child.key, &child);
    if (!is_new) found.push_back({place->second, &child});
  }
  return found;
}

Diagnostic twice_finding(const text::SourceFile& file, const Twice& twice) {
  return {.code = Code::duplicate_key,
          .place = {&file, twice.again->key_span},
          .headline = say("khóa \"{}\" viết hai lần trong một mục", "key \"{}\" is written twice in one item",
                          text::shorten(twice.again->key, longest_shown)),
          .related = {{{&file, twice.first->key_span}, say("đã viết ở đây", "first written here")}},
          .help = {say("giữ lại một dòng", "keep one of the two")}};
}

void check_keys(const text::SourceFile& file, const Node& map, Limited& sink) {
  if (map.first == nullptr || map.first->next == nullptr) return;
  const std::vector<Twice> all = find_twice(map);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Diagnostic diagnostic = twice_finding(file, all[i]);
    damage(*all[i].again);
    if (all[i].first->is_empty()) damage(*all[i].first);  // its line was pasted twice: that is all that is wrong
    // The first key of a list's entry again: most likely the next entry, whose dash got lost. Or lines pasted twice.
    // Either is one mistake.
    const bool next_entry = all[i].first == map.first && map.parent != nullptr && map.parent->is_list();
    std::size_t last = i;
    while (last + 1 < all.size() && (next_entry || (all[last].again->next == all[last + 1].again &&
                                                    all[last].first->next == all[last + 1].first))) {
      ++last;
      damage(*all[last].again);
    }
    if (next_entry) {
      diagnostic.help.insert(diagnostic.help.begin(), say("nếu đây là mục mới thì thiếu dấu \"- \" ở đầu dòng này",
                                                          "if this is the next entry, the dash before it is missing"));
      damage(map);
      for (const Node* rest = all[i].again; rest != nullptr; rest = rest->next) damage(*rest);
    } else if (last > i) {
      diagnostic.help.push_back(say("{} dòng tiếp theo cũng lặp lại", "the next {} lines repeat too", last - i));
    }
    sink.report(std::move(diagnostic));
    i = last;
  }
}

// Words YAML reads as something else.

/// Whether the node is the value of one of the keys, or an entry of such a value.
bool is_value_of(std::span<const std::string_view> keys, const Node& node) {
  const Node* holder = node.key.empty() && node.parent != nullptr ? node.parent : &node;
  return std::ranges::find(keys, holder->key) != keys.end();
}

diag::Fix quotes_around(const text::SourceFile& file, const Node& node) {
  return {say("đặt trong dấu nháy", "put it in quotes"), {{{&file, node.span}, quoted(node.text)}}};
}

bool is_number_with_dots(std::string_view text) {
  return text.find_first_not_of("0123456789.") == std::string_view::npos;
}

void check_number(const text::SourceFile& file, const Keys& keys, const Node& node, Limited& sink) {
  const text::Message as = changed_number(node.text);
  if (as.empty()) return;
  const bool is_printed = is_value_of(keys.printed, node) && is_number_with_dots(node.text);
  if (is_value_of(keys.exact, node) && !is_printed) return;  // it has a reader of its own, which refuses it
  sink.report(
      {.code = Code::yaml_word,
       .place = {&file, node.span},
       .headline = {fmt::format("\"{}\" không có dấu nháy: các chương trình khác đọc thành {}", node.text, as.vi),
                    fmt::format("plain \"{}\" is read by other programs as {}", node.text, as.en)},
       .fix = quotes_around(file, node)});
}

void check_word(const text::SourceFile& file, const Keys& keys, const Node& node, Limited& sink) {
  if (!is_yaml_word(node.text)) return check_number(file, keys, node, sink);
  // Whoever writes "null", or such a word where it can be no value, most likely means nothing at all: only they can
  // tell.
  const bool is_null = node.text == "~" || node.text == "null" || node.text == "Null" || node.text == "NULL";
  const bool is_exact = is_value_of(keys.exact, node);
  Diagnostic found{.code = Code::yaml_word,
                   .place = {&file, node.span},
                   .headline = say("\"{}\" không có dấu nháy: các chương trình khác đọc thành đúng/sai hoặc để trống",
                                   "plain \"{}\" is read by other programs as true, false or nothing", node.text)};
  if (is_exact) {
    found.severity = diag::Severity::error;
    damage(node);
  }
  if (is_null || is_exact) {
    found.help.push_back(say("nếu không có nội dung thì xóa cả dòng; nếu đúng là chữ này thì đặt trong dấu nháy",
                             "delete the line if there is no value; put the word in quotes if it is meant"));
  } else {
    found.fix = quotes_around(file, node);
  }
  sink.report(std::move(found));
}

// Typographic quotes around a value.

constexpr std::array<std::string_view, 5> opening_quotes{"“", "”", "„", "‘", "’"};
constexpr std::array<std::string_view, 3> closing_quotes{"”", "“", "’"};

/// The quote a text begins with, or ends with; empty without one.
std::string_view find_quote(std::string_view text, bool at_end) {
  constexpr std::size_t size = opening_quotes.front().size();  // of each
  if (text.size() < size) return {};
  const std::string_view found = at_end ? text.substr(text.size() - size) : text.substr(0, size);
  if (found.front() != opening_quotes.front().front()) return {};
  const bool is_quote = at_end ? std::ranges::find(closing_quotes, found) != closing_quotes.end()
                               : std::ranges::find(opening_quotes, found) != opening_quotes.end();
  return is_quote ? found : std::string_view{};
}

bool is_single(std::string_view quote) {
  return quote == "‘" || quote == "’";
}

/// Whether another quote of the pair's kind stands inside, so that the pair does not wrap the whole.
bool has_quote(std::string_view text, bool single) {
  if (single) return text.find("‘") != std::string_view::npos;
  return text.find("“") != std::string_view::npos || text.find("”") != std::string_view::npos;
}

/// The last of the values that one pair of typographic quotes wraps, beginning with `node`: the node itself, or a later
/// entry of its flow list when a comma inside the quotes tore them apart. Null when nothing is wrapped.
const Node* end_of_wrapped(const Node& node) {
  const std::string_view open = find_quote(node.text, false);
  if (open.empty()) return nullptr;
  const bool single = is_single(open);
  std::string_view rest = node.text.substr(open.size());
  const Node* at = &node;
  while (true) {
    const std::string_view close = find_quote(rest, true);
    if (!close.empty() && is_single(close) == single) {
      const std::string_view inside = rest.substr(0, rest.size() - close.size());
      return inside.empty() || has_quote(inside, single) ? nullptr : at;
    }
    const bool torn = node.parent != nullptr && node.parent->is_list() && node.parent->style == Style::flow;
    at = at->next;
    if (has_quote(rest, single) || !torn || at == nullptr || at->style != Style::plain || at->damaged) return nullptr;
    rest = at->text;
  }
}

const Node* check_quotes(const text::SourceFile& file, const Keys& keys, const Node& node, Limited& sink) {
  const Node* last = end_of_wrapped(node);
  if (last == nullptr) return nullptr;
  const Span whole = text::cover(node.span, last->span);
  const std::string_view written = file.at(whole);
  const std::size_t open = find_quote(node.text, false).size();
  const std::size_t close = find_quote(last->text, true).size();
  const auto begin = static_cast<std::uint32_t>(whole.begin + open);
  const auto end = static_cast<std::uint32_t>(whole.end - close);
  const std::string_view inside = written.substr(open, written.size() - open - close);
  Diagnostic diagnostic{
      .code = Code::typographic_quotes,
      .place = {&file, whole},
      .headline = say("dấu nháy kiểu Word “ ” không phải dấu nháy của YAML, sẽ thành chữ của kế hoạch",
                      "typographic quotes are no quotes in YAML and become part of the text")};
  // Quotes that became a part of a name or a number are as wrong as another name; what would be found of that says no
  // more.
  if (is_value_of(keys.exact, node)) {
    diagnostic.severity = diag::Severity::error;
    damage(node);
  }
  if (last != &node) {
    diagnostic.help.push_back(
        say("dấu phẩy ở giữa đang cắt giá trị này thành nhiều phần", "the comma tears this value apart"));
    for (const Node* at = &node; at != last->next; at = at->next) damage(*at);
  }
  const char quote = inside.find_first_of("\"\\") == std::string_view::npos ? '"' : '\'';
  if (quote == '"' || inside.find('\'') == std::string_view::npos) {
    diagnostic.fix = diag::Fix{
        say("thay bằng dấu nháy thẳng", "use straight quotes"),
        {{{&file, {whole.begin, begin}}, std::string(1, quote)}, {{&file, {end, whole.end}}, std::string(1, quote)}}};
  }
  sink.report(std::move(diagnostic));
  return last;
}

// Escapes.

/// What stands between the double quotes of a key or a value; empty when there are none, or nothing with a backslash.
Span escaped_part(const text::SourceFile& file, Span span) {
  const std::string_view written = file.at(span);
  const bool quoted = written.size() > 2 && written.front() == '"' && written.back() == '"';
  if (!quoted || written.find('\\') == std::string_view::npos) return {};
  return {span.begin + 1, span.end - 1};
}

/// True when a control or an invisible character is written as an escape.
bool check_escapes(const text::SourceFile& file, const Keys& keys, const Node& node, Limited& found) {
  if (node.damaged) return false;
  bool any = false;
  if (const Span key = escaped_part(file, node.key_span); !key.empty()) {
    any = check_escaped_characters(file, key, true, found);
  }
  if (!node.is_scalar() || node.style != Style::double_quoted) return any;
  const Span inner = escaped_part(file, node.span);
  if (inner.empty()) return any;
  if (auto unmeant = find_unmeant_escapes(file, inner)) {
    found.report(*std::move(unmeant));
    damage(node);
    return any;
  }
  return check_escaped_characters(file, inner, is_value_of(keys.strict, node), found) || any;
}

// Invisible characters.

/// The text without them and without control characters; nothing when there are none.
std::optional<std::string> cleaned(std::string_view text) {
  std::string out;
  bool changed = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    const char32_t c = decoded.code_point;
    const std::size_t size = std::max<std::size_t>(decoded.size, 1);
    const bool space = is_odd_space(c);
    const bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0);
    const bool drop = control || (c >= 0x80 && text::is_invisible(c));
    if (space) out += ' ';
    if (!space && !drop) out += text.substr(at, size);
    changed = changed || space || drop;
    at += size;
  }
  if (!changed) return std::nullopt;
  const std::size_t first = out.find_first_not_of(' ');
  if (first == std::string::npos) return std::string();
  return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

}  // namespace

bool check_tree(const Document& document, const Keys& keys, diag::Sink& sink) {
  const text::SourceFile& file = document.file();
  Limited found;
  bool hidden = false;
  const Node* wrapped_until = nullptr;  // a value torn in several parts is looked at once
  for (const Node* node = document.root(); node != nullptr; node = after(node)) {
    if (node->is_map()) check_keys(file, *node, found);
    if (check_escapes(file, keys, *node, found)) hidden = true;
    if (!node->is_scalar() || node->style != Style::plain || node->damaged || wrapped_until != nullptr) {
      if (node == wrapped_until) wrapped_until = nullptr;
      continue;
    }
    check_word(file, keys, *node, found);
    const Node* last = check_quotes(file, keys, *node, found);
    if (last != node) wrapped_until = last;
  }
  found.close();
  for (Diagnostic& one : found.kept()) sink.report(std::move(one));
  return hidden;
}

void damage_at(const Document& document, std::span<const Span> places) {
  for (const Node* node = document.root(); node != nullptr; node = after(node)) {
    if (!node->is_scalar()) continue;
    const auto first = std::ranges::lower_bound(places, node->span.begin, {}, &Span::begin);
    if (first != places.end() && first->begin < node->span.end) damage(*node);
  }
}

void clean_texts(Document& document) {
  for (const Node* at = document.root(); at != nullptr; at = after(at)) {
    auto* node = const_cast<Node*>(at);
    if (auto key = cleaned(node->key)) node->key = document.keep(std::move(*key));
    if (auto text = cleaned(node->text)) node->text = document.keep(std::move(*text));
  }
}

}  // namespace cchc::yaml
