#include "plan/deadline.h"

#include "plan/deadline_advice.h"
#include "plan/deadline_grammar.h"
#include "plan/deadline_phrase.h"

#include <algorithm>
#include <utility>

namespace cchc::plan {

namespace {

using Recurrence = Schedule::Recurrence;

/// The longest phrase the grammar knows has under 70 bytes.
constexpr std::size_t max_phrase_bytes = 300;

DeadlineError refuse(text::Span span, text::Message reason) {
  return {.span = span, .reason = std::move(reason), .suggestions = {}};
}

/// A phrase with control characters: what it would be without them is the only thing it can mean.
DeadlineError refuse_controls(const deadline::Phrase& phrase, std::size_t at) {
  DeadlineError error =
      refuse(phrase.span(at, at + 1), text::say("có ký tự lạ không nhìn thấy được", "there is a control character"));
  std::string clean;
  std::uint32_t copied = phrase.whole().begin;
  for (std::size_t i = 0; i < phrase.letters.size(); ++i) {
    if (phrase.letters[i] != '!') continue;
    clean += phrase.written({copied, phrase.places[i].begin});
    copied = phrase.places[i].end;
  }
  clean += phrase.written({copied, phrase.whole().end});
  if (deadline::accepted_schedule(clean)) {
    error.suggestions.push_back(std::move(clean));
    error.certain = true;
  }
  return error;
}

std::variant<Schedule, DeadlineError> parse_readable(const deadline::Phrase& phrase) {
  auto read = deadline::read_schedule(phrase);
  if (const auto* schedule = std::get_if<Schedule>(&read)) return *schedule;
  if (const auto* mistake = std::get_if<deadline::Fault>(&read)) return deadline::explain_fault(phrase, *mistake);
  if (auto slip = deadline::explain_known_slip(phrase)) return *std::move(slip);
  return deadline::explain_unknown(phrase, std::get<deadline::Unknown>(read));
}

/// The months at whose end a recurrence is due.
std::vector<unsigned> due_months(const Schedule& schedule) {
  unsigned step = 0;
  switch (schedule.recurrence) {
    case Recurrence::every_month:
      step = 1;
      break;
    case Recurrence::every_quarter:
      step = 3;
      break;
    case Recurrence::every_half_year:
      step = 6;
      break;
    case Recurrence::every_year:
      return {schedule.month};
    case Recurrence::once:
    case Recurrence::ongoing:
      return {};
  }
  std::vector<unsigned> months;
  for (unsigned month = step; month <= 12; month += step) months.push_back(month);
  return months;
}

text::Message describe_once(const Schedule& schedule) {
  if (!schedule.due) return text::say("không có ngày đến hạn", "no due date");
  const std::string due = to_prose(*schedule.due);
  if (schedule.from_plan_start) {
    return text::say("từ đầu kỳ kế hoạch đến hết {}", "from the start of the plan to {}", due);
  }
  if (schedule.start) {
    return text::say("từ {0} đến hết {1}", "from {0} to {1}", to_prose(*schedule.start), due);
  }
  return text::say("chậm nhất {}", "by {}", due);
}

text::Message describe_month(unsigned month) {
  // The last day of February is not the same every year.
  if (month == 2) return text::say("ngày cuối tháng 02 hằng năm", "the last day of February every year");
  constexpr int any_year = 2001;
  std::string date = to_prose(month_end(any_year, month));
  date.resize(date.rfind('/'));
  return text::say("{} hằng năm", "{} every year", date);
}

}  // namespace

std::variant<Schedule, DeadlineError> parse_deadline(std::string_view phrase) {
  const text::Span all{0, static_cast<std::uint32_t>(phrase.size())};
  if (phrase.size() > max_phrase_bytes) {
    return refuse(all, text::say("thời hạn quá dài: chỉ ghi thời gian, ghi chú để ở mục khác",
                                 "the deadline is too long: it holds the time only, notes go elsewhere"));
  }
  const deadline::Phrase letters = deadline::read_phrase(phrase);
  if (letters.letters.empty()) {
    return refuse(all, text::say("thời hạn để trống", "the deadline is empty"));
  }
  if (const std::size_t at = letters.letters.find('!'); at != std::string::npos) return refuse_controls(letters, at);
  return parse_readable(letters);
}

const std::vector<DeadlineForm>& deadline_forms() {
  static const std::vector<DeadlineForm> forms{
      {"Năm 2021", "31/12 của năm đó", "31 December of that year"},
      {"Trong năm 2022", "31/12 của năm đó", "31 December of that year"},
      {"Đến hết năm 2023", "31/12 của năm đó", "31 December of that year"},
      {"Năm 2021-2025", "31/12 của năm cuối, làm từ 01/01 của năm đầu",
       "31 December of the last year, from 1 January of the first"},
      {"Giai đoạn 2022-2025", "31/12 của năm cuối, làm từ 01/01 của năm đầu",
       "31 December of the last year, from 1 January of the first"},
      {"Từ năm 2022 đến năm 2025", "31/12 của năm cuối, làm từ 01/01 của năm đầu",
       "31 December of the last year, from 1 January of the first"},
      {"Quý IV/2022", "ngày cuối của quý đó", "the last day of that quarter"},
      {"Quý IV năm 2022", "ngày cuối của quý đó", "the last day of that quarter"},
      {"Tháng 6/2022", "ngày cuối của tháng đó", "the last day of that month"},
      {"Tháng 6 năm 2022", "ngày cuối của tháng đó", "the last day of that month"},
      {"15/6/2022", "đúng ngày đó", "that day"},
      {"Ngày 15/6/2022", "đúng ngày đó", "that day"},
      {"Trước ngày 15/6/2022", "ngày liền trước ngày đó", "the day before"},
      {"Đến ngày 15/6/2022", "đúng ngày đó", "that day"},
      {"Đến hết ngày 15/6/2022", "đúng ngày đó", "that day"},
      {"Từ năm 2022 đến hết 31/12/2025", "đúng ngày đó, làm từ 01/01 của năm đầu",
       "that day, from 1 January of the first year"},
      {"Từ 01/7/2022 đến hết 31/12/2025", "đúng ngày cuối, làm từ ngày đầu", "the last day, from the first"},
      {"Đạt 100% đến 31/12/2025", "đúng ngày đó, làm từ đầu kỳ kế hoạch", "that day, from the start of the plan"},
      {"Đạt 100% đến hết năm 2025", "31/12 của năm đó, làm từ đầu kỳ kế hoạch",
       "31 December of that year, from the start of the plan"},
      {"Hàng năm", "31/12 của mọi năm trong kỳ kế hoạch", "31 December of every year of the plan"},
      {"Hàng quý", "ngày cuối của mọi quý", "the last day of every quarter"},
      {"Hàng tháng", "ngày cuối của mọi tháng", "the last day of every month"},
      {"6 tháng", "30/6 và 31/12 của mọi năm", "30 June and 31 December of every year"},
      {"Hàng 6 tháng", "30/6 và 31/12 của mọi năm", "30 June and 31 December of every year"},
      {"Quý IV hàng năm", "ngày cuối của quý đó, mọi năm", "the last day of that quarter, every year"},
      {"Tháng 12 hàng năm", "ngày cuối của tháng đó, mọi năm", "the last day of that month, every year"},
      {"Kết hợp báo cáo công tác KSTTHC quý, năm", "cùng báo cáo quý và năm: ngày cuối của mọi quý",
       "with the quarterly and yearly reports: the last day of every quarter"},
      {"Thường xuyên", "làm liên tục, không có ngày đến hạn", "all the time, no due date"},
  };
  return forms;
}

std::vector<Date> due_dates(const Schedule& schedule, Years years) {
  std::vector<Date> dates;
  if (schedule.recurrence == Recurrence::once) {
    if (schedule.due) dates.push_back(*schedule.due);
    return dates;
  }
  const std::vector<unsigned> months = due_months(schedule);
  const int last = std::min(years.last, last_plan_year);
  for (int year = std::max(years.first, first_plan_year); year <= last; ++year) {
    for (const unsigned month : months) dates.push_back(month_end(year, month));
  }
  return dates;
}

Days active_days(const Schedule& schedule, Years years) {
  const Days plan_days{make_date(years.first, 1, 1), make_date(years.last, 12, 31)};
  if (schedule.recurrence == Recurrence::once && schedule.due) {
    const Date due = *schedule.due;
    const Date year_start{due.year() / std::chrono::January / 1};
    if (schedule.start) return {*schedule.start, due};
    const bool plan_is_earlier = is_year(years.first) && plan_days.first < year_start;
    return {schedule.from_plan_start && plan_is_earlier ? plan_days.first : year_start, due};
  }
  const std::vector<unsigned> months = due_months(schedule);
  if (months.empty()) return plan_days;
  return {plan_days.first, month_end(years.last, months.back())};
}

text::Message describe(const Schedule& schedule) {
  switch (schedule.recurrence) {
    case Recurrence::once:
      return describe_once(schedule);
    case Recurrence::every_month:
      return text::say("ngày cuối mỗi tháng", "the last day of every month");
    case Recurrence::every_quarter:
      return text::say("31/3, 30/6, 30/9 và 31/12 hằng năm", "31/3, 30/6, 30/9 and 31/12 every year");
    case Recurrence::every_half_year:
      return text::say("30/6 và 31/12 hằng năm", "30/6 and 31/12 every year");
    case Recurrence::every_year:
      return describe_month(schedule.month);
    case Recurrence::ongoing:
      break;
  }
  return text::say("thường xuyên, không có ngày đến hạn", "all the time, without a due date");
}

}  // namespace cchc::plan
