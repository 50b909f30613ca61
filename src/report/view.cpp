#include "report/view.h"

#include "plan/id.h"
#include "plan/office.h"
#include "plan/walk.h"
#include "report/view_data.h"
#include "text/join.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace cchc::report {

namespace {

using plan::to_prose;

/// The codes of areas the report would otherwise pass over without a word.
std::string quiet_areas(const ReportData& report) {
  std::string out;
  for (const AreaData& area : report.areas) {
    if (std::ranges::any_of(area.rows, is_listed)) continue;
    text::add_item(out, ", ", str(area.area->code_text));
  }
  return out;
}

std::string_view period_unit(const query::PeriodKind& kind) {
  if (kind.quarter) return "quý";
  return kind.is_year() ? "năm" : "kỳ";
}

/// How many activities are due in the period: those with a due date up to the cut-off, or the others.
std::ptrdiff_t due_count(const ReportData& report, bool reached) {
  return std::ranges::count_if(report.rows, [&](const auto* row) {
    return !row->due.empty() && (row->due.front() <= report.input->period.cutoff) == reached;
  });
}

std::vector<Record> area_records(const std::vector<AreaData>& areas) {
  std::vector<Record> records;
  records.reserve(areas.size());
  for (const AreaData& area : areas) records.push_back(make_group_record(area_fields(), area));
  return records;
}

/// In the order of the plan; a report on a part of it only those of the areas in it.
std::vector<Record> measured_records(const ReportData& report) {
  std::vector<IndicatorData> data;
  plan::for_each_indicator(
      *report.input->plan, [&](const plan::Indicator& indicator, const plan::Area* area, const plan::Target*) {
        const bool is_told =
            area == nullptr ? !report.input->filtered()
                            : std::ranges::any_of(report.areas, [&](const AreaData& one) { return one.area == area; });
        if (is_told && report.input->trends.contains(&indicator)) data.push_back({&indicator, report.input});
      });
  return make_records(indicator_fields(), std::move(data));
}

std::string work_word(const ReportData& report) {
  return plan::work_name(plan::work_kind(*report.input->plan)).vi;
}

constexpr std::array report_table{
    FieldOf<ReportData>{"office", text_field, none, "tên cơ quan lập kế hoạch", "the office",
                        [](const ReportData& r) -> Value { return str(r.input->plan->head.office); }},
    FieldOf<ReportData>{"office_upper", text_field, none, "tên cơ quan, chữ hoa", "the office in capitals",
                        [](const ReportData& r) -> Value { return text::to_upper(r.input->plan->head.office.value); }},
    FieldOf<ReportData>{"title", text_field, none, "tên kế hoạch", "title of the plan",
                        [](const ReportData& r) -> Value { return str(r.input->plan->head.title); }},
    FieldOf<ReportData>{"plan_years", text_field, none, "giai đoạn của kế hoạch: 2021-2025",
                        "years of the plan: 2021-2025",
                        [](const ReportData& r) -> Value { return str(r.input->plan->head.period_text); }},
    FieldOf<ReportData>{"own_word", text_field, none, "cách gọi cơ quan: phường, xã, Sở, Bộ",
                        "what the office is called: phường, xã, Sở, Bộ",
                        [](const ReportData& r) -> Value { return plan::own_word(*r.input->plan); }},
    FieldOf<ReportData>{"own_title", text_field, none, "như trên, viết hoa chữ đầu: Phường",
                        "the same with a capital: Phường",
                        [](const ReportData& r) -> Value { return text::capitalized(plan::own_word(*r.input->plan)); }},
    FieldOf<ReportData>{"decision_kind", text_field, none, "loại văn bản ban hành: Kế hoạch, Quyết định",
                        "kind of the plan's decision: Kế hoạch, Quyết định",
                        [](const ReportData& r) -> Value {
                          const std::string kind = str(r.input->plan->head.decision_kind);
                          return kind.empty() ? std::string("Kế hoạch") : kind;
                        }},
    FieldOf<ReportData>{"decision_number", text_field, none, "số văn bản ban hành kế hoạch",
                        "number of the plan's decision",
                        [](const ReportData& r) -> Value { return str(r.input->plan->head.decision_number); }},
    FieldOf<ReportData>{"decision_date", text_field, none, "ngày ban hành kế hoạch", "date of the plan's decision",
                        [](const ReportData& r) -> Value {
                          const auto& date = r.input->plan->head.decision_date;
                          return date ? to_prose(*date) : std::string();
                        }},
    FieldOf<ReportData>{"period", text_field, none, "kỳ báo cáo: quý IV năm 2025", "the period: quý IV năm 2025",
                        [](const ReportData& r) -> Value { return query::to_words(r.input->period); }},
    FieldOf<ReportData>{"period_upper", text_field, none, "kỳ báo cáo, chữ hoa: QUÝ IV NĂM 2025",
                        "the period in capitals",
                        [](const ReportData& r) -> Value { return text::to_upper(query::to_words(r.input->period)); }},
    FieldOf<ReportData>{"period_unit", text_field, none, "quý, năm hoặc kỳ", "quý (quarter), năm (year) or kỳ (period)",
                        [](const ReportData& r) -> Value { return std::string(period_unit(r.input->period.kind)); }},
    FieldOf<ReportData>{"is_quarter", flag, none, "báo cáo một quý", "the period is a quarter",
                        [](const ReportData& r) -> Value { return r.input->period.kind.quarter.has_value(); }},
    FieldOf<ReportData>{"is_year", flag, none, "báo cáo cả năm", "the period is a year",
                        [](const ReportData& r) -> Value { return r.input->period.kind.is_year(); }},
    FieldOf<ReportData>{"quarter", text_field, none, "quý: I đến IV; trống khi không phải báo cáo quý",
                        "the quarter: I to IV; empty for other periods",
                        [](const ReportData& r) -> Value {
                          return std::string(plan::roman_quarter(r.input->period.kind.quarter.value_or(0)));
                        }},
    FieldOf<ReportData>{"year", text_field, none, "năm báo cáo", "the year",
                        [](const ReportData& r) -> Value { return fmt::format("{}", r.input->period.year); }},
    FieldOf<ReportData>{"year_outside", text_field, none, "năm nay, khi nằm ngoài giai đoạn của kế hoạch",
                        "this year, where it lies outside the plan",
                        [](const ReportData& r) -> Value {
                          const std::optional<int>& year = r.input->period.year_outside;
                          return year ? fmt::format("{}", *year) : std::string();
                        }},
    FieldOf<ReportData>{"period_from", text_field, none, "ngày đầu của kỳ", "first day of the period",
                        [](const ReportData& r) -> Value { return to_prose(r.input->period.calendar.first); }},
    FieldOf<ReportData>{"period_to", text_field, none, "ngày cuối của kỳ", "last day of the period",
                        [](const ReportData& r) -> Value { return to_prose(r.input->period.calendar.last); }},
    FieldOf<ReportData>{"counted_from", text_field, none, "ngày bắt đầu tính số liệu",
                        "first day results are counted over",
                        [](const ReportData& r) -> Value { return to_prose(r.input->period.counted.first); }},
    FieldOf<ReportData>{"counted_to", text_field, none, "ngày cuối tính số liệu", "last day results are counted over",
                        [](const ReportData& r) -> Value { return to_prose(r.input->period.counted.last); }},
    FieldOf<ReportData>{"cutoff", text_field, none, "ngày chốt số liệu, trong câu: 14/9/2025",
                        "cut-off date for running text: 14/9/2025",
                        [](const ReportData& r) -> Value { return to_prose(r.input->period.cutoff); }},
    FieldOf<ReportData>{"cutoff_table", text_field, none, "ngày chốt số liệu, trong bảng: 14/09/2025",
                        "cut-off date for tables: 14/09/2025",
                        [](const ReportData& r) -> Value { return plan::to_table(r.input->period.cutoff); }},
    FieldOf<ReportData>{"cutoff_asked", flag, none, "ngày chốt số liệu do người lập báo cáo chọn (--as-of)",
                        "the cut-off date was asked for (--as-of)",
                        [](const ReportData& r) -> Value { return r.input->period.cutoff_asked; }},
    FieldOf<ReportData>{"reached_count", text_field, none, "số việc đến hạn trong kỳ, không muộn hơn ngày chốt",
                        "number due in the period, up to the cut-off",
                        [](const ReportData& r) -> Value { return fmt::format("{}", due_count(r, true)); }},
    FieldOf<ReportData>{"ahead_count", text_field, none, "số việc đến hạn trong kỳ, đều sau ngày chốt",
                        "number due in the period, all after the cut-off",
                        [](const ReportData& r) -> Value { return fmt::format("{}", due_count(r, false)); }},
    FieldOf<ReportData>{"has_results", flag, none, "đã ghi nhận kết quả nào đến hết kỳ",
                        "something was recorded by the end of the period",
                        [](const ReportData& r) -> Value { return r.input->has_results; }},
    FieldOf<ReportData>{"completion_rule", text_field, none, "cách tính tỷ lệ hoàn thành: tổng số gồm những việc nào",
                        "which work is counted, and what counts as done",
                        [](const ReportData& r) -> Value { return completion_rule(r.input->plan->head); }},
    FieldOf<ReportData>{"is_cumulative", flag, none, "kỳ lũy kế các báo cáo trước trong năm (6 tháng, năm)",
                        "the period sums up earlier reports of the year",
                        [](const ReportData& r) -> Value { return r.input->period.latest.has_value(); }},
    FieldOf<ReportData>{"latest_from", text_field, none, "ngày sau ngày chốt của báo cáo liền trước",
                        "the day after the cut-off of the report before",
                        [](const ReportData& r) -> Value {
                          const auto& latest = r.input->period.latest;
                          return latest ? to_prose(latest->first) : std::string();
                        }},
    FieldOf<ReportData>{"next_from", text_field, none, "ngày đầu của kỳ sau", "first day of the next period",
                        [](const ReportData& r) -> Value { return to_prose(r.input->period.next.first); }},
    FieldOf<ReportData>{"next_to", text_field, none, "ngày cuối của kỳ sau", "last day of the next period",
                        [](const ReportData& r) -> Value { return to_prose(r.input->period.next.last); }},
    FieldOf<ReportData>{"last_year_end", text_field, none, "ngày cuối của năm trước: 31/12/2021",
                        "last day of the year before: 31/12/2021",
                        [](const ReportData& r) -> Value {
                          return plan::to_table(plan::make_date(r.input->period.year - 1, 12, 31));
                        }},
    FieldOf<ReportData>{"is_filtered", flag, none, "chỉ một phần kế hoạch được chọn",
                        "only a part of the plan was selected",
                        [](const ReportData& r) -> Value { return r.input->filtered(); }},
    FieldOf<ReportData>{"filter_owner", text_field, none, "cơ quan chủ trì được chọn", "the owner selected",
                        [](const ReportData& r) -> Value { return r.input->filter_owner; }},
    FieldOf<ReportData>{"filter_area", text_field, none, "lĩnh vực được chọn", "the area selected",
                        [](const ReportData& r) -> Value { return r.input->filter_area; }},
    FieldOf<ReportData>{"filter_level", text_field, none, "cấp chủ trì được chọn", "the level selected",
                        [](const ReportData& r) -> Value { return r.input->filter_level; }},
    FieldOf<ReportData>{"work_name", text_field, none, "cách gọi việc của kế hoạch: hoạt động, nhiệm vụ hoặc việc",
                        "what its work items are called: hoạt động, nhiệm vụ or việc",
                        [](const ReportData& r) -> Value { return work_word(r); }},
    FieldOf<ReportData>{"work_title", text_field, none, "như trên, viết hoa chữ đầu: Hoạt động",
                        "the same with a capital: Hoạt động",
                        [](const ReportData& r) -> Value { return text::capitalized(work_word(r)); }},
    FieldOf<ReportData>{
        "is_under_tasks", flag, none, "việc của kế hoạch đứng dưới nhiệm vụ, không chỉ là nhiệm vụ",
        "its work items stand under tasks and are not all tasks themselves",
        [](const ReportData& r) -> Value { return plan::work_kind(*r.input->plan) != plan::WorkKind::tasks; }},
    FieldOf<ReportData>{
        "indicators", list, Scope::indicator, "các chỉ tiêu của cả kế hoạch", "the indicators of the plan as a whole",
        [](const ReportData& r) -> Value { return indicator_records(r.input->plan->head.indicators, *r.input); }},
    FieldOf<ReportData>{"has_indicators", flag, none, "kế hoạch có chỉ tiêu chung",
                        "the plan as a whole has indicators",
                        [](const ReportData& r) -> Value { return !r.input->plan->head.indicators.empty(); }},
    FieldOf<ReportData>{"has_measured", flag, none, "có chỉ tiêu đã ghi giá trị", "values of some indicator were recorded",
                        [](const ReportData& r) -> Value { return !measured_records(r).empty(); }},
    FieldOf<ReportData>{"measured", list, Scope::indicator, "các chỉ tiêu đã ghi giá trị",
                        "the indicators of which values were recorded",
                        [](const ReportData& r) -> Value { return measured_records(r); }},
    FieldOf<ReportData>{"is_empty", flag, none, "không có hoạt động nào", "there is no activity",
                        [](const ReportData& r) -> Value { return r.rows.empty(); }},
    FieldOf<ReportData>{"quarters", list, Scope::quarter, "bốn quý của năm; trống khi không phải báo cáo năm",
                        "the quarters of the year; empty for other periods",
                        [](const ReportData& r) -> Value {
                          std::vector<QuarterData> quarters;
                          for (int quarter = 1; quarter <= 4 && r.input->period.kind.is_year(); ++quarter) {
                            quarters.push_back({quarter, &r});
                          }
                          return make_records(quarter_fields(), quarters);
                        }},
    FieldOf<ReportData>{"days", list, Scope::day, "từng ngày đến hạn trong kỳ", "each due date in the period",
                        [](const ReportData& r) -> Value { return day_records(r); }},
    FieldOf<ReportData>{"areas", list, Scope::area, "các lĩnh vực, theo thứ tự báo cáo",
                        "the areas, in the order of reports",
                        [](const ReportData& r) -> Value { return area_records(r.areas); }},
    FieldOf<ReportData>{"plan_areas", list, Scope::area, "các lĩnh vực, theo thứ tự kế hoạch",
                        "the areas, in the order of the plan",
                        [](const ReportData& r) -> Value { return area_records(r.plan_areas); }},
    FieldOf<ReportData>{"quiet_areas", text_field, none, "số của các lĩnh vực không có việc trong kỳ: \"III, V\"",
                        "numbers of the areas without work in the period",
                        [](const ReportData& r) -> Value { return quiet_areas(r); }},
};

/// The places areas have in reports: as `report_order` says, the others after them as they stand.
std::size_t report_place(const plan::Head& head, const plan::Area& area) {
  const auto place = std::ranges::find_if(head.report_order, [&](const plan::Text& code) {
    return area.code != 0 && plan::parse_area(code.value) == area.code;
  });
  return static_cast<std::size_t>(place - head.report_order.begin());
}

ReportData gather(const ReportInput& input) {
  ReportData report;
  report.input = &input;
  for (const plan::Area& area : input.plan->areas) {
    AreaData data{{&input, {}}, &area};
    for (const query::PeriodRow& row : input.rows) {
      if (row.area == &area) data.rows.push_back(&row);
    }
    if (input.filtered() && data.rows.empty()) continue;
    const bool goes_on = !report.plan_areas.empty() && report.plan_areas.back().area->part.value == area.part.value;
    data.first_of_part = area.part && !goes_on;
    report.plan_areas.push_back(std::move(data));
  }
  report.areas = report.plan_areas;
  std::ranges::stable_sort(report.areas, {},
                           [&](const AreaData& data) { return report_place(input.plan->head, *data.area); });
  for (const query::PeriodRow& row : input.rows) report.rows.push_back(&row);
  return report;
}

}  // namespace

std::span<const FieldOf<ReportData>> report_fields() {
  return report_table;
}

const Value* Record::find(std::string_view name) const {
  const auto known =
      std::ranges::find(known_, name, [](const auto& field) -> const std::string& { return field.first; });
  if (known != known_.end()) return known->second.get();
  std::optional<Value> value = source_(name);
  constexpr std::size_t usual_fields = 8;
  if (known_.empty()) known_.reserve(usual_fields);
  auto kept = value ? std::make_unique<const Value>(std::move(*value)) : nullptr;
  return known_.emplace_back(name, std::move(kept)).second.get();
}

Record build_view(const ReportInput& input) {
  return make_group_record(report_fields(), gather(input));
}

}  // namespace cchc::report
