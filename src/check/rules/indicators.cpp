#include "check/rules/indicator_holder.h"
#include "check/rules/outdented.h"
#include "check/rules/subjects.h"
#include "check/rules/text_place.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace cchc::check {

using diag::Code;
using plan::Indicator;
using plan::Target;
using plan::YearGoal;
using text::say;

namespace {

bool is_percentage(const Indicator& indicator) {
  const std::string unit = text::fold(text::trim(indicator.unit.value));
  return unit == "%" || unit == "％" || unit == "phantram";
}

void report_unmeasurable(const plan::Text& at, const IndicatorHolder& holder, text::Message headline,
                         text::Message help, diag::Sink& sink) {
  sink.report({.code = Code::goal_not_measurable,
               .place = at.place().span.empty() ? at.key_place() : at.place(),
               .headline = std::move(headline),
               .label = {"không đo được", "cannot be measured"},
               .context = holder.context(),
               .help = {std::move(help)}});
}

/// `name` says what kind of number it is: "mức gốc", "a base".
void report_percentage(const plan::Text& text, const text::Message& name, double value, const IndicatorHolder& holder,
                       diag::Sink& sink) {
  if (value >= 0 && value <= 100) return;
  const text::Message number = text::written(value);
  sink.report({.code = Code::percentage_range,
               .place = text.place(),
               .headline = {fmt::format("{} {}% nằm ngoài khoảng 0–100%", name.vi, number.vi),
                            fmt::format("{} of {}% is outside 0–100%", name.en, number.en)},
               .label = value < 0 ? text::Message{"nhỏ hơn 0%", "less than 0%"}
                                  : text::Message{"lớn hơn 100%", "more than 100%"},
               .context = holder.context(),
               .help = {{"sửa lại số, hoặc đổi đơn vị (unit) nếu đây không phải là tỷ lệ phần trăm",
                         "correct the number, or the unit if this is no percentage"}}});
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
  for_each_whole_indicator(plan, [&](const Indicator& indicator, const IndicatorHolder& holder) {
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

void percentage_range(const Situation& now, diag::Sink& sink) {
  for_each_whole_indicator(now.plan, [&](const Indicator& indicator, const IndicatorHolder& holder) {
    if (!is_percentage(indicator)) return;
    const auto report = [&](const plan::Text& text, const text::Message& name, double value) {
      report_percentage(text, name, value, holder, sink);
    };
    if (indicator.base) report(indicator.base_text, {"mức gốc", "a base"}, *indicator.base);
    if (indicator.step) report(indicator.step_text, {"mức mỗi năm", "a step"}, *indicator.step);
    for (const YearGoal& goal : indicator.goals) {
      for (const auto& value :
           {goal.value, goal.bound ? goal.bound->least : std::nullopt, goal.bound ? goal.bound->most : std::nullopt}) {
        if (value) report(goal.value_text, {"mức cần đạt", "a goal"}, *value);
      }
    }
    for (const plan::Progress::Entry* entry : now.progress.of(indicator)) {
      const plan::ProgressRecord& record = *entry->record;
      if (record.value) report(record.value_text, {"kết quả", "a result"}, *record.value);
    }
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
    const text::Message name = named(target, plan::ItemKind::target);
    sink.report({.code = Code::no_indicator,
                 .place = place_in(target.text, stated->begin, stated->size()),
                 .headline = say("{0} ghi \"{2}\" nhưng không có chỉ tiêu để đo",
                                 "{1} states \"{2}\" but has no indicator", name.vi, name.en, number),
                 .label = {"chưa có chỉ tiêu cho số này", "no indicator for this number"},
                 .context = context_of_target(target),
                 .help = {{"thêm khóa \"indicators\" với name, unit, direction, goal và by",
                           "add \"indicators\" with name, unit, direction, goal and by"}}});
  });
}

constexpr std::array indicator_table{
    Rule{Code::goal_not_measurable, goal_not_measurable},
    Rule{Code::percentage_range, percentage_range},
    Rule{Code::no_indicator, no_indicator},
};

}  // namespace

std::span<const Rule> indicator_rules() {
  return indicator_table;
}

}  // namespace cchc::check
