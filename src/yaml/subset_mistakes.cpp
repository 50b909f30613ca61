#include "yaml/bullet.h"
#include "yaml/subset_findings.h"
#include "yaml/subset_state.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cchc::yaml::subset {
namespace {

/// Dashes that some write without a blank behind them, "-Công an". No plain text begins with them.
constexpr std::array<std::string_view, 4> dashes{"-", "–", "—", "•"};

/// Whether a line of plain text may begin so.
bool may_begin_text(std::string_view dash) {
  return std::ranges::find(dashes, dash) == dashes.end();
}

/// The wrong dash a line begins with; empty when there is none.
std::string_view dash_of(std::string_view line) {
  if (const std::string_view bullet = bullet_of(line); !bullet.empty()) return bullet;
  if (line.starts_with("--")) return {};
  const auto* found = std::ranges::find_if(dashes, [&](std::string_view one) { return line.starts_with(one); });
  return found == dashes.end() ? std::string_view{} : *found;
}

}  // namespace

/// The indent a line was meant to have that is indented with tabs; reports the tabs.
int Reader::tab_indent(std::size_t i, std::uint32_t p, const Entry& entry) {
  const int n = fitting_indent(i, p, entry);
  const text::Span tabs{lines_[i].start, p};
  if (tab_line_ != none && tab_line_ == entry_line_) {
    if (tab_finding_ != none) add_tab_line(notes_.reported(tab_finding_), file_, tabs, n);
  } else {
    tab_finding_ = notes_.report(subset::tab_indent(file_, tabs, n));
  }
  tab_line_ = i;
  return n;
}

int Reader::fitting_indent(std::size_t i, std::uint32_t p, const Entry& entry) {
  const Line& line = lines_[i];
  const std::size_t below = next_content(i + 1);
  const bool below_tells = below < lines_.size() && bytes_[lines_[below].text] != '\t';
  const int next = below_tells ? lines_[below].indent() : -1;
  const std::uint32_t value = skip_blanks(entry.after, line.end);
  const auto offset = static_cast<int>(value - p);
  if (tree_.size() == 1) return 0;
  if (entry.form == Form::dash) {
    if (tree_.pending() != nullptr)
      return next > tree_.pending_base() + offset ? next - offset : tree_.pending_base() + 2;
    std::size_t top = 0;
    for (std::size_t k = tree_.size(); k-- > 1;) {
      if (!tree_.level(k).is_list()) continue;
      if (top == 0) top = k;
      const bool map = value < line.end && classify(value, line.end).form == Form::key;
      if (map && next == tree_.level(k).indent + offset) return tree_.level(k).indent;
      if (!map) break;
    }
    if (value >= line.end || classify(value, line.end).form != Form::key) return top != 0 ? tree_.level(top).indent : 0;
    for (const int width : {8, 4, 2}) {
      int column = 0;
      for (std::uint32_t q = line.start; q < p; ++q) column += bytes_[q] == '\t' ? width - column % width : 1;
      for (std::size_t k = tree_.size(); k-- > 1;) {
        if (tree_.level(k).is_list() && tree_.level(k).indent == column) return column;
      }
    }
    return top != 0 ? tree_.level(top).indent : tree_.top().indent;
  }
  if (tree_.pending() != nullptr) {
    const bool previous_tab = entry_line_ != none && bytes_[lines_[entry_line_].text] == '\t';
    const auto length = [this](std::size_t k) { return skip_blanks(lines_[k].start, lines_[k].end) - lines_[k].start; };
    if (next > tree_.pending_base()) return next;
    if (next < 0 && (previous_tab || tree_.pending_base() == 0) && length(i) > length(entry_line_))
      return tree_.pending_base() + 2;
  }
  for (std::size_t k = tree_.size(); k-- > 1;) {
    if (!tree_.level(k).is_map()) continue;
    if (find_key(*tree_.level(k).node, entry.name) == nullptr) return tree_.level(k).indent;
  }
  return tree_.top().indent;
}

/// `-id: I.HD1`, `-Công an`, `+ id: I.HD1`, `1. Công an` where an item of a list is due: reports it and makes it an
/// item.
bool Reader::wrong_dash(std::size_t i, std::uint32_t p, int n, Entry& entry) {
  const std::uint32_t end = lines_[i].end;
  const std::string_view dash = dash_of(at(p, end));
  if (dash.empty()) return false;
  const auto after = p + static_cast<std::uint32_t>(dash.size());
  const std::uint32_t value = skip_blanks(after, end);
  if (value >= end) return false;
  const bool below = tree_.is_below_pending(n);
  const std::size_t level = tree_.find_level(NodeKind::list, n);
  bool item = level != 0 && !(below && tree_.top().indent != n);
  const Node* list = item ? tree_.level(level).node : tree_.pending();
  if (!item && below) {
    const Entry inner = classify(value, end);
    const std::size_t next = next_content(i + 1);
    const bool run = !may_begin_text(dash) && next < lines_.size() && lines_[next].indent() == n &&
                     at(lines_[next].text, lines_[next].end).starts_with(dash);
    item = (inner.form == Form::key && is_known(inner.name)) || run || dash == "*";
  }
  if (!item) return false;
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

}  // namespace cchc::yaml::subset
