#include "check/rules/subjects.h"
#include "plan/period_name.h"
#include "text/nearest.h"

#include <array>
#include <string_view>
#include <vector>

namespace cchc::check {

using diag::Code;
using text::say;

namespace {

/// A reporting period of plan.yaml with a name that is none of the usual ones: most likely mistyped where it is near
/// one of them, else the office's own, which is worth a look.
void unknown_period(const plan::Plan& plan, diag::Sink& sink) {
  std::vector<std::string_view> names;
  for (const plan::PeriodName period : plan::all_periods) {
    for (const std::string_view name : plan::names_of(period)) names.push_back(name);
  }
  for (const plan::ReportWindow& window : plan.head.windows) {
    const plan::Text& name = window.name;
    if (name.node->damaged || plan::find_period_name(name.value)) continue;
    diag::Diagnostic found{
        .code = Code::value_not_in_list,
        .place = name.place(),
        .headline = say("kỳ báo cáo \"{}\" không phải một kỳ quen dùng",
                        "\"{}\" is none of the usual reporting periods", name.value),
        .help = {say(
            "các kỳ quen dùng: Quý I, Quý II, Quý III, Quý IV, 6 tháng, 6 tháng cuối năm, Năm; kỳ riêng của đơn vị thì "
            "giữ "
            "nguyên và lập báo cáo bằng --period \"{}\"",
            "the usual ones: Quý I, Quý II, Quý III, Quý IV, 6 tháng, 6 tháng cuối năm, Năm; one of your own is "
            "reported with --period \"{}\"",
            name.value)},
        .severity = diag::Severity::info};
    if (const auto near = text::nearest(name.value, names)) {
      found.help.insert(found.help.begin(), text::did_you_mean(names[*near]));
      found.severity = diag::Severity::warning;
    }
    sink.report(std::move(found));
  }
}

constexpr std::array report_period_table{Rule{Code::value_not_in_list, unknown_period}};

}  // namespace

std::span<const Rule> report_period_rules() {
  return report_period_table;
}

}  // namespace cchc::check
