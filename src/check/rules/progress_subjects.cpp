#include "check/rules/progress_entries.h"
#include "check/rules/subjects.h"
#include "plan/walk.h"
#include "text/join.h"
#include "text/nearest.h"

#include <algorithm>
#include <array>
#include <set>

namespace cchc::check {

using diag::Code;
using plan::ItemKind;
using plan::Plan;
using plan::Progress;
using text::say;

namespace {

/// What K901 has to know of the whole plan.
struct PlanItems {
  const Plan* plan;
  std::vector<std::string> ids;
  std::set<int> unknown_areas;  ///< areas that are there and cannot be relied on
  bool unknown = false;         ///< some area is missing or has no code
};

PlanItems list_items(const Plan& plan) {
  PlanItems items{&plan, {}, {}, plan.incomplete || plan.areas.empty()};
  plan::for_each_item(plan, [&](const plan::Item& item, ItemKind, const plan::Area&) {
    if (item.id) items.ids.push_back(to_string(*item.id));
  });
  std::ranges::sort(items.ids);
  for (const plan::Area& area : plan.areas) {
    items.unknown = items.unknown || area.code == 0;
    if (area.origin.damaged()) items.unknown_areas.insert(area.code);
  }
  return items;
}

diag::Diagnostic nothing_found(const plan::Text& at, text::Message headline, text::Message help) {
  return {
      .code = Code::result_of_nothing, .place = at.place(), .headline = std::move(headline), .help = {std::move(help)}};
}

/// The first of the ids that is one of the plan's.
std::optional<std::string> first_known(const PlanItems& items, const std::vector<plan::Id>& ids) {
  for (const plan::Id& id : ids) {
    if (std::ranges::binary_search(items.ids, to_string(id))) return to_string(id);
  }
  return std::nullopt;
}

void report_unknown_item(const Progress::Entry& entry, const PlanItems& items, text::NearNames& near,
                         diag::Sink& sink) {
  const plan::Text& about = entry.record->about();
  const auto id = plan::parse_id(about.value);
  if (items.unknown || (id && items.unknown_areas.contains(id->area))) return;
  auto found = nothing_found(about, say("kế hoạch không có mục \"{}\"", "the plan has no item \"{}\"", about.value),
                             {"ghi mã của một việc trong kế hoạch, ví dụ I.HD3; việc đã bỏ thì ghi mã vào \"retired\"",
                              "write the id of work in the plan, such as I.HD3; list work taken out in \"retired\""});
  // The one that an id in another spelling means: "i.hđ3".
  if (const auto meant = id ? std::nullopt : first_known(items, plan::typed_ids(about.value))) {
    found.help = {say("có phải {}?", "did you mean {}?", *meant)};
    found.fix = plan::change_to(about, *meant);
  } else if (const auto other = id ? first_known(items, plan::ids_of_other_kinds(*id)) : std::nullopt) {
    found.help.push_back(text::did_you_mean(*other));
  } else if (const auto nearest = near.nearest(about.value); nearest.size() == 1) {
    found.help.push_back(text::did_you_mean(items.ids[nearest.front()]));
  }
  sink.report(std::move(found));
}

/// An entry under the key of another kind of item.
void check_key(const Progress::Entry& entry, const plan::Id& id, diag::Sink& sink) {
  const plan::ProgressRecord& record = *entry.record;
  const plan::Text& about = record.about();
  const ItemKind kind = record.activity ? ItemKind::activity : record.task ? ItemKind::task : ItemKind::target;
  if (kind == id.kind) return;
  const std::string_view key = id.kind == ItemKind::activity ? "activity"
                               : id.kind == ItemKind::task   ? "task"
                                                             : "indicator";
  auto found = nothing_found(about,
                             say("{0} là mã của {1}", "{0} is the id of a {2}", about.value,
                                 plan::kind_name(id.kind).vi, plan::kind_name(id.kind).en),
                             say("viết \"{0}: {1}\"", "write \"{0}: {1}\"", key, about.value));
  found.context = context_of(entry);
  const bool is_taken = record.origin.node->find(key) != nullptr;
  if (kind != ItemKind::target && id.kind != ItemKind::target && !is_taken)
    found.fix = diag::Fix{say("đổi khóa thành \"{}\"", "change the key to \"{}\"", key),
                          {{about.key_place(), std::string(key)}}};
  sink.report(std::move(found));
}

/// A task that is only the heading of activities.
void report_heading(const Progress::Entry& entry, diag::Sink& sink) {
  const plan::Text& about = entry.record->about();
  sink.report(nothing_found(
      about,
      say("nhiệm vụ {} chia thành các hoạt động, nên không có kết quả riêng",
          "the task {} is split into activities and has no result of its own", about.value),
      {"ghi kết quả của từng hoạt động: activity: …", "record the results of its activities: activity: …"}));
}

void check_indicator(const Progress::Entry& entry, diag::Sink& sink) {
  if (entry.indicator != nullptr) return;
  const plan::Text& name = entry.record->indicator_name;
  const std::vector<plan::Indicator>& all = entry.target->indicators;
  const std::string names = text::join(all, "; ", [](const plan::Indicator& one) { return one.name.value; });
  auto found = nothing_found(
      name ? name : entry.record->about(),
      all.empty()
          ? say("mục tiêu {} không có chỉ tiêu bằng số", "the target {} has no indicator", entry.record->about().value)
      : name ? say("mục tiêu không có chỉ tiêu \"{}\"", "the target has no indicator \"{}\"", name.value)
             : say("mục tiêu {} có {} chỉ tiêu, chưa ghi là chỉ tiêu nào", "the target {} has {} indicators; which?",
                   entry.record->about().value, all.size()),
      all.empty() ? say("khai \"indicators\" ở mục tiêu đó trước", "declare its \"indicators\" first")
                  : say("ghi \"name: …\", một trong: {}", "write \"name: …\", one of: {}", names));
  found.context = context_of(entry);
  sink.report(std::move(found));
}

void report_period(const Progress::Entry& entry, text::Message headline, text::Message help,
                   const std::optional<std::string>& meant, diag::Sink& sink) {
  const plan::Text& period = entry.record->period_text;
  auto found = nothing_found(period ? period : entry.record->about(), std::move(headline), std::move(help));
  found.context = context_of(entry);
  if (meant) {
    found.help = {text::did_you_mean(*meant)};
    found.fix = plan::change_to(period, *meant);
  }
  sink.report(std::move(found));
}

void check_period(const Progress::Entry& entry, const Progress& progress, diag::Sink& sink) {
  const plan::Text& period = entry.record->period_text;
  const std::vector<plan::Instance>& all = progress.instances(*entry.work);
  const bool is_open = all.empty() || all.front().kind == plan::Instance::Kind::open;
  if (is_open || (entry.instance && (!period || entry.instance->term == entry.term))) return;
  if (period && period.node->damaged) return;
  const text::Message choices =
      say("các kỳ của việc này: {}", "its periods: {}", plan::list_terms(matching(all, std::nullopt)));
  if (!period) {
    return report_period(entry,
                         say("chưa ghi kết quả của kỳ nào: {} có {} kỳ", "which period? {} has {}",
                             entry.record->about().value, all.size()),
                         choices, {}, sink);
  }
  const auto found = plan::matching(all, plan::parse_typed_term(period.value));
  const bool is_read = plan::parse_typed_term(period.value).has_value();
  const auto meant = is_read && found.size() == 1 ? std::optional(plan::to_string(found.front()->term)) : std::nullopt;
  report_period(entry,
                say("{1} không có kỳ \"{0}\"", "{1} has no period \"{0}\"", period.value, entry.record->about().value),
                choices, meant, sink);
}

/// The period of a number that was measured: any in the years of the plan.
void check_measured(const Progress::Entry& entry, const plan::Years& years, diag::Sink& sink) {
  const plan::Text& period = entry.record->period_text;
  if ((period && period.node->damaged) || !plan::is_year(years.first)) return;
  if (entry.term && years.contains(entry.term->year)) return;
  const auto typed = plan::parse_typed_term(period.value);
  const bool is_meant = typed && years.contains(typed->year);
  report_period(
      entry,
      period ? say("không có kỳ \"{}\" trong kế hoạch", "the plan has no period \"{}\"", period.value)
             : say("chưa ghi số này là của kỳ nào", "which period is this value of?"),
      say("ghi năm, ví dụ \"period: {}\", trong giai đoạn {}-{}",
          "write a year of the plan ({1}-{2}), such as \"period: {0}\"", years.first, years.first, years.last),
      is_meant ? std::optional(plan::to_string(*typed)) : std::nullopt, sink);
}

void result_of_nothing(const Situation& now, diag::Sink& sink) {
  if (now.plan.progress.empty()) return;
  const PlanItems items = list_items(now.plan);
  const std::vector<std::string_view> names(items.ids.begin(), items.ids.end());
  text::NearNames near(names);
  for (const Progress::Entry& entry : now.progress.entries()) {
    const plan::Text& about = entry.record->about();
    if (!about || about.node->damaged || entry.retired) continue;
    if (sink.count_if_full(Code::result_of_nothing, *about.file)) continue;
    const auto id = plan::parse_id(about.value);
    const bool is_known = id && std::ranges::binary_search(items.ids, to_string(*id));
    if (entry.work == nullptr && entry.target == nullptr) {
      is_known ? report_heading(entry, sink) : report_unknown_item(entry, items, near, sink);
      continue;
    }
    check_key(entry, *id, sink);
    if (entry.work != nullptr) check_period(entry, now.progress, sink);
    if (entry.target == nullptr || !entry.record->indicator) continue;
    check_indicator(entry, sink);
    check_measured(entry, now.plan.head.years, sink);
  }
}

constexpr std::array progress_subject_table{Rule{Code::result_of_nothing, result_of_nothing}};

}  // namespace

std::span<const Rule> progress_subject_rules() {
  return progress_subject_table;
}

}  // namespace cchc::check
