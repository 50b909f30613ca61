#include "yaml/subset_judge.h"

#include <algorithm>

namespace cchc::yaml::subset {

bool LineJudge::map_follows(std::size_t i, int n, const Node& list) const {
  if (key_follows(i, n)) return true;
  return list.first != nullptr && list.first != list.last && list.first->is_map();
}

std::size_t LineJudge::list_of_items(std::string_view first_key, int column) const {
  std::size_t innermost = 0;
  for (std::size_t k = tree_.size(); k-- > 1;) {
    if (!tree_.level(k).is_list() || first_key_of(*tree_.level(k).node) != first_key) continue;
    if (tree_.level(k).indent + 2 == column) return k;
    if (innermost == 0) innermost = k;
  }
  return innermost;
}

std::optional<StrayDash> LineJudge::stray_dash(const Entry& dash, std::size_t i, std::uint32_t p, int n) const {
  const std::uint32_t end = lines_[i].end;
  const std::uint32_t q = skip_blanks(dash.after, end);
  if (q >= end || tree_.size() < 2) return {};
  const Entry key = classify(q, end);
  if (key.form != Form::key || !is_known(key.name)) return {};
  const int column = n + static_cast<int>(q - p);
  if (list_of_items(key.name, column) != 0) return {};  // it begins an item
  const std::size_t map = tree_.find_level(NodeKind::map, n);
  const std::size_t list = tree_.find_level(NodeKind::list, n);
  if (map != 0 && list == 0) {
    const bool value_of_pending = tree_.is_below_pending(n + 1);
    const bool goes_on = key_follows(i, column);
    if (value_of_pending || goes_on || find_key(*tree_.level(map).node, key.name) != nullptr) return {};
    return StrayDash{key, map, true};
  }
  if (list == 0 || list + 1 >= tree_.size() || !belongs_to_item_above(key, i, list, column)) return {};
  return StrayDash{key, list + 1, false};
}

/// Whether a key behind a dash, with the keys below it, is what the item above still lacks, so that it begins none of
/// its own.
bool LineJudge::belongs_to_item_above(const Entry& key, std::size_t i, std::size_t list, int column) const {
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

std::size_t LineJudge::list_of_lost_dash(const Entry& key, std::size_t i, int n) const {
  if (key.quiet || tree_.size() < 3) return 0;
  if (const std::size_t list = list_begun_again(key, i, n); list != 0) return list;
  if (tree_.top().is_map() && tree_.top().indent <= n) return 0;
  if (!is_known(key.name)) return 0;
  const std::size_t below = next_content(i + 1);
  const std::size_t list = below < lines_.size() ? list_of_items(key.name, lines_[below].indent()) : 0;
  if (list == 0 || list + 1 >= tree_.size() || only_comment_left(key.after, lines_[i].end)) return 0;
  const int column = tree_.level(list).indent + 2;
  if (tree_.level(list + 1).indent != column || n >= column) return 0;
  return key_follows(i, column) ? list : 0;
}

/// The list whose last item begins with the same key, in line with this one but with another value, and has the key
/// below, too: both are of the next item, which lost its dash and nothing else.
std::size_t LineJudge::list_begun_again(const Entry& key, std::size_t i, int n) const {
  const std::size_t item = tree_.find_level(NodeKind::map, n);
  if (item < 2 || !tree_.level(item - 1).is_list() || tree_.level(item - 1).indent + 2 != n) return 0;
  const Node& map = *tree_.level(item).node;
  if (map.first == nullptr || map.first->key != key.name || !is_known(key.name) || !key_follows(i, n)) return 0;
  if (map.first->text == at(skip_blanks(key.after, lines_[i].end), lines_[i].end)) return 0;  // lines pasted twice
  return find_key(map, entry_of(next_content(i + 1)).name) != nullptr ? item - 1 : 0;
}

std::size_t LineJudge::first_item_without_dash(const Entry& dash, std::size_t i, std::uint32_t p, int n) const {
  const std::uint32_t end = lines_[i].end;
  const std::uint32_t q = skip_blanks(dash.after, end);
  if (dash.form != Form::dash || q >= end) return 0;
  const Entry key = classify(q, end);
  const std::size_t level = tree_.find_level(NodeKind::map, n + static_cast<int>(q - p));
  if (key.form != Form::key || level < 2 || tree_.level(level - 1).is_list()) return 0;
  const Node* first = tree_.level(level).node->first;
  return first != nullptr && first->key == key.name ? level : 0;
}

std::optional<Entry> LineJudge::key_on_key_line(std::uint32_t p, std::size_t i, int base) const {
  const std::size_t below = next_content(i + 1);
  if (below >= lines_.size() || lines_[below].indent() <= base) return {};  // nearly always
  const Entry key = classify(p, lines_[i].end);
  if (key.form != Form::key || !is_known(key.name)) return {};
  if (entry_of(below).form != Form::key) return {};
  return key;
}

std::uint32_t LineJudge::dash_before(text::Span key, std::size_t i) const {
  const std::uint32_t dash = without_blanks(lines_[i].text, key.begin);
  return dash == key.begin || bytes_[dash - 1] != '-' ? nowhere : dash - 1;
}

}  // namespace cchc::yaml::subset
