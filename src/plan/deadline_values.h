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

/// A stretch of time that slots name: a year, a quarter, a month or a day. What is not said is 0.
struct Stretch {
  int year = 0;
  int quarter = 0;
  unsigned month = 0;
  unsigned day = 0;

  bool is_year() const { return quarter == 0 && month == 0 && day == 0; }
  /// Its first and last day. Without a year they are days of the year 0, which is a leap year; without a month, of
  /// January.
  Days days() const;
};

/// What the slots of one phrase say, in their order.
struct Values {
  std::vector<Stretch> stretches;
  std::string percent;  ///< as written
};

/// A value that has the right form and cannot be.
struct Mistake {
  diag::Code code = diag::Code::deadline_not_understood;
  text::Span span;  ///< bytes of the phrase
  text::Message reason;
  std::string replacement;  ///< what may have been meant in the place of `span`; may be empty
};

/// A year counts for everything before it that has none: "Quý II, IV/2026", "từ 10/7 đến 30/11/2026". In a range what
/// would come later than the end is of the year before: "từ tháng 11 đến tháng 3 năm 2026".
std::variant<Values, Mistake> evaluate(const Phrase& phrase, const std::vector<Capture>& captures, bool is_range);

/// A phrase made from a template: {y} and {z} the first and second year, {q} quarter, {m} month, {d} day, {p}
/// percentage. Nothing when a value is missing.
std::optional<std::string> fill(std::string_view phrase_template, const Values& values);

}  // namespace cchc::plan::deadline
