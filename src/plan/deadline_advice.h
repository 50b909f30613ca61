#pragma once

#include "plan/deadline.h"
#include "plan/deadline_grammar.h"
#include "plan/deadline_phrase.h"
#include "plan/deadline_values.h"

#include <optional>

namespace cchc::plan::deadline {

/// The refusal of a phrase whose form is right and whose value cannot be.
DeadlineError explain_fault(const Phrase& phrase, const Fault& mistake);

/// The refusal of a phrase in one of the ways people are known to write that the grammar does not take; nothing for others.
std::optional<DeadlineError> explain_known_slip(const Phrase& phrase);

/// The refusal of any other phrase, with the accepted phrases nearest to it.
DeadlineError explain_unknown(const Phrase& phrase, const Unknown& unknown);

}  // namespace cchc::plan::deadline
