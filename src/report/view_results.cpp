#include "plan/office.h"
#include "query/results.h"
#include "report/view_data.h"
#include "text/join.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cchc::report {

namespace {

using plan::to_prose;
using plan::to_table;
using query::Outcome;
using query::Round;
using query::Tally;

std::string_view outcome_words(Outcome outcome) {
  static constexpr std::array<std::string_view, query::outcome_count> words{"hoàn thành trong kỳ",
                                                                            "hoàn thành từ kỳ trước",
                                                                            "hoàn thành sau ngày chốt số liệu",
                                                                            "chưa đạt yêu cầu",
                                                                            "quá hạn",
                                                                            "đang thực hiện",
                                                                            "chưa đến hạn",
                                                                            "thường xuyên",
                                                                            "chưa rõ thời hạn",
                                                                            "không tiếp tục",
                                                                            "chưa ghi nhận kết quả",
                                                                            "ngoài kỳ báo cáo"};
  return words.at(static_cast<std::size_t>(outcome));
}

/// A text of the files in one line.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text::trim(text)) {
    if (c != '\n') {
      out += c;
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
  }
  return out;
}

/// "12/BC-UBND ngày 15/11/2022, Báo cáo kiểm tra văn bản QPPL".
std::string document_of(const Round& round) {
  if (round.state.record == nullptr || !round.state.record->evidence) return {};
  const plan::Evidence& evidence = *round.state.record->evidence;
  std::string out = one_line(evidence.number.value);
  if (evidence.date) out += fmt::format("{}ngày {}", out.empty() ? "" : " ", to_prose(*evidence.date));
  if (const std::string title = one_line(evidence.title.value); !title.empty()) {
    out += (out.empty() ? "" : ", ") + title;
  }
  return out;
}

/// The day it was done; nothing for what was not.
std::optional<plan::Date> day_done(const Round& round) {
  const bool is_done = round.is_done() || round.outcome == Outcome::done_after;
  return is_done && round.state.record != nullptr ? round.state.record->date : std::nullopt;
}

/// "hạn 31/12/2022, gia hạn đến 31/3/2023 theo 05/TB-UBND"; the plan's deadline first, for it never changes.
std::string deadline_of(const Round& round) {
  if (!round.instance.due) return {};
  std::string out = fmt::format("hạn {}", to_prose(*round.instance.due));
  const plan::Extension* extension = round.state.extension;
  if (extension == nullptr || !extension->deadline) return out;
  out += fmt::format(", gia hạn đến {}", to_prose(*extension->deadline));
  if (extension->ground) out += " theo " + one_line(extension->ground.value);
  return out;
}

std::string reassignment_of(const Round& round) {
  const plan::Reassignment* given = round.state.reassignment;
  if (given == nullptr) return {};
  std::string out = fmt::format("giao {} chủ trì", joined(given->owners));
  if (given->ground) out += " theo " + one_line(given->ground.value);
  return out;
}

std::string state_of(const Round& round) {
  if (round.is_ongoing() && round.state.status) return text::to_lower(plan::name(*round.state.status));
  std::string words = plan::describe(round.state).vi;
  // The new deadline is told with its ground beside the plan's own.
  if (const auto extended = words.find(", đã gia hạn"); extended != std::string::npos) words.resize(extended);
  constexpr std::string_view in_time = ", trong hạn gia hạn";
  if (const auto extended = words.find(in_time); extended != std::string::npos) words.resize(extended + in_time.size());
  return words;
}

void add_part(std::string& out, std::string_view part) {
  if (part.empty()) return;
  if (!out.empty()) out += "; ";
  out += part;
}

/// What a report says of a round in running text.
std::string line_of(const Round& round) {
  const auto done_on = day_done(round);
  std::string out;
  const std::string document = document_of(round);
  if (done_on) add_part(out, document);
  std::string words = state_of(round);
  const bool says_day =
      round.state.record != nullptr && round.state.record->evidence && round.state.record->evidence->date == done_on;
  std::string brackets = done_on && !says_day ? "ngày " + to_prose(*done_on) : "";
  if (const std::string deadline = deadline_of(round); !deadline.empty()) {
    brackets += (brackets.empty() ? "" : ", ") + deadline;
  }
  if (!brackets.empty()) words += fmt::format(" ({})", brackets);
  add_part(out, words);
  add_part(out, reassignment_of(round));
  const bool asks_why = round.outcome == Outcome::overdue || round.outcome == Outcome::unsatisfactory ||
                        round.outcome == Outcome::given_up;
  if (const std::string note = one_line(round.note); !note.empty()) add_part(out, (asks_why ? "lý do: " : "") + note);
  return out;
}

/// Many rounds of one work item in few words: their days, and the documents of those done.
std::string many_lines(const std::vector<const Round*>& rounds) {
  std::vector<plan::Date> days;
  std::vector<std::string> documents;
  int late = 0;
  for (const Round* round : rounds) {
    if (round->instance.due) days.push_back(*round->instance.due);
    if (round->state.timing == plan::Timing::overdue || round->state.timing == plan::Timing::late)
      late = std::max(late, round->state.days_over);
    if (day_done(*round)) {
      const std::string document = document_of(*round);
      documents.push_back(document.empty() ? "ngày " + to_prose(*day_done(*round)) : document);
    }
  }
  std::string out = fmt::format("{} kỳ", rounds.size());
  if (days.size() > 1) out += fmt::format(", hạn từ {} đến {}", to_prose(days.front()), to_prose(days.back()));
  if (late > 0) out += fmt::format("; quá hạn nhiều nhất {} ngày", late);
  if (!documents.empty()) out += ": " + text::join(documents, "; ");
  std::set<std::string> notes;
  for (const Round* round : rounds) {
    if (std::string note = one_line(round->note); !note.empty()) notes.insert(std::move(note));
  }
  for (const std::string& note : notes) add_part(out, note);
  return out;
}

std::string detail_of(const ResultData& result) {
  constexpr std::size_t told_apart = 4;
  const auto& rounds = result.rounds;
  if (rounds.size() == 1) return line_of(*rounds.front());
  const bool is_silent = std::ranges::none_of(rounds, [](const Round* round) {
    return round->state.status || round->state.extension != nullptr || !round->note.empty();
  });
  if (rounds.size() > told_apart || is_silent) return many_lines(rounds);
  return text::join(rounds, "; ", [](const Round* round) {
    return fmt::format("{}: {}", plan::to_words(round->instance.term), line_of(*round));
  });
}

// --- the rounds ---

template <class Get>
std::string of_evidence(const RoundData& data, Get&& get) {
  const plan::ProgressRecord* record = data.round->state.record;
  return record != nullptr && record->evidence ? get(*record->evidence) : std::string();
}

constexpr std::array round_table{
    FieldOf<RoundData>{"instance", text_field, none, "mã kỳ: I.HD3@2022", "name of the round: I.HD3@2022",
                       [](const RoundData& r) -> Value { return plan::name_of(r.round->instance); }},
    FieldOf<RoundData>{"term", text_field, none, "kỳ, bằng chữ: quý IV năm 2022", "its stretch: quý IV năm 2022",
                       [](const RoundData& r) -> Value { return plan::to_words(r.round->instance.term); }},
    FieldOf<RoundData>{"due", text_field, none, "hạn ghi trong kế hoạch: 31/12/2022", "the plan's deadline: 31/12/2022",
                       [](const RoundData& r) -> Value {
                         return r.round->instance.due ? to_table(*r.round->instance.due) : std::string();
                       }},
    FieldOf<RoundData>{"outcome", text_field, none, "tình hình trong kỳ báo cáo, bằng chữ", "outcome, in words",
                       [](const RoundData& r) -> Value { return std::string(outcome_words(r.round->outcome)); }},
    FieldOf<RoundData>{
        "outcome_name", text_field, none,
        "tình hình, bằng từ cố định cho máy: done, done_before, done_after, unsatisfactory, overdue, in_progress, "
        "not_due, ongoing, undated, given_up, unrecorded, outside",
        "outcome, in a fixed word for machines: done, done_before, done_after, unsatisfactory, overdue, in_progress, "
        "not_due, ongoing, undated, given_up, unrecorded, outside",
        [](const RoundData& r) -> Value { return std::string(query::name(r.round->outcome)); }},
    FieldOf<RoundData>{"state", text_field, none, "tình hình tại ngày chốt: hoàn thành trước hạn 47 ngày",
                       "state as of the cut-off, in words",
                       [](const RoundData& r) -> Value { return plan::describe(r.round->state).vi; }},
    FieldOf<RoundData>{"line", text_field, none, "văn bản, tình hình, hạn, lý do trong một dòng",
                       "document, state, deadline and reason in one line",
                       [](const RoundData& r) -> Value { return line_of(*r.round); }},
    FieldOf<RoundData>{"days_late", text_field, none, "số ngày quá hạn; trống khi không quá hạn",
                       "days late; empty when it is not",
                       [](const RoundData& r) -> Value {
                         const int days = r.round->state.days_over;
                         const bool counts = r.round->state.timing != plan::Timing::given_up && days > 0;
                         return counts ? fmt::format("{}", days) : std::string();
                       }},
    FieldOf<RoundData>{"done_date", text_field, none, "ngày hoàn thành", "the day it was done",
                       [](const RoundData& r) -> Value {
                         const auto day = day_done(*r.round);
                         return day ? to_table(*day) : std::string();
                       }},
    FieldOf<RoundData>{"document", text_field, none, "số, ngày, tên văn bản chứng minh",
                       "number, date and title of the document that proves it",
                       [](const RoundData& r) -> Value { return document_of(*r.round); }},
    FieldOf<RoundData>{"document_number", text_field, none, "số, ký hiệu văn bản chứng minh", "its number",
                       [](const RoundData& r) -> Value {
                         return of_evidence(r, [](const plan::Evidence& e) { return one_line(e.number.value); });
                       }},
    FieldOf<RoundData>{"document_date", text_field, none, "ngày văn bản chứng minh", "its date",
                       [](const RoundData& r) -> Value {
                         return of_evidence(
                             r, [](const plan::Evidence& e) { return e.date ? to_table(*e.date) : std::string(); });
                       }},
    FieldOf<RoundData>{"document_title", text_field, none, "tên văn bản chứng minh", "its title",
                       [](const RoundData& r) -> Value {
                         return of_evidence(r, [](const plan::Evidence& e) { return one_line(e.title.value); });
                       }},
    FieldOf<RoundData>{"extended_to", text_field, none, "hạn mới được gia hạn", "the deadline it was extended to",
                       [](const RoundData& r) -> Value {
                         const plan::Extension* extension = r.round->state.extension;
                         return extension != nullptr && extension->deadline ? to_table(*extension->deadline)
                                                                            : std::string();
                       }},
    FieldOf<RoundData>{"owner", text_field, none, "cơ quan chủ trì tại ngày chốt (tính cả giao lại)",
                       "who leads it as of the cut-off",
                       [](const RoundData& r) -> Value { return text::join(r.round->owner_names, "; "); }},
    FieldOf<RoundData>{"is_own", flag, none, "do chính cơ quan chủ trì tại ngày chốt", "led by the office itself",
                       [](const RoundData& r) -> Value { return r.round->is_own; }},
    FieldOf<RoundData>{"is_counted", flag, none, "được tính vào tổng số việc của kỳ",
                       "counted among the work of the period",
                       [](const RoundData& r) -> Value { return r.round->is_counted(); }},
    FieldOf<RoundData>{"is_due_next", flag, none, "còn phải làm, hạn ở kỳ sau",
                       "to be done by a day of the next period",
                       [](const RoundData& r) -> Value { return r.round->due_next; }},
    FieldOf<RoundData>{"reason", text_field, none, "ghi chú của kết quả ghi nhận sau cùng", "note of the last entry",
                       [](const RoundData& r) -> Value { return one_line(r.round->note); }},
};

// --- work items with rounds of one outcome ---

constexpr std::array result_table{
    FieldOf<ResultData>{"detail", text_field, none, "từng kỳ: văn bản, tình hình, hạn, lý do",
                        "each round: document, state, deadline and reason",
                        [](const ResultData& r) -> Value { return detail_of(r); }},
    FieldOf<ResultData>{"due_brief", text_field, none, "các ngày phải xong, tính cả gia hạn",
                        "the days it has to be done by",
                        [](const ResultData& r) -> Value {
                          std::vector<plan::Date> days;
                          for (const Round* round : r.rounds) {
                            if (const auto day = round->state.deadline()) days.push_back(*day);
                          }
                          return brief_dates(days);
                        }},
    FieldOf<ResultData>{"round_count", text_field, none, "số kỳ", "number of rounds",
                        [](const ResultData& r) -> Value { return fmt::format("{}", r.rounds.size()); }},
    FieldOf<ResultData>{"rounds", list, Scope::round, "từng kỳ", "each round",
                        [](const ResultData& r) -> Value { return round_records(r.row, r.rounds); }},
    FieldOf<ResultData>{"owner", text_field, none, "cơ quan chủ trì tại ngày chốt (tính cả giao lại)",
                        "who leads it as of the cut-off",
                        [](const ResultData& r) -> Value { return text::join(r.rounds.back()->owner_names, "; "); }},
    FieldOf<ResultData>{"is_own", flag, none, "do chính cơ quan chủ trì tại ngày chốt", "led by the office itself",
                        [](const ResultData& r) -> Value { return r.rounds.back()->is_own; }},
    FieldOf<ResultData>{"is_last_result", flag, none, "đứng cuối danh sách", "last of the list",
                        [](const ResultData& r) -> Value { return r.is_last; }},
};

using Wanted = bool (*)(const Round&, const ReportInput&);

std::vector<const Round*> rounds_in(const Group& group, const query::PeriodRow& row, Wanted is_wanted) {
  std::vector<const Round*> rounds;
  for (const Round& round : row.rounds) {
    if (is_wanted(round, *group.input)) rounds.push_back(&round);
  }
  return rounds;
}

template <Wanted is_wanted>
Value results(const Group& group) {
  std::vector<ResultData> data;
  for (const query::PeriodRow* row : group.rows) {
    std::vector<const Round*> rounds = rounds_in(group, *row, is_wanted);
    if (!rounds.empty()) data.push_back({{row}, std::move(rounds)});
  }
  if (!data.empty()) data.back().is_last = true;
  return result_records(std::move(data));
}

template <Wanted is_wanted>
Value has_result(const Group& group) {
  return std::ranges::any_of(group.rows, [&](const query::PeriodRow* row) {
    return std::ranges::any_of(row->rounds, [&](const Round& round) { return is_wanted(round, *group.input); });
  });
}

template <Outcome outcome>
bool is(const Round& round, const ReportInput&) {
  return round.outcome == outcome;
}

/// Done, of work that has a deadline.
template <Outcome outcome>
bool is_finished(const Round& round, const ReportInput&) {
  return round.outcome == outcome && !round.is_ongoing();
}

bool is_kept_up(const Round& round, const ReportInput&) {
  return round.is_done() && round.is_ongoing();
}

/// Work of other bodies of which the office has recorded nothing is not told one by one in a report on what was done.
bool is_told(const Round& round, const ReportInput& input) {
  const bool is_silent = !round.state.status && round.state.extension == nullptr && round.note.empty();
  return round.is_own || !is_silent || !input.has_results || input.filtered();
}

bool is_due_by_end(const Round& round, const ReportInput& input) {
  const auto deadline = round.state.deadline();
  return deadline && *deadline <= input.period.calendar.last;
}

bool is_in_days(const Round& round, const ReportInput& input) {
  return is_to_do_in(round, input.period);
}

/// Late or unsatisfactory, and not among the days of the period.
bool is_left_over(const Round& round, const ReportInput& input) {
  return (round.outcome == Outcome::overdue || round.outcome == Outcome::unsatisfactory) &&
         !is_to_do_in(round, input.period);
}

bool is_still_due(const Round& round, const ReportInput& input) {
  return round.outcome == Outcome::not_due && is_due_by_end(round, input);
}

bool is_ahead(const Round& round, const ReportInput& input) {
  return round.outcome == Outcome::not_due && !is_due_by_end(round, input);
}

bool is_later(const Round& round, const ReportInput& input) {
  return (round.outcome == Outcome::not_due || round.outcome == Outcome::in_progress) && !is_due_by_end(round, input);
}

bool is_due_next(const Round& round, const ReportInput&) {
  return round.due_next;
}

/// Those of them that are told one by one, and the others.
template <Wanted is_wanted>
bool told(const Round& round, const ReportInput& input) {
  return is_wanted(round, input) && is_told(round, input);
}
template <Wanted is_wanted>
bool others(const Round& round, const ReportInput& input) {
  return is_wanted(round, input) && !is_told(round, input);
}

/// Of earlier years of which nothing was recorded: how many rounds, and how many of these are the office's own.
std::pair<int, int> count_unrecorded(const Group& group) {
  std::pair<int, int> counts;
  for (const query::PeriodRow* row : group.rows) {
    for (const Round& round : row->rounds) {
      if (round.outcome != Outcome::unrecorded) continue;
      ++counts.first;
      counts.second += round.is_own ? 1 : 0;
    }
  }
  return counts;
}

std::string unrecorded_years(const Group& group) {
  std::set<int> years;
  for (const query::PeriodRow* row : group.rows) {
    for (const Round& round : row->rounds) {
      if (round.outcome == Outcome::unrecorded) years.insert(plan::year_of(*round.instance.due));
    }
  }
  return text::join(years, ", ", [](int year) { return fmt::format("{}", year); });
}

std::vector<Record> count_record(const Group& group, CountOf of) {
  return make_records(count_fields(), std::vector<CountData>{count_data(group, of)});
}

constexpr std::array group_table_of_results{
    FieldOf<Group>{"all_work", list, Scope::count, "một dòng đếm: tất cả", "one row of counts: all",
                   [](const Group& g) -> Value { return count_record(g, CountOf::all); }},
    FieldOf<Group>{"own_work", list, Scope::count, "một dòng đếm: việc của chính cơ quan",
                   "one row of counts: the office's own",
                   [](const Group& g) -> Value { return count_record(g, CountOf::own); }},
    FieldOf<Group>{"has_done", flag, none, "có việc có thời hạn hoàn thành trong kỳ",
                   "something was done in the days counted", has_result<is_finished<Outcome::done>>},
    FieldOf<Group>{"done", list, Scope::result, "việc có thời hạn hoàn thành trong kỳ", "done in the days counted",
                   results<is_finished<Outcome::done>>},
    FieldOf<Group>{"has_done_before", flag, none, "có việc đến hạn trong kỳ mà đã hoàn thành từ kỳ trước",
                   "something due in the period was done before", has_result<is_finished<Outcome::done_before>>},
    FieldOf<Group>{"done_before", list, Scope::result, "việc đến hạn trong kỳ, đã hoàn thành từ kỳ trước",
                   "due in the period, done before", results<is_finished<Outcome::done_before>>},
    FieldOf<Group>{"has_done_after", flag, none, "có việc hoàn thành sau ngày chốt số liệu",
                   "something was done after the cut-off", has_result<is<Outcome::done_after>>},
    FieldOf<Group>{"done_after", list, Scope::result, "việc hoàn thành sau ngày chốt số liệu, tính vào kỳ sau",
                   "done after the cut-off, which counts in the next period", results<is<Outcome::done_after>>},
    FieldOf<Group>{"has_overdue", flag, none, "có việc quá hạn", "something is overdue",
                   has_result<told<is<Outcome::overdue>>>},
    FieldOf<Group>{"overdue", list, Scope::result, "việc quá hạn", "overdue", results<told<is<Outcome::overdue>>>},
    FieldOf<Group>{"has_overdue_others", flag, none, "có việc như trên do cơ quan khác chủ trì mà chưa ghi nhận gì",
                   "there is such work led by others with nothing recorded", has_result<others<is<Outcome::overdue>>>},
    FieldOf<Group>{"overdue_others", list, Scope::result, "việc như trên do cơ quan khác chủ trì mà chưa ghi nhận gì",
                   "such work led by others with nothing recorded", results<others<is<Outcome::overdue>>>},
    FieldOf<Group>{"has_unsatisfactory", flag, none, "có việc chưa đạt yêu cầu", "something is unsatisfactory",
                   has_result<is<Outcome::unsatisfactory>>},
    FieldOf<Group>{"unsatisfactory", list, Scope::result, "việc chưa đạt yêu cầu", "unsatisfactory",
                   results<is<Outcome::unsatisfactory>>},
    FieldOf<Group>{"has_days", flag, none, "còn việc phải xong trong kỳ", "something has to be done in the period",
                   has_result<is_in_days>},
    FieldOf<Group>{"has_left_over", flag, none, "có việc quá hạn hoặc chưa đạt yêu cầu từ trước kỳ này",
                   "something late or unsatisfactory is from before", has_result<is_left_over>},
    FieldOf<Group>{"left_over", list, Scope::result, "việc quá hạn hoặc chưa đạt yêu cầu từ trước kỳ này",
                   "late or unsatisfactory from before", results<is_left_over>},
    FieldOf<Group>{"has_in_progress", flag, none, "có việc đang làm mà chưa quá hạn", "something is in progress",
                   has_result<is<Outcome::in_progress>>},
    FieldOf<Group>{"in_progress", list, Scope::result, "việc đang làm, chưa quá hạn", "in progress, and not overdue",
                   results<is<Outcome::in_progress>>},
    FieldOf<Group>{"has_still_due", flag, none, "có việc chưa ghi nhận kết quả, hạn từ ngày chốt đến hết kỳ",
                   "something is due between the cut-off and the end", has_result<told<is_still_due>>},
    FieldOf<Group>{"still_due", list, Scope::result, "việc chưa ghi nhận kết quả, hạn từ ngày chốt đến hết kỳ",
                   "nothing recorded, due between the cut-off and the end", results<told<is_still_due>>},
    FieldOf<Group>{"has_still_due_others", flag, none, "có việc như trên do cơ quan khác chủ trì mà chưa ghi nhận gì",
                   "there is such work led by others with nothing recorded", has_result<others<is_still_due>>},
    FieldOf<Group>{"still_due_others", list, Scope::result, "việc như trên do cơ quan khác chủ trì mà chưa ghi nhận gì",
                   "such work led by others with nothing recorded", results<others<is_still_due>>},
    FieldOf<Group>{"has_ahead", flag, none, "có việc chưa ghi nhận kết quả, hạn sau kỳ này",
                   "something is due after the period", has_result<is_ahead>},
    FieldOf<Group>{"ahead", list, Scope::result, "việc chưa ghi nhận kết quả, hạn sau kỳ này",
                   "nothing recorded, due after the period", results<is_ahead>},
    FieldOf<Group>{"has_later", flag, none, "có việc đã hoặc chưa bắt đầu, hạn sau kỳ này",
                   "something begun or not is due after the period", has_result<is_later>},
    FieldOf<Group>{"later", list, Scope::result, "việc đã hoặc chưa bắt đầu, hạn sau kỳ này",
                   "begun or not, due after the period", results<is_later>},
    FieldOf<Group>{"has_kept_up", flag, none, "có việc thường xuyên tính là hoàn thành",
                   "some ongoing work counts as done", has_result<is_kept_up>},
    FieldOf<Group>{"kept_up", list, Scope::result, "việc thường xuyên tính là hoàn thành",
                   "ongoing work that counts as done", results<is_kept_up>},
    FieldOf<Group>{"has_continuing", flag, none, "có việc thường xuyên chưa ghi nhận kết quả trong năm",
                   "something ongoing has nothing recorded", has_result<is<Outcome::ongoing>>},
    FieldOf<Group>{"continuing", list, Scope::result, "việc thường xuyên chưa ghi nhận kết quả trong năm",
                   "ongoing work with nothing recorded", results<is<Outcome::ongoing>>},
    FieldOf<Group>{"has_undated", flag, none, "có việc chưa rõ thời hạn, chưa ghi nhận kết quả",
                   "something is due some day that is not known", has_result<is<Outcome::undated>>},
    FieldOf<Group>{"undated", list, Scope::result, "việc chưa rõ thời hạn, chưa ghi nhận kết quả",
                   "due some day that is not known, nothing recorded", results<is<Outcome::undated>>},
    FieldOf<Group>{"has_given_up", flag, none, "có việc không thực hiện, chuyển tiếp hoặc không áp dụng",
                   "something was dropped, carried over or is not applicable", has_result<is<Outcome::given_up>>},
    FieldOf<Group>{"given_up", list, Scope::result, "việc không thực hiện, chuyển tiếp hoặc không áp dụng",
                   "dropped, carried over or not applicable", results<is<Outcome::given_up>>},
    FieldOf<Group>{"has_due_ahead", flag, none, "có việc đến hạn kỳ sau, của cơ quan nào cũng vậy",
                   "something is due in the next period, whoever leads it", has_result<is_due_next>},
    FieldOf<Group>{"has_due_next", flag, none, "có việc đến hạn kỳ sau", "something is due in the next period",
                   has_result<told<is_due_next>>},
    FieldOf<Group>{"due_next", list, Scope::result, "việc đến hạn kỳ sau, chưa xong",
                   "due in the next period, and not done", results<told<is_due_next>>},
    FieldOf<Group>{"has_due_next_others", flag, none, "có việc như trên do cơ quan khác chủ trì mà chưa ghi nhận gì",
                   "there is such work led by others with nothing recorded", has_result<others<is_due_next>>},
    FieldOf<Group>{"due_next_others", list, Scope::result, "việc như trên do cơ quan khác chủ trì mà chưa ghi nhận gì",
                   "such work led by others with nothing recorded", results<others<is_due_next>>},
    FieldOf<Group>{"has_unrecorded", flag, none, "có việc của những năm trước mà năm ấy chưa ghi nhận kết quả nào",
                   "something was due in an earlier year of which nothing was recorded",
                   has_result<is<Outcome::unrecorded>>},
    FieldOf<Group>{"unrecorded", list, Scope::result, "việc của những năm trước mà năm ấy chưa ghi nhận kết quả nào",
                   "due in an earlier year of which nothing was recorded", results<is<Outcome::unrecorded>>},
    FieldOf<Group>{"unrecorded_count", text_field, none, "số kỳ của những năm trước chưa ghi nhận kết quả nào",
                   "number of rounds of such years",
                   [](const Group& g) -> Value { return fmt::format("{}", count_unrecorded(g).first); }},
    FieldOf<Group>{"unrecorded_own_count", text_field, none, "trong đó do chính cơ quan chủ trì",
                   "of these, the office's own",
                   [](const Group& g) -> Value { return fmt::format("{}", count_unrecorded(g).second); }},
    FieldOf<Group>{"unrecorded_years", text_field, none, "những năm chưa ghi nhận kết quả nào: 2021, 2022",
                   "such years: 2021, 2022", [](const Group& g) -> Value { return unrecorded_years(g); }},
};

}  // namespace

std::span<const FieldOf<RoundData>> round_fields() {
  return round_table;
}

std::span<const FieldOf<ResultData>> result_fields() {
  return result_table;
}

std::span<const FieldOf<Group>> group_result_fields() {
  return group_table_of_results;
}

bool is_to_do_in(const query::Round& round, const query::Period& period) {
  const std::optional<plan::Date> deadline = round.state.deadline();
  if (!deadline || period.calendar.last < *deadline) return false;
  if (round.outcome == Outcome::not_due || round.outcome == Outcome::in_progress) return true;
  return (round.outcome == Outcome::overdue || round.outcome == Outcome::unsatisfactory) &&
         period.calendar.first <= *deadline;
}

std::vector<Record> round_records(const query::PeriodRow* row, const std::vector<const query::Round*>& rounds) {
  std::vector<RoundData> data;
  data.reserve(rounds.size());
  for (const query::Round* round : rounds) data.push_back({row, round});
  return make_records(round_fields(), std::move(data));
}

std::vector<Record> result_records(std::vector<ResultData> data) {
  std::vector<Record> records;
  records.reserve(data.size());
  for (ResultData& one : data) {
    const auto kept = std::make_shared<const ResultData>(std::move(one));
    records.emplace_back([kept](std::string_view name) {
      std::optional<Value> own = field_value(result_fields(), *kept, name);
      return own ? std::move(own) : field_value(activity_fields(), *kept, name);
    });
  }
  return records;
}

}  // namespace cchc::report
