#include "check/rules/outdented.h"
#include "check/rules/subjects.h"
#include "check/rules/text_place.h"
#include "plan/measure.h"
#include "plan/walk.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/normalize.h"
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
using plan::Target;
using plan::YearGoal;
using text::say;

namespace {

constexpr double tolerance = 1e-9;

diag::Context context_of_target(const Target& target) {
  return plan::describe_item(target, plan::ItemKind::target);
}

/// What an indicator stands under: a target, an area, or nothing but the plan.
struct Holder {
  const plan::Area* area = nullptr;
  const Target* target = nullptr;

  diag::Context context() const {
    if (target != nullptr) return context_of_target(*target);
    if (area != nullptr) return plan::describe_item({"lĩnh vực", "area"}, area->code_text.value, area->name.value);
    return {};
  }
};

/// Calls `on_indicator(indicator, holder)` for every indicator that no syntax error touched.
template <class OnIndicator>
void for_each_whole(const plan::Plan& plan, OnIndicator&& on_indicator) {
  plan::for_each_indicator(plan, [&](const Indicator& indicator, const plan::Area* area, const Target* target) {
    if (!indicator.origin.damaged()) on_indicator(indicator, Holder{area, target});
  });
}

bool is_percentage(const Indicator& indicator) {
  const std::string unit = text::fold(text::trim(indicator.unit.value));
  return unit == "%" || unit == "％" || unit == "phantram";
}

/// +1 when more is better, -1 when less is, 0 when the indicator does not say.
int sign_of(const Indicator& indicator) {
  if (indicator.direction.value == "tăng") return 1;
  return indicator.direction.value == "giảm" ? -1 : 0;
}

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

void report_unmeasurable(const plan::Text& at, const Holder& holder, text::Message headline, text::Message help,
                         diag::Sink& sink) {
  sink.report({.code = Code::goal_not_measurable,
               .place = at.place().span.empty() ? at.key_place() : at.place(),
               .headline = std::move(headline),
               .label = {"không đo được", "cannot be measured"},
               .context = holder.context(),
               .help = {std::move(help)}});
}

void report_percentage(const plan::Text& text, std::string_view name_vi, std::string_view name_en, double value,
                       const Holder& holder, diag::Sink& sink) {
  if (value >= 0 && value <= 100) return;
  const text::Message number = text::written(value);
  sink.report({.code = Code::percentage_range,
               .place = text.place(),
               .headline = {fmt::format("{} {}% nằm ngoài khoảng 0–100%", name_vi, number.vi),
                            fmt::format("{} of {}% is outside 0–100%", name_en, number.en)},
               .label = value < 0 ? text::Message{"nhỏ hơn 0%", "less than 0%"}
                                  : text::Message{"lớn hơn 100%", "more than 100%"},
               .context = holder.context(),
               .help = {{"sửa lại số, hoặc đổi đơn vị (unit) nếu đây không phải là tỷ lệ phần trăm",
                         "correct the number, or the unit if this is no percentage"}}});
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
void check_steps(const Indicator& indicator, const Holder& holder, plan::Years years, const plan::Progress& progress,
                 diag::Sink& sink) {
  const int sign = sign_of(indicator);
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

void report_year(diag::Place place, int year, plan::Years years, const Holder& holder, diag::Sink& sink) {
  sink.report({.code = Code::goal_out_of_reach,
               .place = place,
               .headline = say("năm {} nằm ngoài giai đoạn {}-{} của kế hoạch",
                               "the year {} is outside the plan, {}-{}", year, years.first, years.last),
               .label = {"năm ngoài kế hoạch", "outside the plan"},
               .context = holder.context(),
               .help = {{"kiểm tra lại năm đã gõ", "check the year"}}});
}

/// Gives whether the years can be judged further.
bool check_years(const Indicator& indicator, const Holder& holder, plan::Years years, diag::Sink& sink) {
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

using text::is_digit;

/// The first percentage a text states, as bytes; "50-60%" is one.
std::optional<text::Span> find_percentage(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && (is_digit(text[end]) || text[end] == ',' || text[end] == '.' || text[end] == '-')) {
      ++end;
    }
    const std::size_t unit = text.find_first_not_of(' ', end);
    constexpr std::string_view words = "phần trăm";
    std::size_t size = 0;
    if (unit != std::string_view::npos && is_digit(text[end - 1])) {
      if (text[unit] == '%') size = 1;
      if (text.substr(unit).starts_with(words)) size = words.size();
    }
    if (size != 0) return text::Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(unit + size)};
    at = end - 1;
  }
  return std::nullopt;
}

void goal_not_measurable(const plan::Plan& plan, diag::Sink& sink) {
  for_each_whole(plan, [&](const Indicator& indicator, const Holder& holder) {
    if (indicator.goal && indicator.goals.empty()) {
      report_unmeasurable(indicator.goal, holder, {"\"goal\" không có mức cần đạt nào", "\"goal\" holds no number"},
                          {"ghi một số sau \"goal:\", hoặc mỗi năm một dòng như \"2025: 100\"",
                           "write a number after \"goal:\", or a line such as \"2025: 100\" for each year"},
                          sink);
    }
    for (const YearGoal& goal : indicator.goals) {
      const yaml::Node* node = goal.value_text.node;
      if (goal.value || !goal.year || node == nullptr || node->is_scalar() || node->damaged) continue;
      report_unmeasurable(
          goal.value_text, holder, say("năm {} chưa có mức cần đạt", "no goal for {}", *goal.year),
          say("ghi một số, ví dụ {}: 100, hoặc xóa dòng này", "write a number, such as {}: 100", *goal.year), sink);
    }
    if (!indicator.unit) return;
    const std::string_view unit = text::trim(indicator.unit.value);
    // A blank one has its own finding.
    if (unit.empty() ||
        !std::ranges::all_of(unit, [](char c) { return is_digit(c) || c == ',' || c == '.' || c == ' '; }))
      return;
    report_unmeasurable(
        indicator.unit, holder,
        say("đơn vị tính (unit) không thể là số \"{}\"", "the unit cannot be the number \"{}\"", unit),
        {"ghi đơn vị của con số, ví dụ unit: \"%\"", "write what the number counts, such as unit: \"%\""}, sink);
  });
}

void percentage_range(const plan::Plan& plan, diag::Sink& sink) {
  for_each_whole(plan, [&](const Indicator& indicator, const Holder& holder) {
    if (!is_percentage(indicator)) return;
    if (indicator.base) report_percentage(indicator.base_text, "mức gốc", "a base", *indicator.base, holder, sink);
    if (indicator.step) report_percentage(indicator.step_text, "mức mỗi năm", "a step", *indicator.step, holder, sink);
    for (const YearGoal& goal : indicator.goals) {
      for (const auto& value :
           {goal.value, goal.bound ? goal.bound->least : std::nullopt, goal.bound ? goal.bound->most : std::nullopt}) {
        if (value) report_percentage(goal.value_text, "mức cần đạt", "a goal", *value, holder, sink);
      }
    }
  });
}

void goal_out_of_reach(const Situation& now, diag::Sink& sink) {
  const plan::Years years = now.plan.head.years;
  if (years.first == 0 || period_is_doubtful(now.plan)) return;
  for_each_whole(now.plan, [&](const Indicator& indicator, const Holder& holder) {
    if (check_years(indicator, holder, years, sink)) check_steps(indicator, holder, years, now.progress, sink);
  });
}

void no_indicator(const plan::Plan& plan, diag::Sink& sink) {
  plan::for_each_target(plan, [&](const Target& target) {
    if (target.origin.damaged() || !target.indicators.empty() || !target.text ||
        has_outdented_list(target.origin, plan::target_record()))
      return;
    // A key without a value has its own finding.
    if (target.origin.node->find("indicators") != nullptr) return;
    const auto stated = find_percentage(target.text.value);
    if (!stated) return;
    const std::string_view number = target.text.value.substr(stated->begin, stated->size());
    sink.report({.code = Code::no_indicator,
                 .place = place_in(target.text, stated->begin, stated->size()),
                 .headline = say("mục tiêu {0} ghi \"{1}\" nhưng không có chỉ tiêu để đo",
                                 "target {0} states \"{1}\" but has no indicator", target.id_text.value, number),
                 .label = {"chưa có chỉ tiêu cho số này", "no indicator for this number"},
                 .context = context_of_target(target),
                 .help = {{"thêm khóa \"indicators\" với name, unit, direction, goal và by",
                           "add \"indicators\" with name, unit, direction, goal and by"}}});
  });
}

void goal_below_base(const plan::Plan& plan, diag::Sink& sink) {
  for_each_whole(plan, [&](const Indicator& indicator, const Holder& holder) {
    const int sign = sign_of(indicator);
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

constexpr std::array indicator_table{
    Rule{Code::goal_not_measurable, goal_not_measurable}, Rule{Code::percentage_range, percentage_range},
    Rule{Code::goal_out_of_reach, goal_out_of_reach},     Rule{Code::no_indicator, no_indicator},
    Rule{Code::goal_below_base, goal_below_base},
};

}  // namespace

std::span<const Rule> indicator_rules() {
  return indicator_table;
}

}  // namespace cchc::check
