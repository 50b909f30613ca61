#include "plan/office.h"
#include "plan/walk.h"
#include "report/view_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>

namespace cchc::report {

namespace {

using query::PeriodState;

/// The date an activity is sorted by among others of its state; work without one comes last.
plan::Date sort_date(const query::PeriodRow& row) {
  if (row.state == PeriodState::from_before && !row.earlier.empty()) return row.earlier.back();
  if (!row.due.empty()) return row.due.front();
  return row.next.value_or(plan::end_of_time);
}

/// Of one state, by date; of one date in the order given.
Rows state_rows(const Rows& rows, PeriodState state) {
  Rows out;
  std::ranges::copy_if(rows, std::back_inserter(out), [&](const auto* row) { return row->state == state; });
  std::ranges::stable_sort(out, {}, [](const auto* row) { return sort_date(*row); });
  return out;
}

template <PeriodState state>
Value state_records(const Group& group) {
  return activity_records(state_rows(group.rows, state));
}

template <PeriodState state>
Value has(const Group& group) {
  return std::ranges::any_of(group.rows, [](const auto* row) { return row->state == state; });
}

template <PeriodState state>
Value state_count(const Group& group) {
  return fmt::format("{}", std::ranges::count_if(group.rows, [](const auto* row) { return row->state == state; }));
}

std::vector<Record> count_records(const Group& group) {
  return make_records(count_fields(),
                      std::vector<CountData>{count_data(group, CountOf::own), count_data(group, CountOf::all)});
}

/// A list of the work in a state, and the flag that says whether there is any.
template <PeriodState state>
constexpr auto work_in(std::string_view flag_name, text::Phrase of_flag, text::Phrase of_list) {
  return flag_and_list<Group>(flag_name, of_flag, has<state>, Scope::activity, of_list, state_records<state>);
}

constexpr auto group_table = one_table<Group>(
    std::array{
        FieldOf<Group>{"counts", list, Scope::count, "bảng đếm: dòng việc của chính cơ quan trước, rồi dòng tất cả",
                       "counts: the office's own first, then all",
                       [](const Group& g) -> Value { return count_records(g); }},
        FieldOf<Group>{"activities", list, Scope::activity,
                       "mọi việc (hoạt động, hoặc nhiệm vụ không chia nhỏ), theo thứ tự kế hoạch",
                       "every work item, in the order of the plan",
                       [](const Group& g) -> Value { return activity_records(g.rows); }}},
    work_in<PeriodState::due>("has_due", {"có việc đến hạn trong kỳ", "something is due in the period"},
                              {"việc đến hạn trong kỳ, theo ngày", "due in the period, by date"}),
    work_in<PeriodState::ongoing>(
        "has_ongoing", {"có việc đang thực hiện", "something is ongoing"},
        {"việc đang thực hiện, hạn sau kỳ hoặc thường xuyên", "ongoing: due later, or without end"}),
    work_in<PeriodState::from_before>("has_from_before", {"có việc kỳ trước chuyển sang", "something is from before"},
                                      {"việc có hạn cuối trước kỳ này", "last due before the period"}),
    work_in<PeriodState::finished>(
        "has_finished",
        {"có việc có hạn cuối trước kỳ này, không còn phải làm",
         "something last due before the period leaves nothing to do"},
        {"việc có hạn cuối trước kỳ này, không còn phải làm", "last due before the period, with nothing left to do"}),
    work_in<PeriodState::not_started>("has_not_started", {"có việc chưa đến lúc bắt đầu", "something starts later"},
                                      {"việc bắt đầu sau kỳ này", "starts after the period"}),
    work_in<PeriodState::unclear>("has_unclear",
                                  {"có việc chưa rõ thời hạn", "something has a deadline of no known day"},
                                  {"việc có ghi thời hạn mà chưa rõ ngày nào", "the deadline says no known day"}),
    std::array{FieldOf<Group>{"unclear_count", text_field, none, "số việc chưa rõ thời hạn", "number of no known day",
                              state_count<PeriodState::unclear>}},
    work_in<PeriodState::no_deadline>("has_no_deadline", {"có việc không có thời hạn", "something has no deadline"},
                                      {"việc kế hoạch không ghi thời hạn", "the plan gives no deadline"}));

std::string due_in_quarter(const Rows& rows, const QuarterData& quarter) {
  const plan::Days days = plan::quarter_days(quarter.group->input->period.year, quarter.quarter);
  return fmt::format("{}", std::ranges::count_if(rows, [&](const auto* row) {
                       return std::ranges::any_of(row->due, [&](plan::Date date) { return days.contains(date); });
                     }));
}

constexpr std::array quarter_table{
    FieldOf<QuarterData>{"quarter", text_field, none, "quý: I đến IV", "quarter: I to IV",
                         [](const QuarterData& q) -> Value { return std::string(plan::roman_quarter(q.quarter)); }},
    FieldOf<QuarterData>{"own_due_count", text_field, none, "số việc do chính cơ quan chủ trì đến hạn trong quý",
                         "number due, the office's own",
                         [](const QuarterData& q) -> Value { return due_in_quarter(own_rows(q.group->rows), q); }},
    FieldOf<QuarterData>{"due_count", text_field, none, "số việc đến hạn trong quý", "number due, all",
                         [](const QuarterData& q) -> Value { return due_in_quarter(q.group->rows, q); }},
};

/// Whether the area has an item of that kind at any level.
bool has_kind(const AreaData& area, plan::ItemKind wanted) {
  bool found = false;
  plan::for_each_item_of(
      *area.area, [&](const plan::Item&, plan::ItemKind kind, const plan::Path&) { found = found || kind == wanted; });
  return found;
}

constexpr std::array area_table{
    FieldOf<AreaData>{"code", text_field, none, "số của lĩnh vực: II", "number: II",
                      [](const AreaData& a) -> Value { return str(a.area->code_text); }},
    FieldOf<AreaData>{"part", text_field, none, "tên phần gồm lĩnh vực này, nếu bảng có phần",
                      "heading over this and other areas, where the table has parts",
                      [](const AreaData& a) -> Value { return str(a.area->part); }},
    FieldOf<AreaData>{"is_first_of_part", flag, none, "lĩnh vực đứng đầu phần", "the first area of its part",
                      [](const AreaData& a) -> Value { return a.first_of_part; }},
    FieldOf<AreaData>{"name", text_field, none, "tên lĩnh vực", "name",
                      [](const AreaData& a) -> Value { return str(a.area->name); }},
    FieldOf<AreaData>{"has_listed", flag, none,
                      "có việc trong kỳ (không kể việc đã xong từ trước, việc chưa đến lúc bắt đầu)",
                      "has work in the period (work done before and work that starts later aside)",
                      [](const AreaData& a) -> Value { return std::ranges::any_of(a.rows, is_listed); }},
    FieldOf<AreaData>{"indicators", list, Scope::indicator, "các chỉ tiêu của cả lĩnh vực",
                      "the indicators of the area as a whole",
                      [](const AreaData& a) -> Value { return indicator_records(a.area->indicators, *a.input); }},
    FieldOf<AreaData>{"has_indicators", flag, none, "lĩnh vực có chỉ tiêu chung", "the area as a whole has indicators",
                      [](const AreaData& a) -> Value { return !a.area->indicators.empty(); }},
    FieldOf<AreaData>{"has_targets", flag, none, "có mục tiêu", "has targets",
                      [](const AreaData& a) -> Value { return !a.area->targets.empty(); }},
    FieldOf<AreaData>{"has_tasks", flag, none, "có nhiệm vụ", "has tasks",
                      [](const AreaData& a) -> Value { return has_kind(a, plan::ItemKind::task); }},
    FieldOf<AreaData>{"has_activities", flag, none, "có hoạt động", "has activities",
                      [](const AreaData& a) -> Value { return has_kind(a, plan::ItemKind::activity); }},
    FieldOf<AreaData>{"has_lines", flag, none, "bảng in có dòng nào không", "the printed table has lines",
                      [](const AreaData& a) -> Value { return !line_records(a).empty(); }},
    FieldOf<AreaData>{"lines", list, Scope::line, "từng dòng của bảng in", "the lines of the printed table",
                      [](const AreaData& a) -> Value { return line_records(a); }},
    FieldOf<AreaData>{"targets", list, Scope::target, "các mục tiêu, cùng nhiệm vụ và hoạt động",
                      "its targets with tasks and activities",
                      [](const AreaData& a) -> Value { return target_records(a); }},
    FieldOf<AreaData>{"tasks", list, Scope::task, "các nhiệm vụ đứng ngoài mục tiêu", "the tasks beside its targets",
                      [](const AreaData& a) -> Value { return task_records(a, a.area->tasks, nullptr); }},
};

constexpr std::array day_table{
    FieldOf<DayData>{"date", text_field, none, "ngày đến hạn: 31/12/2025", "the due date: 31/12/2025",
                     [](const DayData& d) -> Value { return plan::to_table(d.date); }},
    FieldOf<DayData>{"activities", list, Scope::result, "các hoạt động phải xong ngày ấy", "what is due that day",
                     [](const DayData& d) -> Value { return result_records(d.results); }},
};

}  // namespace

std::span<const FieldOf<Group>> group_fields() {
  return group_table;
}

bool is_listed(const query::PeriodRow* row) {
  return std::ranges::any_of(row->rounds, &query::Round::is_of_period);
}

std::vector<Record> day_records(const Group& group) {
  std::map<plan::Date, std::vector<ResultData>> days;
  for (const auto* row : group.rows) {
    for (const query::Round& round : row->rounds) {
      if (is_to_do_in(round, group.input->period)) days[*round.state.deadline()].push_back({{row}, {&round}});
    }
  }
  std::vector<DayData> data;
  data.reserve(days.size());
  for (auto& [date, results] : days) data.push_back({date, std::move(results)});
  return make_records(day_fields(), std::move(data));
}

std::span<const FieldOf<QuarterData>> quarter_fields() {
  return quarter_table;
}

std::span<const FieldOf<AreaData>> area_fields() {
  return area_table;
}

std::span<const FieldOf<DayData>> day_fields() {
  return day_table;
}

}  // namespace cchc::report
