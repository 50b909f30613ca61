#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cchc::text {

/// The parts between separators, blank ones too: "a,,b" has three, a text without a separator is the one part. Views
/// the text. A separator is a `char`, or a text of which every byte is one.
template <class Separator>
std::vector<std::string_view> split(std::string_view text, Separator separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find_first_of(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace cchc::text
