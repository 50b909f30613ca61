#pragma once

#include "text/message.h"

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace cchc::cli {

/// Why a command does not do what it was asked for, with what to do about it: the arguments make no sense, or something
/// it needs is not there. Functions hand it up to `main`, which prints it; where there is nothing else to give they
/// return `std::optional<Refusal>`.
struct Refusal {
  text::Message problem;
  std::vector<text::Message> hints = {};
};

/// A value, or why there is none.
template <class Value>
class [[nodiscard]] Result {
public:
  Result(Value value) : content_(std::move(value)) {}
  Result(Refusal refusal) : content_(std::move(refusal)) {}

  explicit operator bool() const { return content_.index() == 0; }
  Value& operator*() { return std::get<0>(content_); }
  const Value& operator*() const { return std::get<0>(content_); }
  Value* operator->() { return &std::get<0>(content_); }
  const Value* operator->() const { return &std::get<0>(content_); }
  const Refusal& refusal() const { return std::get<1>(content_); }

private:
  std::variant<Value, Refusal> content_;
};

/// Moves the value into its place, or gives why there is none.
template <class Value>
std::optional<Refusal> take(Result<Value> result, Value& into) {
  if (!result) return result.refusal();
  into = std::move(*result);
  return std::nullopt;
}

}  // namespace cchc::cli
