#include "yaml/subset_findings.h"
#include "yaml/subset_state.h"

#include <algorithm>
#include <cstdlib>

namespace cchc::yaml::subset {
namespace {

/// Takes the last child of its parent out, with what is in it.
void unlink(Node* child) {
  Node* parent = child->parent;
  Node* previous = nullptr;
  for (Node* other = parent->first; other != child; other = other->next) previous = other;
  (previous != nullptr ? previous->next : parent->first) = child->next;
  if (parent->last == child) parent->last = previous;
  child->parent = child->next = nullptr;
}

void link(Node* parent, Node* child) {
  child->parent = parent;
  (parent->last != nullptr ? parent->last->next : parent->first) = child;
  parent->last = child;
}

/// How alike two ids are without their numbers: I.HD2 and I.HD3 more than I.HD2 and I.NV3.
std::size_t common_start(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
  return i;
}

}  // namespace

/// Among the first keys only: no map of a plan has more, and a map of thousands must not be searched for each of its
/// lines.
const Node* Reader::find_key(const Node& map, std::string_view key) {
  int left = 256;
  for (const Node* child = map.first; child != nullptr && left > 0; child = child->next, --left) {
    if (child->key == key) return child;
  }
  return nullptr;
}

/// The innermost open collection that takes this form at this indent; 0 when none does.
std::size_t Reader::find_level(Form form, int n) const {
  for (std::size_t k = levels_.size(); k-- > 1;) {
    if (levels_[k].at(n) && levels_[k].is_list() == (form == Form::dash)) return k;
  }
  return 0;
}

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
  if (before_line_ == none || before_line_ != entry_line_ || entry_node_ == nullptr || n <= entry_indent_) return false;
  const bool is_item = entry_node_->parent->is_list();
  const Node* only = entry_node_->first;
  const bool compact = is_item && entry_node_->is_map() && only != nullptr && only->next == nullptr && !only->is_map();
  if (!compact && !entry_node_->is_scalar()) return false;
  std::size_t target = 0;
  for (std::size_t k = before_.size(); k-- > 1 && target == 0;) {
    const OpenBlock& level = before_[k];
    if (compact) {
      const int offset = static_cast<int>(only->key_span.begin - entry_node_->key_span.begin);
      if (level.is_list() && entry.form == Form::key && level.indent + offset == n) target = k;
    } else if (level.at(n) && level.is_list() == (entry.form == Form::dash)) {
      if (entry.form == Form::key && find_key(*level.node, entry.name) != nullptr) return false;
      target = k;
    }
  }
  if (target == 0) return false;
  OpenBlock to = before_[target];
  Node* pending = nullptr;
  if (!compact && is_item && !to.is_list()) {
    if (before_pending_ == nullptr || target + 1 != before_.size()) return false;
    pending = before_pending_;
  } else if (!compact && !is_item && to.is_list()) {
    target -= 1;  // a key before an item: the map around the list
    to = before_[target];
    if (!to.is_map() || find_key(*to.node, entry_node_->key) != nullptr) return false;
  } else if (!is_item && find_key(*to.node, entry_node_->key) != nullptr) {
    return false;
  }
  report_indent({entry_node_->key_span.begin, line_text(entry_line_).end}, entry_indent_,
                pending != nullptr ? to.indent + 2 : to.indent, pending != nullptr ? nullptr : to.node->last);
  mark_damaged(*entry_node_->parent);
  unlink(entry_node_);
  levels_.assign(before_.begin(), before_.begin() + static_cast<std::ptrdiff_t>(target) + 1);
  if (pending != nullptr) {
    pending->kind = NodeKind::list;
    pending->style = Style::block;
    pending->span = {entry_node_->key_span.begin, entry_node_->key_span.end};
    to.node = pending;
    levels_.push_back({pending, entry_indent_, -1});
  }
  link(to.node, entry_node_);
  mark_damaged(*entry_node_);
  if (compact) levels_.push_back({entry_node_, n, -1});
  pending_ = nullptr;
  before_line_ = none;
  return true;
}

/// The line fits nowhere, and the collection above it has one line so far: that line may be the odd one.
bool Reader::blame_first(const Entry& entry, std::size_t i, int n) {
  const Form form = entry.form;
  const std::size_t k = levels_.size() - 1;
  for (std::size_t t = k; t > 0 && t + 1 >= k; --t) {
    OpenBlock& level = levels_[t];
    if (level.is_list() != (form == Form::dash) || level.node->first != level.node->last || level.other != -1) continue;
    const bool compact = level.node->parent == levels_[t - 1].node && levels_[t - 1].is_list() &&
                         at(level.node->key_span.begin, level.node->span.begin).find('\n') == std::string_view::npos;
    const OpenBlock& outer = levels_[compact && t >= 2 ? t - 2 : t - 1];
    if (n <= outer.indent) return false;
    const int offset = static_cast<int>(level.node->span.begin - level.node->key_span.begin);
    const bool dash_is_odd = compact && levels_[t - 1].node->first == levels_[t - 1].node->last;
    if (compact && !dash_is_odd && n <= levels_[t - 1].indent) return false;
    const Node* first = compact ? level.node : level.node->first;
    // Without a third line to tell, the indent that is two deeper than the key above is the right one.
    const bool usual = n == outer.indent + 2 && !next_is_at(i, level.indent, n, form);
    const bool odd = (dash_is_odd || !compact) && (next_is_at(i, n, level.indent, form) || (!compact && usual));
    if (compact && !odd && n <= levels_[t - 1].indent) return false;
    if (odd) {
      const int seen = compact ? levels_[t - 1].indent : level.indent;
      report_indent({first->key_span.begin, first->key_span.end}, seen, compact ? n - offset : n, nullptr);
      if (compact) levels_[t - 1].other = n - offset;
    } else {
      report_indent({lines_[i].text, lines_[i].end}, n, level.indent, level.node->last);
    }
    level.other = n;
    mark_damaged(*level.node);
    pop_to(t);
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
    for (std::size_t k = levels_.size(); k-- > 1;) {
      if (levels_[k].is_list() == list && levels_[k].indent < below) return k;
    }
    return 0;
  }
  const std::size_t k = find_level(form, below);
  if (k == 0) return 0;
  if (levels_[k].is_list() == list) return k;
  // A key before an item is the last one of the item before; an item before a key is the last one of the key's list.
  return k + 1 < levels_.size() && levels_[k + 1].is_list() == list ? k + 1 : 0;
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
  for (std::size_t k = levels_.size(); k-- > 1;) {
    const OpenBlock& level = levels_[k];
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
    if (root_ != nullptr) root_->damaged = true;
    pop_to(levels_.size() > 1 ? 1 : 0);
    // Read on in a collection that belongs to nothing, so that the lines below keep their places.
    return push(nodes_.add_unwritten(), entry.form == Form::dash ? NodeKind::list : NodeKind::map, p, n);
  }
  mark_damaged(*levels_.back().node);
  mark_damaged(*levels_[target].node);
  if (!entry.quiet) report_indent(line, n, levels_[target].indent, levels_[target].node->last);
  pop_to(target);
  levels_[target].other = n;
  return true;
}

}  // namespace cchc::yaml::subset
