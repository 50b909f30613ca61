#pragma once

#include "text/message.h"

#include <vector>

namespace cchc::cli {

/// Arguments that make no sense, with what to do about it.
struct UsageError {
  text::Message problem;
  std::vector<text::Message> hints;
};

}  // namespace cchc::cli
