#pragma once

#include "diag/sink.h"
#include "plan/model.h"

// The rules by subject; each function is one row of the table in rules.cpp and one code of the table of codes.

namespace cchc::check {

// Identity.
void malformed_id(const plan::Plan& plan, diag::Sink& sink);
void duplicate_id(const plan::Plan& plan, diag::Sink& sink);
void lookalike_letter(const plan::Plan& plan, diag::Sink& sink);
void misplaced_id(const plan::Plan& plan, diag::Sink& sink);
void dangling_reference(const plan::Plan& plan, diag::Sink& sink);
void wrong_reference(const plan::Plan& plan, diag::Sink& sink);
void childless(const plan::Plan& plan, diag::Sink& sink);
void ordinal_gap(const plan::Plan& plan, diag::Sink& sink);
void duplicate_row(const plan::Plan& plan, diag::Sink& sink);

// Bodies.
void unknown_body(const plan::Plan& plan, diag::Sink& sink);
void no_owner(const plan::Plan& plan, diag::Sink& sink);
void owner_is_partner(const plan::Plan& plan, diag::Sink& sink);
void body_ended(const plan::Plan& plan, diag::Sink& sink);
void partner_twice(const plan::Plan& plan, diag::Sink& sink);
void ambiguous_body(const plan::Plan& plan, diag::Sink& sink);
void alias_used(const plan::Plan& plan, diag::Sink& sink);
void unused_body(const plan::Plan& plan, diag::Sink& sink);
void registry_conflict(const plan::Plan& plan, diag::Sink& sink);

// Deadlines.
void deadline_not_understood(const plan::Plan& plan, diag::Sink& sink);
void no_such_day(const plan::Plan& plan, diag::Sink& sink);
void outside_period(const plan::Plan& plan, diag::Sink& sink);
void no_deadline(const plan::Plan& plan, diag::Sink& sink);
void range_backwards(const plan::Plan& plan, diag::Sink& sink);
void before_decision(const plan::Plan& plan, diag::Sink& sink);
void due_differs(const plan::Plan& plan, diag::Sink& sink);

/// Whether so many deadlines lie outside the plan's years that the years are the error, which is one finding and no judge of others.
bool period_is_doubtful(const plan::Plan& plan);

// Indicators.
void goal_not_measurable(const plan::Plan& plan, diag::Sink& sink);
void percentage_range(const plan::Plan& plan, diag::Sink& sink);
void goal_out_of_reach(const plan::Plan& plan, diag::Sink& sink);
void no_indicator(const plan::Plan& plan, diag::Sink& sink);
void goal_below_base(const plan::Plan& plan, diag::Sink& sink);

// Texts.
void not_nfc(const plan::Plan& plan, diag::Sink& sink);
void stray_space(const plan::Plan& plan, diag::Sink& sink);
void typing_residue(const plan::Plan& plan, diag::Sink& sink);
void no_accents(const plan::Plan& plan, diag::Sink& sink);
void not_a_syllable(const plan::Plan& plan, diag::Sink& sink);
void tone_mark_place(const plan::Plan& plan, diag::Sink& sink);
void duplicate_text(const plan::Plan& plan, diag::Sink& sink);
void placeholder(const plan::Plan& plan, diag::Sink& sink);
void document_number(const plan::Plan& plan, diag::Sink& sink);
void nothing_to_verify(const plan::Plan& plan, diag::Sink& sink);
/// Whether work has neither output nor owner nor deadline, which is one finding, not three.
bool has_nothing_to_verify(const plan::WorkItem& item);

/// How to say that a text is right as it stands, for rules that the print itself may break.
text::Message waiver_hint(diag::Code code);

// Across files.
void area_twice(const plan::Plan& plan, diag::Sink& sink);
void area_without_file(const plan::Plan& plan, diag::Sink& sink);

}  // namespace cchc::check
