#include "check/history/same_text.h"

#include <algorithm>
#include <span>

namespace cchc::check::history {

using plan::history::Member;
using plan::history::Members;

std::string_view text_of(const Member& member) {
  return member.item->text.value;
}

bool has_sound_id(const Member& member, const Members& all) {
  const auto& id = member.item->id;
  return id && id->kind == member.kind && id->area == member.area->code && !all.ambiguous.contains(*id);
}

/// Calls `on_candidate(member)`, which compares texts, for the members that fit, until it gives true: for those with
/// that very text, then for all of them while that may be compared.
template <class Fits, class OnCandidate>
void SameText::for_each_candidate(const Members& all, ByText& by_text, std::string_view text, Fits fits,
                                  OnCandidate on_candidate) {
  if (by_text.empty()) {
    for (const Member& member : all.all) by_text[text_of(member)].push_back(&member);
  }
  if (const auto same = by_text.find(text); same != by_text.end()) {
    constexpr std::size_t most = 100;  // of one text
    for (const Member* member : std::span(same->second).first(std::min(most, same->second.size()))) {
      if (fits(*member) && on_candidate(*member)) return;
    }
  }
  const auto spend = [&](std::size_t work) { work_left_ -= std::min(work_left_, work); };
  constexpr std::size_t cost_of_member = 20;
  for (const Member& member : all.all) {
    is_cut_ = work_left_ == 0;
    if (is_cut_) return;
    spend(cost_of_member);
    if (!fits(member)) continue;
    spend(Likeness::cost(text, text_of(member)));
    if (on_candidate(member)) return;
  }
}

const Member* SameText::find_successor(const Member& gone) {
  const Member* best = nullptr;
  double best_likeness = nearly_same;
  const auto fits = [&](const Member& candidate) {
    return candidate.kind == gone.kind && !taken_.contains(&candidate) &&
           !(has_sound_id(candidate, *now_) && before_->by_id.contains(*candidate.item->id));
  };
  for_each_candidate(*now_, now_by_text_, text_of(gone), fits, [&](const Member& candidate) {
    const double likeness = alike_(text_of(gone), text_of(candidate));
    if (likeness > best_likeness || (best == nullptr && likeness == best_likeness)) {
      best = &candidate;
      best_likeness = likeness;
    }
    return likeness == 1;
  });
  if (best != nullptr) taken_.insert(best);
  return best;
}

const Member* SameText::find_origin(const Member& now, const Member& before) {
  constexpr double surely_same = 0.9;
  if (alike_(text_of(before), text_of(now)) >= nearly_same) return nullptr;
  const Member* found = nullptr;
  const auto fits = [&](const Member& other) { return &other != &before && other.item->id && other.kind == now.kind; };
  for_each_candidate(*before_, before_by_text_, text_of(now), fits, [&](const Member& other) {
    if (alike_(text_of(other), text_of(now)) >= surely_same) found = &other;
    return found != nullptr;
  });
  return found;
}

bool SameText::differ_wholly(const Member& before, const Member& now) {
  return alike_.differ_wholly(text_of(before), text_of(now));
}

}  // namespace cchc::check::history
