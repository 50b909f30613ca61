#include "yaml/subset_findings.h"
#include "yaml/subset_flow.h"

#include <string>
#include <utility>

namespace cchc::yaml::subset {

bool FlowReader::is_bracket(std::uint32_t p) const {
  return std::string_view(",[]{}").find(bytes_[p]) != std::string_view::npos;
}

bool FlowReader::read_quoted(Cursor& cursor, text::Span& span, std::string_view& value) {
  const std::uint32_t opener = cursor.p;
  const std::size_t first = cursor.line;
  const char quote = bytes_[opener];
  std::uint32_t close = find_quote_end(opener + 1, lines_[first].stop, quote);
  while (close == nowhere) {
    if (cursor.line + 1 >= lines_.size() || is_stop(cursor.line + 1, cursor.base)) {
      span = {opener, lines_[first].end};
      value = at(opener + 1, span.end);
      return fail(unclosed_quote(file_, {opener, opener + 1}, {opener, lines_[first].end}));
    }
    ++cursor.line;
    const std::string_view next = at(lines_[cursor.line].start, lines_[cursor.line].end);
    if (next.starts_with("---") || next.starts_with("...")) notes_.leave();
    judge_quoted_line(cursor.line, cursor.base);
    close = find_quote_end(lines_[cursor.line].text, lines_[cursor.line].stop, quote);
  }
  Node text;
  text.style = style_of_quote(quote);
  judge_quote_end(cursor.line, close);
  decode(text, opener + 1, close, cursor.line != first);
  span = {opener, close + 1};
  value = text.text;
  cursor.p = close + 1;
  return true;
}

/// Where plain text ends on its line, with the blanks behind it.
std::uint32_t FlowReader::end_of_plain(std::uint32_t p, std::uint32_t end) const {
  for (; p < end && !is_bracket(p) && !comment_at(p, end); ++p) {
    if (bytes_[p] == ':' && (blank_or_end(p + 1, end) || is_bracket(p + 1))) break;
    if (bytes_[p] == '?') notes_.leave();
  }
  return p;
}

bool FlowReader::read_plain(Cursor& cursor, text::Span& span, std::string_view& value) {
  const std::uint32_t begin = cursor.p;
  const char first = bytes_[begin];
  if (first == '&' || first == '*' || first == '!' || first == '?') return unread(cursor);
  const bool lone =
      (first == '-' || first == ':') && (blank_or_end(begin + 1, lines_[cursor.line].end) || is_bracket(begin + 1));
  if (lone || std::string_view("#|>%@`").find(first) != std::string_view::npos) {
    return fail(bad_start(file_, {begin, begin + 1}, {begin, begin + 1}));
  }
  std::string joined;
  bool several = false;
  while (true) {
    const std::uint32_t from = cursor.p;
    const std::uint32_t end = lines_[cursor.line].end;
    const std::uint32_t stop = end_of_plain(from, end);
    const bool whole_line = stop == end;
    const std::uint32_t p = without_blanks(from, stop);
    cursor.p = p;
    span = {begin, p};
    if (several) joined += at(from, p);
    if (!whole_line) break;
    // It goes on in the next line unless that starts with a bracket, a comment or what ends the collection.
    Cursor next = cursor;
    if (skip_space(next) == Skip::ended || is_bracket(next.p) || bytes_[next.p] == ':') break;
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
