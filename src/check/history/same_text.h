#pragma once

#include "check/history/likeness.h"
#include "plan/history/lineage.h"

#include <cstddef>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cchc::check::history {

std::string_view text_of(const plan::history::Member& member);

/// Whether the id of an item is one that its place allows, so that there is nothing else to say of it.
bool has_sound_id(const plan::history::Member& member, const plan::history::Members& all);

/// Finds items of one version of a plan by the texts they have in the other. Keeps both, which outlive it.
class SameText {
public:
  SameText(const plan::history::Members& before, const plan::history::Members& now) : before_(&before), now_(&now) {}

  /// The item of the later version that has the text of one that is gone, is not accounted for by the earlier version
  /// itself, and was not found for another one. Null when there is none.
  const plan::history::Member* find_successor(const plan::history::Member& gone);
  /// The other item of the earlier version that had this text: whoever inserts an item and counts anew moves every text
  /// by one id. Null when there is none.
  const plan::history::Member* find_origin(const plan::history::Member& now, const plan::history::Member& before);
  /// Whether the texts cannot be two wordings of one thing.
  bool differ_wholly(const plan::history::Member& before, const plan::history::Member& now);
  /// Whether there were too many texts to compare all: from then on, only equal ones were found.
  bool is_cut() const { return is_cut_; }

private:
  using ByText = std::unordered_map<std::string_view, std::vector<const plan::history::Member*>>;

  template <class Fits, class OnCandidate>
  void for_each_candidate(const plan::history::Members& all, ByText& by_text, std::string_view text, Fits fits,
                          OnCandidate on_candidate);

  const plan::history::Members* before_;
  const plan::history::Members* now_;
  Likeness alike_;
  ByText before_by_text_, now_by_text_;  // empty until they are asked for
  std::set<const plan::history::Member*> taken_;
  // How much is compared, as Likeness::cost has it: a plan rewritten from end to end would take more.
  std::size_t work_left_ = 150'000'000;
  bool is_cut_ = false;
};

}  // namespace cchc::check::history
