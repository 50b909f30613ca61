#include "report/calendar.h"

#include "report/calendar_text.h"
#include "report/cell.h"
#include "report/column.h"
#include "text/join.h"
#include "text/normalize.h"
#include "text/slug.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace cchc::report {

using query::DueRound;
using text::say;

namespace {

int month_number(plan::Date day) {
  constexpr int months = 12;
  return plan::year_of(day) * months + static_cast<int>(plan::month_of(day));
}

/// Months from each round to the next; 0 when they differ, or a round is due on another day of its month than the
/// schedule says.
int even_step(const plan::Schedule& schedule, const std::vector<plan::Instance>& rounds) {
  if (rounds.size() < 2 || !rounds[0].due || !rounds[1].due) return 0;
  const int step = month_number(*rounds[1].due) - month_number(*rounds[0].due);
  for (std::size_t at = 0; at < rounds.size(); ++at) {
    if (!rounds[at].due) return 0;
    const plan::Date due = *rounds[at].due;
    const plan::Date end = plan::month_end(plan::year_of(due), plan::month_of(due));
    const bool is_that_day = plan::day_of_month(due) == std::min(schedule.day, plan::day_of_month(end));
    if (!is_that_day || month_number(due) != month_number(*rounds[0].due) + static_cast<int>(at) * step) return 0;
  }
  return step;
}

class Calendar {
public:
  Calendar(const plan::Plan& plan, const plan::Progress& progress, const CalendarOptions& options)
      : progress_(progress), options_(options) {
    const plan::Years years = plan.head.years;
    constexpr std::size_t longest = 60;
    domain_ = fmt::format("{}-{}.{}", years.first, years.last, text::slug(plan.head.office.value, longest));
    text_.line("BEGIN:VCALENDAR");
    text_.line("VERSION:2.0");
    text_.line("PRODID:-//cchc//cchc//VI");
    text_.line("CALSCALE:GREGORIAN");
    text_.text("X-WR-CALNAME", text::trim(plan.head.title.value));
  }

  /// The open rounds of one work item.
  void add(const std::vector<const DueRound*>& open) {
    const std::vector<plan::Instance>& all = progress_.instances(*open.front()->item);
    const auto& schedule = open.front()->item->schedule;
    const auto rule = schedule ? recurrence_rule(*schedule, all) : std::nullopt;
    std::set<plan::Term> recurring;
    const DueRound* any = nullptr;
    for (const DueRound* round : open) {
      const bool has_own = round->state.extension != nullptr || round->reassigned_to != nullptr;
      if (!rule || has_own) {
        add_event(*round, *round->state.deadline(), plan::name_of(*round->instance), {});
      } else {
        recurring.insert(round->instance->term);
        any = round;
      }
    }
    if (any == nullptr) return;
    std::vector<plan::Date> without;
    for (const plan::Instance& instance : all) {
      if (!recurring.contains(instance.term)) without.push_back(*instance.due);
    }
    add_event(*any, *all.front().due, any->item->id_text.value, {*rule, std::move(without)});
  }

  std::string finish() {
    text_.line("END:VCALENDAR");
    return text_.str();
  }

private:
  struct Recurring {
    std::string rule;  // empty: once
    std::vector<plan::Date> without;
  };

  void add_event(const DueRound& round, plan::Date day, std::string_view name, const Recurring& recurring) {
    text_.line("BEGIN:VEVENT");
    text_.text("UID", uid_of(name));
    text_.line(fmt::format("DTSTAMP:{}T000000Z", calendar_day(options_.as_of)));
    text_.days("DTSTART", {day});
    text_.days("DTEND", {plan::day_after(day)});
    if (!recurring.rule.empty()) text_.line("RRULE:" + recurring.rule);
    if (!recurring.without.empty()) text_.days("EXDATE", recurring.without);
    const std::string summary = fmt::format("{}: {}", round.item->id_text.value, text::trim(round.item->text.value));
    text_.text("SUMMARY", summary);
    text_.text("DESCRIPTION", description_of(round));
    text_.line("TRANSP:TRANSPARENT");
    text_.line("BEGIN:VALARM");
    text_.line("ACTION:DISPLAY");
    text_.line("TRIGGER:-P6DT15H");  // at nine in the morning, a week ahead
    text_.text("DESCRIPTION", summary);
    text_.line("END:VALARM");
    text_.line("END:VEVENT");
  }

  /// Two items of a plan with mistakes may have one id.
  std::string uid_of(std::string_view name) {
    std::string own(text::trim(name));
    std::ranges::replace(own, '@', '-');
    const std::size_t times = ++names_[own];
    return times == 1 ? fmt::format("{}@{}", own, domain_) : fmt::format("{}-{}@{}", own, times, domain_);
  }

  std::string description_of(const DueRound& round) const {
    std::vector<std::string> lines;
    const auto add_line = [&](const text::Message& label, const std::string& value) {
      if (!value.empty()) lines.push_back(fmt::format("{}: {}", label.in(options_.language), value));
    };
    const auto shown = [&](const Cell& cell) { return shown_text(cell, options_.language); };
    add_line({"Chủ trì", "Owner"}, shown(names_cell(round.owners())));
    add_line({"Phối hợp", "Partners"}, shown(names_cell(round.item->partners)));
    add_line({"Sản phẩm", "Output"}, std::string(text::trim(plan::lines_of(round.item->outputs))));
    add_line({"Thời gian thực hiện", "Deadline"}, std::string(text::trim(round.item->deadline.value)));
    if (round.state.extension != nullptr && round.state.due)
      add_line({"Đã gia hạn, hạn trong kế hoạch", "Extended; the plan's own deadline"},
               plan::to_table(*round.state.due));
    return text::join(lines, "\n");
  }

  const plan::Progress& progress_;
  const CalendarOptions& options_;
  std::string domain_;
  std::map<std::string, std::size_t> names_;
  CalendarText text_;
};

}  // namespace

std::optional<std::string> recurrence_rule(const plan::Schedule& schedule, const std::vector<plan::Instance>& rounds) {
  constexpr int year = 12;
  constexpr unsigned shortest = 28;  // days every month has
  constexpr unsigned february = 2;
  const int step = schedule.days.empty() ? even_step(schedule, rounds) : 0;
  if (step < 1 || step > year) return std::nullopt;
  const unsigned month = plan::month_of(*rounds.front().due);
  std::string rule = step == year ? "FREQ=YEARLY"
                     : step == 1  ? "FREQ=MONTHLY"
                                  : fmt::format("FREQ=MONTHLY;INTERVAL={}", step);
  if (step == year && month == february && schedule.day > shortest) {
    rule += ";BYMONTH=2;BYMONTHDAY=-1";
  } else if (step < year && schedule.day >= plan::month_last_day) {
    rule += ";BYMONTHDAY=-1";
  } else if (step < year && schedule.day > shortest) {
    // The last of these days that the month has.
    rule += schedule.day == shortest + 1 ? ";BYMONTHDAY=28,29;BYSETPOS=-1" : ";BYMONTHDAY=28,29,30;BYSETPOS=-1";
  }
  return rule + ";UNTIL=" + calendar_day(*rounds.back().due);
}

std::string print_calendar(const std::vector<DueRound>& open, const plan::Plan& plan, const plan::Progress& progress,
                           const CalendarOptions& options) {
  Calendar calendar(plan, progress, options);
  for (std::size_t at = 0; at < open.size();) {
    std::vector<const DueRound*> of_one;
    for (const plan::WorkItem* item = open[at].item; at < open.size() && open[at].item == item; ++at)
      of_one.push_back(&open[at]);
    calendar.add(of_one);
  }
  return calendar.finish();
}

}  // namespace cchc::report
