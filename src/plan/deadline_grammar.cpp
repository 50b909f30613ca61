#include "plan/deadline_grammar.h"

#include "plan/deadline_pattern.h"

#include <array>
#include <utility>

namespace cchc::plan::deadline {

namespace {

using Recurrence = Schedule::Recurrence;

/// How the slots of a form make a schedule.
enum class Meaning {
  in_year,
  in_years,
  in_quarter,
  in_month,
  on_day,
  before_day,
  year_to_day,
  day_to_day,
  plan_start_to_day,
  plan_start_to_year,
  every_year,
  every_quarter,
  every_month,
  every_half_year,
  yearly_in_quarter,
  yearly_in_month,
  ongoing,
};

struct Form {
  Pattern pattern;
  Meaning meaning;
};

/// The grammar: the first form that matches is the one meant. Both spellings of quý/quí and of hàng/hằng are in use.
/// Before a Roman number "quí" keeps its space, see `Phrase`.
constexpr std::array forms{
    Form{"(trong|)nam Y", Meaning::in_year},
    Form{"(denhet|den)nam Y", Meaning::in_year},
    Form{"(trong|)(nam|giaidoan) Y (-nam|-|dennam|den) Y", Meaning::in_years},
    Form{"tu(nam|) Y (-denhet|-den|denhet|den|-)(nam|) Y", Meaning::in_years},
    Form{"(trong|denhet|den|)(quy|qui_|qui) Q (/|nam) Y", Meaning::in_quarter},
    Form{"(trong|denhet|den|)thang M (/|nam) Y", Meaning::in_month},
    Form{"(trong|)(ngay|) D", Meaning::on_day},
    Form{"(denhet|den)(ngay|) D", Meaning::on_day},
    Form{"truoc(ngay|) D", Meaning::before_day},
    Form{"tu(nam|) Y (-denhet|-den|denhet|den|-)(ngay|) D", Meaning::year_to_day},
    Form{"tu(ngay|) D (-denhet|-den|denhet|den|-)(ngay|) D", Meaning::day_to_day},
    Form{"dat P % (denhet|den)(ngay|) D", Meaning::plan_start_to_day},
    Form{"dat P % (denhet|den)nam Y", Meaning::plan_start_to_year},
    Form{"hangnam", Meaning::every_year},
    Form{"hang(quy|qui)", Meaning::every_quarter},
    Form{"hangthang", Meaning::every_month},
    Form{"(hang|)6thang", Meaning::every_half_year},
    Form{"(quy|qui_|qui) Q hangnam", Meaning::yearly_in_quarter},
    Form{"thang M hangnam", Meaning::yearly_in_month},
    // The yearly report comes with the one of the fourth quarter, so its day is among the quarters' ends.
    Form{"kethop(voi|)baocao(congtac|)(kstthc|kiemsoattthc|kiemsoatthutuchanhchinh)(quy|qui)(,|va)nam",
         Meaning::every_quarter},
    Form{"thuongxuyen", Meaning::ongoing},
};

Schedule once(Date due) {
  return {.recurrence = Recurrence::once, .due = due, .start = {}};
}

Schedule once(Date start, Date due) {
  return {.recurrence = Recurrence::once, .due = due, .start = start};
}

Schedule from_plan_start(Date due) {
  return {.recurrence = Recurrence::once, .due = due, .start = {}, .from_plan_start = true};
}

Schedule every_year(unsigned month) {
  return {.recurrence = Recurrence::every_year, .due = {}, .start = {}, .month = month};
}

Schedule recurring(Recurrence recurrence) {
  return {.recurrence = recurrence, .due = {}, .start = {}};
}

Date first_day(int year) {
  return make_date(year, 1, 1);
}

Date last_day(int year) {
  return make_date(year, 12, 31);
}

Schedule make_schedule(Meaning meaning, const Values& values) {
  const auto& [years, dates, quarter, month, percent] = values;
  switch (meaning) {
    case Meaning::in_year:
      return once(last_day(years[0]));
    case Meaning::in_years:
      return once(first_day(years[0]), last_day(years[1]));
    case Meaning::in_quarter:
      return once(quarter_days(years[0], quarter).last);
    case Meaning::in_month:
      return once(month_end(years[0], month));
    case Meaning::on_day:
      return once(dates[0]);
    case Meaning::before_day:
      return once(day_before(dates[0]));
    case Meaning::year_to_day:
      return once(first_day(years[0]), dates[0]);
    case Meaning::day_to_day:
      return once(dates[0], dates[1]);
    case Meaning::plan_start_to_day:
      return from_plan_start(dates[0]);
    case Meaning::plan_start_to_year:
      return from_plan_start(last_day(years[0]));
    case Meaning::every_year:
      return every_year(12);
    case Meaning::every_quarter:
      return recurring(Recurrence::every_quarter);
    case Meaning::every_month:
      return recurring(Recurrence::every_month);
    case Meaning::every_half_year:
      return recurring(Recurrence::every_half_year);
    case Meaning::yearly_in_quarter:
      return every_year(static_cast<unsigned>(quarter) * 3);
    case Meaning::yearly_in_month:
      return every_year(month);
    case Meaning::ongoing:
      break;
  }
  return recurring(Recurrence::ongoing);
}

/// A start after its end. The two are the first and the last slot of their form.
Fault backwards(const Phrase& phrase, const std::vector<Capture>& captures) {
  const text::Span first = phrase.span(captures.front().begin, captures.front().end);
  const text::Span last = phrase.span(captures.back().begin, captures.back().end);
  Fault mistake{.code = diag::Code::range_backwards,
                .span = text::cover(first, last),
                .reason = text::say("bắt đầu ({0}) sau khi kết thúc ({1})", "the start ({0}) is after the end ({1})",
                                    phrase.written(first), phrase.written(last)),
                .replacement = {}};
  if (captures.front().slot == captures.back().slot) {
    mistake.replacement = phrase.written(last);
    mistake.replacement += phrase.written({first.end, last.begin});
    mistake.replacement += phrase.written(first);
  }
  return mistake;
}

}  // namespace

std::variant<Schedule, Fault, Unknown> read_schedule(const Phrase& phrase) {
  Unknown unknown;
  for (const Form& form : forms) {
    const auto captures = match(form.pattern, phrase.letters, unknown.reach);
    if (!captures) continue;
    auto values = evaluate(phrase, *captures);
    if (auto* mistake = std::get_if<Fault>(&values)) return std::move(*mistake);
    const Schedule schedule = make_schedule(form.meaning, std::get<Values>(values));
    if (schedule.start && schedule.due < schedule.start) return backwards(phrase, *captures);
    return schedule;
  }
  return unknown;
}

std::optional<Schedule> accepted_schedule(std::string_view text) {
  const auto read = read_schedule(read_phrase(text));
  const auto* schedule = std::get_if<Schedule>(&read);
  return schedule ? std::optional(*schedule) : std::nullopt;
}

}  // namespace cchc::plan::deadline
