#include "report/due_parts.h"

#include "text/join.h"
#include "text/normalize.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <unordered_map>
#include <utility>

namespace cchc::report {

using query::DueRound;
using query::Pressing;
using text::say;

namespace {

/// So many are still read one by one.
constexpr std::size_t most_from_before = 10;

/// Owners a round is shown with: those asked for, else all of them.
std::vector<const plan::BodyReference*> owners_shown(const DueRound& round,
                                                     const std::vector<const plan::Body*>& asked) {
  std::vector<const plan::BodyReference*> all, wanted;
  for (const plan::BodyReference& owner : round.owners()) {
    all.push_back(&owner);
    if (owner.body != nullptr && std::ranges::find(asked, owner.body) != asked.end()) wanted.push_back(&owner);
  }
  return wanted.empty() ? all : wanted;
}

}  // namespace

ShownRounds shown_rounds(const std::vector<DueRound>& rounds, bool all) {
  const auto from_before = static_cast<std::size_t>(std::ranges::count_if(rounds, &DueRound::from_before));
  const bool counts = !all && from_before > most_from_before;
  ShownRounds shown;
  for (const DueRound& round : rounds) (counts && round.from_before ? shown.counted : shown.each).push_back(&round);
  return shown;
}

text::Message words_of_counted(const std::vector<const DueRound*>& counted) {
  if (counted.empty()) return {};
  std::map<int, std::size_t> years;
  for (const DueRound* round : counted) ++years[plan::year_of(*round->state.deadline())];
  const std::string list =
      text::join(years, ", ", [](const auto& year) { return fmt::format("{}: {}", year.first, year.second); });
  return say("Còn {} kỳ việc quá hạn từ các năm trước ({}).", "{} more rounds are overdue from earlier years ({}).",
             counted.size(), list);
}

text::Message name_of_owner(const OwnerRounds& rounds) {
  if (rounds.name.empty()) return {"Chưa ghi cơ quan chủ trì", "Nobody is named"};
  return {rounds.name, rounds.name};
}

std::vector<OwnerRounds> rounds_by_owner(const std::vector<const DueRound*>& rounds, const plan::Plan& plan,
                                         const std::vector<const plan::Body*>& asked) {
  std::map<const plan::Body*, OwnerRounds> known;
  std::map<std::string_view, OwnerRounds> unknown;
  OwnerRounds nobody;
  for (const DueRound* round : rounds) {
    const auto owners = owners_shown(*round, asked);
    if (owners.empty()) nobody.rounds.push_back(round);
    for (const plan::BodyReference* owner : owners) {
      OwnerRounds& one = owner->body != nullptr ? known[owner->body] : unknown[text::trim(owner->name.value)];
      if (one.rounds.empty() || one.rounds.back() != round) one.rounds.push_back(round);
    }
  }
  std::vector<OwnerRounds> all;
  for (const plan::Body& body : plan.bodies) {
    const auto found = known.find(&body);
    if (found == known.end()) continue;
    found->second.name = std::string(text::trim(body.name.value));
    all.push_back(std::move(found->second));
  }
  for (auto& [name, one] : unknown) {
    one.name = std::string(name);
    all.push_back(std::move(one));
  }
  if (!nobody.rounds.empty()) all.push_back(std::move(nobody));
  return all;
}

std::vector<DueLine> lines_of_rounds(const std::vector<const DueRound*>& rounds, Pressing pressing) {
  std::vector<DueLine> lines;
  std::unordered_map<const plan::WorkItem*, std::size_t> places;  // of the line that rounds of an item share
  for (const DueRound* round : rounds) {
    if (round->pressing != pressing) continue;
    const bool has_own = round->state.status || round->state.extension != nullptr || round->reassigned_to != nullptr;
    const auto [place, is_new] = has_own ? std::pair(places.end(), true) : places.emplace(round->item, lines.size());
    if (is_new) lines.emplace_back();
    (is_new ? lines.back() : lines[place->second]).push_back(round);
  }
  return lines;
}

std::string terms_of(const DueLine& line) {
  return text::join(line, ", ", [](const DueRound* round) { return plan::to_string(round->instance->term); });
}

text::Message time_words(const DueRound& round, plan::Date as_of) {
  const auto left = round.days_left(as_of);
  if (!left) return {};
  const text::Message over = say("quá hạn {} ngày", "{} days overdue", round.state.days_over);
  if (*left < 0) return over;
  const text::Message time =
      *left == 0 ? text::Message{"đến hạn trong ngày", "due that day"} : say("còn {} ngày", "{} days left", *left);
  if (round.state.due && round.state.days_over > 0)
    return {over.vi + ", gia hạn " + time.vi, over.en + ", extended, " + time.en};
  return time;
}

text::Message deadline_words(const DueRound& round) {
  const auto deadline = round.state.deadline();
  if (!deadline) {
    const std::string phrase(text::trim(round.item->deadline.value));
    return phrase.empty() ? text::Message{"kế hoạch không ghi", "not in the plan"} : text::Message{phrase, phrase};
  }
  const std::string day = plan::to_table(*deadline);
  if (round.state.extension == nullptr || !round.state.extension->deadline) return {day, day};
  if (!round.state.due) return say("gia hạn đến {}", "extended to {}", day);
  return say("{}, gia hạn đến {}", "{}, extended to {}", plan::to_table(*round.state.due), day);
}

plan::Date last_soon_day(const DueGridOptions& options) {
  return std::chrono::sys_days{options.as_of} + std::chrono::days{options.within};
}

}  // namespace cchc::report
