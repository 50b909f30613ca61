#include "yaml/subset_line_start.h"

#include "yaml/bullet.h"
#include "yaml/subset_findings.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cchc::yaml::subset {
namespace {

/// Dashes that some write without a blank behind them, "-Công an". No plain text begins with them.
constexpr std::array<std::string_view, 4> dashes{"-", "–", "—", "−"};

/// Whether a line of plain text may begin so.
bool may_begin_text(std::string_view dash) {
  return std::ranges::find(dashes, dash) == dashes.end() && std::ranges::find(list_signs, dash) == list_signs.end();
}

/// The wrong dash a line begins with; empty when there is none.
std::string_view dash_of(std::string_view line) {
  if (text::is_ascii_letter(line.front())) return {};  // nearly always
  if (const std::string_view bullet = bullet_of(line); !bullet.empty()) return bullet;
  if (line.starts_with("--")) return {};
  const auto begins = [&](std::string_view one) { return line.starts_with(one); };
  if (const auto* found = std::ranges::find_if(dashes, begins); found != dashes.end()) return *found;
  const auto* found = std::ranges::find_if(list_signs, begins);
  return found == list_signs.end() ? std::string_view{} : *found;
}

}  // namespace

int LineStart::tab_indent(std::size_t i, std::uint32_t p, const Entry& entry, std::size_t last) {
  const std::size_t below = next_content(i + 1);
  const bool below_tells = below < lines_.size() && bytes_[lines_[below].text] != '\t';
  const int next = below_tells ? lines_[below].indent() : -1;
  int n = 0;
  if (tree_.size() > 1)
    n = entry.form == Form::dash ? indent_of_item(i, p, entry, next) : indent_of_key(i, entry, next, last);
  const text::Span tabs{lines_[i].start, p};
  if (tab_line_ != none && tab_line_ == last) {
    if (tab_finding_ != none) add_tab_line(notes_.reported(tab_finding_), file_, tabs, n);
  } else {
    tab_finding_ = notes_.report(subset::tab_indent(file_, tabs, n));
  }
  tab_line_ = i;
  return n;
}

/// The indent an item was meant to have; `next` is that of the line below, -1 when it tells nothing.
int LineStart::indent_of_item(std::size_t i, std::uint32_t p, const Entry& dash, int next) const {
  const std::uint32_t end = lines_[i].end;
  const std::uint32_t value = skip_blanks(dash.after, end);
  const auto offset = static_cast<int>(value - p);
  if (tree_.pending() != nullptr) {
    const int base = tree_.pending_base();
    return next > base + offset ? next - offset : base + 2;
  }
  const bool is_map = value < end && classify(value, end).form == Form::key;
  int innermost = -1;
  for (std::size_t k = tree_.size(); k-- > 1;) {
    const OpenBlock& level = tree_.level(k);
    if (!level.is_list()) continue;
    if (innermost < 0) innermost = level.indent;
    if (!is_map) break;
    if (next == level.indent + offset) return level.indent;
  }
  if (!is_map) return std::max(innermost, 0);
  if (int column = 0; list_at_tabs(i, p, column)) return column;
  return innermost >= 0 ? innermost : tree_.top().indent;
}

/// Where the tabs before `p` would put it, when an open list stands there.
bool LineStart::list_at_tabs(std::size_t i, std::uint32_t p, int& column) const {
  for (const int width : {8, 4, 2}) {
    column = 0;
    for (std::uint32_t q = lines_[i].start; q < p; ++q) column += bytes_[q] == '\t' ? width - column % width : 1;
    for (std::size_t k = tree_.size(); k-- > 1;) {
      if (tree_.level(k).is_list() && tree_.level(k).indent == column) return true;
    }
  }
  return false;
}

/// The same for a key or a text.
int LineStart::indent_of_key(std::size_t i, const Entry& key, int next, std::size_t last) const {
  if (tree_.pending() != nullptr) {
    const int base = tree_.pending_base();
    const bool previous_tab = last != none && bytes_[lines_[last].text] == '\t';
    const auto length = [this](std::size_t k) { return skip_blanks(lines_[k].start, lines_[k].end) - lines_[k].start; };
    if (next > base) return next;
    if (next < 0 && (previous_tab || base == 0) && length(i) > length(last)) return base + 2;
  }
  for (std::size_t k = tree_.size(); k-- > 1;) {
    if (!tree_.level(k).is_map()) continue;
    if (find_key(*tree_.level(k).node, key.name) == nullptr) return tree_.level(k).indent;
  }
  return tree_.top().indent;
}

bool LineStart::wrong_dash(std::size_t i, std::uint32_t p, int n, Entry& entry) {
  const std::uint32_t end = lines_[i].end;
  const std::string_view dash = dash_of(at(p, end));
  if (dash.empty()) return false;
  const auto after = p + static_cast<std::uint32_t>(dash.size());
  const std::uint32_t value = skip_blanks(after, end);
  if (value >= end) return false;
  const bool below = tree_.is_below_pending(n);
  const std::size_t level = tree_.find_level(NodeKind::list, n);
  const bool is_sibling = level != 0 && !(below && tree_.top().indent != n);
  if (!is_sibling && !(below && begins_list(i, value, n, dash))) return false;
  const Node* list = is_sibling ? tree_.level(level).node : tree_.pending();
  if (list == dash_list_ && dash_finding_ != none) {
    add_dash(notes_.reported(dash_finding_), file_, {p, value});
  } else {
    dash_finding_ = notes_.report(missing_dash_space(file_, {p, value}));
  }
  dash_list_ = list;
  // The item's keys stand two further in, where they would after a proper dash.
  entry = {Form::dash, {p, after}, {}, after, true};
  return true;
}

/// Whether a line below an entry without a value begins a list there with that dash, rather than a text.
bool LineStart::begins_list(std::size_t i, std::uint32_t value, int n, std::string_view dash) const {
  const Entry inner = classify(value, lines_[i].end);
  if (dash == "*" || (inner.form == Form::key && is_known(inner.name))) return true;
  const std::size_t next = next_content(i + 1);
  return !may_begin_text(dash) && next < lines_.size() && lines_[next].indent() == n &&
         at(lines_[next].text, lines_[next].end).starts_with(dash);
}

}  // namespace cchc::yaml::subset
