#include "lsp/lines.h"

#include "text/chars.h"

#include <algorithm>

namespace cchc::lsp {

namespace {

/// The column of the colon that ends a key starting at `from`; npos when there is none.
std::size_t find_key_colon(std::string_view text, std::size_t from) {
  if (from >= text.size() || std::string_view("[]{}#|>&*!%@`").find(text[from]) != std::string_view::npos)
    return std::string_view::npos;
  const char quote = text[from];
  std::size_t at = from;
  if (quote == '"' || quote == '\'') {
    at = text.find(quote, from + 1);
    if (at == std::string_view::npos) return at;
    at = skip_blanks(text, at + 1);
    return at < text.size() && text[at] == ':' && ends_word(text, at + 1) ? at : std::string_view::npos;
  }
  for (; at < text.size(); ++at) {
    if (text[at] == '#' && at > from && text::is_space_or_tab(text[at - 1])) return std::string_view::npos;
    if (text[at] == ':' && ends_word(text, at + 1)) return at;
  }
  return std::string_view::npos;
}

/// Goes along lines to see which brackets are open. Quotes end with their line, for one that is being typed is open.
class Brackets {
public:
  void read(std::string_view row) {
    char quote = '\0';
    char before = ',';  // of what is no blank
    for (std::size_t at = 0; at < row.size(); ++at) {
      const char c = row[at];
      if (c == '#' && (at == 0 || is_blank(row[at - 1])) && quote == '\0') return;
      if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if ((c == '"' || c == '\'') && std::string_view("[{,:").find(before) != std::string_view::npos) {
        quote = c;
      } else if (c == '[' || c == '{') {
        ++open_;
      } else if ((c == ']' || c == '}') && --open_ == 0) {
        return;
      }
      if (!is_blank(c)) before = c;
    }
  }
  bool is_any_open() const { return open_ > 0; }

private:
  int open_ = 0;
};

std::size_t indent_of(const Line& line) {
  return line.dashes.empty() ? line.content : line.dashes.front();
}

/// Whether a line can go on with what is between the brackets of one above it, which is indented so far.
bool goes_on(const Line& line, std::size_t indent) {
  return indent_of(line) > indent || line.text.starts_with('}') || line.text.starts_with(']');
}

/// The last of the lines that the brackets of line `first` hold together. One that is left open ends before the first
/// line that is not indented more.
std::size_t last_in_brackets(const std::vector<Line>& lines, std::size_t first) {
  Brackets brackets;
  brackets.read(lines[first].text.substr(*lines[first].bracket()));
  std::size_t last = first;
  for (std::size_t at = first + 1; at < lines.size() && brackets.is_any_open(); ++at) {
    const bool is_inside = goes_on(lines[at], indent_of(lines[first]));
    if (!is_inside && !lines[at].idle) break;
    brackets.read(lines[at].text);
    if (is_inside) last = at;  // an empty line only between others
  }
  return last;
}

}  // namespace

bool is_blank(char c) {
  return text::is_space_or_tab(c) || c == '\n' || c == '\r';
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]);
}

std::size_t end_of_row(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of("\r\n", at), text.size());
}

std::string_view bare_text(std::string_view text) {
  text.remove_prefix(skip_blanks(text, 0));
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'')) text = text.substr(1, text.size() - 2);
  return text;
}

std::string_view without_comment(std::string_view text) {
  char quote = '\0';
  std::size_t end = text.size();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool starts_word =
        at == 0 || text::is_space_or_tab(text[at - 1]) || text[at - 1] == '[' || text[at - 1] == ',';
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if ((c == '"' || c == '\'') && starts_word) {
      quote = c;
    } else if (c == '#' && (at == 0 || text::is_space_or_tab(text[at - 1]))) {
      end = at;
      break;
    }
  }
  while (end > 0 && text::is_space_or_tab(text[end - 1])) --end;
  return text.substr(0, end);
}

std::string_view Line::value_text() const {
  return without_comment(text.substr(std::min(has_key() ? value : content, text.size())));
}

std::optional<std::size_t> Line::bracket() const {
  const std::size_t at = has_key() ? value : content;
  const bool has_bracket = at < text.size() && (text[at] == '{' || text[at] == '[');
  return has_bracket ? std::optional(at) : std::nullopt;
}

Line read_line(std::string_view text, std::size_t begin) {
  Line line;
  line.begin = begin;
  line.text = text;
  std::size_t at = skip_blanks(text, 0);
  line.idle = at >= text.size() || text[at] == '#';
  while (at < text.size() && text[at] == '-' && ends_word(text, at + 1)) {
    line.dashes.push_back(at);
    at = skip_blanks(text, at + 1);
  }
  line.content = at;
  line.value = text.size();
  const std::size_t colon = line.idle ? std::string_view::npos : find_key_colon(text, at);
  if (colon != std::string_view::npos) {
    line.key = bare_text(text.substr(at, colon - at));
    line.value = skip_blanks(text, colon + 1);
  }
  return line;
}

std::vector<Line> read_lines(std::string_view bytes) {
  std::vector<Line> rows;
  std::size_t begin = 0;
  while (begin <= bytes.size()) {
    const std::size_t end = end_of_row(bytes, begin);
    rows.push_back(read_line(bytes.substr(begin, end - begin), begin));
    const bool is_pair = bytes.substr(end).starts_with("\r\n");
    begin = end + (is_pair ? 2 : 1);
  }
  std::vector<Line> lines;
  lines.reserve(rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const std::size_t last = rows[at].bracket() ? last_in_brackets(rows, at) : at;
    Line& line = lines.emplace_back(std::move(rows[at]));
    if (last == at) continue;
    line.text = bytes.substr(line.begin, rows[last].begin + rows[last].text.size() - line.begin);
    at = last;
  }
  return lines;
}

Spot find_spot(const std::vector<Line>& lines, std::size_t index, std::size_t column, bool is_dash) {
  Spot spot;
  spot.in_item = is_dash;
  bool innermost = !is_dash;  // whether siblings on the way up are the element's own
  const auto go_under = [&](const Line& line) {
    spot.above.push_back(line.key);
    innermost = false;
    is_dash = !line.dashes.empty();
    column = is_dash ? line.dashes.back() : line.content;
  };
  for (std::size_t i = index; i-- > 0;) {
    const Line& line = lines[i];
    if (line.idle || (line.dashes.empty() && !line.has_key()))
      continue;  // nothing, or the rest of a text, or a mistake
    const bool can_hold = line.has_key() && line.value_text().empty();
    if (is_dash) {
      if (std::ranges::find(line.dashes, column) != line.dashes.end()) continue;
      if (line.content <= column && can_hold) {
        go_under(line);
      } else if (line.content < column) {
        spot.known = false;
        return spot;
      }
      continue;
    }
    const bool starts_item =
        !line.dashes.empty() && line.dashes.back() < column && line.content >= column;  // also when not aligned
    if (line.content == column && innermost && line.has_key()) spot.present.push_back(line.key);
    if (starts_item) {
      if (innermost) spot.in_item = true;
      innermost = false;
      is_dash = true;
      column = line.dashes.back();
    } else if (line.content < column) {
      if (!can_hold) {
        spot.known = false;
        return spot;
      }
      go_under(line);
    }
  }
  return spot;
}

}  // namespace cchc::lsp
