#include "check/rules.h"

#include "check/rules/subjects.h"
#include "check/rules/texts.h"
#include "check/waivers.h"

#include <algorithm>
#include <vector>

namespace cchc::check {

namespace {

std::vector<Rule> all_rules() {
  std::vector<Rule> all;
  for (const auto subject :
       {identity_rules(),      id_form_rules(),          reference_rules(),      structure_rules(),
        body_rules(),          unknown_body_rules(),     registry_rules(),       deadline_rules(),
        indicator_rules(),     indicator_goal_rules(),   text_form_rules(),      spelling_rules(),
        tone_rules(),          text_content_rules(),     document_rules(),       area_rules(),
        report_period_rules(), progress_subject_rules(), progress_event_rules(), progress_round_rules()})
    all.insert(all.end(), subject.begin(), subject.end());
  std::ranges::sort(all, {}, &Rule::code);
  return all;
}

/// Of one code in one file. More than are listed, because waivers take some away.
constexpr std::size_t most_before_waivers = 5 * diag::most_listed;

/// Runs every rule, or only those whose findings are errors.
void run_rules(const plan::Plan& plan, std::optional<plan::Date> today, bool only_errors, diag::Sink& found) {
  const plan::Progress progress(plan);
  const Texts texts(plan);
  const Situation now{plan, progress, *plan.registry, today, texts};
  for (const Rule& rule : rules()) {
    if (only_errors && diag::info(rule.code).severity != diag::Severity::error) continue;
    rule.check != nullptr ? rule.check(plan, found) : rule.judge(now, found);
  }
}

}  // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> all = all_rules();
  return all;
}

void check(const plan::Plan& plan, diag::Sink& sink, std::optional<plan::Date> today) {
  diag::Sink found(most_before_waivers);
  run_rules(plan, today, false, found);
  apply_waivers(plan, found, sink);
  check_waivers(plan, found, sink);
}

void check_errors(const plan::Plan& plan, diag::Sink& sink, std::optional<plan::Date> today) {
  diag::Sink found(most_before_waivers);
  run_rules(plan, today, true, found);
  apply_waivers(plan, found, sink);
}

}  // namespace cchc::check
