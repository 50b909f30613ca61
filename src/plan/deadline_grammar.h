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

/// Reads a phrase by the accepted forms alone.
std::variant<Schedule, Fault, Unknown> read_schedule(const Phrase& phrase);

/// The same for a text that has to be right: nothing when it is refused.
std::optional<Schedule> accepted_schedule(std::string_view text);

}  // namespace cchc::plan::deadline
