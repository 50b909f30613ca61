#include "check/rules.h"

#include "check/rules/subjects.h"
#include "check/waivers.h"

#include <algorithm>
#include <vector>

namespace cchc::check {

namespace {

std::vector<Rule> all_rules() {
  std::vector<Rule> all;
  for (const auto subject : {identity_rules(), reference_rules(), structure_rules(), body_rules(), unknown_body_rules(),
                             registry_rules(), deadline_rules(), indicator_rules(), text_form_rules(), spelling_rules(),
                             tone_rules(), text_content_rules(), document_rules(), area_rules()})
    all.insert(all.end(), subject.begin(), subject.end());
  std::ranges::sort(all, {}, &Rule::code);
  return all;
}

}  // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> all = all_rules();
  return all;
}

void check(const plan::Plan& plan, diag::Sink& sink) {
  diag::Sink found;
  for (const Rule& rule : rules()) rule.check(plan, found);
  apply_waivers(plan, found.found(), sink);
  check_waivers(plan, found.found(), sink);
}

void check_errors(const plan::Plan& plan, diag::Sink& sink) {
  diag::Sink found;
  for (const Rule& rule : rules()) {
    if (diag::info(rule.code).severity == diag::Severity::error) rule.check(plan, found);
  }
  apply_waivers(plan, found.found(), sink);
}

}  // namespace cchc::check
