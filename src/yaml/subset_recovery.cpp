#include "yaml/subset_findings.h"
#include "yaml/subset_state.h"

#include <algorithm>
#include <cstdlib>

namespace cchc::yaml::subset {
namespace {

/// How alike two ids are without their numbers: I.HD2 and I.HD3 more than I.HD2 and I.NV3.
std::size_t common_start(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
  return i;
}

}  // namespace

void Reader::report_indent(text::Span line, int seen, int expected, const Node* sibling) {
  const text::Span other = sibling != nullptr ? sibling->key_span : text::Span{};
  notes_.report(wrong_indent(file_, line, seen, expected, other.begin == line.begin ? text::Span{} : other));
}

/// Looks at the lines after `i`: whether the next one of that form among those at `n` and at `other` stands at `n`.
bool Reader::next_is_at(std::size_t i, int n, int other, Form form) {
  int left = 1000;  // a line that far below tells nothing about this one
  for (std::size_t j = next_content(i + 1); j < lines_.size() && left > 0; j = next_content(j + 1), --left) {
    const int indent = lines_[j].indent();
    if (indent < std::min(n, other)) return false;
    if (indent != n && indent != other) continue;
    const Entry entry = entry_of(j);
    if (entry.form == form) return indent == n;
    if (n == other) return false;
  }
  return false;
}

/// A dash item that starts with a text: whether it must be a map, by the line below or by its siblings.
bool Reader::map_follows(std::size_t i, int n, const Node& list) {
  if (key_follows(i, n)) return true;
  return list.first != nullptr && list.first != list.last && list.first->is_map();
}

/// The line fits nowhere, but it would have fitted before the last line closed some collections: that line is the odd
/// one.
bool Reader::blame_previous(const Entry& entry, int n) {
  const std::optional<EarlierPlace> place = earlier_place(entry, n);
  if (!place) return false;
  const OpenBlock& to = tree_.before().levels[place->level];
  const bool is_first = place->list != nullptr;
  report_indent({entry_node_->key_span.begin, line_text(entry_line_).end}, entry_indent_,
                is_first ? to.indent + 2 : to.indent, is_first ? nullptr : to.node->last);
  tree_.move_back(*entry_node_, entry_indent_, *place);
  return true;
}

/// Where the last line's entry belongs among the collections that were open before it, when `entry`, which stands at
/// `n` below it, belongs to one of them, too.
std::optional<EarlierPlace> Reader::earlier_place(const Entry& entry, int n) const {
  const Snapshot& before = tree_.before();
  if (before.line == none || before.line != entry_line_ || entry_node_ == nullptr || n <= entry_indent_) return {};
  const bool is_item = entry_node_->parent->is_list();
  const Node* only = entry_node_->first;
  const bool compact = is_item && entry_node_->is_map() && only != nullptr && only->next == nullptr && !only->is_map();
  if (compact) return earlier_place_of_map(entry, n, *only);
  if (!entry_node_->is_scalar()) return {};
  std::size_t k = before.levels.size() - 1;
  while (k > 0 && !(before.levels[k].at(n) && before.levels[k].node->kind == kind_of(entry.form))) --k;
  if (k == 0) return {};
  const OpenBlock& level = before.levels[k];
  if (entry.form == Form::key && find_key(*level.node, entry.name) != nullptr) return {};
  if (is_item && !level.is_list()) {
    if (before.pending == nullptr || k + 1 != before.levels.size()) return {};
    return EarlierPlace{.level = k, .list = before.pending};
  }
  if (is_item) return EarlierPlace{.level = k};
  if (level.is_list()) --k;  // a key before an item: the map around the list
  const OpenBlock& to = before.levels[k];
  if (!to.is_map() || find_key(*to.node, entry_node_->key) != nullptr) return {};
  return EarlierPlace{.level = k};
}

/// The same when the last line's entry is an item that is a map of one key, `only`.
std::optional<EarlierPlace> Reader::earlier_place_of_map(const Entry& entry, int n, const Node& only) const {
  if (entry.form != Form::key) return {};
  const std::vector<OpenBlock>& levels = tree_.before().levels;
  const int indent = n - static_cast<int>(only.key_span.begin - entry_node_->key_span.begin);
  for (std::size_t k = levels.size(); k-- > 1;) {
    if (levels[k].is_list() && levels[k].indent == indent) {
      return EarlierPlace{.level = k, .stays_open = true, .column = n};
    }
  }
  return {};
}

/// The line fits nowhere, and the collection above it has one line so far: that line may be the odd one.
bool Reader::blame_first(const Entry& entry, std::size_t i, int n) {
  const Form form = entry.form;
  const std::size_t k = tree_.size() - 1;
  for (std::size_t t = k; t > 0 && t + 1 >= k; --t) {
    const OpenBlock& level = tree_.level(t);
    if (level.is_list() != (form == Form::dash) || level.node->first != level.node->last || level.other != -1) continue;
    const bool compact = level.node->parent == tree_.level(t - 1).node && tree_.level(t - 1).is_list() &&
                         at(level.node->key_span.begin, level.node->span.begin).find('\n') == std::string_view::npos;
    const OpenBlock& outer = tree_.level(compact && t >= 2 ? t - 2 : t - 1);
    if (n <= outer.indent) return false;
    const int offset = static_cast<int>(level.node->span.begin - level.node->key_span.begin);
    const bool dash_is_odd = compact && tree_.level(t - 1).node->first == tree_.level(t - 1).node->last;
    if (compact && !dash_is_odd && n <= tree_.level(t - 1).indent) return false;
    const Node* first = compact ? level.node : level.node->first;
    // Without a third line to tell, the indent that is two deeper than the key above is the right one.
    const bool usual = n == outer.indent + 2 && !next_is_at(i, level.indent, n, form);
    const bool odd = (dash_is_odd || !compact) && (next_is_at(i, n, level.indent, form) || (!compact && usual));
    if (compact && !odd && n <= tree_.level(t - 1).indent) return false;
    if (odd) {
      const int seen = compact ? tree_.level(t - 1).indent : level.indent;
      report_indent({first->key_span.begin, first->key_span.end}, seen, compact ? n - offset : n, nullptr);
      if (compact) tree_.forgive(t - 1, n - offset);
    } else {
      report_indent({lines_[i].text, lines_[i].end}, n, level.indent, level.node->last);
    }
    tree_.forgive(t, n);
    mark_damaged(*level.node);
    tree_.pop_to(t);
    return true;
  }
  return false;
}

/// The open collection that the line below wants this line to be in; 0 when that says nothing.
std::size_t Reader::expected_level(const Entry& entry, std::size_t i) {
  const std::size_t j = next_content(i + 1);
  if (j >= lines_.size()) return 0;
  const int below = lines_[j].indent();
  const Form form = entry_of(j).form;
  const bool list = entry.form == Form::dash;
  if (only_comment_left(entry.after, lines_[i].end)) {
    // What stands below is its value, so it belongs to the innermost collection that is less deep.
    for (std::size_t k = tree_.size(); k-- > 1;) {
      if (tree_.level(k).is_list() == list && tree_.level(k).indent < below) return k;
    }
    return 0;
  }
  const std::size_t k = tree_.find_level(kind_of(form), below);
  if (k == 0) return 0;
  if (tree_.level(k).is_list() == list) return k;
  // A key before an item is the last one of the item before; an item before a key is the last one of the key's list.
  return k + 1 < tree_.size() && tree_.level(k + 1).is_list() == list ? k + 1 : 0;
}

/// The open collection that most likely holds this line; 0 when none can.
std::size_t Reader::nearest(const Entry& entry, std::size_t i, std::uint32_t p, int n) {
  std::size_t best = 0;
  long best_cost = 0;
  const std::uint32_t end = lines_[i].end;
  const std::uint32_t value = skip_blanks(entry.after, end);
  const std::size_t below = next_content(i + 1);
  const bool map_item = entry.form == Form::dash && value < end && classify(value, end).form == Form::key;
  const std::size_t expected = map_item ? 0 : expected_level(entry, i);
  for (std::size_t k = tree_.size(); k-- > 1;) {
    const OpenBlock& level = tree_.level(k);
    if (level.is_list() != (entry.form == Form::dash)) continue;
    long cost = 100L * std::abs(level.indent - n) - (k == expected ? 5000 : 0);
    if (!notes_.is_full(diag::Code::indent) && level.is_map() && find_key(*level.node, entry.name) != nullptr)
      cost += 10000;
    if (level.is_list()) {
      const int offset = static_cast<int>(value - p);
      if (map_item && below < lines_.size() && lines_[below].indent() == level.indent + offset) cost -= 350;
      const Node* sibling = level.node->last;
      if (sibling != nullptr && sibling->is_map() && sibling->first != nullptr) {
        const Node& first = *sibling->first;
        const std::uint32_t begin = skip_blanks(entry.after, end);
        const std::string_view seen = at(first.key_span.begin, first.span.end);
        cost -= static_cast<long>(10 * std::min<std::size_t>(common_start(at(begin, end), seen), 20));
      }
    }
    if (best == 0 || cost < best_cost) {
      best = k;
      best_cost = cost;
    }
  }
  return best;
}

/// Makes `levels_` ready for an item or a key that fits nowhere, with one finding. False when the line is done with.
bool Reader::recover(const Entry& entry, std::size_t i, std::uint32_t p, int n) {
  const text::Span line{p, lines_[i].end};
  const bool tired =
      notes_.is_full(diag::Code::indent);  // a file of nothing but such lines: guess cheaply from here on
  if (!entry.quiet && !tired) {
    if (blame_previous(entry, n)) {
      place(entry, i, p, n);
      return false;
    }
    if (blame_first(entry, i, n)) return true;
  }
  const std::size_t target = nearest(entry, i, p, n);
  if (target == 0) {
    if (!entry.quiet) notes_.report(no_place(file_, line));
    if (tree_.root() != nullptr) tree_.root()->damaged = true;
    tree_.pop_to(tree_.size() > 1 ? 1 : 0);
    // Read on in a collection that belongs to nothing, so that the lines below keep their places.
    return open(*nodes_.add_unwritten(), kind_of(entry.form), p, n);
  }
  mark_damaged(*tree_.top().node);
  mark_damaged(*tree_.level(target).node);
  if (!entry.quiet) report_indent(line, n, tree_.level(target).indent, tree_.level(target).node->last);
  tree_.pop_to(target);
  tree_.forgive(target, n);
  return true;
}

}  // namespace cchc::yaml::subset
