#include "yaml/subset_findings.h"
#include "yaml/subset_line_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cchc::yaml::subset {

std::size_t LineReader::report_indent(text::Span line, int seen, int expected, const Node* sibling) {
  const text::Span other = sibling != nullptr ? sibling->key_span : text::Span{};
  return notes_.report(wrong_indent(file_, line, seen, expected, other.begin == line.begin ? text::Span{} : other));
}

/// The line fits nowhere, but it would have fitted before the last line closed some collections: that line is the odd
/// one.
bool LineReader::blame_previous(const Entry& entry, int n) {
  const std::optional<EarlierPlace> place = judge_.earlier_place(entry, n, last_);
  if (!place) return false;
  const OpenBlock& to = tree_.before().levels[place->level];
  const bool is_first = place->list != nullptr;
  report_indent({last_.node->key_span.begin, line_text(last_.line).end}, last_.indent,
                is_first ? to.indent + 2 : to.indent, is_first ? nullptr : to.node->last);
  tree_.move_back(*last_.node, last_.indent, *place);
  return true;
}

/// The line goes on with the list of an item that seems closed, because the item below that one stands too far out.
bool LineReader::outdented_item(const Entry& entry, std::size_t i, int n) {
  const std::optional<OutdentedItem> odd = judge_.outdented_item(entry, i, n);
  if (!odd) return false;
  const Node& item = *tree_.level(odd->level).node->last;
  const OpenBlock& to = odd->inner.back();
  const text::Span line{item.key_span.begin, std::max(item.first->key_span.end, item.first->span.end)};
  diag::Diagnostic found = item_too_far_out(file_, line, odd->indent, to.indent, to.node->last);
  if (odd_item_.begin == item.key_span.begin && odd_item_.finding != none) {
    notes_.reported(odd_item_.finding) = std::move(found);
  } else {
    notes_.report(std::move(found));
  }
  tree_.move_in(odd->level, odd->inner);
  entry.form == Form::key ? tree_.reopen_item(n) : tree_.pop_to(tree_.find_level(NodeKind::list, n));
  return true;
}

/// The line fits nowhere, and the collection above it has one line so far: that line may be the odd one.
bool LineReader::blame_first(const Entry& entry, std::size_t i, std::uint32_t p, int n) {
  const std::optional<OddPair> pair = judge_.odd_pair(entry, i, n);
  if (!pair) return false;
  const std::size_t k = pair->level;
  const OpenBlock& level = tree_.level(k);
  Node& node = *level.node;
  if (!pair->behind_dash && only_item_without_dash(k, n)) return true;
  if (!pair->first_is_odd) {
    odd_item_ = {p, report_indent({p, lines_[i].end}, n, level.indent, node.last)};
  } else if (pair->behind_dash) {
    report_indent(node.key_span, tree_.level(k - 1).indent, n - pair->offset, nullptr);
    tree_.forgive(k - 1, n - pair->offset);
  } else {
    odd_first_ = {&node, report_indent(node.first->key_span, level.indent, n, nullptr)};
  }
  tree_.forgive(k, n);
  mark_damaged(node);
  tree_.pop_to(k);
  return true;
}

/// Makes the tree ready for an item or a key that fits nowhere, with one finding. False when the line is done with.
bool LineReader::recover(const Entry& entry, std::size_t i, std::uint32_t p, int n) {
  const text::Span line{p, lines_[i].end};
  if (!entry.quiet && outdented_item(entry, i, n)) return true;
  const bool tired =
      notes_.is_full(diag::Code::indent);  // a file of nothing but such lines: guess cheaply from here on
  if (!entry.quiet && !tired) {
    if (blame_previous(entry, n)) {
      place(entry, i, p, n);
      return false;
    }
    if (blame_first(entry, i, p, n)) return true;
  }
  const std::size_t target = judge_.nearest(entry, i, p, n);
  if (target == 0) {
    if (!entry.quiet) notes_.report(no_place(file_, line));
    if (tree_.root() != nullptr) tree_.root()->damaged = true;
    tree_.pop_to(tree_.size() > 1 ? 1 : 0);
    // Read on in a collection that belongs to nothing, so that the lines below keep their places.
    return open(*nodes_.add_unwritten(), kind_of(entry.form), p, n);
  }
  mark_damaged(*tree_.top().node);
  mark_damaged(*tree_.level(target).node);
  if (!entry.quiet) odd_item_ = {p, report_indent(line, n, tree_.level(target).indent, tree_.level(target).node->last)};
  tree_.pop_to(target);
  tree_.forgive(target, n);
  return true;
}

/// Adds an item to a list and opens it as a map, whose keys stand two further in.
void LineReader::open_item(std::size_t list, std::uint32_t p) {
  tree_.pop_to(list);
  const int column = tree_.level(list).indent + 2;
  Node* item = nodes_.add(tree_.level(list).node, p);
  item->key_span = {p, p};
  open(*item, NodeKind::map, p, column);
}

/// A dash before a key of an item that is open already.
bool LineReader::stray_dash(const Entry& dash, std::size_t i, std::uint32_t p, int n) {
  const std::optional<StrayDash> stray = judge_.stray_dash(dash, i, p, n);
  if (!stray) return false;
  const std::uint32_t q = stray->key.head.begin;
  notes_.report(dash_before_key(file_, {p, q}, stray->key.head, stray->among_keys));
  tree_.pop_to(stray->level);
  add_entry(stray->key, i, q, stray->among_keys ? n : tree_.level(stray->level).indent);
  return true;
}

/// The first key of a new item of that list, whose dash is missing.
void LineReader::lost_dash(const Entry& key, std::size_t i, std::uint32_t p, std::size_t list) {
  notes_.report(missing_dash(file_, key.head, {lines_[i].start, p}, tree_.level(list).indent));
  open_item(list, p);
  add_entry(key, i, p, tree_.level(list).indent + 2);
}

/// The map at that level, whose first key stands left of the next one, at `n`, is the only item of a list: its dash was
/// deleted, with the blank behind it or without.
bool LineReader::only_item_without_dash(std::size_t level, int n) {
  const OpenBlock map = tree_.level(level);
  const int room = n - map.indent;
  if (!map.is_map() || n < 2 || (room != 1 && room != 2)) return false;
  if (std::ranges::find(lists_, map.node->key) == lists_.end()) return false;
  const text::Span first = map.node->first->key_span;
  notes_.report(missing_first_dash(file_, first, map.node->key, text::Span{first.begin + room - 2, first.begin}));
  tree_.pop_to(level);
  tree_.make_first_item(*nodes_.add_unwritten(), n - 2);
  tree_.reopen_item(n);
  return true;
}

/// The map above a dash is the first item of its list.
bool LineReader::first_item_without_dash(const Entry& dash, std::size_t i, std::uint32_t p, int n) {
  const std::size_t level = judge_.first_item_without_dash(dash, i, p, n);
  if (level == 0) return false;
  const Node& list = *tree_.level(level).node;
  const text::Span first = list.first->key_span;
  // Only "- " was deleted when the first key stands where the dash has to; it was told as a line out of place then.
  const bool at_dash = tree_.level(level).indent == n;
  const text::Span room{first.begin - (at_dash ? 0 : 2), first.begin};
  const bool fits = skip_blanks(dash.after, lines_[i].end) - p == 2 && file_.at(room) == (at_dash ? "" : "  ");
  diag::Diagnostic found = missing_first_dash(file_, first, list.key, fits ? std::optional(room) : std::nullopt);
  if (at_dash && odd_first_.map == &list && odd_first_.finding != none) {
    notes_.reported(odd_first_.finding) = std::move(found);
  } else {
    notes_.report(std::move(found));
  }
  tree_.pop_to(level);
  tree_.make_first_item(*nodes_.add_unwritten(), n);
  return true;
}

/// A text that stands no further in than the key above it, which has no value: it is the key's value.
bool LineReader::value_of_empty_key(std::size_t i, std::uint32_t p, int n) {
  if (last_.line == none || next_content(last_.line + 1) != i || tree_.pending()->key.empty()) return false;
  Node& node = tree_.take_pending();
  const std::uint32_t end = lines_[i].end;
  const bool alone = node.span.begin == lines_[last_.line].end;  // nothing but the key on its line
  const std::size_t finding = notes_.report(value_left_of_key(file_, {p, end}, node, alone));
  last_.line = i;
  read_value(node, p, i, n - 1, true, false);
  if (finding != none && file_.at(node.span).find('\n') != std::string_view::npos)
    tell_of_more_lines(notes_.reported(finding), node);
  node.damaged = true;
  return true;
}

/// A list below a text, further in than the key of both.
void LineReader::list_below_value(Node& node, std::size_t i, int base) {
  const int n = lines_[i].indent();
  if (tree_.find_level(NodeKind::list, n) != 0 || outdented_item(entry_of(i), i, n)) return;
  notes_.report(is_table_row(file_.at(node.span)) ? table_row(file_, node.span)
                                                  : value_and_block(file_, node.span, line_text(i)));
  node.kind = NodeKind::empty;
  node.style = Style::none;
  node.text = {};
  mark_damaged(node);
  tree_.set_pending(node, base);
}

/// `decision: number: 5` above the other keys of the same map.
bool LineReader::key_on_key_line(Node& node, std::uint32_t p, std::size_t i, int base) {
  const std::optional<Entry> key = judge_.key_on_key_line(p, i, base);
  if (!key) return false;
  const int column = lines_[next_content(i + 1)].indent();
  notes_.report(key_behind_key(file_, key->head));
  if (open(node, NodeKind::map, p, column)) add_entry(*key, i, p, column);
  mark_damaged(node);
  return true;
}

/// `level: xã  - id: b`: behind the value stands the first key of the next item.
void LineReader::item_on_key_line(text::Span key, std::size_t i) {
  const std::uint32_t dash = judge_.dash_before(key, i);
  if (dash == nowhere) return;
  const std::size_t below = next_content(i + 1);
  const std::size_t list = judge_.list_of_items(file_.at(key), below < lines_.size() ? lines_[below].indent() : -1);
  if (list == 0) return;
  open_item(list, dash);
  Node& item = *tree_.top().node;
  add_entry({Form::key, key, file_.at(key), key.end + 1, true}, i, key.begin, tree_.top().indent);
  mark_damaged(item);
}

}  // namespace cchc::yaml::subset
