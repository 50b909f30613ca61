#include "query/period.h"

#include "plan/deadline.h"
#include "plan/period_name.h"
#include "plan/report_window.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <unordered_map>

namespace cchc::query {
namespace {

constexpr unsigned december = 12;

PeriodKind kind_of(plan::PeriodName period) {
  switch (period) {
    case plan::PeriodName::quarter_1:
      return quarter_kind(1);
    case plan::PeriodName::quarter_2:
      return quarter_kind(2);
    case plan::PeriodName::quarter_3:
      return quarter_kind(3);
    case plan::PeriodName::quarter_4:
      return quarter_kind(4);
    case plan::PeriodName::first_half:
      return {"6 tháng đầu", {}, 1, 6};
    case plan::PeriodName::second_half:
      return {"6 tháng cuối", {}, 7, december};
    case plan::PeriodName::year:
      break;
  }
  return year_kind();
}

/// The months whose due dates belong to a stretch of plan.yaml: from 15/12 to 14/9 are January to September.
PeriodKind kind_of(const plan::ReportWindow& window) {
  const unsigned next = window.from_month % december + 1;
  return {std::string(window.name.value), {}, window.from_day > 1 ? next : window.from_month, window.to_month};
}

/// The windows plan.yaml sets, the first of each kind of period.
class Windows {
public:
  explicit Windows(const plan::Head& head) : cutoff_day_(head.cutoff_day) {
    for (const plan::ReportWindow& window : head.windows) {
      if (!plan::is_whole(window)) continue;
      const auto known = plan::find_period_name(window.name.value);
      kinds_.push_back(known ? kind_of(*known) : kind_of(window));
      by_words_.emplace(kinds_.back().words, &window);
    }
  }

  /// Null where plan.yaml sets none.
  const plan::ReportWindow* find(const PeriodKind& kind) const {
    const auto found = by_words_.find(kind.words);
    return found == by_words_.end() ? nullptr : found->second;
  }
  /// The kinds of report of a year: those of plan.yaml, else the four usual ones.
  std::vector<PeriodKind> report_kinds() const {
    if (!kinds_.empty()) return kinds_;
    return {quarter_kind(1), kind_of(plan::PeriodName::first_half), quarter_kind(3), year_kind()};
  }
  unsigned cutoff_day() const { return cutoff_day_; }

private:
  std::vector<PeriodKind> kinds_;
  std::unordered_map<std::string, const plan::ReportWindow*> by_words_;
  unsigned cutoff_day_;
};

bool is_known(plan::Years years) {
  return years.first > 0 && years.first <= years.last;
}

/// The period of a year, with the default cut-off.
Period period_of(const Windows& windows, const PeriodKind& kind, int year) {
  Period period{.kind = kind, .year = year};
  const bool year_before = kind.first_month > kind.last_month;
  period.calendar = {plan::make_date(year_before ? year - 1 : year, kind.first_month, 1),
                     plan::month_end(year, kind.last_month)};
  const plan::ReportWindow* window = windows.find(kind);
  period.counted = window != nullptr ? plan::days_of(*window, year)
                                     : plan::cutoff_days(year, kind.first_month, kind.last_month, windows.cutoff_day());
  period.cutoff = period.counted.last;
  const int months = static_cast<int>(kind.last_month) - static_cast<int>(kind.first_month) + (year_before ? 12 : 0);
  const auto end = std::chrono::year_month{period.calendar.last.year(), period.calendar.last.month()} +
                   std::chrono::months{months + 1};
  period.next = {plan::day_after(period.calendar.last), plan::Date{end / std::chrono::last}};
  return period;
}

std::optional<plan::Days> days_since_last_report(const Windows& windows, const Period& period) {
  std::optional<plan::Date> before;
  for (const PeriodKind& kind : windows.report_kinds()) {
    const plan::Date end = period_of(windows, kind, period.year).counted.last;
    const bool is_summed_up =
        kind.words != period.kind.words && period.counted.first <= end && end < period.counted.last;
    if (is_summed_up && (!before || *before < end)) before = end;
  }
  if (!before) return std::nullopt;
  return plan::Days{plan::day_after(*before), period.counted.last};
}

/// The year whose period holds a day: its own, or the next one, whose counting begins before the year does.
int year_of(const Windows& windows, const PeriodKind& kind, plan::Date day) {
  const int year = plan::year_of(day);
  Period next = period_of(windows, kind, year + 1);
  next.cutoff = day;
  Period own = period_of(windows, kind, year);
  own.cutoff = day;
  return !cutoff_fits(own) && cutoff_fits(next) ? year + 1 : year;
}

PeriodState period_state_of(const PeriodRow& row, const plan::Schedule& schedule, plan::Years years,
                            const Period& period) {
  if (!row.due.empty()) return PeriodState::due;
  if (plan::is_unclear(schedule)) return PeriodState::unclear;
  const bool is_ongoing = schedule.recurrence == plan::Schedule::Recurrence::ongoing;
  if (is_ongoing && !schedule.start && !schedule.end && schedule.days.empty()) return PeriodState::ongoing;
  const plan::Days active = plan::active_days(schedule, years);
  const plan::Date last = period.cutoff_asked ? std::min(period.cutoff, period.calendar.last) : period.calendar.last;
  if (last < active.first) return PeriodState::not_started;
  if (is_ongoing || schedule.then_ongoing) {
    return active.last < period.calendar.first ? PeriodState::from_before : PeriodState::ongoing;
  }
  return row.next || row.earlier.empty() ? PeriodState::ongoing : PeriodState::from_before;
}

}  // namespace

PeriodKind year_kind() {
  return {};
}

PeriodKind quarter_kind(int quarter) {
  const auto last = static_cast<unsigned>(quarter) * 3;
  return {fmt::format("quý {}", plan::roman_quarter(quarter)), quarter, last - 2, last};
}

std::optional<PeriodKind> find_period(const plan::Head& head, std::string_view name) {
  if (const auto known = plan::find_period_name(name)) return kind_of(*known);
  const std::string key = text::fold(name);
  for (const plan::ReportWindow& window : head.windows) {
    if (is_whole(window) && text::fold(window.name.value) == key) return kind_of(window);
  }
  return std::nullopt;
}

std::vector<std::string> period_names(const plan::Head& head) {
  std::vector<std::string> names;
  for (const plan::PeriodName period : plan::all_periods) names.emplace_back(plan::names_of(period).front());
  for (const plan::ReportWindow& window : head.windows) {
    if (is_whole(window) && !plan::find_period_name(window.name.value)) names.emplace_back(window.name.value);
  }
  return names;
}

Period make_period(const plan::Head& head, const PeriodRequest& request) {
  const Windows windows(head);
  const int today = plan::year_of(request.today);
  const bool held = !request.year && !request.as_of && is_known(head.years) && !head.years.contains(today);
  int year = request.year.value_or(request.as_of ? year_of(windows, request.kind, *request.as_of) : today);
  if (held) year = std::clamp(year, head.years.first, head.years.last);
  Period period = period_of(windows, request.kind, year);
  if (held) period.year_outside = today;
  if (request.as_of) {
    period.cutoff_asked = true;
    period.cutoff = *request.as_of;
    if (cutoff_fits(period)) period.counted.last = *request.as_of;
  }
  period.latest = days_since_last_report(windows, period);
  return period;
}

bool cutoff_fits(const Period& period) {
  return period.counted.first <= period.cutoff && period.cutoff <= std::max(period.counted.last, period.calendar.last);
}

std::string to_words(const Period& period) {
  return period.kind.is_year() ? fmt::format("năm {}", period.year)
                               : fmt::format("{} năm {}", period.kind.words, period.year);
}

std::vector<PeriodRow> place_in_period(const plan::Plan& plan, const plan::Progress& progress,
                                       const std::vector<Row>& rows, const Period& period) {
  const plan::Years years = plan.head.years;
  const Results results(plan, progress, period);
  std::vector<PeriodRow> placed;
  placed.reserve(rows.size());
  for (const Row& row : rows) {
    PeriodRow out;
    static_cast<Row&>(out) = row;
    if (const std::optional<plan::Schedule>& schedule = row.item->schedule) {
      for (const plan::Date day : plan::due_dates(*schedule, years)) {
        if (day < period.calendar.first) {
          out.earlier.push_back(day);
        } else if (day <= period.calendar.last) {
          out.due.push_back(day);
        } else if (!out.next) {
          out.next = day;
        }
      }
      out.state = period_state_of(out, *schedule, years, period);
    } else if (!text::trim(row.item->deadline.value).empty()) {
      out.state = PeriodState::unclear;
    }
    out.rounds = results.rounds_of(row);
    placed.push_back(std::move(out));
  }
  mark_finished(placed);
  return placed;
}

void mark_finished(std::vector<PeriodRow>& rows) {
  for (PeriodRow& row : rows) {
    if (row.state == PeriodState::from_before && std::ranges::none_of(row.rounds, &Round::is_left))
      row.state = PeriodState::finished;
  }
}

}  // namespace cchc::query
