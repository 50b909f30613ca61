#include "text/slug.h"

#include "text/fold.h"

#include <algorithm>

namespace cchc::text {

std::string slug(std::string_view title, std::size_t longest) {
  std::string out;
  constexpr std::string_view between = " -/\t\n";
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find_first_of(between, at), title.size());
    std::string word = fold(title.substr(at, end - at));
    std::erase_if(word, [](char c) { return !(('a' <= c && c <= 'z') || ('0' <= c && c <= '9')); });
    if (!word.empty()) out += (out.empty() ? "" : "-") + word;
    at = end + 1;
  }
  out.resize(std::min(out.size(), longest));
  while (out.ends_with('-')) out.pop_back();
  return out;
}

}  // namespace cchc::text
