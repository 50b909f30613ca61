#include "yaml/subset_judge.h"

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

/// No line of a plan begins further in, and no id is longer. What is looked at again for many lines goes no further.
constexpr std::size_t looked_at = 200;

/// The kind an item's id says it is of.
struct IdKind {
  std::string_view key;
  std::string_view stem;  ///< the id without its number, `I.HD` of `I.HD3`; empty when it is no id
};

IdKind kind_of_id(std::string_view item) {
  const std::size_t colon = item.find(": ");
  if (colon == std::string_view::npos) return {};
  std::string_view id = item.substr(std::min(item.find_first_not_of(' ', colon + 1), item.size()));
  const std::size_t end = std::min(id.find(' '), id.size());
  const std::size_t behind = id.find_first_not_of(' ', end);
  if (behind != std::string_view::npos && id[behind] != '#') return {};  // a text of several words
  id = id.substr(0, end);
  if (id.size() > 1 && (id.front() == '"' || id.front() == '\'') && id.back() == id.front())
    id = id.substr(1, id.size() - 2);
  const std::size_t last = id.find_last_not_of("0123456789");
  if (last == std::string_view::npos || last + 1 == id.size()) return {};
  return {item.substr(0, colon), id.substr(0, last + 1)};
}

bool are_of_one_kind(std::string_view a, std::string_view b) {
  const IdKind one = kind_of_id(a);
  const IdKind other = kind_of_id(b);
  return !one.stem.empty() && one.key == other.key && one.stem == other.stem;
}

bool are_of_two_kinds(std::string_view a, std::string_view b) {
  const IdKind one = kind_of_id(a);
  const IdKind other = kind_of_id(b);
  return !one.stem.empty() && !other.stem.empty() && one.key == other.key && one.stem != other.stem;
}

}  // namespace

bool LineJudge::next_is_at(std::size_t i, int n, int other, Form form) const {
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

bool LineJudge::document_goes_on(std::size_t i) const {
  const std::size_t j = next_content(i + 1);
  if (j >= lines_.size() || tree_.root() == nullptr || !tree_.root()->is_map()) return false;
  if (lines_[j].indent() > 0) return true;
  const Entry below = entry_of(j);
  if (below.form == Form::dash) return true;
  if (below.form != Form::key) return false;
  return find_key(*tree_.root(), below.name) == nullptr;
}

std::optional<EarlierPlace> LineJudge::earlier_place(const Entry& entry, int n, const LastEntry& last) const {
  const Snapshot& before = tree_.before();
  if (before.line == none || before.line != last.line || last.node == nullptr || n <= last.indent) return {};
  if (last.node->is_scalar()) return earlier_place_of_scalar(entry, n, *last.node);
  return earlier_place_of_map(entry, n, *last.node);
}

/// The same when the last entry is an item that is a map of one key.
std::optional<EarlierPlace> LineJudge::earlier_place_of_map(const Entry& entry, int n, const Node& item) const {
  const Node* only = item.first;
  if (!item.parent->is_list() || !item.is_map() || only == nullptr || only->next != nullptr || only->is_map())
    return {};
  if (entry.form != Form::key) return {};
  const std::vector<OpenBlock>& levels = tree_.before().levels;
  const int indent = n - static_cast<int>(only->key_span.begin - item.key_span.begin);
  for (std::size_t k = levels.size(); k-- > 1;) {
    if (levels[k].is_list() && levels[k].indent == indent) {
      return EarlierPlace{.level = k, .stays_open = true, .column = n};
    }
  }
  return {};
}

/// The same when it is an item or a key with a scalar.
std::optional<EarlierPlace> LineJudge::earlier_place_of_scalar(const Entry& entry, int n, const Node& last) const {
  const Snapshot& before = tree_.before();
  std::size_t k = before.levels.size() - 1;
  while (k > 0 && !(before.levels[k].at(n) && before.levels[k].node->kind == kind_of(entry.form))) --k;
  if (k == 0) return {};
  const OpenBlock& level = before.levels[k];
  if (entry.form == Form::key && find_key(*level.node, entry.name) != nullptr) return {};
  if (last.parent->is_list()) {
    if (level.is_list()) return EarlierPlace{.level = k};
    if (before.pending == nullptr || k + 1 != before.levels.size()) return {};
    return EarlierPlace{.level = k, .list = before.pending};
  }
  if (level.is_list()) --k;  // a key before an item: the map around the list
  const OpenBlock& to = before.levels[k];
  if (!to.is_map() || find_key(*to.node, last.key) != nullptr) return {};
  return EarlierPlace{.level = k};
}

std::optional<OddPair> LineJudge::odd_pair(const Entry& entry, std::size_t i, int n) const {
  const Form form = entry.form;
  const std::size_t k = tree_.size() - 1;
  for (std::size_t t = k; t > 0; --t) {
    const OpenBlock& level = tree_.level(t);
    const bool is_neighbor = t + 1 >= k;
    if (!is_neighbor && (!level.is_list() || level.indent >= n)) continue;
    const OpenBlock& around = tree_.level(t - 1);
    if (level.node->kind != kind_of(form) || level.node->first != level.node->last || level.other != -1) continue;
    const bool compact = level.node->parent == around.node && around.is_list() &&
                         at(level.node->key_span.begin, level.node->span.begin).find('\n') == std::string_view::npos;
    const OpenBlock& outer = compact && t >= 2 ? tree_.level(t - 2) : around;
    if (n <= outer.indent) continue;
    const bool dash_is_odd = compact && around.node->first == around.node->last;
    if (compact && !dash_is_odd && n <= around.indent) return {};
    // Without a third line to tell, the indent that is two deeper than the key above is the right one.
    const bool usual = n == outer.indent + 2 && !next_is_at(i, level.indent, n, form);
    const bool odd = (dash_is_odd || !compact) && (next_is_at(i, n, level.indent, form) || (!compact && usual));
    if (!odd && (!is_neighbor || (compact && n <= around.indent))) return {};
    return OddPair{t, odd, compact, static_cast<int>(level.node->span.begin - level.node->key_span.begin)};
  }
  return {};
}

/// The open collection that the line below wants this line to be in; 0 when that says nothing.
std::size_t LineJudge::expected_level(const Entry& entry, std::size_t i) const {
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

/// How much an item looks like the last one of a list, as a part of its cost.
long LineJudge::likeness(const Entry& entry, std::size_t i, const Node& list) const {
  const Node* sibling = list.last;
  if (sibling == nullptr || !sibling->is_map() || sibling->first == nullptr) return 0;
  const std::string_view own = rest_of(entry, i);
  const std::string_view first = begin_of(*sibling);
  const auto alike = static_cast<long>(10 * std::min<std::size_t>(common_start(own, first), 20));
  return alike + (are_of_one_kind(own, first) ? 500 : 0);
}

/// What stands behind a dash on its line.
std::string_view LineJudge::rest_of(const Entry& dash, std::size_t i) const {
  const std::uint32_t end = lines_[i].end;
  return at(skip_blanks(dash.after, end), end);
}

/// The first key of an item that is a map, with what its value begins with.
std::string_view LineJudge::begin_of(const Node& item) const {
  return at(item.first->key_span.begin, std::max(item.first->key_span.end, item.first->span.end)).substr(0, looked_at);
}

/// How far in a key or a dash stands; at least `looked_at` for what stands further.
int LineJudge::column_of(const Node& entry) const {
  const std::string_view before = bytes_.substr(0, entry.key_span.begin);
  const std::string_view near = before.substr(before.size() - std::min(before.size(), looked_at));
  const std::size_t line_end = near.rfind('\n');
  return static_cast<int>(line_end == std::string_view::npos ? near.size() : near.size() - line_end - 1);
}

/// The collections an item ends with, from itself inwards. A key without a value at the very end, two less far in than
/// a list of it would stand, may have been meant for one.
std::vector<OpenBlock> LineJudge::ends_of(Node& item) const {
  std::vector<OpenBlock> ends;
  for (Node* node = &item; node != nullptr && node->style != Style::flow; node = node->last) {
    if (node->first != nullptr) {
      ends.push_back({node, column_of(*node->first)});
    } else if (node->is_empty() && !node->key.empty()) {
      ends.push_back({node, column_of(*node) + 2});
    }
  }
  return ends;
}

/// Whether an item that begins so may be the next one of a list, or of one to come.
bool LineJudge::takes(const OpenBlock& block, std::string_view item) const {
  if (!block.is_list()) return block.node->is_empty();
  const Node& last = *block.node->last;
  if (!last.is_map() || last.first == nullptr || are_of_two_kinds(begin_of(last), item)) return false;
  const std::string_view key = last.first->key;
  return item.starts_with(key) && item.substr(key.size()).starts_with(':');
}

bool LineJudge::is_strange(const Entry& dash, std::size_t i, std::size_t level) const {
  const Node* sibling = tree_.level(level).node->last;
  if (sibling == nullptr) return false;
  if (sibling->is_map() && sibling->first != nullptr) return are_of_two_kinds(begin_of(*sibling), rest_of(dash, i));
  return sibling->is_scalar() && rest_of(dash, i).find(':') != std::string_view::npos;
}

std::optional<OutdentedItem> LineJudge::outdented_item(const Entry& entry, std::size_t i, int n) const {
  const bool is_key = entry.form == Form::key;
  const int column = is_key ? n - 2 : n;  // where the dashes of its list stand
  std::size_t k = tree_.size() - 1;
  while (k > 1 && !(tree_.level(k).is_map() && tree_.level(k - 1).is_list() && tree_.level(k - 1).indent < column)) --k;
  if (k-- <= 1) return {};
  const OpenBlock& around = tree_.level(k);
  const Node& item = *around.node->last;
  if (around.previous == nullptr || item.first == nullptr || !is_known(item.first->key)) return {};
  if (is_key && (tree_.size() != k + 2 || item.first != item.last)) return {};  // not the line below its dash
  OutdentedItem odd{k, column_of(item), ends_of(*around.previous)};
  while (!odd.inner.empty() && !takes(odd.inner.back(), begin_of(item))) odd.inner.pop_back();
  const std::string_view own = is_key ? begin_of(item) : rest_of(entry, i);
  // Where nothing else is wrong with the line, the ids have to tell.
  const std::size_t in_line = is_key ? 0 : tree_.find_level(NodeKind::list, n);
  const bool is_wrong = in_line == 0 || !tree_.level(in_line).node->last->is_map();
  const bool is_sure = is_wrong || are_of_one_kind(begin_of(item), own);
  const bool goes_on = is_sure && std::ranges::any_of(odd.inner, [&](const OpenBlock& block) {
                         return block.indent == column && takes(block, own);
                       });
  return goes_on ? std::optional(std::move(odd)) : std::nullopt;
}

std::size_t LineJudge::nearest(const Entry& entry, std::size_t i, std::uint32_t p, int n) const {
  std::size_t best = 0;
  long best_cost = 0;
  const std::uint32_t end = lines_[i].end;
  const std::uint32_t value = skip_blanks(entry.after, end);
  const auto offset = static_cast<int>(value - p);
  const std::size_t below = next_content(i + 1);
  const bool map_item = entry.form == Form::dash && value < end && classify(value, end).form == Form::key;
  const std::size_t expected = map_item ? 0 : expected_level(entry, i);
  for (std::size_t k = tree_.size(); k-- > 1;) {
    const OpenBlock& level = tree_.level(k);
    if (level.node->kind != kind_of(entry.form)) continue;
    long cost = 100L * std::abs(level.indent - n) - (k == expected ? 5000 : 0);
    if (level.is_list()) {
      if (map_item && below < lines_.size() && lines_[below].indent() == level.indent + offset) cost -= 350;
      cost -= likeness(entry, i, *level.node);
    } else if (!notes_.is_full(diag::Code::indent) && find_key(*level.node, entry.name) != nullptr) {
      cost += 10000;
    }
    if (best == 0 || cost < best_cost) {
      best = k;
      best_cost = cost;
    }
  }
  return best;
}

}  // namespace cchc::yaml::subset
