#include "check/rules/subjects.h"
#include "plan/walk.h"
#include "yaml/quote.h"

#include <algorithm>

namespace cchc::check {

using diag::Code;
using plan::ItemKind;
using plan::Path;
using plan::Plan;
using plan::WorkItem;
using text::say;

namespace {

bool has_written_deadline(const WorkItem& item) {
  return item.deadline && !item.deadline.node->damaged;
}

/// The wrong part of the phrase where the phrase stands in the file as it is, else the whole value.
diag::Place place_of(const plan::Text& phrase, text::Span part) {
  diag::Place place = phrase.place();
  const std::size_t at = place.file->at(place.span).find(phrase.value);
  if (at == std::string_view::npos || part.end > phrase.value.size() || part.empty()) return place;
  const auto start = static_cast<std::uint32_t>(place.span.begin + at);
  place.span = {start + part.begin, start + part.end};
  return place;
}

/// Reports every deadline the grammar refuses with one of its codes.
void refused(const Plan& plan, diag::Sink& sink, Code code) {
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    if (!has_written_deadline(item)) return;
    const auto parsed = plan::parse_deadline(item.deadline.value);
    const auto* error = std::get_if<plan::DeadlineError>(&parsed);
    if (error == nullptr || error->code != code) return;
    diag::Diagnostic found{
        .code = code,
        .place = place_of(item.deadline, error->span),
        .headline = code == Code::deadline_not_understood
                        ? say("không hiểu thời hạn \"{}\"", "deadline \"{}\" not understood", item.deadline.value)
                        : error->reason,
        .label = code == Code::deadline_not_understood ? error->reason : text::Message{},
        .context = plan::describe_item(item, kind)};
    if (!error->suggestions.empty()) {
      std::string list;
      for (const std::string& suggestion : error->suggestions)
        list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", suggestion);
      found.help.push_back(error->certain ? say("có phải {}?", "did you mean {}?", list)
                                          : say("cách viết gần nhất: {}", "nearest accepted forms: {}", list));
      if (error->certain) {
        found.fix =
            diag::Fix{say("đổi thành \"{}\"", "change to \"{}\"", error->suggestions.front()),
                      {{item.deadline.place(), yaml::written_like(*item.deadline.node, error->suggestions.front())}}};
      }
    }
    sink.report(std::move(found));
  });
}

}  // namespace

void deadline_not_understood(const Plan& plan, diag::Sink& sink) {
  refused(plan, sink, Code::deadline_not_understood);
}

void no_such_day(const Plan& plan, diag::Sink& sink) {
  refused(plan, sink, Code::no_such_day);
}

void range_backwards(const Plan& plan, diag::Sink& sink) {
  refused(plan, sink, Code::range_backwards);
}

namespace {

/// The dated items whose deadline lies outside the plan's years, of all that are dated.
struct OutsideCount {
  std::size_t outside = 0;
  std::size_t dated = 0;
};

OutsideCount count_outside(const Plan& plan) {
  OutsideCount count;
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind, const Path&) {
    if (!item.schedule || !item.schedule->due) return;
    ++count.dated;
    if (!plan.head.years.contains(static_cast<int>(item.schedule->due->year()))) ++count.outside;
  });
  return count;
}

}  // namespace

bool period_is_doubtful(const Plan& plan) {
  if (plan.head.years.first == 0 || !plan.head.period_text) return false;
  constexpr std::size_t enough = 5;  // fewer may each be a typing error of its own
  const OutsideCount count = count_outside(plan);
  return count.outside >= enough && count.outside * 3 >= count.dated;
}

void outside_period(const Plan& plan, diag::Sink& sink) {
  const plan::Years years = plan.head.years;
  if (years.first == 0) return;
  if (period_is_doubtful(plan)) {
    const OutsideCount count = count_outside(plan);
    sink.report({.code = Code::outside_period,
                 .place = plan.head.period_text.place(),
                 .headline = say("{0} trong {1} thời hạn nằm ngoài giai đoạn {2} của kế hoạch",
                                 "{0} of {1} deadlines lie outside the plan's years {2}", count.outside, count.dated,
                                 plan.head.period_text.value),
                 .label = {"có lẽ các năm này chưa đúng", "perhaps these years are wrong"},
                 .help = {{"xem lại năm đầu và năm cuối của kế hoạch, ví dụ \"period: 2021-2025\"",
                           "check the first and the last year of the plan, such as \"period: 2021-2025\""}}});
    return;
  }
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    if (!item.schedule || !item.schedule->due) return;
    const int due = static_cast<int>(item.schedule->due->year());
    const int start = item.schedule->start ? static_cast<int>(item.schedule->start->year()) : due;
    if (years.contains(due) && years.contains(start)) return;
    const int wrong = years.contains(due) ? start : due;
    sink.report({.code = Code::outside_period,
                 .place = item.deadline.place(),
                 .headline = say("thời hạn \"{0}\" nằm ngoài kỳ kế hoạch {1}-{2}",
                                 "deadline \"{0}\" lies outside the plan's years {1}-{2}", item.deadline.value,
                                 years.first, years.last),
                 .label = say("năm {}", "year {}", wrong),
                 .related = plan.head.period_text ? std::vector<diag::Label>{{plan.head.period_text.place(),
                                                                              {"kỳ của kế hoạch", "the plan's years"}}}
                                                  : std::vector<diag::Label>{},
                 .context = plan::describe_item(item, kind),
                 .help = {{"có lẽ gõ nhầm năm: xem lại bản in",
                           "probably a typing slip in the year: compare with the print"}}});
  });
}

void no_deadline(const Plan& plan, diag::Sink& sink) {
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    if (item.deadline || item.origin.damaged() || item.origin.node->find("deadline") != nullptr ||
        has_nothing_to_verify(item))
      return;
    sink.report({.code = Code::no_deadline,
                 .place = item.id_text.place(),
                 .headline = say("{0} {2} không có thời hạn", "{1} {2} has no deadline", plan::kind_name(kind).vi,
                                 plan::kind_name(kind).en, item.id_text.value),
                 .context = plan::describe_item(item, kind),
                 .help = {{"thêm dòng \"deadline: …\", ví dụ \"deadline: Năm 2022\"",
                           "add a line \"deadline: …\", such as \"deadline: Năm 2022\""},
                          waiver_hint(Code::no_deadline)}});
  });
}

void before_decision(const Plan& plan, diag::Sink& sink) {
  const auto decided = plan.head.decision_date;
  if (!decided) return;
  std::vector<std::pair<const WorkItem*, ItemKind>> early;
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    if (item.schedule && item.schedule->due && *item.schedule->due < *decided) early.emplace_back(&item, kind);
  });
  const auto is_waived = [](const WorkItem* item) {
    return std::ranges::any_of(
        item->waivers, [](const plan::Waiver& waiver) { return waiver.code.value == diag::id(Code::before_decision); });
  };
  constexpr std::ptrdiff_t many = 3;  // so many are the date's error, not theirs
  const auto unwaived = std::ranges::count_if(early, [&](const auto& one) { return !is_waived(one.first); });
  if (unwaived >= many) {
    std::vector<diag::Label> related;
    for (const auto& [one, kind] : early) {
      if (!is_waived(one) && std::ssize(related) < many)
        related.push_back({one->deadline.place(), {"đến hạn trước ngày đó", "due before that day"}});
    }
    sink.report({.code = Code::before_decision,
                 .place = plan.head.decision_date_text.place(),
                 .headline = say("ngày ban hành {0} sau thời hạn của {1} việc trong kế hoạch",
                                 "issued on {0}, after the due dates of items of the plan: {1}",
                                 plan::to_table(*decided), unwaived),
                 .label = {"có lẽ gõ nhầm ngày", "perhaps a typing error in the date"},
                 .related = std::move(related),
                 .help = {{"xem lại ngày ban hành kế hoạch", "check the date of the decision"}}});
  }
  for (const auto& [item, kind] : early) {
    if (unwaived >= many && !is_waived(item)) continue;
    sink.report(
        {.code = Code::before_decision,
         .place = item->deadline.place(),
         .headline = say("hạn {0} trước ngày ban hành kế hoạch {1}", "due on {0}, before the plan was issued on {1}",
                         plan::to_table(*item->schedule->due), plan::to_table(*decided)),
         .related = {{plan.head.decision_date_text.place(), {"ngày ban hành", "issued"}}},
         .context = plan::describe_item(*item, kind),
         .help = {{"xem lại thời hạn hoặc ngày ban hành", "check the deadline or the date of the decision"}}});
  }
}

}  // namespace cchc::check
