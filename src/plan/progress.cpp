#include "plan/progress.h"

#include "plan/registry.h"
#include "plan/walk.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cchc::plan {

namespace {

bool stands_before(const Progress::Entry* a, const Progress::Entry* b) {
  const auto left = day_of(*a->record);
  const auto right = day_of(*b->record);
  if (!left || !right) return left.has_value() && !right.has_value();
  return *left < *right;
}

template <class Part>
void take_later(const std::optional<Part>& part, Date as_of, const Part*& last) {
  if (!part || !part->date || as_of < *part->date) return;
  if (last == nullptr || *last->date <= *part->date) last = &*part;
}

template <class Key, class Map>
const std::vector<const Progress::Entry*>& entries_under(const Key& key, const Map& map) {
  static const std::vector<const Progress::Entry*> none;
  const auto found = map.find(key);
  return found == map.end() ? none : found->second;
}

Timing timing_of(const State& state, const Instance& instance, Date as_of, int soon) {
  if (state.status && is_given_up(*state.status)) return Timing::given_up;
  if (instance.kind == Instance::Kind::ongoing) return Timing::ongoing;
  const auto deadline = state.deadline();
  if (!deadline) return Timing::undated;
  if (state.is_done()) {
    if (!state.due || state.days_over == 0) return Timing::on_time;
    return state.days_over > 0 ? Timing::late : Timing::early;
  }
  const int left = days_between(as_of, *deadline);
  if (left < 0) return Timing::overdue;
  if (state.due && *state.due < as_of) return Timing::extended;
  return left <= soon ? Timing::soon : Timing::not_due;
}

text::Message timing_words(const State& state, bool tells_extension) {
  const int days = state.days_over < 0 ? -state.days_over : state.days_over;
  switch (state.timing) {
    case Timing::early:
      return text::say(" trước hạn {} ngày", " {} days early", days);
    case Timing::on_time:
      return {" đúng hạn", " on time"};
    case Timing::late: {
      const bool in_time = state.extension != nullptr && days_between(*state.record->date, *state.deadline()) >= 0;
      if (in_time && tells_extension) {
        return text::say(" quá hạn {} ngày, trong hạn gia hạn {}", " {} days late, within the extension to {}", days,
                         to_table(*state.deadline()));
      }
      if (in_time) return text::say(" quá hạn {} ngày, trong hạn gia hạn", " {} days late, within the extension", days);
      return text::say(" quá hạn {} ngày", " {} days late", days);
    }
    case Timing::not_due:
      return {", chưa đến hạn", ", not due yet"};
    case Timing::soon:
      return {", sắp đến hạn", ", due soon"};
    case Timing::extended:
      if (tells_extension)
        return text::say(", quá hạn {} ngày, đã gia hạn đến {}", ", {} days overdue, extended to {}", days,
                         to_table(*state.extension->deadline));
      [[fallthrough]];
    case Timing::overdue:
      return text::say(", quá hạn {} ngày", ", {} days overdue", days);
    case Timing::ongoing:
      return {" (thường xuyên)", " (ongoing)"};
    case Timing::undated:
    case Timing::given_up:
      break;
  }
  return {};
}

text::Message work_and_timing(const State& state, bool tells_extension) {
  text::Message words = describe_work(state);
  add_item(words, "", timing_words(state, tells_extension));
  return words;
}

}  // namespace

bool is_given_up(WorkStatus status) {
  return status == WorkStatus::dropped || status == WorkStatus::carried_over || status == WorkStatus::not_applicable;
}

std::optional<Date> day_of(const ProgressRecord& record) {
  if (record.date) return record.date;
  if (record.extension && record.extension->date) return record.extension->date;
  return record.reassignment ? record.reassignment->date : std::nullopt;
}

bool State::is_open() const {
  return !is_done() && !(status && is_given_up(*status));
}

std::optional<Date> State::deadline() const {
  return extension != nullptr && extension->deadline ? extension->deadline : due;
}

int days_between(Date from, Date to) {
  return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Progress::Progress(const Plan& plan) : plan_(&plan) {
  if (plan.progress.empty()) return;
  for_each_item(plan, [&](const Item& item, ItemKind kind, const Area&) {
    const Subject subject{&item, kind};
    if (item.id) items_.emplace(*item.id, subject);
    if (const auto was = parse_id(item.was.value)) former_.emplace(*was, subject);
  });
  for (const Area& area : plan.areas) {
    for (const Retired& retired : area.retired) {
      if (retired.id) retired_.emplace(*retired.id, &retired);
    }
  }
  entries_.reserve(plan.progress.size());
  for (const ProgressRecord& record : plan.progress) {
    Entry& entry = entries_.emplace_back(Entry{.record = &record});
    find_subject(entry);
    find_instance(entry);
    if (entry.indicator != nullptr) by_indicator_[entry.indicator].push_back(&entry);
    if (entry.instance) by_round_[{entry.work, entry.instance->term}].push_back(&entry);
  }
  for (auto& [round, entries] : by_round_) std::ranges::stable_sort(entries, stands_before);
}

void Progress::find_subject(Entry& entry) {
  const auto id = parse_id(entry.record->about().value);
  if (!id) return;
  const auto found = items_.find(*id);
  const auto former = former_.find(*id);
  const auto [item, kind] = found != items_.end()     ? found->second
                            : former != former_.end() ? former->second
                                                      : Subject{};
  entry.retired = item == nullptr && retired_.contains(*id);
  if (item == nullptr || !item->id) return;
  entry.kind = kind;
  if (kind != ItemKind::target) {
    entry.work = as_work_item(*item, kind);
    return;
  }
  entry.target = static_cast<const Target*>(item);
  const auto& indicators = entry.target->indicators;
  const Text& wanted = entry.record->indicator_name;
  if (!wanted && indicators.size() == 1) entry.indicator = &indicators.front();
  if (wanted) entry.indicator = find_indicator(*entry.target, text::fold(wanted.value));
}

const Indicator* Progress::find_indicator(const Target& target, const std::string& folded_name) {
  const auto [place, is_new] = indicators_.try_emplace(&target);
  if (is_new) {
    for (const Indicator& indicator : target.indicators)
      place->second.insert_or_assign(text::fold(indicator.name.value), &indicator);
  }
  const auto found = place->second.find(folded_name);
  return found == place->second.end() ? nullptr : found->second;
}

void Progress::find_instance(Entry& entry) const {
  entry.term = parse_term(entry.record->period_text.value);
  if (entry.work == nullptr || (entry.record->period_text && !entry.term)) return;
  const std::vector<Instance>& all = instances(*entry.work);
  const auto found = matching(all, entry.term);
  if (found.size() == 1) entry.instance = *found.front();
}

const std::vector<Instance>& Progress::instances(const WorkItem& work) const {
  const auto [place, is_new] = instances_.try_emplace(&work);
  if (is_new) place->second = instances_of(work, plan_->head.years);
  return place->second;
}

const std::vector<const Progress::Entry*>& Progress::of(const Instance& instance) const {
  return entries_under(std::pair(instance.work, instance.term), by_round_);
}

const std::vector<const Progress::Entry*>& Progress::of(const Indicator& indicator) const {
  return entries_under(&indicator, by_indicator_);
}

State Progress::state_of(const Instance& instance, Date as_of, int soon) const {
  State state;
  state.due = instance.due;
  for (const Entry* entry : of(instance)) {
    const ProgressRecord& record = *entry->record;
    take_later(record.extension, as_of, state.extension);
    take_later(record.reassignment, as_of, state.reassignment);
    if (!record.status || !record.date || as_of < *record.date) continue;
    state.status = record.status;
    state.record = &record;
  }
  if (state.due) state.days_over = days_between(*state.due, state.is_done() ? *state.record->date : as_of);
  state.timing = timing_of(state, instance, as_of, soon);
  return state;
}

std::string subject_of(const Progress::Entry& entry) {
  const ProgressRecord& record = *entry.record;
  return fmt::format("{}\n{}\n{}", text::trim(record.about().value), text::fold(record.indicator_name.value),
                     entry.term ? to_string(*entry.term) : text::trim(record.period_text.value));
}

const std::vector<BodyReference>& owners_of(const WorkItem& work, const State& state) {
  return state.reassignment != nullptr ? state.reassignment->owners : work.owners;
}

std::vector<BodyReference> owners_on(const WorkItem& work, const State& state, Date day) {
  const std::vector<BodyReference>& owners = owners_of(work, state);
  return state.is_open() ? in_office(owners, day) : owners;
}

text::Message describe_work(const State& state) {
  if (!state.status) return {"chưa thực hiện", "not started"};
  static constexpr std::array<std::string_view, 7> english{"in progress", "done",         "unsatisfactory", "paused",
                                                           "dropped",     "carried over", "not applicable"};
  return {text::to_lower(name(*state.status)), std::string(english.at(static_cast<std::size_t>(*state.status)))};
}

text::Message describe(const State& state) {
  return work_and_timing(state, true);
}

text::Message describe_without_extension(const State& state) {
  return work_and_timing(state, false);
}

std::string_view name(Timing timing) {
  static constexpr std::array<std::string_view, 10> names{"early",   "on_time",  "late",    "not_due", "soon",
                                                          "overdue", "extended", "ongoing", "undated", "given_up"};
  return names.at(static_cast<std::size_t>(timing));
}

}  // namespace cchc::plan
