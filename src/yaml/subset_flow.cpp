#include "yaml/read.h"
#include "yaml/scalar_text.h"
#include "yaml/subset_findings.h"
#include "yaml/subset_state.h"

#include <string>
#include <utility>

namespace cchc::yaml::subset {
namespace {

constexpr std::string_view brackets = ",[]{}";

bool is_bracket(char c) {
  return brackets.find(c) != std::string_view::npos;
}

}  // namespace

void Reader::read_flow(Node& node, std::uint32_t p, std::size_t i, int base) {
  Cursor cursor{i, p, base};
  const std::size_t before = notes_.size();
  const std::size_t features = notes_.features();
  if (!flow_collection(node, cursor, levels_.size())) {
    // What looks like a feature of YAML is just text when its bracket never closes, or when text follows the closing
    // one.
    if (notes_.size() == before) {
      const std::uint32_t close = find_close(p, i, base);
      const std::uint32_t line_end = close == nowhere ? 0 : lines_[i].end;
      const bool text_follows = close != nowhere && close < line_end && !only_comment_left(close + 1, line_end) &&
                                bytes_[skip_blanks(close + 1, line_end)] != ':';
      if (close == nowhere || text_follows) notes_.forget_features(features);
      if (close == nowhere) notes_.report(unclosed_bracket(file_, {p, p + 1}));
      if (text_follows) {
        notes_.report(after_bracket(file_, {skip_blanks(close + 1, line_end), line_end}, {p, p + 1}));
      }
    }
    node.span.end = lines_[i].end;
    mark_damaged(node);
    next_ = find_stop(i + 1, base);
    return;
  }
  next_ = cursor.line + 1;
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
std::uint32_t Reader::find_close(std::uint32_t p, std::size_t i, int base) {
  const std::size_t stop = find_stop(i + 1, base);
  int open = 0;
  for (std::uint32_t at = p; at < lines_[stop - 1].end; ++at) {
    const char c = bytes_[at];
    if (c == '[' || c == '{') ++open;
    if ((c == ']' || c == '}') && --open == 0) return at;
  }
  return nowhere;
}

bool Reader::flow_fail(diag::Diagnostic found) {
  notes_.report(std::move(found));
  return false;
}

/// Goes to the next byte that is no white space or comment.
Reader::Skip Reader::skip_space(Cursor& cursor) {
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
bool Reader::flow_collection(Node& node, Cursor& cursor, std::size_t depth) {
  const std::uint32_t opener = cursor.p;
  const bool list = bytes_[opener] == '[';
  const char closer = list ? ']' : '}';
  if (depth > max_depth) {
    notes_.stop();
    return flow_fail(over_limit(file_, {opener, opener + 1}, max_depth, true));
  }
  node.kind = list ? NodeKind::list : NodeKind::map;
  node.style = Style::flow;
  node.span = {opener, opener + 1};
  ++cursor.p;
  const auto unclosed = [&] { return flow_fail(unclosed_bracket(file_, {opener, opener + 1})); };
  while (!notes_.stopped()) {
    if (skip_space(cursor) == Skip::ended) return unclosed();
    if (bytes_[cursor.p] == closer) break;
    if (bytes_[cursor.p] == ',') {
      if (!node.damaged) notes_.report(empty_entry(file_, {cursor.p, cursor.p + 1}));
      mark_damaged(node);
      ++cursor.p;
      continue;
    }
    if (bytes_[cursor.p] == ']' || bytes_[cursor.p] == '}') return wrong_closer(node, cursor, opener);
    if (list) {
      Node* child = nodes_.add(&node, cursor.p);
      child->key_span = {cursor.p, cursor.p};
      if (!flow_value(*child, cursor, depth)) return false;
    } else if (!flow_pair(node, cursor, depth)) {
      return false;
    }
    if (skip_space(cursor) == Skip::ended) return unclosed();
    const char next = bytes_[cursor.p];
    if (next == ',') {
      ++cursor.p;
    } else if (next == ']' || next == '}') {
      if (next != closer) return wrong_closer(node, cursor, opener);
    } else if (next == ':') {
      notes_.feature({cursor.p, lines_[cursor.line].end});  // a pair in a list, or a key YAML reads in its own way
      return false;
    } else {
      return flow_fail(flow_syntax(file_, {cursor.p, lines_[cursor.line].end}));
    }
  }
  ++cursor.p;
  node.span.end = cursor.p;
  if (!list && depth > levels_.size()) judge_bare_entries(node);  // the outermost is judged with what stands behind it
  return !notes_.stopped();
}

/// `{a, b}`: one finding for the entries that have no colon.
void Reader::judge_bare_entries(Node& map) {
  for (const Node& child : map) {
    if (!child.damaged || !child.is_empty() || child.span.begin != child.key_span.end) continue;
    notes_.report(braces_around_list(file_, map.span, child.key_span));
    return mark_damaged(map);
  }
}

/// `["A", "B"}`: the bracket ends here, as it was meant to, unless a bracket around it ends that way.
bool Reader::wrong_closer(Node& node, Cursor& cursor, std::uint32_t opener) {
  const bool around = node.parent != nullptr && node.parent->style == Style::flow;
  if (around) return flow_fail(unclosed_bracket(file_, {opener, opener + 1}));
  notes_.report(mismatched_bracket(file_, {opener, opener + 1}, {cursor.p, cursor.p + 1}));
  mark_damaged(node);
  ++cursor.p;
  node.span.end = cursor.p;
  return true;
}

bool Reader::flow_value(Node& node, Cursor& cursor, std::size_t depth) {
  const char first = bytes_[cursor.p];
  if (first == '[' || first == '{') return flow_collection(node, cursor, depth + 1);
  node.kind = NodeKind::scalar;
  if (first == '"' || first == '\'') {
    node.style = first == '"' ? Style::double_quoted : Style::single_quoted;
    return flow_quoted(cursor, node.span, node.text);
  }
  node.style = Style::plain;
  return flow_plain(cursor, node.span, node.text);
}

bool Reader::flow_pair(Node& map, Cursor& cursor, std::size_t depth) {
  if (bytes_[cursor.p] == '[' || bytes_[cursor.p] == '{') {
    notes_.feature({cursor.p, lines_[cursor.line].end});
    return false;
  }
  Node* child = nodes_.add(&map, cursor.p);
  const std::size_t key_line = cursor.line;
  const bool is_quoted = bytes_[cursor.p] == '"' || bytes_[cursor.p] == '\'';
  const bool read =
      is_quoted ? flow_quoted(cursor, child->key_span, child->key) : flow_plain(cursor, child->key_span, child->key);
  if (!read) return false;
  const std::uint32_t end = lines_[cursor.line].end;
  const std::uint32_t colon = skip_blanks(cursor.p, end);
  if (colon >= end || bytes_[colon] != ':' || cursor.line != key_line ||
      (!blank_or_end(colon + 1, end) && !is_bracket(bytes_[colon + 1]))) {
    const std::optional<LostKey> lost = lost_key(child->key_span.begin, child->key_span.end);
    if (colon < end && (bytes_[colon] == ',' || bytes_[colon] == '}') && cursor.line == key_line && !lost) {
      child->damaged = true;  // told once the brace is closed
      child->span = {child->key_span.end, child->key_span.end};
      return true;
    }
    if (!lost || is_quoted || cursor.line != key_line || lost->separator.end >= child->key_span.end) {
      notes_.feature({child->key_span.begin, child->key_span.end});
      return false;
    }
    notes_.report(missing_colon(file_, lost->key, lost->separator, true));
    child->kind = NodeKind::scalar;
    child->style = Style::plain;
    child->span = {lost->separator.end, child->key_span.end};
    child->text = file_.at(child->span);
    child->key_span = lost->key;
    child->key = file_.at(lost->key);
    return true;
  }
  cursor.p = colon + 1;
  child->span = {cursor.p, cursor.p};
  if (skip_space(cursor) == Skip::ended || bytes_[cursor.p] == ',' || bytes_[cursor.p] == '}') return true;
  return flow_value(*child, cursor, depth);
}

bool Reader::flow_quoted(Cursor& cursor, text::Span& span, std::string_view& value) {
  const std::uint32_t opener = cursor.p;
  const std::size_t first = cursor.line;
  const char quote = bytes_[opener];
  std::uint32_t close = find_quote_end(opener + 1, lines_[first].stop, quote);
  while (close == nowhere) {
    if (cursor.line + 1 >= lines_.size() || is_stop(cursor.line + 1, cursor.base)) {
      span = {opener, lines_[first].end};
      value = at(opener + 1, span.end);
      return flow_fail(subset::unclosed_quote(file_, {opener, opener + 1}, {opener, lines_[first].end}));
    }
    ++cursor.line;
    const std::string_view next = at(lines_[cursor.line].start, lines_[cursor.line].end);
    if (next.starts_with("---") || next.starts_with("...")) notes_.leave();
    judge_quoted_line(cursor.line, cursor.base);
    close = find_quote_end(lines_[cursor.line].text, lines_[cursor.line].stop, quote);
  }
  Node text;
  text.style = quote == '"' ? Style::double_quoted : Style::single_quoted;
  judge_quote_end(cursor.line, close);
  decode(text, opener + 1, close, cursor.line != first);
  span = {opener, close + 1};
  value = text.text;
  cursor.p = close + 1;
  return true;
}

bool Reader::flow_plain(Cursor& cursor, text::Span& span, std::string_view& value) {
  const std::uint32_t begin = cursor.p;
  const char first = bytes_[begin];
  if (first == '&' || first == '*' || first == '!' || first == '?') {
    notes_.feature({begin, lines_[cursor.line].end});
    return false;
  }
  const bool lone = (first == '-' || first == ':') &&
                    (blank_or_end(begin + 1, lines_[cursor.line].end) || is_bracket(bytes_[begin + 1]));
  if (lone || std::string_view("#|>%@`").find(first) != std::string_view::npos) {
    return flow_fail(bad_start(file_, {begin, begin + 1}, {begin, begin + 1}));
  }
  std::string joined;
  bool several = false;
  while (true) {
    const std::uint32_t from = cursor.p;
    const std::uint32_t end = lines_[cursor.line].end;
    std::uint32_t p = from;
    for (; p < end && !is_bracket(bytes_[p]) && !comment_at(p, end); ++p) {
      if (bytes_[p] == ':' && (blank_or_end(p + 1, end) || is_bracket(bytes_[p + 1]))) break;
      if (bytes_[p] == '?') notes_.leave();
    }
    const bool whole_line = p == end;
    while (p > from && (bytes_[p - 1] == ' ' || bytes_[p - 1] == '\t')) --p;
    cursor.p = p;
    span = {begin, p};
    if (several) joined += at(from, p);
    if (!whole_line) break;
    // It goes on in the next line unless that starts with a bracket, a comment or what ends the collection.
    Cursor next = cursor;
    if (skip_space(next) == Skip::ended || is_bracket(bytes_[next.p]) || bytes_[next.p] == ':') break;
    if (next.line != cursor.line + 1) notes_.leave();  // blank lines or comments inside a text
    if (!several) joined = at(begin, p);
    joined += ' ';
    several = true;
    cursor = next;
  }
  value = several ? nodes_.keep(std::move(joined)) : at(span.begin, span.end);
  return true;
}

}  // namespace cchc::yaml::subset
