#include "check/rules/subjects.h"
#include "plan/period_name.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/vietnamese/syllable.h"
#include "text/vietnamese/words.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::check {

using diag::Code;
using text::say;

using namespace text::vietnamese;

namespace {

/// Whether a report counts months, which any number may have: "9 tháng", "9 tháng đầu năm".
bool counts_months(std::string_view name) {
  const std::string folded = text::fold(name);
  const std::size_t digits = folded.find_first_not_of("0123456789");
  if (digits == 0 || digits > 2 || digits == std::string::npos) return false;
  const std::string_view rest = std::string_view(folded).substr(digits);
  return rest == "thang" || rest == "thangdau" || rest == "thangdaunam";
}

bool is_number(std::string_view word) {
  return word.find_first_not_of("0123456789") == std::string_view::npos ||
         word.find_first_not_of("IVX") == std::string_view::npos;
}

/// Whether the name has a number or a Vietnamese word of its own where the other one has another: it means something
/// else, however few letters differ.
bool is_another(std::string_view name, std::string_view other) {
  const std::vector<Word> words = split_words(name, Digits::part_of_words);
  const std::vector<Word> others = split_words(other, Digits::part_of_words);
  if (words.size() != others.size()) return true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool differs = text::fold(words[i].text) != text::fold(others[i].text);
    if (differs && (is_number(words[i].text) || is_syllable(spell(words[i].text)))) return true;
  }
  return false;
}

/// A reporting period of plan.yaml with a name that is none of the usual ones: most likely mistyped where it is near
/// one of them, else the office's own, which is worth a look.
void unknown_period(const plan::Plan& plan, diag::Sink& sink) {
  std::vector<std::string_view> names;
  for (const plan::PeriodName period : plan::all_periods) {
    for (const std::string_view name : plan::names_of(period)) names.push_back(name);
  }
  for (const plan::ReportWindow& window : plan.head.windows) {
    const plan::Text& name = window.name;
    if (name.node->damaged || plan::find_period_name(name.value) || counts_months(name.value)) continue;
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
    if (const auto near = text::nearest(name.value, names); near && !is_another(name.value, names[*near])) {
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
