#include "check/history/changes.h"

#include "plan/history/goals.h"
#include "plan/walk.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "text/number.h"
#include "text/width.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace cchc::check::history {

using diag::Code;
using namespace plan::history;
using plan::BodyReference;
using plan::Plan;
using plan::WorkItem;
using text::say;

namespace {

/// A field of an item whose value is another one than before.
struct Change {
  text::Message field;    ///< cơ quan chủ trì
  text::Message was, is;  ///< the values, in words
  diag::Place place, before;
};

diag::Place place_or_id(const plan::Text& text, const plan::Item& item) {
  return text ? text.place() : plan::place_of(item);
}

/// Whether the file has the key with a value that could not be read: that is reported elsewhere, and no change.
bool is_unreadable(const plan::Item& item, std::string_view key, bool was_read) {
  return !was_read && item.origin.node != nullptr && item.origin.node->find(key) != nullptr;
}

// --- owners ---

/// An owner that no registry knows and the other version does not have either is a misspelling, old or new, and no
/// change.
bool has_own_unknown(const WorkItem& work, const std::vector<std::string>& others) {
  return std::ranges::any_of(work.owners, [&](const BodyReference& owner) {
    return owner.body == nullptr && !std::ranges::binary_search(others, identity_of(owner));
  });
}

text::Message names_of(const WorkItem& work) {
  if (work.owners.empty()) return {"không có", "none"};
  std::string names;
  for (const BodyReference& owner : work.owners)
    names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", owner.name.value);
  return {names, names};
}

std::optional<Change> changed_owner(const WorkItem& before, const WorkItem& now) {
  if (is_unreadable(before, "owner", !before.owners.empty()) || is_unreadable(now, "owner", !now.owners.empty()))
    return std::nullopt;
  const std::vector<std::string> old_ones = identities(before.owners);
  const std::vector<std::string> new_ones = identities(now.owners);
  if (old_ones == new_ones || has_own_unknown(before, new_ones) || has_own_unknown(now, old_ones)) return std::nullopt;
  const auto other = std::ranges::find_if(now.owners, [&](const BodyReference& owner) {
    return !std::ranges::binary_search(old_ones, identity_of(owner));
  });
  const plan::Text at = other != now.owners.end() ? other->name
                        : now.owners.empty()      ? plan::Text{}
                                                  : now.owners.front().name;
  const plan::Text old_at = before.owners.empty() ? plan::Text{} : before.owners.front().name;
  return Change{
      {"cơ quan chủ trì", "owner"}, names_of(before), names_of(now), place_or_id(at, now), place_or_id(old_at, before)};
}

// --- deadlines ---

text::Message quoted(const plan::Text& text) {
  if (!text) return {"không có", "none"};
  const std::string quote = fmt::format("\"{}\"", text.value);
  return {quote, quote};
}

std::optional<Change> changed_deadline(const WorkItem& before, const WorkItem& now) {
  const auto is_puzzling = [](const WorkItem& work) {
    return is_unreadable(work, "deadline", bool{work.deadline}) || (work.deadline && !work.schedule);
  };
  // Two ways to write one deadline are no change.
  if (is_puzzling(before) || is_puzzling(now) || before.schedule == now.schedule) return std::nullopt;
  return Change{{"thời hạn", "deadline"},
                quoted(before.deadline),
                quoted(now.deadline),
                place_or_id(now.deadline, now),
                place_or_id(before.deadline, before)};
}

// --- the finding ---

void report(const Change& change, const Pair& pair, const plan::Head& decided, const plan::Text& amended,
            diag::Sink& sink) {
  const std::string id(pair.now->item->id_text.value);
  diag::Diagnostic found{
      .code = Code::changed_without_decision,
      .place = change.place,
      .headline = {fmt::format("{} của {} đổi từ {} sang {} mà không nêu văn bản điều chỉnh", change.field.vi, id,
                               change.was.vi, change.is.vi),
                   fmt::format("the {} of {} changed from {} to {} without naming the amending decision",
                               change.field.en, id, change.was.en, change.is.en)},
      .related = {{change.before, {"trước đây", "before"}}},
      .context = plan::describe_item(*pair.now->item, pair.now->kind),
      .help = {}};
  found.help.push_back(
      say("kế hoạch đã ban hành theo {0} ngày {1}; ghi văn bản điều chỉnh vào mục này: \"amended: số, ký hiệu\"",
          "the plan was issued by {0} on {1}; name the amending decision at this item: \"amended: number\"",
          decided.decision_number.value, plan::to_prose(*decided.decision_date)));
  if (amended)
    found.help.push_back(say("\"{}\" đã ghi từ trước: thêm văn bản điều chỉnh của lần thay đổi này",
                             "\"{}\" was there before: add the decision of this change", amended.value));
  found.help.push_back({"nếu sửa nhầm, ghi lại như cũ", "if it is a mistake, put the old value back"});
  sink.report(std::move(found));
}

/// The goals in which a target differs, by the names of its indicators.
std::vector<Change> changed_goals(const Pair& pair, const Plan& before, const Plan& now) {
  std::vector<Change> changes;
  const plan::Target& old_target = *pair.before->target();
  const plan::Target& new_target = *pair.now->target();
  if (is_unreadable(old_target, "indicators", !old_target.indicators.empty()) ||
      is_unreadable(new_target, "indicators", !new_target.indicators.empty()))
    return changes;
  for (const auto& [old_one, new_one] : pair_indicators(old_target, new_target)) {
    constexpr std::size_t name_width = 40;
    const std::string name = text::shorten(old_one->name.value, name_width);
    const text::Message field{fmt::format("chỉ tiêu \"{}\"", name), fmt::format("goal \"{}\"", name)};
    if (new_one == nullptr) {
      changes.push_back({field,
                         describe_goal(*old_one, before.head.years, *old_one),
                         {"không có", "none"},
                         new_target.id_text.place(),
                         plan::place_of(old_one->name, old_one->origin)});
    } else if (!same_goal(*old_one, before.head.years, *new_one, now.head.years)) {
      changes.push_back({field, describe_goal(*old_one, before.head.years, *new_one),
                         describe_goal(*new_one, now.head.years, *old_one), goal_place(*new_one),
                         goal_place(*old_one)});
    }
  }
  return changes;
}

bool is_comparable(const Pair& pair) {
  return !pair.before->item->origin.damaged() && !pair.now->item->origin.damaged() &&
         pair.before->kind == pair.now->kind;
}

}  // namespace

bool is_decided(const Plan& plan) {
  return !text::trim(plan.head.decision_number.value).empty() && plan.head.decision_date.has_value();
}

void check_decided(const Plan& before, const Plan& now, const std::vector<Pair>& same, diag::Sink& sink) {
  if (!is_decided(before)) return;
  const bool knows_bodies = !before.registry_damaged && !now.registry_damaged;
  for (const Pair& pair : same) {
    if (!is_comparable(pair) || names_new_decision(*pair.before, *pair.now)) continue;
    if (const WorkItem* work = pair.now->work()) {
      const WorkItem& old_work = *pair.before->work();
      const auto owner = knows_bodies ? changed_owner(old_work, *work) : std::nullopt;
      const auto deadline = changed_deadline(old_work, *work);
      for (const auto& change : {owner, deadline}) {
        if (change) report(*change, pair, before.head, work->amended, sink);
      }
    } else if (const plan::Target* target = pair.now->target()) {
      for (const Change& change : changed_goals(pair, before, now))
        report(change, pair, before.head, target->amended, sink);
    }
  }
}

void check_goals(const Plan& before, const Plan& now, const std::vector<Pair>& same, diag::Sink& sink) {
  for (const Pair& pair : same) {
    if (!is_comparable(pair) || pair.now->target() == nullptr) continue;
    if (is_decided(before) && !names_new_decision(*pair.before, *pair.now)) continue;
    for (const auto& [old_one, new_one] : pair_indicators(*pair.before->target(), *pair.now->target())) {
      if (new_one == nullptr) continue;
      const auto lowered = find_lowered(*old_one, before.head.years, *new_one, now.head.years);
      if (!lowered) continue;
      sink.report({.code = Code::goal_lowered,
                   .place = lowered->now->value_text.place(),
                   .headline = {fmt::format("chỉ tiêu năm {} của {} bị hạ: trước là {}, nay là {}", lowered->year,
                                            pair.now->item->id_text.value, text::written(*lowered->before->value).vi,
                                            text::written(*lowered->now->value).vi),
                                fmt::format("the goal for {} of {} is lowered: it was {} and is now {}", lowered->year,
                                            pair.now->item->id_text.value, text::written(*lowered->before->value).en,
                                            text::written(*lowered->now->value).en)},
                   .related = {{lowered->before->value_text.place(), {"trước đây", "before"}}},
                   .context = plan::describe_item(*pair.now->item, pair.now->kind),
                   .help = {{"kiểm tra lại số; nếu cấp trên đã điều chỉnh chỉ tiêu thì không cần sửa",
                             "check the number; leave it if the level above has changed the goal"}}});
    }
  }
}

}  // namespace cchc::check::history
