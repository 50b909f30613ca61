#include "report/view_data.h"
#include "text/join.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cchc::report {

namespace {

using query::Outcome;
using query::Round;

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

/// The rounds of earlier years of which nothing was recorded.
struct Unrecorded {
  int rounds = 0;
  int own = 0;  ///< of these, the office's
  std::set<int> years;
};

Unrecorded unrecorded(const Group& group) {
  Unrecorded found;
  for (const query::PeriodRow* row : group.rows) {
    for (const Round& round : row->rounds) {
      if (round.outcome != Outcome::unrecorded) continue;
      ++found.rounds;
      found.own += round.is_own ? 1 : 0;
      found.years.insert(plan::year_of(*round.instance.due));
    }
  }
  return found;
}

std::vector<Record> count_record(const Group& group, CountOf of) {
  return make_records(count_fields(), std::vector<CountData>{count_data(group, of)});
}

/// A list of the work with rounds that are wanted, and the flag that says whether there is any.
template <Wanted is_wanted>
constexpr auto work_with(std::string_view flag_name, text::Phrase of_flag, text::Phrase of_list) {
  return flag_and_list<Group>(flag_name, of_flag, has_result<is_wanted>, Scope::result, of_list, results<is_wanted>);
}

constexpr text::Phrase any_of_others{"có việc như trên do cơ quan khác chủ trì mà chưa ghi nhận gì",
                                     "there is such work led by others with nothing recorded"};
constexpr text::Phrase each_of_others{"việc như trên do cơ quan khác chủ trì mà chưa ghi nhận gì",
                                      "such work led by others with nothing recorded"};

constexpr auto group_table_of_results = one_table<Group>(
    std::array{FieldOf<Group>{"all_work", list, Scope::count, "một dòng đếm: tất cả", "one row of counts: all",
                              [](const Group& g) -> Value { return count_record(g, CountOf::all); }},
               FieldOf<Group>{"own_work", list, Scope::count, "một dòng đếm: việc của chính cơ quan",
                              "one row of counts: the office's own",
                              [](const Group& g) -> Value { return count_record(g, CountOf::own); }}},
    work_with<is_finished<Outcome::done>>(
        "has_done", {"có việc có thời hạn hoàn thành trong kỳ", "something was done in the days counted"},
        {"việc có thời hạn hoàn thành trong kỳ", "done in the days counted"}),
    work_with<is_finished<Outcome::done_before>>(
        "has_done_before",
        {"có việc đến hạn trong kỳ mà đã hoàn thành từ kỳ trước", "something due in the period was done before"},
        {"việc đến hạn trong kỳ, đã hoàn thành từ kỳ trước", "due in the period, done before"}),
    work_with<is<Outcome::done_after>>(
        "has_done_after", {"có việc hoàn thành sau ngày chốt số liệu", "something was done after the cut-off"},
        {"việc hoàn thành sau ngày chốt số liệu, tính vào kỳ sau",
         "done after the cut-off, which counts in the next period"}),
    work_with<told<is<Outcome::overdue>>>("has_overdue", {"có việc quá hạn", "something is overdue"},
                                          {"việc quá hạn", "overdue"}),
    work_with<others<is<Outcome::overdue>>>("has_overdue_others", any_of_others, each_of_others),
    work_with<is<Outcome::unsatisfactory>>("has_unsatisfactory",
                                           {"có việc chưa đạt yêu cầu", "something is unsatisfactory"},
                                           {"việc chưa đạt yêu cầu", "unsatisfactory"}),
    std::array{FieldOf<Group>{"has_days", flag, none, "còn việc phải xong trong kỳ",
                              "something has to be done in the period", has_result<is_in_days>}},
    work_with<is_left_over>(
        "has_left_over",
        {"có việc quá hạn hoặc chưa đạt yêu cầu từ trước kỳ này", "something late or unsatisfactory is from before"},
        {"việc quá hạn hoặc chưa đạt yêu cầu từ trước kỳ này", "late or unsatisfactory from before"}),
    work_with<is<Outcome::in_progress>>("has_in_progress",
                                        {"có việc đang làm mà chưa quá hạn", "something is in progress"},
                                        {"việc đang làm, chưa quá hạn", "in progress, and not overdue"}),
    work_with<told<is_still_due>>("has_still_due",
                                  {"có việc chưa ghi nhận kết quả, hạn từ ngày chốt đến hết kỳ",
                                   "something is due between the cut-off and the end"},
                                  {"việc chưa ghi nhận kết quả, hạn từ ngày chốt đến hết kỳ",
                                   "nothing recorded, due between the cut-off and the end"}),
    work_with<others<is_still_due>>("has_still_due_others", any_of_others, each_of_others),
    work_with<is_ahead>("has_ahead",
                        {"có việc chưa ghi nhận kết quả, hạn sau kỳ này", "something is due after the period"},
                        {"việc chưa ghi nhận kết quả, hạn sau kỳ này", "nothing recorded, due after the period"}),
    work_with<is_later>(
        "has_later", {"có việc đã hoặc chưa bắt đầu, hạn sau kỳ này", "something begun or not is due after the period"},
        {"việc đã hoặc chưa bắt đầu, hạn sau kỳ này", "begun or not, due after the period"}),
    work_with<is_kept_up>("has_kept_up",
                          {"có việc thường xuyên tính là hoàn thành", "some ongoing work counts as done"},
                          {"việc thường xuyên tính là hoàn thành", "ongoing work that counts as done"}),
    work_with<is<Outcome::ongoing>>(
        "has_continuing",
        {"có việc thường xuyên chưa ghi nhận kết quả trong năm", "something ongoing has nothing recorded"},
        {"việc thường xuyên chưa ghi nhận kết quả trong năm", "ongoing work with nothing recorded"}),
    work_with<is<Outcome::undated>>(
        "has_undated",
        {"có việc chưa rõ thời hạn, chưa ghi nhận kết quả", "something is due some day that is not known"},
        {"việc chưa rõ thời hạn, chưa ghi nhận kết quả", "due some day that is not known, nothing recorded"}),
    work_with<is<Outcome::given_up>>(
        "has_given_up",
        {"có việc không thực hiện, chuyển tiếp hoặc không áp dụng",
         "something was dropped, carried over or is not applicable"},
        {"việc không thực hiện, chuyển tiếp hoặc không áp dụng", "dropped, carried over or not applicable"}),
    std::array{FieldOf<Group>{"has_due_ahead", flag, none, "có việc đến hạn kỳ sau, của cơ quan nào cũng vậy",
                              "something is due in the next period, whoever leads it", has_result<is_due_next>}},
    work_with<told<is_due_next>>("has_due_next", {"có việc đến hạn kỳ sau", "something is due in the next period"},
                                 {"việc đến hạn kỳ sau, chưa xong", "due in the next period, and not done"}),
    work_with<others<is_due_next>>("has_due_next_others", any_of_others, each_of_others),
    work_with<is<Outcome::unrecorded>>("has_unrecorded",
                                       {"có việc của những năm trước mà năm ấy chưa ghi nhận kết quả nào",
                                        "something was due in an earlier year of which nothing was recorded"},
                                       {"việc của những năm trước mà năm ấy chưa ghi nhận kết quả nào",
                                        "due in an earlier year of which nothing was recorded"}),
    std::array{FieldOf<Group>{"unrecorded_count", text_field, none,
                              "số kỳ của những năm trước chưa ghi nhận kết quả nào", "number of rounds of such years",
                              [](const Group& g) -> Value { return fmt::format("{}", unrecorded(g).rounds); }},
               FieldOf<Group>{"unrecorded_own_count", text_field, none, "trong đó do chính cơ quan chủ trì",
                              "of these, the office's own",
                              [](const Group& g) -> Value { return fmt::format("{}", unrecorded(g).own); }},
               FieldOf<Group>{"unrecorded_years", text_field, none, "những năm chưa ghi nhận kết quả nào: 2021, 2022",
                              "such years: 2021, 2022", [](const Group& g) -> Value {
                                return text::join(unrecorded(g).years, ", ",
                                                  [](int year) { return fmt::format("{}", year); });
                              }}});

}  // namespace

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

}  // namespace cchc::report
