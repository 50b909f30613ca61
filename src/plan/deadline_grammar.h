#pragma once

#include "plan/deadline.h"
#include "plan/deadline_phrase.h"
#include "plan/deadline_values.h"

#include <cstddef>
#include <variant>

namespace cchc::plan::deadline {

/// The phrase has none of the accepted forms.
struct Unknown {
  std::size_t reach = 0;  ///< the letter no form could go past; the number of letters where the phrase stops short
};

/// Reads a phrase by the accepted forms alone: a form, with verbs before it and what goes on after it.
std::variant<Schedule, Mistake, Unknown> read_schedule(const Phrase& phrase);

/// The same for a text that has to be right: nothing when it is refused.
std::optional<Schedule> accepted_schedule(std::string_view text);

/// The part of a phrase that forms are matched against: without bullets, full stops and a
/// note such as "(nếu có)" around it.
Range readable_part(const Phrase& phrase);

/// The letter after the verbs a phrase begins with.
std::size_t after_verbs(const Phrase& phrase, Range range);

}  // namespace cchc::plan::deadline
