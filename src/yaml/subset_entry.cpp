#include "yaml/subset_state.h"

namespace cchc::yaml::subset {

Entry Reader::classify(std::uint32_t p, std::uint32_t end) {
  const char first = bytes_[p];
  if (first == '-' && blank_or_end(p + 1, end)) return {Form::dash, {p, p + 1}, {}, p + 1};
  if (first == '"' || first == '\'') {
    const std::uint32_t close = find_quote_end(p + 1, end, first);
    if (close == nowhere) return {};
    const std::uint32_t colon = skip_blanks(close + 1, end);
    if (colon >= end || bytes_[colon] != ':' || !blank_or_end(colon + 1, end)) return {};
    Node key;
    key.style = first == '"' ? Style::double_quoted : Style::single_quoted;
    if (!decode(key, p + 1, close, false)) return {};
    return {Form::key, {p, close + 1}, key.text, colon + 1};
  }
  if (std::string_view("[]{}|>%@`,#:").find(first) != std::string_view::npos) {
    if (first != ':' || blank_or_end(p + 1, end)) return {};
  }
  if (first == '&' || first == '*' || first == '!' || (first == '?' && blank_or_end(p + 1, end))) return {};
  const std::uint32_t colon = find_colon(p, end);
  if (colon == nowhere) return {};
  const std::uint32_t comment = find_comment(p, colon);
  if (comment != nowhere) return {};
  std::uint32_t key_end = colon;
  while (key_end > p && (bytes_[key_end - 1] == ' ' || bytes_[key_end - 1] == '\t')) --key_end;
  const std::string_view name = at(p, key_end);
  if (name == "<<") feature(p, end);
  if (name.size() > 1000) leave();
  if (!is_word(name) && !is_known(name)) {
    // A known key whose own colon is missing, before a value that has one; or a text with the next line behind it.
    if (lost_key(p, end) || !key_before(p, colon).empty()) return {};
  }
  return {Form::key, {p, key_end}, name, colon + 1};
}

/// Whether a line cannot belong to a value whose key or dash stands at `base`: an item or a key at most that far in.
bool Reader::is_stop(std::size_t i, int base) {
  const Line& line = lines_[i];
  if (line.blank() || line.indent() > base || bytes_[line.text] == '\t') return false;
  const Entry entry = classify(line.text, line.end);
  if (entry.form == Form::dash) return true;
  if (entry.form == Form::key) return is_word(entry.name) || is_known(entry.name);
  return lost_key(line.text, line.end).has_value();
}

std::size_t Reader::find_stop(std::size_t i, int base) {
  while (i < lines_.size() && !is_stop(i, base)) ++i;
  return i;
}

}  // namespace cchc::yaml::subset
