#include "yaml/subset_source.h"

#include "yaml/escapes.h"
#include "yaml/scalar_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace cchc::yaml::subset {
namespace {

constexpr std::size_t longest_key = 1000;  // full parsers take no longer ones

}  // namespace

Entry Source::classify(std::uint32_t p, std::uint32_t end) const {
  const char first = bytes_[p];
  if (text::is_ascii_letter(first)) return classify_plain(p, end);  // nearly always
  if (first == '-' && blank_or_end(p + 1, end)) return {Form::dash, {p, p + 1}, {}, p + 1};
  if (first == '"' || first == '\'') {
    const std::uint32_t close = find_quote_end(p + 1, end, first);
    if (close == nowhere) return {};
    const std::uint32_t colon = skip_blanks(close + 1, end);
    if (colon >= end || bytes_[colon] != ':' || !blank_or_end(colon + 1, end)) return {};
    Node key;
    key.style = style_of_quote(first);
    decode(key, p + 1, close, false);
    return {Form::key, {p, close + 1}, key.text, colon + 1};
  }
  if (std::string_view("[]{}|>%@`,#:").find(first) != std::string_view::npos) {
    if (first != ':' || blank_or_end(p + 1, end)) return {};
  }
  if (first == '&' || first == '*' || first == '!' || (first == '?' && blank_or_end(p + 1, end))) return {};
  return classify_plain(p, end);
}

/// The same of a text that begins with no sign of YAML.
Entry Source::classify_plain(std::uint32_t p, std::uint32_t end) const {
  // Nearly every key is a word with its colon right behind it.
  const std::uint32_t word = skip_word(p, end);
  const bool is_plain_key = word > p && word < end && bytes_[word] == ':' && blank_or_end(word + 1, end);
  if (is_plain_key && word - p <= longest_key) return {Form::key, {p, word}, at(p, word), word + 1};
  const std::uint32_t colon = find_colon(p, end);
  if (colon == nowhere) return {};
  const std::uint32_t comment = find_comment(p, colon);
  if (comment != nowhere) return {};
  const std::uint32_t key_end = without_blanks(p, colon);
  const std::string_view name = at(p, key_end);
  if (name == "<<") notes_.feature({p, end});
  if (name.size() > longest_key) notes_.leave();
  if (!is_word(name) && !is_known(name)) {
    // A known key whose own colon is missing, before a value that has one; or a text with the next line behind it.
    if (lost_key(p, end) || !key_before(p, colon).empty()) return {};
  }
  return {Form::key, {p, key_end}, name, colon + 1};
}

bool Source::key_follows(std::size_t i, int column) const {
  const std::size_t j = next_content(i + 1);
  return j < lines_.size() && lines_[j].indent() == column && entry_of(j).form == Form::key;
}

bool Source::is_stop(std::size_t i, int base) const {
  const Line& line = lines_[i];
  if (line.blank() || line.indent() > base || bytes_[line.text] == '\t') return false;
  const Entry entry = entry_of(i);
  if (entry.form == Form::dash) return true;
  if (entry.form == Form::key) return is_word(entry.name) || is_known(entry.name);
  return lost_key(line.text, line.end).has_value();
}

std::size_t Source::find_stop(std::size_t i, int base) const {
  while (i < lines_.size() && !is_stop(i, base)) ++i;
  return i;
}

bool Source::is_mark(std::size_t i) const {
  const std::string_view text = at(lines_[i].start, lines_[i].end);
  return (text.starts_with("---") || text.starts_with("...")) && blank_or_end(lines_[i].start + 3, lines_[i].end);
}

void Source::decode(Node& node, std::uint32_t begin, std::uint32_t end, bool several_lines) const {
  const std::string_view inner = at(begin, end);
  const bool is_double = node.style == Style::double_quoted;
  if (!several_lines && inner.find(is_double ? '\\' : '\'') == std::string_view::npos) {
    node.text = inner;
    return;
  }
  if (!is_double) {
    node.text = nodes_.keep(decode_single_quoted(inner));
    return;
  }
  BadEscape bad;
  std::optional<std::string> decoded = decode_double_quoted(inner, bad);
  if (decoded) {
    node.text = nodes_.keep(std::move(*decoded));
    return;
  }
  node.text = inner;
  if (bad.legal) {
    notes_.leave();
    return;
  }
  if (auto found = find_unmeant_escapes(file_, {begin, end})) notes_.report(*std::move(found));
  mark_damaged(node);
}

void Source::judge_quoted_line(std::size_t j, int base) const {
  const Line& line = lines_[j];
  if (line.blank()) return;
  const std::uint32_t p = skip_blanks(line.text, line.end);
  Entry entry = classify(p, line.end);
  if (entry.form == Form::dash) {
    const std::uint32_t q = skip_blanks(entry.after, line.end);
    if (q < line.end) entry = classify(q, line.end);
  }
  if (line.indent() <= std::max(base, 0) || (entry.form == Form::key && is_known(entry.name))) notes_.leave();
}

void Source::judge_quote_end(std::size_t j, std::uint32_t close) const {
  if (j > 0 && lines_[j - 1].blank() && skip_blanks(lines_[j].start, lines_[j].end) == close) notes_.leave();
}

}  // namespace cchc::yaml::subset
