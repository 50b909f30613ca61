#include "text/nearest.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace cchc::text {

namespace {

constexpr std::size_t max_distance = 3;
constexpr std::size_t max_share = 3;              // one mistake in so many letters
constexpr std::size_t shortest_with_mistake = 3;  // in shorter words any mistake makes another word

/// The optimal string alignment distance, or `limit` + 1 when it is greater. Only cells within `limit` of the diagonal
/// are looked at: the others cannot lie on a path that is short enough.
std::size_t bounded_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  const auto [a_end, b_end] = std::ranges::mismatch(a, b);
  a.remove_prefix(static_cast<std::size_t>(a_end - a.begin()));
  b.remove_prefix(static_cast<std::size_t>(b_end - b.begin()));
  while (!a.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  const std::size_t far = limit + 1;
  std::vector<std::size_t> before(b.size() + 1, far);  // two rows up
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1, far);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > limit ? i - limit : 1;
    const std::size_t last = std::min(b.size(), i + limit);
    std::ranges::fill(row, far);
    if (first == 1) row[0] = i;
    std::size_t least = row[0];
    for (std::size_t j = first; j <= last; ++j) {
      std::size_t cost = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost = std::min({cost, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = std::min(cost, before[j - 2] + 1);
      row[j] = std::min(cost, far);
      least = std::min(least, row[j]);
    }
    if (least > limit) return far;
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

constexpr std::size_t longest_name = 500;  // letters; what is longer is no name
constexpr std::size_t most_typed_bytes = 8 * longest_name;

/// The distance of two folded texts when they are near.
std::optional<std::size_t> near_distance(std::u32string_view a, std::u32string_view b) {
  if (std::max(a.size(), b.size()) > longest_name) return std::nullopt;
  if (a == b) return 0;
  if (std::min(a.size(), b.size()) < shortest_with_mistake) return std::nullopt;
  const std::size_t limit = std::min(std::max(a.size(), b.size()) / max_share, max_distance);
  const std::size_t distance = bounded_distance(a, b, limit);
  if (distance > limit) return std::nullopt;
  return distance;
}

std::u32string folded(std::string_view text) {
  return to_code_points(fold(text));
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::u32string left = to_code_points(a);
  const std::u32string right = to_code_points(b);
  return bounded_distance(left, right, std::max(left.size(), right.size()));
}

bool is_near(std::string_view a, std::string_view b) {
  return near_distance(folded(a), folded(b)).has_value();
}

std::optional<std::size_t> nearest(std::string_view typed, std::span<const std::string_view> candidates, bool* unique) {
  using Rank = std::pair<std::size_t, std::size_t>;  // distance without and with accents
  if (unique != nullptr) *unique = false;
  if (typed.size() > most_typed_bytes) return std::nullopt;
  const std::u32string plain = folded(typed);
  const std::string accented = fold_accented(typed);
  std::optional<std::size_t> best;
  Rank best_rank;
  bool alone = false;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::optional<std::size_t> distance = near_distance(plain, folded(candidates[i]));
    if (!distance || (best && *distance > best_rank.first)) continue;
    const Rank rank{*distance, edit_distance(accented, fold_accented(candidates[i]))};
    if (!best || rank < best_rank) {
      best = i;
      best_rank = rank;
      alone = true;
    } else if (rank == best_rank) {
      alone = false;
    }
  }
  if (unique != nullptr) *unique = alone;
  return best;
}

Message did_you_mean(std::string_view name) {
  return say("có phải \"{}\"?", "did you mean \"{}\"?", name);
}

std::optional<Message> did_you_mean(std::string_view typed, std::span<const std::string> candidates) {
  const std::vector<std::string_view> views(candidates.begin(), candidates.end());
  const auto near = nearest(typed, views);
  return near ? std::optional(did_you_mean(views[*near])) : std::nullopt;
}

NearNames::NearNames(std::span<const std::string_view> names) : names_(names.begin(), names.end()) {}

void NearNames::fold_names() {
  is_folded_ = true;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    std::u32string plain = folded(names_[i]);
    if (plain.size() <= longest_name) plain_.push_back({std::move(plain), i});
  }
  std::ranges::stable_sort(plain_, {}, [](const Plain& name) { return name.letters.size(); });
}

std::vector<std::size_t> NearNames::nearest(std::string_view typed) {
  std::vector<std::size_t> best;
  const std::u32string plain = typed.size() > most_typed_bytes ? std::u32string() : folded(typed);
  if (plain.empty()) return best;
  if (!is_folded_) fold_names();
  const std::string accented = fold_accented(typed);
  const auto size = [](const Plain& name) { return name.letters.size(); };
  const std::size_t least = plain.size() - std::min(plain.size(), max_distance);
  auto at = std::ranges::lower_bound(plain_, least, {}, size);
  std::pair<std::size_t, std::size_t> best_rank;  // distance without and with accents
  for (; at != plain_.end() && at->letters.size() <= plain.size() + max_distance && budget_ > 0; ++at, --budget_) {
    const std::optional<std::size_t> distance = near_distance(plain, at->letters);
    if (!distance || (!best.empty() && *distance > best_rank.first)) continue;
    const std::pair rank{*distance, edit_distance(accented, fold_accented(names_[at->index]))};
    if (best.empty() || rank < best_rank) {
      best.clear();
      best_rank = rank;
    }
    if (rank == best_rank) best.push_back(at->index);
  }
  std::ranges::sort(best);
  return best;
}

}  // namespace cchc::text
