#pragma once

#include "text/message.h"

#include <cstddef>
#include <utility>

namespace cchc::report {

/// What one answer may take: more than anybody reads, and no more than a machine bears.
inline constexpr std::size_t most_result_mebibytes = 64;
inline constexpr std::size_t most_result_bytes = most_result_mebibytes * 1024 * 1024;

/// Thrown where an answer would take more.
struct ResultTooLarge {
  text::Message help;  ///< what to do about it
};

/// What an answer takes, counted while it is made.
class ResultSize {
public:
  ResultSize()
      : help_{"chọn ít việc hơn, ví dụ bằng --area, --owner", "choose less work, for example by --area, --owner"} {}
  explicit ResultSize(text::Message help) : help_(std::move(help)) {}

  /// Throws ResultTooLarge.
  void add(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ > most_result_bytes) throw ResultTooLarge{help_};
  }

private:
  text::Message help_;
  std::size_t bytes_ = 0;
};

}  // namespace cchc::report
