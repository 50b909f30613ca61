#pragma once

#include "diag/sink.h"
#include "plan/model.h"

#include <vector>

namespace cchc::check {

/// Passes on what the plan's items do not waive. A waiver holds for one code at its own item and needs a reason; one that waives
/// nothing, has no reason, or names a code that cannot be waived is reported.
void apply_waivers(const plan::Plan& plan, const std::vector<diag::Diagnostic>& found, diag::Sink& sink);

}  // namespace cchc::check
