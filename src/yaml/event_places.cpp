#include "yaml/event_places.h"

#include "text/utf8.h"
#include "yaml/bytes_invisible.h"

#include <algorithm>
#include <cstddef>

namespace cchc::yaml {

namespace {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::uint32_t narrow(std::size_t offset) {
  return static_cast<std::uint32_t>(offset);
}

}  // namespace

std::uint32_t skip_blank(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    if (is_white(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || is_white(text[at - 1]))) {
      at = line_end(text, at);
    } else {
      break;
    }
  }
  return at;
}

std::uint32_t skip_commas(std::string_view text, std::uint32_t at) {
  at = skip_blank(text, at);
  while (at < text.size() && text[at] == ',') at = skip_blank(text, at + 1);
  return at;
}

std::uint32_t plain_end(std::string_view text, std::uint32_t begin, std::string_view value) {
  std::uint32_t at = begin;
  std::uint32_t end = begin;
  for (const char c : value) {
    if (is_white(c)) continue;
    while (at < text.size() && is_white(text[at])) ++at;
    if (at >= text.size() || text[at] != c) break;
    end = ++at;
  }
  return end;
}

std::optional<std::uint32_t> quoted_end(std::string_view text, std::uint32_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 >= text.size() || text[at + 1] != quote) return narrow(at + 1);
      ++at;  // '' is one quote
    }
  }
  return std::nullopt;
}

std::uint32_t block_end(std::string_view text, std::uint32_t begin, int parent) {
  int indent = -1;
  std::uint32_t end = line_end(text, begin);
  for (std::uint32_t at = begin + 1; at < end && !is_white(text[at]); ++at) {
    if (text[at] >= '1' && text[at] <= '9') indent = std::max(parent, 0) + (text[at] - '0');
  }
  std::uint32_t last = end;
  while (last > begin + 1 && is_white(text[last - 1])) --last;
  if (const std::size_t comment = text.substr(begin, end - begin).find(" #"); comment != std::string_view::npos) {
    last = narrow(begin + comment);
  }
  while (end < text.size()) {
    const std::uint32_t line = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? end + 2 : end + 1;
    if (line >= text.size()) break;
    end = line_end(text, line);
    std::uint32_t content = line;
    while (content < end && text[content] == ' ') ++content;
    if (content == end) continue;
    const int column = static_cast<int>(content - line);
    if (indent < 0 && column > parent) indent = column;
    if (indent < 0 || column < indent) break;
    last = end;
  }
  return last;
}

std::uint32_t word_end(std::string_view text, std::uint32_t at) {
  while (at < text.size() && !is_white(text[at]) && text[at] != ',' && text[at] != ']' && text[at] != '}') ++at;
  return at;
}

std::uint32_t line_begin(std::string_view text, std::uint32_t at) {
  const std::uint32_t offset = at;
  while (at > 0 && text[at - 1] != '\n') --at;
  // The first line begins behind the byte-order marks, which take no column.
  return at > 0 ? at : std::min(narrow(byte_order_marks_size(text)), offset);
}

std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  const std::size_t found = text.find('\n', at);
  if (found == std::string_view::npos) return narrow(text.size());
  return narrow(found > at && text[found - 1] == '\r' ? found - 1 : found);
}

std::uint32_t next_line(std::string_view text, std::uint32_t at) {
  const std::size_t found = text.find('\n', at);
  return narrow(found == std::string_view::npos ? text.size() : found + 1);
}

int column_of(std::string_view text, std::uint32_t at) {
  return static_cast<int>(at - line_begin(text, at));
}

LineHead line_head(std::string_view text, std::uint32_t at) {
  LineHead head;
  head.begin = line_begin(text, at);
  head.end = line_end(text, head.begin);
  std::uint32_t pos = head.begin;
  while (pos < head.end && (text[pos] == ' ' || text[pos] == '\t')) ++pos;
  head.column = static_cast<int>(pos - head.begin);
  head.blank = pos == head.end || text[pos] == '#';
  while (pos + 1 < head.end && text[pos] == '-' && text[pos + 1] == ' ') {
    ++pos;
    while (pos < head.end && text[pos] == ' ') ++pos;
  }
  head.content = pos;
  while (pos < head.end && !is_white(text[pos]) && text[pos] != ':') ++pos;
  head.word = text.substr(head.content, pos - head.content);
  return head;
}

bool swallows_keys(std::string_view text, std::uint32_t begin, std::uint32_t end,
                   std::span<const std::string_view> known_keys) {
  for (std::uint32_t at = next_line(text, begin); at < end; at = next_line(text, at)) {
    const LineHead head = line_head(text, at);
    if (head.content >= end) break;
    const std::uint32_t after = head.content + narrow(head.word.size());
    const bool colon = after < head.end && text[after] == ':' && (after + 1 >= head.end || is_white(text[after + 1]));
    if (colon && std::ranges::find(known_keys, head.word) != known_keys.end()) return true;
  }
  return false;
}

std::string_view null_word(std::string_view text, std::uint32_t at, bool as_key) {
  const std::string_view rest = text.substr(at);
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!rest.starts_with(word)) continue;
    const std::size_t next = std::min(rest.find_first_not_of(" \t", word.size()), rest.size());
    const bool ends = next > word.size() || next == rest.size() ||
                      std::string_view("\r\n:,]}").find(rest[next]) != std::string_view::npos;
    const bool colon = next < rest.size() && rest[next] == ':';
    if (ends && (as_key || !colon)) return word;
  }
  return {};
}

}  // namespace cchc::yaml
