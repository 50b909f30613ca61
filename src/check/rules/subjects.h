#pragma once

#include "check/rules.h"

#include <span>
#include <string_view>

// The rules of each subject. Each is registered beside its code, at the end of its file; check/rules.cpp puts them
// together.

namespace cchc::check {

std::span<const Rule> identity_rules();
std::span<const Rule> id_form_rules();
std::span<const Rule> reference_rules();
std::span<const Rule> structure_rules();
std::span<const Rule> body_rules();
std::span<const Rule> unknown_body_rules();
std::span<const Rule> registry_rules();
std::span<const Rule> deadline_rules();
std::span<const Rule> indicator_rules();
std::span<const Rule> indicator_goal_rules();
std::span<const Rule> text_form_rules();
std::span<const Rule> spelling_rules();
std::span<const Rule> tone_rules();
std::span<const Rule> text_content_rules();
std::span<const Rule> document_rules();
std::span<const Rule> area_rules();
std::span<const Rule> report_period_rules();
std::span<const Rule> progress_subject_rules();
std::span<const Rule> progress_event_rules();
std::span<const Rule> progress_round_rules();

// What one subject knows and others ask.

/// Reports what is wrong with the members of groups, as a part of the registry's contradictions.
void group_conflict(const Situation& now, diag::Sink& sink);

/// Whether an id of a body holds only what one may hold; any other has a finding of its own.
bool is_body_id(std::string_view id);
/// Whether so many deadlines lie outside the plan's years that the years are the error, which is one finding and no
/// judge of others.
bool period_is_doubtful(const plan::Plan& plan);
/// Whether work has neither output nor owner nor deadline, which is one finding, not three.
bool has_nothing_to_verify(const plan::WorkItem& item);
/// "hoạt động I.HD3", "hoạt động này" without an id: that has a finding of its own.
text::Message named(const plan::Item& item, plan::ItemKind kind);
/// How to say that a text is right as it stands, for rules that the print itself may break.
text::Message waiver_hint(diag::Code code);

}  // namespace cchc::check
