#pragma once

#include "plan/deadline.h"
#include "plan/deadline_grammar.h"
#include "plan/deadline_phrase.h"
#include "plan/deadline_values.h"

namespace cchc::plan::deadline {

/// The refusal of a phrase whose form is right and whose value cannot be.
DeadlineError explain_mistake(const Phrase& phrase, const Mistake& mistake);

/// The refusal of a phrase that has no accepted form. What it suggests is due when the phrase is meant to be: a form
/// written in a way people are known to, a letter for a digit, one word misspelt. Nothing is suggested for any other
/// phrase.
DeadlineError explain_unknown(const Phrase& phrase, const Unknown& unknown);

}  // namespace cchc::plan::deadline
