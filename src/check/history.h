#pragma once

#include "diag/sink.h"
#include "plan/model.h"

namespace cchc::check {

/// Reports what became of the plan between two versions and should not have: ids that went away, were given to another
/// thing or were changed without a word (K811–K813), approved items changed without the deciding document (K814),
/// records of retired ids deleted (K815), goals lowered (K816), results of a closed year edited as of `today` (K817).
/// Places are in the files of `now`, related ones in those of `before`; both must outlive the findings. Items are
/// followed by their ids, wherever they stand; what a damaged file or item leaves open on either side is passed over.
void check_history(const plan::Plan& before, const plan::Plan& now, plan::Date today, diag::Sink& sink);

}  // namespace cchc::check
