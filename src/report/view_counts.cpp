#include "plan/office.h"
#include "plan/walk.h"
#include "query/results.h"
#include "report/view_data.h"
#include "text/join.h"
#include "text/normalize.h"
#include "text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace cchc::report {

namespace {

using query::Outcome;
using query::PeriodState;
using query::Tally;

/// What is counted beside what is done, in the order of the sentence offices write.
constexpr std::array counted_words{
    std::pair{Outcome::not_due, "chưa đến hạn"},
    std::pair{Outcome::in_progress, "đang thực hiện"},
    std::pair{Outcome::overdue, "quá hạn"},
    std::pair{Outcome::unsatisfactory, "chưa đạt yêu cầu"},
    std::pair{Outcome::done_after, "hoàn thành sau ngày chốt số liệu"},
    std::pair{Outcome::ongoing, "thường xuyên chưa ghi nhận kết quả"},
    std::pair{Outcome::undated, "chưa rõ thời hạn"},
};

std::string percent(int hundredths) {
  return text::written(hundredths / 100.0).vi + "%";
}

/// Of these, those counted; the rest of the given up are excused.
int dropped(const Tally& tally) {
  return tally.of(Outcome::given_up) - tally.excused;
}

/// "23/39 nhiệm vụ, đạt 58,97% (8 thường xuyên, 15 có thời hạn); 13 chưa đến hạn; 3 chưa đạt yêu cầu".
std::string completion(const Tally& tally, std::string_view work_name) {
  if (tally.total == 0) return fmt::format("không có {} nào trong kỳ", work_name);
  std::string out =
      fmt::format("đã hoàn thành {}/{} {}, đạt {}", tally.done, tally.total, work_name, percent(*tally.share()));
  if (tally.done > 0) {
    std::vector<std::string> parts;
    if (tally.ongoing > 0) parts.push_back(fmt::format("{} thường xuyên", tally.ongoing));
    if (tally.done > tally.ongoing) parts.push_back(fmt::format("{} có thời hạn", tally.done - tally.ongoing));
    out += fmt::format(" ({})", text::join(parts, ", "));
  }
  for (const auto& [outcome, words] : counted_words) {
    if (tally.of(outcome) > 0) out += fmt::format("; {} {}", tally.of(outcome), words);
  }
  if (dropped(tally) > 0) out += fmt::format("; {} không thực hiện", dropped(tally));
  if (tally.excused > 0) out += fmt::format("; ngoài ra {} chuyển tiếp hoặc không áp dụng", tally.excused);
  return out;
}

/// The grade that part of the work comes to; empty where the plan has none so low.
std::string grade_of(const CountData& data) {
  const Tally tally = data.tally();
  if (tally.total == 0) return {};
  const double reached = 100.0 * tally.done / tally.total;
  for (const plan::Grade& grade : query::grades_of(data.input->plan->head)) {
    if (grade.from <= reached) return std::string(text::trim(grade.name.value));
  }
  return {};
}

template <PeriodState state>
Value state_count(const CountData& data) {
  return fmt::format("{}", std::ranges::count_if(data.rows, [](const auto* row) { return row->state == state; }));
}

template <Outcome outcome>
Value outcome_count(const CountData& data) {
  return fmt::format("{}", data.tally().of(outcome));
}

template <int Tally::*number>
Value tally_count(const CountData& data) {
  return fmt::format("{}", data.tally().*number);
}

constexpr std::array count_table{
    FieldOf<CountData>{"label", text_field, none, "Do phường chủ trì (hoặc Do xã chủ trì …), hoặc Tất cả",
                       "Do phường chủ trì (the office's own) or Tất cả (all)",
                       [](const CountData& c) -> Value { return c.label; }},
    FieldOf<CountData>{"completion", text_field, none,
                       "câu về mức hoàn thành: \"đã hoàn thành 23/39 nhiệm vụ, đạt 58,97% (8 thường xuyên, 15 có thời "
                       "hạn); 13 chưa đến hạn\"",
                       "the sentence on what part is done",
                       [](const CountData& c) -> Value { return completion(c.tally(), c.work_name()); }},
    FieldOf<CountData>{"grade", text_field, none, "mức độ hoàn thành: từ 80% đến dưới 100%",
                       "grade of that part: từ 80% đến dưới 100%",
                       [](const CountData& c) -> Value { return grade_of(c); }},
    FieldOf<CountData>{"share", text_field, none, "tỷ lệ hoàn thành: 58,97%", "the part done: 58,97%",
                       [](const CountData& c) -> Value {
                         const auto share = c.tally().share();
                         return share ? percent(*share) : std::string();
                       }},
    FieldOf<CountData>{"period_count", text_field, none, "số việc của kỳ, mẫu số của tỷ lệ hoàn thành",
                       "number of the period, of which a part is done", tally_count<&Tally::total>},
    FieldOf<CountData>{"done_count", text_field, none, "số việc hoàn thành, tính cả từ kỳ trước", "number done",
                       tally_count<&Tally::done>},
    FieldOf<CountData>{"done_latest_count", text_field, none,
                       "số việc hoàn thành sau kỳ báo cáo liền trước; kỳ không lũy kế thì là trong kỳ",
                       "number done since the report before", tally_count<&Tally::latest>},
    FieldOf<CountData>{"done_before_count", text_field, none, "số việc hoàn thành từ kỳ trước", "number done before",
                       outcome_count<Outcome::done_before>},
    FieldOf<CountData>{"done_after_count", text_field, none, "số việc hoàn thành sau ngày chốt số liệu",
                       "number done after the cut-off", outcome_count<Outcome::done_after>},
    FieldOf<CountData>{"in_progress_count", text_field, none, "số việc đang làm, chưa quá hạn", "number in progress",
                       outcome_count<Outcome::in_progress>},
    FieldOf<CountData>{"overdue_count", text_field, none, "số việc quá hạn", "number overdue",
                       outcome_count<Outcome::overdue>},
    FieldOf<CountData>{"unsatisfactory_count", text_field, none, "số việc chưa đạt yêu cầu", "number unsatisfactory",
                       outcome_count<Outcome::unsatisfactory>},
    FieldOf<CountData>{"not_due_count", text_field, none, "số việc chưa đến hạn, chưa ghi nhận kết quả",
                       "number not due, nothing recorded", outcome_count<Outcome::not_due>},
    FieldOf<CountData>{"other_count", text_field, none,
                       "số việc thường xuyên hoặc chưa rõ thời hạn chưa ghi nhận kết quả, và không thực hiện",
                       "number ongoing or undated with nothing recorded, and dropped",
                       [](const CountData& c) -> Value {
                         const Tally tally = c.tally();
                         return fmt::format("{}",
                                            tally.of(Outcome::ongoing) + tally.of(Outcome::undated) + dropped(tally));
                       }},
    FieldOf<CountData>{"excused_count", text_field, none,
                       "số việc chuyển tiếp hoặc không áp dụng, không tính vào tỷ lệ",
                       "number carried over or not applicable, not counted", tally_count<&Tally::excused>},
    FieldOf<CountData>{"due_count", text_field, none, "số việc đến hạn trong kỳ", "number due in the period",
                       state_count<PeriodState::due>},
    FieldOf<CountData>{"ongoing_count", text_field, none, "số việc đang thực hiện", "number ongoing",
                       state_count<PeriodState::ongoing>},
    FieldOf<CountData>{"from_before_count", text_field, none, "số việc kỳ trước chuyển sang", "number from before",
                       state_count<PeriodState::from_before>},
    FieldOf<CountData>{"finished_count", text_field, none, "số việc có hạn cuối trước kỳ này, không còn phải làm",
                       "number last due before the period, with nothing left to do",
                       state_count<PeriodState::finished>},
    FieldOf<CountData>{"not_started_count", text_field, none, "số việc chưa đến lúc bắt đầu", "number that start later",
                       state_count<PeriodState::not_started>},
    FieldOf<CountData>{"unclear_count", text_field, none, "số việc chưa rõ thời hạn", "number of no known day",
                       state_count<PeriodState::unclear>},
    FieldOf<CountData>{"no_deadline_count", text_field, none, "số việc không có thời hạn", "number without a deadline",
                       state_count<PeriodState::no_deadline>},
    FieldOf<CountData>{"total_count", text_field, none, "tổng số", "total",
                       [](const CountData& c) -> Value { return fmt::format("{}", c.rows.size()); }},
};

}  // namespace

std::span<const FieldOf<CountData>> count_fields() {
  return count_table;
}

Rows own_rows(const Rows& rows) {
  Rows out;
  std::ranges::copy_if(rows, std::back_inserter(out), [](const auto* row) { return row->is_own(); });
  return out;
}

CountData count_data(const Group& group, CountOf of) {
  if (of == CountOf::all) return {"Tất cả", group.rows, group.input, group.rows, of};
  return {fmt::format("Do {} chủ trì", plan::own_word(*group.input->plan)), own_rows(group.rows), group.input,
          group.rows, of};
}

Tally CountData::tally() const {
  Tally tally;
  for (const query::PeriodRow* row : all_rows) {
    for (const query::Round& round : row->rounds) {
      if (of == CountOf::all || round.is_own) tally.add(round, input->period);
    }
  }
  return tally;
}

std::string CountData::work_name() const {
  return plan::work_name(plan::work_kind(*input->plan)).vi;
}

std::string completion_rule(const plan::Head& head) {
  const auto names = [](const std::vector<plan::WorkStatus>& statuses) {
    return text::join(statuses, ", ",
                      [](plan::WorkStatus status) { return fmt::format("\"{}\"", plan::name(status)); });
  };
  return fmt::format(
      "tổng số gồm việc đến hạn trong kỳ, việc còn lại từ trước, việc đã đến lúc làm mà hạn ở sau và việc thường "
      "xuyên; "
      "việc định kỳ tính từng kỳ; không tính việc chuyển tiếp, không áp dụng. Tính là hoàn thành khi trạng thái là {}; "
      "việc thường xuyên: {}",
      names(head.done), names(head.done_ongoing));
}

}  // namespace cchc::report
