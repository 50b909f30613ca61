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
  for (std::size_t t = k; t > 0 && t + 1 >= k; --t) {
    const OpenBlock& level = tree_.level(t);
    const OpenBlock& around = tree_.level(t - 1);
    if (level.node->kind != kind_of(form) || level.node->first != level.node->last || level.other != -1) continue;
    const bool compact = level.node->parent == around.node && around.is_list() &&
                         at(level.node->key_span.begin, level.node->span.begin).find('\n') == std::string_view::npos;
    const OpenBlock& outer = compact && t >= 2 ? tree_.level(t - 2) : around;
    if (n <= outer.indent) return {};
    const bool dash_is_odd = compact && around.node->first == around.node->last;
    if (compact && !dash_is_odd && n <= around.indent) return {};
    // Without a third line to tell, the indent that is two deeper than the key above is the right one.
    const bool usual = n == outer.indent + 2 && !next_is_at(i, level.indent, n, form);
    const bool odd = (dash_is_odd || !compact) && (next_is_at(i, n, level.indent, form) || (!compact && usual));
    if (compact && !odd && n <= around.indent) return {};
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
  const Node& first = *sibling->first;
  const std::uint32_t end = lines_[i].end;
  const std::string_view own = at(skip_blanks(entry.after, end), end);
  return static_cast<long>(10 * std::min<std::size_t>(common_start(own, at(first.key_span.begin, first.span.end)), 20));
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
