#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace cchc::text {

/// The items in one text, `between` each two of them. `to_text` gives an item's own text, or something that converts to
/// one.
template <class Range, class ToText = std::identity>
std::string join(const Range& items, std::string_view between, ToText to_text = {}) {
  std::string all;
  bool first = true;
  for (const auto& item : items) {
    if (!first) all += between;
    first = false;
    all += std::invoke(to_text, item);
  }
  return all;
}

/// Puts an item behind those a text has already, with `between` in front of it; a text without any begins with it.
inline void add_item(std::string& all, std::string_view between, std::string_view item) {
  if (!all.empty()) all += between;
  all += item;
}

}  // namespace cchc::text
