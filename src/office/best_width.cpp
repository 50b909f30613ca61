#include "office/best_width.h"

#include "text/width.h"

#include <algorithm>
#include <cmath>

namespace cchc::office {

double best_width(std::string_view text) {
  constexpr double short_text = 12, per_root = 2, widest = 48;
  const auto length = static_cast<double>(text::display_width(text));
  return std::min({length, short_text + per_root * std::sqrt(length), widest});
}

double longest_word(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    longest = std::max(longest, text::display_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return static_cast<double>(longest);
}

}  // namespace cchc::office
