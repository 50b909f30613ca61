#pragma once

#include "diag/sink.h"
#include "plan/model.h"

namespace cchc::check {

/// How far the items of two versions were told by their texts.
enum class HistoryReach {
  whole,        ///< each text was compared with all it may have become
  equal_texts,  ///< too much changed for that: from some item on, one that has another id is known by its very text
                ///< alone
};

/// Reports what became of the plan between two versions and should not have: ids that went away, were given to another
/// thing or were changed without a word (K811–K813), approved items changed without the deciding document (K814),
/// records of retired ids deleted (K815), goals lowered (K816), results of a closed year edited as of `today` (K817).
/// Places are in the files of `now`, related ones in those of `before`; both must outlive the findings. Items are
/// followed by their ids, wherever they stand; what a damaged file or item leaves open on either side is passed over.
/// Gives how far K811–K813 can be relied on.
HistoryReach check_history(const plan::Plan& before, const plan::Plan& now, plan::Date today, diag::Sink& sink);

}  // namespace cchc::check
