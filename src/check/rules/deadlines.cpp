#include "check/rules/subjects.h"
#include "plan/walk.h"

#include <algorithm>
#include <array>

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

/// The way out for every phrase that says no day.
text::Message due_help(const Plan& plan) {
  constexpr int other_year = 2025;  // where the plan does not say its years
  const int year = plan.head.years.first != 0 ? plan.head.years.last : other_year;
  return say("nếu biết ngày đến hạn, thêm một dòng dưới dòng deadline, ví dụ \"due: 15/12/{}\"",
             "if the day is known, add a line below the deadline, such as \"due: 15/12/{}\"", year);
}

void add_suggestions(const WorkItem& item, const plan::DeadlineError& error, diag::Diagnostic& found) {
  if (error.suggestions.empty()) return;
  std::string list;
  for (const std::string& suggestion : error.suggestions)
    list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", suggestion);
  found.help.push_back(error.certain ? say("có phải {}?", "did you mean {}?", list)
                                     : say("cách viết gần nhất: {}", "nearest accepted forms: {}", list));
  if (!error.certain) return;
  found.fix = plan::change_to(item.deadline, error.suggestions.front());
}

/// Reports every deadline the grammar refuses with one of its codes.
void refused(const Plan& plan, diag::Sink& sink, Code code) {
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    if (!has_written_deadline(item) || !item.deadline_error) return;
    const plan::DeadlineError& error = *item.deadline_error;
    const bool is_settled = !error.mistyped && item.schedule;
    if (error.code != code || is_settled) return;
    if (sink.count_if_full(code, *item.deadline.file)) return;
    diag::Diagnostic found{
        .code = code,
        .place = place_of(item.deadline, error.span),
        .headline = code == Code::deadline_not_understood
                        ? say("không hiểu thời hạn \"{}\"", "deadline \"{}\" not understood", item.deadline.value)
                        : error.reason,
        .label = code == Code::deadline_not_understood ? error.reason : text::Message{},
        .context = plan::describe_item(item, kind)};
    add_suggestions(item, error, found);
    if (!error.mistyped) {
      found.severity = diag::Severity::warning;
      found.help.push_back({"vẫn in nguyên văn và vẫn lập được báo cáo; việc này được ghi là chưa rõ thời hạn",
                            "it is printed as it is and reports are made; the item is listed as unclear"});
    }
    if (!error.certain && code == Code::deadline_not_understood) found.help.push_back(due_help(plan));
    sink.report(std::move(found));
  });
}

/// A day without its year, in a plan of several years.
void year_missing(const Plan& plan, diag::Sink& sink) {
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    if (!has_written_deadline(item) || !item.schedule || !item.schedule->days.empty() ||
        item.schedule->recurrence != plan::Schedule::Recurrence::year_missing)
      return;
    sink.report({.code = Code::deadline_not_understood,
                 .place = item.deadline.place(),
                 .headline = say("thời hạn \"{}\" không ghi năm", "deadline \"{}\" says no year", item.deadline.value),
                 .label = {"không rõ năm nào", "in which year?"},
                 .context = plan::describe_item(item, kind),
                 .help = {{"ghi thêm năm, hoặc \"hàng năm\" nếu năm nào cũng làm",
                           "add the year, or \"hàng năm\" for every year"},
                          due_help(plan)},
                 .severity = diag::Severity::warning});
  });
}

/// What a schedule with due dates of its own is first due on; nothing for recurring work, which keeps inside the plan.
std::optional<plan::Date> first_due(const WorkItem& item) {
  if (!item.schedule) return std::nullopt;
  if (plan::lists_days(*item.schedule)) return item.schedule->days.front();
  return item.schedule->recurrence == plan::Schedule::Recurrence::once ? item.schedule->due : std::nullopt;
}

/// Where that day is written: in the phrase, or beside it.
diag::Place place_of_first_due(const WorkItem& item) {
  if (plan::says_when(*item.schedule)) return item.deadline.place();
  const auto first = first_due(item);
  const auto due = std::ranges::find_if(item.due, [&](const plan::DueDay& one) { return one.day && one.day == first; });
  return due == item.due.end() ? item.deadline.place() : due->text.place();
}

std::vector<int> years_of(const WorkItem& item) {
  std::vector<int> years;
  const auto add = [&](const std::optional<plan::Date>& day) {
    if (day) years.push_back(plan::year_of(*day));
  };
  if (!item.schedule || item.schedule->recurrence == plan::Schedule::Recurrence::year_missing) return years;
  if (plan::lists_days(*item.schedule)) {
    for (const plan::Date day : item.schedule->days) add(day);
  }
  add(item.schedule->due);
  add(item.schedule->start);
  return years;
}

/// Two digits swapped, or the tens of a year that is no round one: 2012 and 2032 for 2021 or 2022. Plans do look as far
/// as 2030 or 2045.
bool looks_mistyped(int year, plan::Years years) {
  constexpr int furthest = 60;
  if (year < years.first - furthest || year > years.last + furthest) return true;
  std::string digits = std::to_string(year);
  for (std::size_t at = 0; at + 1 < digits.size(); ++at) {
    std::swap(digits[at], digits[at + 1]);
    if (years.contains(std::stoi(digits))) return true;
    std::swap(digits[at], digits[at + 1]);
  }
  const bool round = year % 5 == 0;
  for (int tens = 0; tens < 10 && !round; ++tens) {
    if (years.contains(year - year / 10 % 10 * 10 + tens * 10)) return true;
  }
  return false;
}

/// What says the year: one of the days beside the phrase, or the phrase.
const plan::Text& text_of_year(const WorkItem& item, int year) {
  for (const plan::DueDay& due : item.due) {
    if (due.day && plan::year_of(*due.day) == year) return due.text;
  }
  return item.deadline;
}

void deadline_not_understood(const Plan& plan, diag::Sink& sink) {
  refused(plan, sink, Code::deadline_not_understood);
  year_missing(plan, sink);
}

void no_such_day(const Plan& plan, diag::Sink& sink) {
  refused(plan, sink, Code::no_such_day);
}

void range_backwards(const Plan& plan, diag::Sink& sink) {
  refused(plan, sink, Code::range_backwards);
}

/// The dated items whose deadline lies outside the plan's years, of all that are dated.
struct OutsideCount {
  std::size_t outside = 0;
  std::size_t dated = 0;
};

OutsideCount count_outside(const Plan& plan) {
  OutsideCount count;
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind, const Path&) {
    const std::vector<int> named = years_of(item);
    if (named.empty()) return;
    ++count.dated;
    if (std::ranges::any_of(named, [&](int year) { return !plan.head.years.contains(year); })) ++count.outside;
  });
  return count;
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
                           "check the first and the last year of the plan, such as \"period: 2021-2025\""}},
                 .severity = diag::Severity::error});
    return;
  }
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    const std::vector<int> named = years_of(item);
    const auto wrong = std::ranges::find_if(named, [&](int year) { return !years.contains(year); });
    if (wrong == named.end()) return;
    const bool mistyped = looks_mistyped(*wrong, years);
    const plan::Text& said = text_of_year(item, *wrong);
    sink.report(
        {.code = Code::outside_period,
         .place = said.place(),
         .headline = say("thời hạn \"{0}\" nằm ngoài kỳ kế hoạch {1}",
                         "deadline \"{0}\" lies outside the plan's years {1}", said.value, plan::to_string(years)),
         .label = say("năm {}", "year {}", *wrong),
         .related = plan.head.period_text ? std::vector<diag::Label>{{plan.head.period_text.place(),
                                                                      {"kỳ của kế hoạch", "the plan's years"}}}
                                          : std::vector<diag::Label>{},
         .context = plan::describe_item(item, kind),
         .help = {mistyped
                      ? say("có lẽ gõ nhầm năm: xem lại bản in", "probably a mistyped year: compare with the print")
                      : say("nếu bản in ghi đúng như vậy thì để nguyên", "leave it as it is if the print says so")},
         .severity = mistyped ? std::optional(diag::Severity::error) : std::nullopt});
  });
}

void no_deadline(const Plan& plan, diag::Sink& sink) {
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    const bool is_written = item.deadline || !item.due.empty();
    if (is_written || item.origin.damaged() || item.origin.node->find("deadline") != nullptr ||
        item.origin.node->find("due") != nullptr || has_nothing_to_verify(item))
      return;
    const text::Message name = named(item, kind);
    sink.report({.code = Code::no_deadline,
                 .place = plan::place_of(item),
                 .headline = say("{0} không có thời hạn", "{1} has no deadline", name.vi, name.en),
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
    const auto due = first_due(item);
    if (due && *due < *decided) early.emplace_back(&item, kind);
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
        related.push_back({place_of_first_due(*one), {"đến hạn trước ngày đó", "due before that day"}});
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
         .place = place_of_first_due(*item),
         .headline = say("hạn {0} trước ngày ban hành kế hoạch {1}", "due on {0}, before the plan was issued on {1}",
                         plan::to_table(*first_due(*item)), plan::to_table(*decided)),
         .related = {{plan.head.decision_date_text.place(), {"ngày ban hành", "issued"}}},
         .context = plan::describe_item(*item, kind),
         .help = {{"xem lại thời hạn hoặc ngày ban hành", "check the deadline or the date of the decision"}}});
  }
}

void due_differs(const Plan& plan, diag::Sink& sink) {
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    if (!has_written_deadline(item) || item.deadline_error || !plan::says_when(*item.schedule)) return;
    const std::vector<plan::Date> dates = plan::due_dates(*item.schedule, plan.head.years);
    const auto other = std::ranges::find_if(item.due, [&](const plan::DueDay& due) {
      return due.day && !item.schedule->approximate && std::ranges::find(dates, *due.day) == dates.end();
    });
    if (other == item.due.end()) return;
    sink.report({.code = Code::due_differs,
                 .place = other->text.place(),
                 .headline = say("ngày đến hạn {0} không phải là của thời hạn \"{1}\"",
                                 "due date {0} is none of the deadline \"{1}\"", plan::to_table(*other->day),
                                 item.deadline.value),
                 .related = {{item.deadline.place(), plan::describe(*item.schedule)}},
                 .context = plan::describe_item(item, kind),
                 .help = {{"bỏ dòng due nếu thời hạn đã rõ, hoặc sửa một trong hai cho khớp",
                           "take the line \"due\" out if the deadline is clear, or let the two agree"}}});
  });
}

constexpr std::array deadline_table{
    Rule{Code::deadline_not_understood, deadline_not_understood},
    Rule{Code::no_such_day, no_such_day},
    Rule{Code::outside_period, outside_period},
    Rule{Code::no_deadline, no_deadline},
    Rule{Code::range_backwards, range_backwards},
    Rule{Code::before_decision, before_decision},
    Rule{Code::due_differs, due_differs},
};

}  // namespace

bool period_is_doubtful(const Plan& plan) {
  if (plan.head.years.first == 0 || !plan.head.period_text) return false;
  constexpr std::size_t enough = 5;  // fewer may each be a typing error of its own
  const OutsideCount count = count_outside(plan);
  return count.outside >= enough && count.outside * 3 >= count.dated;
}

std::span<const Rule> deadline_rules() {
  return deadline_table;
}

}  // namespace cchc::check
