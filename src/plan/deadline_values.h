#pragma once

#include "diag/code.h"
#include "plan/date.h"
#include "plan/deadline_pattern.h"
#include "plan/deadline_phrase.h"
#include "text/message.h"
#include "text/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cchc::plan::deadline {

/// What the slots of one phrase say.
struct Values {
  std::vector<int> years;
  std::vector<Date> dates;
  int quarter = 0;      ///< 0: none
  unsigned month = 0;   ///< 0: none
  std::string percent;  ///< as written
};

/// A value that has the right form and cannot be.
struct Fault {
  diag::Code code = diag::Code::deadline_not_understood;
  text::Span span;  ///< bytes of the phrase
  text::Message reason;
  std::string replacement;  ///< what may have been meant in the place of `span`; may be empty
};

std::variant<Values, Fault> evaluate(const Phrase& phrase, const std::vector<Capture>& captures);

/// A phrase made from a template: {y} and {z} the first and second year, {q} quarter, {m} month, {d} day, {p} percentage.
/// Nothing when a value is missing.
std::optional<std::string> fill(std::string_view phrase_template, const Values& values);

}  // namespace cchc::plan::deadline
