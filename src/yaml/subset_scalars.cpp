#include "yaml/scalar_text.h"
#include "yaml/subset_findings.h"
#include "yaml/subset_state.h"

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

}  // namespace

/// Whether line `j` continues a plain text whose key or dash stands at `base`.
Reader::Next Reader::continuation(std::size_t j, int base) {
  const Line& line = lines_[j];
  if (line.indent() <= base) return Next::ends;
  const std::uint32_t p = skip_blanks(line.text, line.end);
  if (bytes_[p] == '#') return Next::ends;
  if (is_mark(j)) return Next::ends;
  const Entry entry = classify(p, line.end);
  if (entry.form == Form::key) {
    const bool word =
        std::ranges::all_of(entry.name, [](char c) { return c > ' ' && static_cast<signed char>(c) > 0; });
    return word || is_known(entry.name) ? Next::ends : Next::continues;
  }
  if (entry.form != Form::dash) return Next::continues;
  const std::uint32_t q = skip_blanks(entry.after, line.end);
  if (q < line.end) {
    const Entry inner = classify(q, line.end);
    if (inner.form == Form::key && is_known(inner.name)) {
      // Its keys stand where those of the open item do: it is that item's sibling, indented too far.
      const std::size_t below = next_content(j + 1);
      const bool sibling = levels_.size() > 2 && levels_[levels_.size() - 2].is_list() && below < lines_.size() &&
                           lines_[below].indent() == levels_.back().indent;
      return sibling && line.indent() + static_cast<int>(q - p) != lines_[below].indent() ? Next::ends : Next::nested;
    }
    if (levels_.back().is_list() && (line.indent() == base + 1 || starts_upper(at(q, line.end)))) return Next::ends;
  }
  return Next::continues;
}

void Reader::read_plain(Node& node, std::uint32_t p, std::size_t i, int base, bool quiet) {
  std::uint32_t end = lines_[i].end;
  std::uint32_t comment = find_comment(p, end);
  if (comment != nowhere) {
    end = comment;
    while (end > p && (bytes_[end - 1] == ' ' || bytes_[end - 1] == '\t')) --end;
  }
  std::uint32_t colon = find_colon(p, end);
  std::string joined;
  std::size_t last = i;
  node.kind = NodeKind::scalar;
  node.style = Style::plain;
  node.span = {p, end};
  node.text = at(p, end);
  std::size_t blanks = 0;
  for (std::size_t j = i + 1; comment == nowhere && j < lines_.size(); ++j) {
    const Line& line = lines_[j];
    if (line.blank()) {
      ++blanks;
      continue;
    }
    const Next next = continuation(j, base);
    if (next == Next::nested) {
      notes_.report(value_and_block(file_, node.span, line_text(j)));
      node.kind = NodeKind::empty;
      node.style = Style::none;
      node.text = {};
      mark_damaged(node);
      pending_ = &node;
      pending_base_ = base;
      next_ = j;
      return;
    }
    if (next == Next::ends) break;
    const std::uint32_t begin = skip_blanks(line.text, line.end);
    end = line.end;
    comment = find_comment(begin, end);
    if (comment != nowhere) {
      end = comment;
      while (end > begin && (bytes_[end - 1] == ' ' || bytes_[end - 1] == '\t')) --end;
    }
    if (last == i) joined = node.text;
    if (blanks == 0) {
      joined += ' ';
    } else {
      joined.append(blanks, '\n');
    }
    joined += at(begin, end);
    if (colon == nowhere) colon = find_colon(begin, end);
    blanks = 0;
    last = j;
  }
  if (last != i) {
    node.text = nodes_.keep(std::move(joined));
    node.span.end = end;
    next_ = last + 1;
  }
  if (colon != nowhere) {
    if (fixing_ != none) {
      add_quotes(*notes_.reported(fixing_).fix, file_, node.span);
    } else if (!quiet) {
      const text::Span key = key_before(node.span.begin, colon);
      notes_.report(key.empty() ? colon_in_value(file_, {colon, colon + 1}, node.span) : key_within_line(file_, key));
      mark_damaged(node);
      if (!key.empty() && last == i) item_on_key_line(key, i);
    }
    return;
  }
  if (comment != nowhere && !quiet && is_cut_text(bytes_, comment)) {
    notes_.report(cut_by_comment(file_, {comment, lines_[last].end}, node.span));
    node.damaged = true;
    return;
  }
  const char closer = bytes_[end - 1];
  if ((closer == ']' || closer == '}') && !quiet &&
      node.text.find(closer == ']' ? '[' : '{') == std::string_view::npos) {
    notes_.report(stray_bracket(file_, {end - 1, end}));
    mark_damaged(node);
  }
}

void Reader::read_quoted(Node& node, std::uint32_t p, std::size_t i, int base) {
  const char quote = bytes_[p];
  node.kind = NodeKind::scalar;
  node.style = quote == '"' ? Style::double_quoted : Style::single_quoted;
  std::size_t j = i;
  std::uint32_t close = find_quote_end(p + 1, lines_[i].stop, quote);
  while (close == nowhere && ++j < lines_.size() && !is_stop(j, base)) {
    if (is_mark(j)) break;
    judge_quoted_line(j, base);
    close = find_quote_end(lines_[j].text, lines_[j].stop, quote);
  }
  if (close == nowhere) return unclosed_quote(node, p, i, base);
  if (base < 0 && j != i) notes_.leave();  // yaml-cpp has ways of its own outside of any collection
  judge_quote_end(j, close);
  decode(node, p + 1, close, j != i);
  node.span = {p, close + 1};
  next_ = j + 1;
  const std::uint32_t end = lines_[j].end;
  if (only_comment_left(close + 1, end)) return;
  const std::uint32_t rest = skip_blanks(close + 1, end);
  notes_.report(after_quote(file_, {rest, end}, {p, p + 1}));
  mark_damaged(node);
  if (j == i) {
    node.text = at(p, end);
    node.span.end = end;
    next_ = find_stop(i + 1, base);
    if (next_ > i + 1 && lines_[i + 1].indent() <= base) next_ = i + 1;
  }
}

void Reader::unclosed_quote(Node& node, std::uint32_t p, std::size_t i, int base) {
  const std::uint32_t end = lines_[i].end;
  notes_.report(subset::unclosed_quote(file_, {p, p + 1}, {p, end}));
  node.text = at(p + 1, std::max(p + 1, end));
  node.span = {p, end};
  mark_damaged(node);
  next_ = find_stop(i + 1, base);
}

}  // namespace cchc::yaml::subset
