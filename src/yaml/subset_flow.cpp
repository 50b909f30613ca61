#include "yaml/subset_flow.h"

#include "yaml/read.h"
#include "yaml/subset_findings.h"

#include <optional>
#include <utility>

namespace cchc::yaml::subset {
namespace {

char closer_of(const Node& node) {
  return node.is_list() ? ']' : '}';
}

text::Span opener_of(const Node& node) {
  return {node.span.begin, node.span.begin + 1};
}

}  // namespace

std::size_t FlowReader::read(Node& node, std::uint32_t p, std::size_t i, int base, std::size_t depth) {
  Cursor cursor{i, p, base};
  const std::size_t before = notes_.size();
  const std::size_t features = notes_.features();
  if (read_collection(node, cursor, depth)) {
    judge_rest(node, p, cursor);
    return cursor.line + 1;
  }
  if (notes_.size() == before) explain_failure(p, i, base, features);
  node.span.end = lines_[i].end;
  mark_damaged(node);
  return find_stop(i + 1, base);
}

/// What looks like a feature of YAML is just text when its bracket never closes, or when text follows the closing one.
void FlowReader::explain_failure(std::uint32_t p, std::size_t i, int base, std::size_t features) {
  const std::uint32_t close = find_close(p, i, base);
  if (close == nowhere) {
    notes_.forget_features(features);
    notes_.report(unclosed_bracket(file_, {p, p + 1}));
    return;
  }
  const std::uint32_t end = lines_[i].end;
  if (close >= end || only_comment_left(close + 1, end)) return;
  const std::uint32_t rest = skip_blanks(close + 1, end);
  if (bytes_[rest] == ':') return;
  notes_.forget_features(features);
  notes_.report(after_bracket(file_, {rest, end}, {p, p + 1}));
}

/// What stands behind the collection that opened at `p`.
void FlowReader::judge_rest(Node& node, std::uint32_t p, const Cursor& cursor) {
  const std::uint32_t end = lines_[cursor.line].end;
  if (only_comment_left(cursor.p, end)) {
    if (node.is_map()) judge_bare_entries(node);
    return;
  }
  const std::uint32_t rest = skip_blanks(cursor.p, end);
  if (bytes_[rest] == ':') return notes_.feature({p, end});
  const bool bracket = bytes_[rest] == ']' || bytes_[rest] == '}';
  notes_.report(bracket ? stray_bracket(file_, {rest, rest + 1}) : after_bracket(file_, {rest, end}, {p, p + 1}));
  mark_damaged(node);
}

/// Where as many brackets have closed as opened, from the one at `p` to where its value has to end. Quotes are not
/// looked at.
std::uint32_t FlowReader::find_close(std::uint32_t p, std::size_t i, int base) const {
  const std::size_t stop = find_stop(i + 1, base);
  int open = 0;
  for (std::uint32_t at = p; at < lines_[stop - 1].end; ++at) {
    const char c = bytes_[at];
    if (c == '[' || c == '{') ++open;
    if ((c == ']' || c == '}') && --open == 0) return at;
  }
  return nowhere;
}

bool FlowReader::fail(diag::Diagnostic found) {
  notes_.report(std::move(found));
  return false;
}

bool FlowReader::unclosed(const Node& node) {
  return fail(unclosed_bracket(file_, opener_of(node)));
}

/// The rest of the line is YAML beyond the subset.
bool FlowReader::unread(const Cursor& cursor) {
  notes_.feature({cursor.p, lines_[cursor.line].end});
  return false;
}

/// Goes to the next byte that is no white space or comment.
FlowReader::Skip FlowReader::skip_space(Cursor& cursor) const {
  while (true) {
    const Line& line = lines_[cursor.line];
    cursor.p = skip_blanks(cursor.p, line.end);
    if (cursor.p < line.end &&
        !(bytes_[cursor.p] == '#' && (cursor.p == line.start || comment_at(cursor.p, line.end)))) {
      return Skip::found;
    }
    if (cursor.line + 1 >= lines_.size() || is_stop(cursor.line + 1, cursor.base)) return Skip::ended;
    ++cursor.line;
    cursor.p = lines_[cursor.line].start;
    const std::string_view next = at(cursor.p, lines_[cursor.line].end);
    if (next.starts_with("---") || next.starts_with("...")) notes_.leave();
  }
}

/// Reads from the opening to the closing bracket.
bool FlowReader::read_collection(Node& node, Cursor& cursor, std::size_t depth) {
  if (depth > max_depth) {
    notes_.stop();
    return fail(over_limit(file_, {cursor.p, cursor.p + 1}, max_depth, true));
  }
  node.kind = bytes_[cursor.p] == '[' ? NodeKind::list : NodeKind::map;
  node.style = Style::flow;
  node.span = {cursor.p, cursor.p + 1};
  ++cursor.p;
  if (!read_entries(node, cursor, depth)) return false;
  return !notes_.stopped();
}

bool FlowReader::read_entries(Node& node, Cursor& cursor, std::size_t depth) {
  while (!notes_.stopped()) {
    if (skip_space(cursor) == Skip::ended) return unclosed(node);
    const char c = bytes_[cursor.p];
    if (c == closer_of(node)) break;
    if (c == ',') {
      if (!node.damaged) notes_.report(empty_entry(file_, {cursor.p, cursor.p + 1}));
      mark_damaged(node);
      ++cursor.p;
      continue;
    }
    if (c == ']' || c == '}') return wrong_closer(node, cursor);
    if (!read_entry(node, cursor, depth)) return false;
    if (skip_space(cursor) == Skip::ended) return unclosed(node);
    const char next = bytes_[cursor.p];
    if (next == ',') {
      ++cursor.p;
    } else if (next == ']' || next == '}') {
      if (next != closer_of(node)) return wrong_closer(node, cursor);
    } else if (next == ':') {
      return unread(cursor);  // a pair in a list, or a key YAML reads in its own way
    } else {
      return fail(flow_syntax(file_, {cursor.p, lines_[cursor.line].end}));
    }
  }
  ++cursor.p;
  node.span.end = cursor.p;
  return true;
}

bool FlowReader::read_entry(Node& node, Cursor& cursor, std::size_t depth) {
  if (node.is_map()) return read_pair(node, cursor, depth);
  Node* child = nodes_.add(&node, cursor.p);
  child->span = child->key_span = {cursor.p, cursor.p};
  return read_value(*child, cursor, depth);
}

/// `{a, b}`: one finding for the entries that have no colon.
void FlowReader::judge_bare_entries(Node& map) {
  if (map.damaged) return;
  for (const Node& child : map) {
    if (!child.damaged || !child.is_empty() || child.span.begin != child.key_span.end) continue;
    notes_.report(braces_around_list(file_, map.span, child.key_span));
    return mark_damaged(map);
  }
}

/// `["A", "B"}`: the bracket ends here, as it was meant to, unless a bracket around it ends that way.
bool FlowReader::wrong_closer(Node& node, Cursor& cursor) {
  const bool around = node.parent != nullptr && node.parent->style == Style::flow;
  if (around) return unclosed(node);
  notes_.report(mismatched_bracket(file_, opener_of(node), {cursor.p, cursor.p + 1}));
  mark_damaged(node);
  ++cursor.p;
  node.span.end = cursor.p;
  return true;
}

bool FlowReader::read_value(Node& node, Cursor& cursor, std::size_t depth) {
  const char first = bytes_[cursor.p];
  if (first == '[' || first == '{') {
    if (!read_collection(node, cursor, depth + 1)) return false;
    if (node.is_map()) judge_bare_entries(node);
    return true;
  }
  node.kind = NodeKind::scalar;
  if (first == '"' || first == '\'') {
    node.style = style_of_quote(first);
    return read_quoted(cursor, node.span, node.text);
  }
  node.style = Style::plain;
  return read_plain(cursor, node.span, node.text);
}

bool FlowReader::read_pair(Node& map, Cursor& cursor, std::size_t depth) {
  if (bytes_[cursor.p] == '[' || bytes_[cursor.p] == '{') return unread(cursor);
  Node* child = nodes_.add(&map, cursor.p);
  child->span = child->key_span = {cursor.p, cursor.p};  // where it stands even if it cannot be read
  const std::size_t key_line = cursor.line;
  const bool is_quoted = bytes_[cursor.p] == '"' || bytes_[cursor.p] == '\'';
  const bool read =
      is_quoted ? read_quoted(cursor, child->key_span, child->key) : read_plain(cursor, child->key_span, child->key);
  if (!read) return false;
  const std::uint32_t end = lines_[cursor.line].end;
  const std::uint32_t colon = skip_blanks(cursor.p, end);
  if (colon >= end || bytes_[colon] != ':' || cursor.line != key_line ||
      (!blank_or_end(colon + 1, end) && !is_bracket(colon + 1))) {
    return pair_without_colon(*child, cursor, key_line, is_quoted);
  }
  cursor.p = colon + 1;
  child->span = {cursor.p, cursor.p};
  if (skip_space(cursor) == Skip::ended || bytes_[cursor.p] == ',' || bytes_[cursor.p] == '}') return true;
  return read_value(*child, cursor, depth);
}

/// A key that no colon follows: `{a, b}`, or `{owner X}`, whose colon is missing.
bool FlowReader::pair_without_colon(Node& pair, const Cursor& cursor, std::size_t key_line, bool is_quoted) {
  const std::uint32_t end = lines_[cursor.line].end;
  const std::uint32_t p = skip_blanks(cursor.p, end);
  const bool one_line = cursor.line == key_line;
  const std::optional<LostKey> lost = lost_key(pair.key_span.begin, pair.key_span.end);
  if (p < end && (bytes_[p] == ',' || bytes_[p] == '}' || bytes_[p] == ']') && one_line && !lost) {
    pair.damaged = true;  // told once the brace is closed, by its own sign or not
    pair.span = {pair.key_span.end, pair.key_span.end};
    return true;
  }
  if (!lost || is_quoted || !one_line || lost->separator.end >= pair.key_span.end) {
    notes_.feature(pair.key_span);
    return false;
  }
  notes_.report(missing_colon(file_, lost->key, lost->separator, true));
  pair.kind = NodeKind::scalar;
  pair.style = Style::plain;
  pair.span = {lost->separator.end, pair.key_span.end};
  pair.text = file_.at(pair.span);
  pair.key_span = lost->key;
  pair.key = file_.at(lost->key);
  return true;
}

}  // namespace cchc::yaml::subset
