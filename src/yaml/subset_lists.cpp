#include "yaml/subset_findings.h"
#include "yaml/subset_state.h"

#include <algorithm>
#include <utility>

namespace cchc::yaml::subset {

/// The innermost open list whose items begin with that key, the one whose items' keys stand at `column` where there is
/// one; 0 for none.
std::size_t Reader::list_of_items(std::string_view first_key, int column) const {
  std::size_t innermost = 0;
  for (std::size_t k = tree_.size(); k-- > 1;) {
    if (!tree_.level(k).is_list() || first_key_of(*tree_.level(k).node) != first_key) continue;
    if (tree_.level(k).indent + 2 == column) return k;
    if (innermost == 0) innermost = k;
  }
  return innermost;
}

/// Adds an item to a list and opens it as a map, whose keys stand two further in.
void Reader::open_item(std::size_t list, std::uint32_t p) {
  tree_.pop_to(list);
  const int column = tree_.level(list).indent + 2;
  Node* item = nodes_.add(tree_.level(list).node, p);
  item->key_span = {p, p};
  open(*item, NodeKind::map, p, column);
}

/// `- deadline: …` among the keys of an item, or where its siblings' dashes stand: the dash is one too many, the key is
/// the item's.
bool Reader::stray_dash(const Entry& entry, std::size_t i, std::uint32_t p, int n) {
  const std::uint32_t end = lines_[i].end;
  const std::uint32_t q = skip_blanks(entry.after, end);
  if (q >= end || tree_.size() < 2) return false;
  const Entry key = classify(q, end);
  if (key.form != Form::key || !is_known(key.name)) return false;
  const int column = n + static_cast<int>(q - p);
  const std::size_t map = tree_.find_level(NodeKind::map, n);
  const std::size_t list = tree_.find_level(NodeKind::list, n);
  if (list_of_items(key.name, column) != 0) return false;  // it begins an item
  if (map != 0 && list == 0) {
    const bool value_of_pending = tree_.pending() != nullptr && n >= tree_.pending_base();
    const bool goes_on = key_follows(i, column);
    if (value_of_pending || goes_on || find_key(*tree_.level(map).node, key.name) != nullptr) return false;
    notes_.report(dash_before_key(file_, {p, q}, key.head, true));
    tree_.pop_to(map);
    add_entry(key, i, q, n);
    return true;
  }
  if (list == 0 || list + 1 >= tree_.size() || !belongs_to_item_above(key, i, list, column)) return false;
  notes_.report(dash_before_key(file_, {p, q}, key.head, false));
  tree_.pop_to(list + 1);
  add_entry(key, i, q, tree_.level(list + 1).indent);
  return true;
}

/// Whether a key behind a dash, with the keys below it, is what the item above still lacks, so that it begins none of
/// its own.
bool Reader::belongs_to_item_above(const Entry& key, std::size_t i, std::size_t list, int column) {
  const Node* item = tree_.level(list + 1).node;
  const std::string_view first = first_key_of(*tree_.level(list).node);
  if (item != tree_.level(list).node->last || !item->is_map() || item->first == nullptr) return false;
  if (first.empty() || item->first->key != first || key.name == first) return false;
  if (find_key(*item, key.name) != nullptr || std::ranges::find(subjects_, key.name) != subjects_.end()) return false;
  int left = 100;  // no item has more lines before its own lists
  for (std::size_t j = next_content(i + 1); j < lines_.size() && left > 0; j = next_content(j + 1), --left) {
    if (lines_[j].indent() < column) return true;
    if (lines_[j].indent() > column) continue;
    const Entry below = entry_of(j);
    if (below.form == Form::key && (below.name == first || find_key(*item, below.name) != nullptr)) return false;
  }
  return true;
}

/// `id: …` left of its item's other keys: the first key of a new item whose dash is missing.
bool Reader::lost_dash(const Entry& entry, std::size_t i, std::uint32_t p, int n) {
  if (entry.quiet || tree_.size() < 3) return false;
  if (tree_.top().is_map() && tree_.top().indent <= n) return false;
  if (!is_known(entry.name)) return false;
  const std::size_t below = next_content(i + 1);
  const std::size_t list = below < lines_.size() ? list_of_items(entry.name, lines_[below].indent()) : 0;
  if (list == 0 || list + 1 >= tree_.size() || only_comment_left(entry.after, lines_[i].end)) return false;
  const int column = tree_.level(list).indent + 2;
  if (tree_.level(list + 1).indent != column || n >= column) return false;
  if (!key_follows(i, column)) return false;
  notes_.report(missing_dash(file_, entry.head, {lines_[i].start, p}, tree_.level(list).indent));
  open_item(list, p);
  add_entry(entry, i, p, column);
  return true;
}

/// A dash where the map above begins with the same key, two further in: that map is the list's first item, whose dash
/// is missing.
bool Reader::first_item_without_dash(const Entry& entry, std::size_t i, std::uint32_t p, int n) {
  const std::uint32_t end = lines_[i].end;
  const std::uint32_t q = skip_blanks(entry.after, end);
  if (entry.form != Form::dash || q >= end) return false;
  const Entry key = classify(q, end);
  const std::size_t level = tree_.find_level(NodeKind::map, n + static_cast<int>(q - p));
  if (key.form != Form::key || level < 2 || tree_.level(level - 1).is_list()) return false;
  const Node* list = tree_.level(level).node;
  if (list->first == nullptr || list->first->key != key.name) return false;
  const text::Span first = list->first->key_span;
  notes_.report(missing_first_dash(file_, first, list->key, q - p == 2 && at(first.begin - 2, first.begin) == "  "));
  tree_.pop_to(level);
  tree_.make_first_item(*nodes_.add_unwritten(), n);
  return true;
}

/// A text that stands no further in than the key above it, which has no value: it is the key's value.
bool Reader::value_of_empty_key(std::size_t i, std::uint32_t p, int n) {
  if (entry_line_ == none || next_content(entry_line_ + 1) != i || tree_.pending()->key.empty()) return false;
  Node& node = tree_.take_pending();
  const std::uint32_t end = lines_[i].end;
  const bool alone = node.span.begin == lines_[entry_line_].end;  // nothing but the key on its line
  notes_.report(value_left_of_key(file_, {p, end}, node, alone));
  entry_line_ = i;
  read_value(node, p, i, n - 1, true, false);
  node.damaged = true;
  return true;
}

/// `decision: number: 5` above the other keys of the same map.
bool Reader::key_on_key_line(Node& node, std::uint32_t p, std::size_t i, int base) {
  const Entry key = classify(p, lines_[i].end);
  if (key.form != Form::key || !is_known(key.name)) return false;
  const std::size_t below = next_content(i + 1);
  if (below >= lines_.size() || lines_[below].indent() <= base) return false;
  if (entry_of(below).form != Form::key) return false;
  notes_.report(key_behind_key(file_, key.head));
  if (open(node, NodeKind::map, p, lines_[below].indent())) add_entry(key, i, p, lines_[below].indent());
  mark_damaged(node);
  return true;
}

/// `level: xã  - id: b`: behind the value stands the first key of the next item.
bool Reader::item_on_key_line(text::Span key, std::size_t i) {
  std::uint32_t dash = key.begin;
  while (dash > lines_[i].text && (bytes_[dash - 1] == ' ' || bytes_[dash - 1] == '\t')) --dash;
  if (dash == key.begin || bytes_[dash - 1] != '-') return false;
  const std::size_t below = next_content(i + 1);
  const std::size_t list = list_of_items(file_.at(key), below < lines_.size() ? lines_[below].indent() : -1);
  if (list == 0) return false;
  open_item(list, dash - 1);
  Node* item = tree_.top().node;
  add_entry({Form::key, key, file_.at(key), key.end + 1, true}, i, key.begin, tree_.top().indent);
  mark_damaged(*item);
  return true;
}

}  // namespace cchc::yaml::subset
