#pragma once

#include "diag/sink.h"
#include "plan/progress.h"
#include "plan/registry.h"

#include <optional>
#include <span>

namespace cchc::check {

class Texts;

/// One rule over a plan: reports every place where the plan breaks it, and nothing else. Never edits. Damaged items are
/// passed over.
using Check = void (*)(const plan::Plan& plan, diag::Sink& sink);

/// A plan with what was recorded of it, on a day.
struct Situation {
  const plan::Plan& plan;
  const plan::Progress& progress;
  const plan::Registry& registry;   ///< of the plan's bodies
  std::optional<plan::Date> today;  ///< nothing: rules that ask what day it is find nothing
  const Texts& texts;
};

/// A rule that asks what was recorded, what day it is, or how the plan's texts are written.
using SituationCheck = void (*)(const Situation& now, diag::Sink& sink);

/// One of the two is null.
struct Rule {
  constexpr Rule(diag::Code of, Check over_plan) : code(of), check(over_plan) {}
  constexpr Rule(diag::Code of, SituationCheck over_situation) : code(of), judge(over_situation) {}

  diag::Code code;
  Check check = nullptr;
  SituationCheck judge = nullptr;
};

/// Every rule, ascending by code. What a code means, its severity and whether it may be waived stand in the table of
/// codes.
std::span<const Rule> rules();

/// Runs every rule and takes away what the plan's items waive; an unused or reasonless waiver is reported itself.
/// Without a day the rules that ask for one are left out.
void check(const plan::Plan& plan, diag::Sink& sink, std::optional<plan::Date> today = {});

/// As `check`, but only the rules whose findings are errors: what makes a plan unfit to answer from.
void check_errors(const plan::Plan& plan, diag::Sink& sink, std::optional<plan::Date> today = {});

}  // namespace cchc::check
