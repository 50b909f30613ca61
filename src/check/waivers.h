#pragma once

#include "diag/sink.h"
#include "plan/model.h"

namespace cchc::check {

/// Passes on what the plan's items do not waive. A waiver holds for one code at its own item and needs a reason. Of a
/// file that repeats the area of another only that is passed on: the rest stands in the other too, or goes with it.
void apply_waivers(const plan::Plan& plan, const diag::Sink& found, diag::Sink& sink);

/// Reports each waiver that has no reason, names a code that cannot be waived, or waives none of `found`, which is what
/// every rule found. Of a damaged item, or a code with findings that were only counted, nobody can tell what it would
/// waive.
void check_waivers(const plan::Plan& plan, const diag::Sink& found, diag::Sink& sink);

/// Whether the waiver says why: dashes and full stops alone are no reason.
bool has_reason(const plan::Waiver& waiver);

}  // namespace cchc::check
