#include "check/rules.h"

#include "check/rules/subjects.h"
#include "check/waivers.h"

#include <algorithm>
#include <array>

namespace cchc::check {

using diag::Code;

namespace {

constexpr std::array table{
    Rule{Code::malformed_id, malformed_id},
    Rule{Code::duplicate_id, duplicate_id},
    Rule{Code::lookalike_letter, lookalike_letter},
    Rule{Code::misplaced_id, misplaced_id},
    Rule{Code::dangling_reference, dangling_reference},
    Rule{Code::wrong_reference, wrong_reference},
    Rule{Code::childless, childless},
    Rule{Code::ordinal_gap, ordinal_gap},
    Rule{Code::duplicate_row, duplicate_row},
    Rule{Code::unknown_body, unknown_body},
    Rule{Code::no_owner, no_owner},
    Rule{Code::owner_is_partner, owner_is_partner},
    Rule{Code::body_ended, body_ended},
    Rule{Code::partner_twice, partner_twice},
    Rule{Code::ambiguous_body, ambiguous_body},
    Rule{Code::alias_used, alias_used},
    Rule{Code::unused_body, unused_body},
    Rule{Code::registry_conflict, registry_conflict},
    Rule{Code::deadline_not_understood, deadline_not_understood},
    Rule{Code::no_such_day, no_such_day},
    Rule{Code::outside_period, outside_period},
    Rule{Code::no_deadline, no_deadline},
    Rule{Code::range_backwards, range_backwards},
    Rule{Code::before_decision, before_decision},
    Rule{Code::due_differs, due_differs},
    Rule{Code::goal_not_measurable, goal_not_measurable},
    Rule{Code::percentage_range, percentage_range},
    Rule{Code::goal_out_of_reach, goal_out_of_reach},
    Rule{Code::no_indicator, no_indicator},
    Rule{Code::goal_below_base, goal_below_base},
    Rule{Code::not_nfc, not_nfc},
    Rule{Code::stray_space, stray_space},
    Rule{Code::typing_residue, typing_residue},
    Rule{Code::no_accents, no_accents},
    Rule{Code::not_a_syllable, not_a_syllable},
    Rule{Code::tone_mark_place, tone_mark_place},
    Rule{Code::duplicate_text, duplicate_text},
    Rule{Code::placeholder, placeholder},
    Rule{Code::document_number, document_number},
    Rule{Code::nothing_to_verify, nothing_to_verify},
    Rule{Code::area_twice, area_twice},
    Rule{Code::area_without_file, area_without_file},
};

static_assert(std::ranges::is_sorted(table, {}, &Rule::code));

}  // namespace

std::span<const Rule> rules() {
  return table;
}

void check(const plan::Plan& plan, diag::Sink& sink) {
  diag::Sink found;
  for (const Rule& rule : table) rule.check(plan, found);
  apply_waivers(plan, found.found(), sink);
  check_waivers(plan, found.found(), sink);
}

void check_errors(const plan::Plan& plan, diag::Sink& sink) {
  diag::Sink found;
  for (const Rule& rule : table) {
    if (diag::info(rule.code).severity == diag::Severity::error) rule.check(plan, found);
  }
  apply_waivers(plan, found.found(), sink);
}

}  // namespace cchc::check
