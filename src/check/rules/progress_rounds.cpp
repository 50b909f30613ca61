#include "check/rules/progress_entries.h"
#include "check/rules/subjects.h"
#include "plan/walk.h"
#include "text/join.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace cchc::check {

using diag::Code;
using plan::Date;
using plan::Progress;
using plan::ProgressRecord;
using plan::WorkStatus;
using text::say;

namespace {

/// Nothing more becomes of the work after it.
bool is_final(WorkStatus status) {
  return status == WorkStatus::done || plan::is_given_up(status);
}

// --- K904, K907: entries that do not go together ---

/// Every round that something was recorded of, with its entries by day.
template <class OnRound>
void for_each_round(const Progress& progress, OnRound&& on_round) {
  std::set<std::pair<const plan::WorkItem*, plan::Term>> seen;
  for (const Progress::Entry& entry : progress.entries()) {
    if (entry.instance && seen.emplace(entry.work, entry.instance->term).second) on_round(progress.of(*entry.instance));
  }
}

bool same_text(const yaml::Node* a, const yaml::Node* b, const text::SourceFile& of_a, const text::SourceFile& of_b) {
  return of_a.at(a->span) == of_b.at(b->span);
}

bool stands_later(const ProgressRecord& a, const ProgressRecord& b) {
  if (a.origin.file != b.origin.file) return a.origin.file->path() > b.origin.file->path();
  return a.origin.node->span.begin > b.origin.node->span.begin;
}

/// Reports the later of two entries of which one is too many; says the same twice, it can go.
void report_twice(const Progress::Entry& one, const Progress::Entry& other, text::Message headline, diag::Sink& sink) {
  const bool is_later = stands_later(*one.record, *other.record);
  const Progress::Entry& later = is_later ? one : other;
  const Progress::Entry& earlier = is_later ? other : one;
  const ProgressRecord& record = *later.record;
  diag::Diagnostic found{.code = Code::result_twice,
                         .place = record.about().place(),
                         .headline = std::move(headline),
                         .related = {{earlier.record->about().place(), {"đã ghi ở đây", "recorded here"}}},
                         .context = context_of(later),
                         .help = {{"giữ một mục đúng, xóa mục kia", "keep the right one and delete the other"}}};
  const bool is_same =
      same_text(record.origin.node, earlier.record->origin.node, *record.origin.file, *earlier.record->origin.file);
  if (const auto lines = lines_of_entry(record); is_same && lines)
    found.fix = diag::Fix{{"xóa mục ghi trùng", "delete the repeated entry"}, {{*lines, ""}}};
  sink.report(std::move(found));
}

std::string round_of(const Progress::Entry& entry) {
  return entry.instance ? plan::name_of(*entry.instance) : std::string(entry.record->about().value);
}

/// Two states of one round, the second right after the first.
void check_states(const Progress::Entry& before, const Progress::Entry& now, diag::Sink& sink) {
  const WorkStatus first = *before.record->status;
  const WorkStatus second = *now.record->status;
  const bool same_day = before.record->date == now.record->date;
  if (first == second && (same_day || is_final(first))) {
    report_twice(before, now,
                 say("{}: \"{}\" ghi hai lần", "{}: \"{}\" is recorded twice", round_of(now), plan::name(second)),
                 sink);
  } else if (first != second && same_day) {
    report_twice(before, now,
                 say("{}: cùng ngày ghi \"{}\" và \"{}\"", "{}: \"{}\" and \"{}\" on the same day", round_of(now),
                     plan::name(first), plan::name(second)),
                 sink);
  }
}

/// What two extensions or reassignments must not share.
using Granted = std::tuple<std::optional<Date>, std::optional<Date>, std::string>;

void check_granted(const std::vector<const Progress::Entry*>& round, diag::Sink& sink) {
  std::map<Granted, const Progress::Entry*> extensions, reassignments;
  for (const Progress::Entry* entry : round) {
    if (const auto& extension = entry->record->extension) {
      const auto [first, is_new] = extensions.emplace(Granted{extension->date, extension->deadline, ""}, entry);
      if (!is_new && entry->record->status == std::nullopt)
        report_twice(*first->second, *entry,
                     say("{}: gia hạn ghi hai lần", "{}: the extension is recorded twice", round_of(*entry)), sink);
    }
    if (const auto& reassignment = entry->record->reassignment) {
      const std::string owners =
          text::join(reassignment->owners, "\n", [](const plan::BodyReference& one) { return one.name.value; });
      const auto [first, is_new] = reassignments.emplace(Granted{reassignment->date, {}, owners}, entry);
      if (!is_new && entry->record->status == std::nullopt)
        report_twice(*first->second, *entry,
                     say("{}: giao lại ghi hai lần", "{}: the reassignment is recorded twice", round_of(*entry)), sink);
    }
  }
}

/// The entries of a round that say a state and its day, one after the other.
std::vector<const Progress::Entry*> states_of(const std::vector<const Progress::Entry*>& round) {
  std::vector<const Progress::Entry*> states;
  for (const Progress::Entry* entry : round) {
    if (entry->record->status && entry->record->date && !entry->record->origin.damaged()) states.push_back(entry);
  }
  return states;
}

/// Numbers measured for one indicator, period and day.
void check_values(const Progress& progress, diag::Sink& sink) {
  std::map<std::tuple<const plan::Indicator*, plan::Term, std::optional<Date>>, const Progress::Entry*> seen;
  for (const Progress::Entry& entry : progress.entries()) {
    if (entry.indicator == nullptr || !entry.term || !entry.record->value) continue;
    const auto [first, is_new] = seen.emplace(std::tuple{entry.indicator, *entry.term, entry.record->date}, &entry);
    if (!is_new)
      report_twice(*first->second, entry,
                   say("{}: số của kỳ {} ghi hai lần", "{}: the value of {} is recorded twice", round_of(entry),
                       plan::to_string(*entry.term)),
                   sink);
  }
}

void result_twice(const Situation& now, diag::Sink& sink) {
  for_each_round(now.progress, [&](const std::vector<const Progress::Entry*>& round) {
    const std::vector<const Progress::Entry*> states = states_of(round);
    for (std::size_t i = 1; i < states.size(); ++i) check_states(*states[i - 1], *states[i], sink);
    check_granted(round, sink);
  });
  check_values(now.progress, sink);
}

void state_backwards(const Situation& now, diag::Sink& sink) {
  for_each_round(now.progress, [&](const std::vector<const Progress::Entry*>& round) {
    const std::vector<const Progress::Entry*> states = states_of(round);
    for (std::size_t i = 1; i < states.size(); ++i) {
      const ProgressRecord& before = *states[i - 1]->record;
      const ProgressRecord& after = *states[i]->record;
      const bool is_judged = before.status == WorkStatus::done && after.status == WorkStatus::unsatisfactory;
      // Two states of one day or one state twice are another mistake.
      if (!is_final(*before.status) || is_judged || before.status == after.status || before.date == after.date)
        continue;
      sink.report(
          {.code = Code::state_backwards,
           .place = after.status_text.place(),
           .headline =
               say("{}: đã \"{}\" từ {}, sau lại \"{}\"", "{}: \"{}\" since {}, then \"{}\"", round_of(*states[i]),
                   plan::name(*before.status), plan::to_prose(*before.date), plan::name(*after.status)),
           .related = {{before.status_text.place(), {"trước đó ghi ở đây", "recorded here before"}}},
           .context = context_of(*states[i]),
           .help = {{"kiểm tra lại trạng thái, ngày và kỳ; nếu đúng là phải làm lại thì ghi \"Chưa đạt yêu cầu\"",
                     "check state, date and period; work that has to be done again is \"Chưa đạt yêu cầu\""},
                    waiver_hint(Code::state_backwards)}});
    }
  });
}

// --- K906: what nobody has recorded ---

/// The first year that anything was recorded of; nothing where nobody records.
std::optional<int> first_recorded_year(const Progress& progress) {
  std::optional<int> first;
  for (const Progress::Entry& entry : progress.entries()) {
    if (!entry.instance || entry.instance->term.unit == plan::Term::Unit::open) continue;
    first = std::min(first.value_or(entry.instance->term.year), entry.instance->term.year);
  }
  return first;
}

void nothing_recorded(const Situation& now, diag::Sink& sink) {
  if (now.plan.incomplete || !now.today) return;
  const auto first_year = first_recorded_year(now.progress);
  if (!first_year) return;
  plan::for_each_work_item(now.plan, [&](const plan::WorkItem& work, plan::ItemKind kind, const plan::Path&) {
    if (work.origin.damaged() || !work.id) return;
    std::vector<const plan::Instance*> missing;
    for (const plan::Instance& instance : now.progress.instances(work)) {
      if (!instance.due || *now.today <= *instance.due || instance.term.year < *first_year) continue;
      if (now.progress.of(instance).empty()) missing.push_back(&instance);
    }
    if (missing.empty()) return;
    const plan::Instance& last = *missing.back();
    const int days = plan::days_between(*last.due, *now.today);
    sink.report({.code = Code::nothing_recorded,
                 .place = plan::place_of(work.deadline, work.origin),
                 .headline = missing.size() == 1
                                 ? say("{} quá hạn {} ngày mà chưa ghi kết quả",
                                       "{} is {} days overdue and nothing is recorded", plan::name_of(last), days)
                                 : say("{} có {} kỳ quá hạn mà chưa ghi kết quả: {}",
                                       "{} has {} overdue periods without anything recorded: {}", work.id_text.value,
                                       missing.size(), plan::list_terms(missing)),
                 .context = plan::describe_item(work, kind),
                 .help = {say("ghi kết quả, kể cả khi chưa làm xong: cchc record {} --status …",
                              "record its state, finished or not: cchc record {} --status …", plan::name_of(last)),
                          waiver_hint(Code::nothing_recorded)}});
  });
}

constexpr std::array progress_round_table{
    Rule{Code::result_twice, result_twice},
    Rule{Code::nothing_recorded, nothing_recorded},
    Rule{Code::state_backwards, state_backwards},
};

}  // namespace

std::span<const Rule> progress_round_rules() {
  return progress_round_table;
}

}  // namespace cchc::check
