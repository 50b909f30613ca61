#include "text/slug.h"

#include "text/chars.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/split.h"

#include <algorithm>

namespace cchc::text {

std::string plain_word(std::string_view word) {
  std::string plain = fold(word);
  std::erase_if(plain, [](char c) { return !is_ascii_small(c) && !is_digit(c); });
  return plain;
}

std::string slug(std::string_view title, std::size_t longest) {
  std::string out;
  for (const std::string_view part : split(title, " -/\t\n")) {
    if (const std::string word = plain_word(part); !word.empty()) add_item(out, "-", word);
  }
  out.resize(std::min(out.size(), longest));
  while (out.ends_with('-')) out.pop_back();
  return out;
}

}  // namespace cchc::text
