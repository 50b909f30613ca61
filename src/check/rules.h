#pragma once

#include "diag/sink.h"
#include "plan/model.h"

#include <optional>
#include <span>

namespace cchc::check {

/// One rule over a plan: reports every place where the plan breaks it, and nothing else. Never edits. Damaged items are
/// passed over.
using Check = void (*)(const plan::Plan& plan, diag::Sink& sink);

/// A rule that asks what day it is: what was due by then, what lies in the future.
using DatedCheck = void (*)(const plan::Plan& plan, plan::Date today, diag::Sink& sink);

struct Rule {
  diag::Code code;
  Check check;                 ///< null where the rule asks for the day
  DatedCheck dated = nullptr;  ///< null where it does not
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
