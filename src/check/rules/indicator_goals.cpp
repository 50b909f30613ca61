#include "check/rules/indicator_holder.h"
#include "check/rules/subjects.h"
#include "plan/measure.h"
#include "text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace cchc::check {

using diag::Code;
using plan::Indicator;
using plan::YearGoal;
using text::say;

namespace {

constexpr double tolerance = 1e-9;

/// The goals that have a number, by year; one without a year stands for the year `otherwise`.
struct DatedGoal {
  int year = 0;
  double value = 0;
  const YearGoal* goal = nullptr;
};
std::vector<DatedGoal> dated_goals(const Indicator& indicator, int otherwise) {
  std::vector<DatedGoal> dated;
  for (const YearGoal& goal : indicator.goals) {
    if (goal.value && (goal.year || !goal.year_text)) {
      dated.push_back({goal.year.value_or(otherwise), *goal.value, &goal});
    }
  }
  std::ranges::stable_sort(dated, {}, &DatedGoal::year);
  return dated;
}

/// What the yearly steps are counted from: the base in the plan's first year, or the value of the last year that has
/// one as a whole.
struct Start {
  double value = 0;
  int year = 0;
  const plan::Text* recorded = nullptr;  ///< null for the base
};

Start start_of(const Indicator& indicator, const plan::Progress& progress, plan::Years years) {
  Start start{*indicator.base, years.first};
  for (const plan::Measure& measure : plan::yearly(plan::measures_of(indicator, progress, plan::end_of_time))) {
    if (measure.term.unit == plan::Term::Unit::year)
      start = {measure.value, measure.term.year, &measure.record->value_text};
  }
  return start;
}

/// Reports the first year the yearly steps do not reach what is asked for it.
void check_steps(const Indicator& indicator, const IndicatorHolder& holder, plan::Years years,
                 const plan::Progress& progress, diag::Sink& sink) {
  const int sign = plan::better_sign(indicator);
  if (indicator.step && !indicator.base_text && !indicator.origin.damaged()) {
    sink.report({.code = Code::goal_out_of_reach,
                 .place = indicator.step_text.place(),
                 .headline = {"có mức mỗi năm (step) nhưng không có mức gốc (base)",
                              "there is a step for each year but no base to start from"},
                 .label = {"không biết tính từ mức nào", "counted from nothing"},
                 .context = holder.context(),
                 .help = {{"thêm dòng \"base: …\" với mức khi bắt đầu kế hoạch, hoặc xóa dòng \"step\"",
                           "add a line \"base: …\" with the number at the start, or delete the step"}}});
    return;
  }
  if (!indicator.base || !indicator.step || sign == 0) return;
  const Start start = start_of(indicator, progress, years);
  for (const DatedGoal& goal : dated_goals(indicator, indicator.by.value_or(years.last))) {
    const int count = goal.year - start.year;
    // What became of a year with a value is no matter of steps.
    if (count < (start.recorded != nullptr ? 1 : 0)) continue;
    const double reached = start.value + sign * *indicator.step * count;
    if (sign * (goal.value - reached) <= tolerance) continue;
    const text::Message base = text::written(start.value);
    const text::Message step = text::written(*indicator.step);
    const text::Message sum = text::written(reached);
    const text::Message wanted = text::written(goal.value);
    const char operation = sign > 0 ? '+' : '-';
    const auto sum_text = [&](const std::string& from, const std::string& each, const std::string& to) {
      return fmt::format("{} {} {} × {} = {}", from, operation, count, each, to);
    };
    const std::string sum_vi = sum_text(base.vi, step.vi, sum.vi);
    const std::string sum_en = sum_text(base.en, step.en, sum.en);
    diag::Diagnostic found{
        .code = Code::goal_out_of_reach,
        .place = indicator.step_text.place(),
        .headline = {fmt::format("đến năm {} chỉ được {} ({}), chưa đạt {}", goal.year, sum.vi, sum_vi, wanted.vi),
                     fmt::format("only {} is reached in {} ({}), not {}", sum.en, goal.year, sum_en, wanted.en)},
        .label = {sum_vi, sum_en},
        .related = {{goal.goal->value_text.place(), say("mức cần đạt năm {}", "wanted in {}", goal.year)}},
        .context = holder.context()};
    if (count > 0) {
      const text::Message needed = text::written(sign * (goal.value - start.value) / count);
      found.help.push_back({fmt::format("mỗi năm phải {} ít nhất {}; nếu văn bản ghi đúng như vậy thì sửa năm đạt (by) "
                                        "hoặc mức cần đạt (goal)",
                                        indicator.direction.value, needed.vi),
                            fmt::format("{} a year would be needed; or change the year (by) or the goal", needed.en)});
    }
    found.help.push_back(waiver_hint(Code::goal_out_of_reach));
    if (start.recorded != nullptr) {
      found.related.push_back({start.recorded->place(), say("giá trị năm {}", "the value of {}", start.year)});
    } else {
      found.help.push_back(say("mức gốc (base) được hiểu là của năm đầu kế hoạch, {}",
                               "the base is taken to be that of the plan's first year, {}", years.first));
    }
    sink.report(std::move(found));
    return;
  }
}

void report_year(diag::Place place, int year, plan::Years years, const IndicatorHolder& holder, diag::Sink& sink) {
  sink.report({.code = Code::goal_out_of_reach,
               .place = place,
               .headline = say("năm {} nằm ngoài giai đoạn {}-{} của kế hoạch",
                               "the year {} is outside the plan, {}-{}", year, years.first, years.last),
               .label = {"năm ngoài kế hoạch", "outside the plan"},
               .context = holder.context(),
               .help = {{"kiểm tra lại năm đã gõ", "check the year"}}});
}

/// Gives whether the years can be judged further.
bool check_years(const Indicator& indicator, const IndicatorHolder& holder, plan::Years years, diag::Sink& sink) {
  if (indicator.by && !years.contains(*indicator.by)) {
    report_year(indicator.by_text.place(), *indicator.by, years, holder, sink);
    return false;
  }
  bool has_years = false;
  bool has_by = false;
  bool inside = true;
  for (const YearGoal& goal : indicator.goals) {
    if (!goal.year) continue;
    has_years = true;
    has_by = has_by || goal.year == indicator.by;
    inside = inside && years.contains(*goal.year);
    if (!years.contains(*goal.year)) report_year(goal.year_text.key_place(), *goal.year, years, holder, sink);
  }
  if (!indicator.by || !has_years || has_by || indicator.goal.node->damaged) return inside;
  sink.report({.code = Code::goal_out_of_reach,
               .place = indicator.by_text.place(),
               .headline = say("phải đạt vào năm {0} nhưng năm {0} không có mức cần đạt",
                               "due in {0}, but there is no goal for {0}", *indicator.by),
               .label = {"không có mức cho năm này", "no goal for this year"},
               .related = {{indicator.goal.key_place(), {"các mức cần đạt", "the goals"}}},
               .context = holder.context(),
               .help = {say("thêm một dòng \"{}: …\" dưới goal, hoặc sửa năm đạt (by)",
                            "add a line \"{}: …\" under goal, or correct the year (by)", *indicator.by)}});
  return false;
}

void goal_out_of_reach(const Situation& now, diag::Sink& sink) {
  const plan::Years years = now.plan.head.years;
  if (years.first == 0 || period_is_doubtful(now.plan)) return;
  for_each_whole_indicator(now.plan, [&](const Indicator& indicator, const IndicatorHolder& holder) {
    if (check_years(indicator, holder, years, sink)) check_steps(indicator, holder, years, now.progress, sink);
  });
}

void goal_below_base(const plan::Plan& plan, diag::Sink& sink) {
  for_each_whole_indicator(plan, [&](const Indicator& indicator, const IndicatorHolder& holder) {
    const int sign = plan::better_sign(indicator);
    if (sign == 0) return;
    std::optional<double> before = indicator.base;
    diag::Place before_place = plan::place_of(indicator.base_text, indicator.origin);
    text::Message before_name{"mức gốc", "the base"};
    for (const DatedGoal& goal : dated_goals(indicator, indicator.by.value_or(plan.head.years.last))) {
      if (before && sign * (*before - goal.value) > tolerance) {
        const text::Message wanted = text::written(goal.value);
        const text::Message had = text::written(*before);
        sink.report(
            {.code = Code::goal_below_base,
             .place = goal.goal->value_text.place(),
             .headline = {fmt::format("mức cần đạt {} {} hơn {} {}, trong khi chiều là \"{}\"", wanted.vi,
                                      sign > 0 ? "thấp" : "cao", before_name.vi, had.vi, indicator.direction.value),
                          fmt::format("the goal {} is {} than {} {}, yet the direction is \"{}\"", wanted.en,
                                      sign > 0 ? "lower" : "higher", before_name.en, had.en,
                                      indicator.direction.value)},
             .label = {"kém hơn trước", "worse than before"},
             .related = {{before_place, before_name}},
             .context = holder.context(),
             .help = {{"kiểm tra lại hai số và chiều (direction: tăng nếu số càng cao càng tốt)",
                       "check both numbers and the direction (tăng: higher is better)"}}});
      }
      before = goal.value;
      before_place = goal.goal->value_text.place();
      before_name = say("mức năm {}", "the goal of {}", goal.year);
    }
  });
}

constexpr std::array indicator_goal_table{
    Rule{Code::goal_out_of_reach, goal_out_of_reach},
    Rule{Code::goal_below_base, goal_below_base},
};

}  // namespace

std::span<const Rule> indicator_goal_rules() {
  return indicator_goal_table;
}

}  // namespace cchc::check
