#pragma once

#include <span>
#include <string_view>

namespace cchc::yaml {

/// What is known of the keys that a plan's files can hold, whichever record they stand in.
struct Keys {
  std::span<const std::string_view> all = {};  ///< they help to find the rest after a syntax error
  std::span<const std::string_view> exact =
      {};  ///< of them: the value is a name, a number, a day: quotes in it make it another
  std::span<const std::string_view> strict =
      {};  ///< of them: an invisible character in the value makes it another, which nobody sees
  std::span<const std::string_view> printed =
      {};  ///< of the exact ones: kept as it was printed, so that no zero of it may get lost
  std::span<const std::string_view> subjects =
      {};  ///< an item of a list may begin with any of them, whatever the items above begin with
  std::span<const std::string_view> lists = {};  ///< the value is a list of items with keys of their own
};

}  // namespace cchc::yaml
