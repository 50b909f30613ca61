#include "plan/deadline.h"

#include "plan/deadline_forms.h"
#include "text/join.h"

#include <fmt/format.h>

namespace cchc::plan {

namespace {

using Recurrence = Schedule::Recurrence;
using text::Message;
using text::say;

bool begins_year(Date day) {
  return day == Date{day.year() / std::chrono::January / 1};
}

/// "15/12" of 15/12/2022.
std::string without_year(Date day) {
  std::string words = to_table(day);
  words.resize(words.rfind('/'));
  return words;
}

Message describe_once(const Schedule& schedule) {
  if (!schedule.due) return say("không có ngày đến hạn", "no due date");
  const std::string due = schedule.days.empty() ? to_table(*schedule.due) : text::join(schedule.days, ", ", to_table);
  Message words = schedule.days.empty() ? say("chậm nhất {}", "by {}", due) : say("{}", "{}", due);
  if (schedule.start) words = say("từ {0} đến hết {1}", "from {0} to {1}", to_table(*schedule.start), due);
  if (schedule.from_plan_start) {
    words = say("từ đầu kỳ kế hoạch đến hết {}", "from the start of the plan to {}", due);
  }
  if (schedule.approximate) words = say("khoảng {}", "about {}", due);
  if (schedule.then_ongoing) words = say("{0}, sau đó làm thường xuyên", "{1}, then all the time", words.vi, words.en);
  return words;
}

Message describe_year_day(unsigned month, unsigned day) {
  // The last day of February is not the same every year.
  if (month == 2 && day == month_last_day) return {"ngày cuối tháng 02", "the last day of February"};
  constexpr int any_year = 2000;
  const Date shown = day == month_last_day ? month_end(any_year, month) : make_date(any_year, month, day);
  return say("{}", "{}", without_year(shown));
}

Message describe_yearly(const Schedule& schedule) {
  Message words = describe_year_day(schedule.month, schedule.day);
  if (!schedule.days.empty()) {
    const auto in = [&](text::Language language) {
      return text::join(schedule.days, ", ",
                        [&](Date day) { return describe_year_day(month_of(day), day_of_month(day)).in(language); });
    };
    words = say("{0}", "{1}", in(text::Language::vietnamese), in(text::Language::english));
  }
  return say("{0} hằng năm", "{1} every year", words.vi, words.en);
}

Message describe_quarter_day(unsigned month, unsigned day) {
  if (month < 3) return say("ngày cuối tháng thứ hai của mỗi quý", "the last day of the second month of every quarter");
  if (day < month_last_day) {
    return say("ngày {:02} tháng cuối của mỗi quý", "day {} of the last month of every quarter", day);
  }
  return say("31/03, 30/06, 30/09 và 31/12 hằng năm", "31/03, 30/06, 30/09 and 31/12 every year");
}

Message describe_recurrence(const Schedule& schedule) {
  switch (schedule.recurrence) {
    case Recurrence::every_month:
      if (schedule.day < month_last_day) return say("ngày {:02} mỗi tháng", "day {} of every month", schedule.day);
      return say("ngày cuối mỗi tháng", "the last day of every month");
    case Recurrence::every_quarter:
      return describe_quarter_day(schedule.month, schedule.day);
    case Recurrence::every_half_year:
      return say("30/06 và 31/12 hằng năm", "30/06 and 31/12 every year");
    case Recurrence::every_year:
      return describe_yearly(schedule);
    default:
      break;
  }
  if (schedule.start || schedule.end) return say("thường xuyên", "all the time");
  return say("thường xuyên, không có ngày đến hạn", "all the time, without a due date");
}

/// Adds from when and until when something recurs or goes on.
Message bounded(Message words, const Schedule& schedule) {
  const auto from = schedule.due ? schedule.due : schedule.start;
  const bool year_is_enough = from && (schedule.due || begins_year(*from));
  if (year_is_enough) {
    const int year = year_of(*from);
    words.vi += fmt::format(", từ năm {}", year);
    words.en += fmt::format(", from {}", year);
  } else if (from) {
    words.vi += ", từ " + to_table(*from);
    words.en += ", from " + to_table(*from);
  }
  if (schedule.end) {
    words.vi += " đến hết " + to_table(*schedule.end);
    words.en += " to " + to_table(*schedule.end);
  }
  return words;
}

Message describe_given(const std::vector<Date>& days) {
  return say("{} (ghi riêng ở khóa due)", "{} (written apart, as due)", text::join(days, "; ", to_table));
}

}  // namespace

text::Message describe(const Schedule& schedule) {
  const bool gives_days = !schedule.days.empty() && year_of(schedule.days.front()) != 0;
  if (gives_days && !says_when(schedule)) return describe_given(schedule.days);
  switch (schedule.recurrence) {
    case Recurrence::once:
      return describe_once(schedule);
    case Recurrence::elsewhere:
      return say("theo văn bản hoặc việc khác, chưa rõ ngày", "as another document or event says, no day known");
    case Recurrence::year_missing:
      return say("{}, chưa rõ năm nào", "{}, the year is not known", schedule.due ? without_year(*schedule.due) : "");
    default:
      return bounded(describe_recurrence(schedule), schedule);
  }
}

const std::vector<DeadlineForm>& deadline_forms() {
  static const std::vector<DeadlineForm> forms = [] {
    std::vector<DeadlineForm> examples;
    DeadlineForm words;
    for (const deadline::Form& form : deadline::all_forms()) {
      if (!form.words_vi.empty()) words = {{}, form.words_vi, form.words_en};
      if (!form.example.empty()) examples.push_back({form.example, words.meaning_vi, words.meaning_en});
    }
    return examples;
  }();
  return forms;
}

std::string deadline_table(text::Language language) {
  const bool english = language == text::Language::english;
  std::string table = english ? "| Written | Due |\n|---|---|" : "| Cách ghi | Đến hạn |\n|---|---|";
  std::string_view meaning;
  for (const DeadlineForm& form : deadline_forms()) {
    const std::string_view own = english ? form.meaning_en : form.meaning_vi;
    if (own == meaning) {
      table.insert(table.rfind(" | "), fmt::format(", `{}`", form.example));
    } else {
      table += fmt::format("\n| `{}` | {} |", form.example, own);
    }
    meaning = own;
  }
  return table + "\n";
}

}  // namespace cchc::plan
