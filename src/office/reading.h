#pragma once

#include "text/message.h"

#include <variant>

namespace cchc::office {

/// What was read, or one sentence about why it cannot be: bad files are nothing unusual, so nothing is thrown.
template <class Value>
using Reading = std::variant<Value, text::Message>;

/// Why there is no value; null when there is one.
template <class Value>
const text::Message* problem_of(const Reading<Value>& reading) {
  return std::get_if<text::Message>(&reading);
}

}  // namespace cchc::office
