#include "yaml/subset_scalars.h"

#include "yaml/scalar_text.h"
#include "yaml/subset_findings.h"

#include <algorithm>
#include <string>
#include <utility>

namespace cchc::yaml::subset {
namespace {

bool starts_upper(std::string_view text) {
  if (text.empty()) return false;
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) >= 'A' && byte(0) <= 'Z') return true;
  if (byte(0) == 0xC3) return byte(1) >= 0x80 && byte(1) <= 0x9E;  // À to Þ
  if (byte(0) == 0xC4 || byte(0) == 0xC6) {
    return byte(1) == 0x82 || byte(1) == 0x90 || byte(1) == 0xA0 || byte(1) == 0xAF;
  }
  return byte(0) == 0xE1 && (byte(1) == 0xBA || byte(1) == 0xBB) &&
         byte(2) % 2 == 0;  // Ạ to Ỹ alternate with lower case
}

/// Whether a text is like an id, "I.HD3": one word of ASCII with no colon to keep.
bool is_code(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return text::is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
  });
}

}  // namespace

/// Whether line `j` continues a plain text whose key or dash stands at `base`.
ScalarReader::Next ScalarReader::continuation(std::size_t j, int base, Around around) const {
  const Line& line = lines_[j];
  if (line.indent() <= base) return Next::ends;
  const std::uint32_t p = skip_blanks(line.text, line.end);
  if (bytes_[p] == '#' || is_mark(j)) return Next::ends;
  const Entry entry = classify(p, line.end);
  if (entry.form == Form::dash) return dash_continuation(entry, j, base, around);
  if (entry.form == Form::text) return Next::continues;
  const bool word = std::ranges::all_of(entry.name, [](char c) { return c > ' ' && static_cast<signed char>(c) > 0; });
  return word || is_known(entry.name) ? Next::ends : Next::continues;
}

/// The same for a line that begins with a dash.
ScalarReader::Next ScalarReader::dash_continuation(const Entry& dash, std::size_t j, int base, Around around) const {
  const Line& line = lines_[j];
  const std::uint32_t q = skip_blanks(dash.after, line.end);
  if (q >= line.end) return Next::continues;
  const Entry inner = classify(q, line.end);
  if (inner.form == Form::key && is_known(inner.name)) {
    // Its keys stand where those of the open item do: it is that item's sibling, indented too far.
    const std::size_t below = next_content(j + 1);
    const bool sibling =
        around.item_column >= 0 && below < lines_.size() && lines_[below].indent() == around.item_column;
    const int column = line.indent() + static_cast<int>(q - dash.head.begin);
    return sibling && column != around.item_column ? Next::ends : Next::nested;
  }
  const bool item = around.in_list && (line.indent() == base + 1 || starts_upper(at(q, line.end)));
  return item ? Next::ends : Next::continues;
}

/// Adds the text from `p` on, in line `i`.
inline void ScalarReader::take_plain_line(PlainLines& lines, std::uint32_t p, std::size_t i) const {
  lines.last = i;
  lines.end = lines_[i].end;
  lines.comment = find_comment(p, lines.end);
  if (lines.comment != nowhere) lines.end = without_blanks(p, lines.comment);
  if (lines.colon == nowhere) lines.colon = find_colon(p, lines.end);
}

inline ScalarReader::PlainLines ScalarReader::read_plain_lines(Node& node, std::uint32_t p, std::size_t i, int base,
                                                               Around around) {
  PlainLines lines{i, 0, nowhere, nowhere, none};
  std::string joined;
  for (std::size_t j = i;;) {
    const std::uint32_t begin = j == i ? p : skip_blanks(lines_[j].text, lines_[j].end);
    take_plain_line(lines, begin, j);
    if (j == i) {
      node.text = at(p, lines.end);
      node.span = {p, lines.end};
    } else {
      joined += at(begin, lines.end);
    }
    if (lines.comment != nowhere) break;
    std::size_t next = j + 1;
    while (next < lines_.size() && lines_[next].blank()) ++next;
    if (next == lines_.size()) break;
    const Next how = continuation(next, base, around);
    if (how == Next::nested) lines.nested = next;
    if (how != Next::continues) break;
    if (j == i) joined = node.text;
    const std::size_t blanks = next - j - 1;
    joined.append(blanks == 0 ? 1 : blanks, blanks == 0 ? ' ' : '\n');
    j = next;
  }
  if (lines.last != i) {
    node.text = nodes_.keep(std::move(joined));
    node.span.end = lines.end;
  }
  return lines;
}

ValueEnd ScalarReader::read_plain(Node& node, std::uint32_t p, std::size_t i, int base, Around around, bool quiet,
                                  std::size_t fixing) {
  node.kind = NodeKind::scalar;
  node.style = Style::plain;
  const PlainLines lines = read_plain_lines(node, p, i, base, around);
  if (lines.nested != none) return {.next = lines.nested, .nested = true};
  ValueEnd end{.next = lines.last + 1};
  if (lines.colon != nowhere && fixing != none) {
    add_quotes(*notes_.reported(fixing).fix, file_, node.span);
  } else if (lines.colon != nowhere && !quiet) {
    end.key = judge_colon(node, lines, i);
  } else if (lines.colon == nowhere && !quiet) {
    judge_plain_end(node, lines);
  }
  return end;
}

/// A colon in a plain text that starts in line `i`; gives the key that it ends on that line, empty for none.
text::Span ScalarReader::judge_colon(Node& node, const PlainLines& lines, std::size_t i) {
  const text::Span key = key_before(node.span.begin, lines.colon);
  const text::Span first{node.span.begin, without_blanks(node.span.begin, lines.colon)};
  const text::Span colon{lines.colon, lines.colon + 1};
  if (!key.empty()) {
    notes_.report(key_within_line(file_, key));
  } else if (is_known(file_.at(first)) && colon.end < node.span.end && !node.key.empty()) {
    notes_.report(keys_on_key_line(file_, first, node));
  } else if (colon.end == node.span.end && is_code(file_.at(first))) {
    notes_.report(colon_behind_value(file_, colon, first));
  } else {
    notes_.report(colon_in_value(file_, colon, node.span));
  }
  mark_damaged(node);
  return lines.last == i ? key : text::Span{};
}

/// A comment that cuts a plain text short, or a closing bracket at its end.
void ScalarReader::judge_plain_end(Node& node, const PlainLines& lines) {
  if (lines.comment != nowhere && is_cut_text(bytes_, lines.comment)) {
    notes_.report(cut_by_comment(file_, {lines.comment, lines_[lines.last].end}, node.span));
    node.damaged = true;
    return;
  }
  const char closer = bytes_[lines.end - 1];
  if ((closer == ']' || closer == '}') && node.text.find(closer == ']' ? '[' : '{') == std::string_view::npos) {
    notes_.report(stray_bracket(file_, {lines.end - 1, lines.end}));
    mark_damaged(node);
  }
}

ValueEnd ScalarReader::read_quoted(Node& node, std::uint32_t p, std::size_t i, int base) {
  const char quote = bytes_[p];
  node.kind = NodeKind::scalar;
  node.style = style_of_quote(quote);
  std::size_t j = i;
  std::uint32_t close = find_quote_end(p + 1, lines_[i].stop, quote);
  while (close == nowhere && ++j < lines_.size() && !is_stop(j, base)) {
    if (is_mark(j)) break;
    judge_quoted_line(j, base);
    close = find_quote_end(lines_[j].text, lines_[j].stop, quote);
  }
  if (close == nowhere) return unclosed(node, p, i, base);
  if (base < 0 && j != i) notes_.leave();  // yaml-cpp has ways of its own outside of any collection
  judge_quote_end(j, close);
  decode(node, p + 1, close, j != i);
  node.span = {p, close + 1};
  const std::uint32_t end = lines_[j].end;
  if (only_comment_left(close + 1, end)) return {.next = j + 1};
  const std::uint32_t rest = skip_blanks(close + 1, end);
  notes_.report(after_quote(file_, {rest, end}, {p, p + 1}));
  mark_damaged(node);
  if (j != i) return {.next = j + 1};
  node.text = at(p, end);
  node.span.end = end;
  const std::size_t stop = find_stop(i + 1, base);
  return {.next = stop > i + 1 && lines_[i + 1].indent() <= base ? i + 1 : stop};
}

ValueEnd ScalarReader::unclosed(Node& node, std::uint32_t p, std::size_t i, int base) {
  const std::uint32_t end = lines_[i].end;
  notes_.report(unclosed_quote(file_, {p, p + 1}, {p, end}));
  node.text = at(p + 1, std::max(p + 1, end));
  node.span = {p, end};
  mark_damaged(node);
  return {.next = find_stop(i + 1, base)};
}

}  // namespace cchc::yaml::subset
