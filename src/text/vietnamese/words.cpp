#include "text/vietnamese/words.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <algorithm>

namespace cchc::text::vietnamese {

std::vector<Word> split_words(std::string_view text, Digits digits) {
  std::vector<Word> words;
  for_each_word(text, digits, [&](const Word& word) { words.push_back(word); });
  return words;
}

Capitals capitals_of(std::string_view word) {
  std::size_t capitals = 0;
  bool first = false;
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded next = text::decode(word, at);
    if (text::lower(next.code_point) != next.code_point) {
      ++capitals;
      first = first || at == 0;
    }
    at += next.size;
  }
  if (capitals == 0) return Capitals::none;
  return capitals == 1 && first ? Capitals::first : Capitals::more;
}

bool in_address(std::string_view text, const Word& word) {
  // Longer chunks are no addresses, and looking for their ends would take too long.
  constexpr std::size_t reach = 300;
  const std::size_t window = word.offset - std::min(word.offset, reach);
  const std::size_t before = text.substr(window, word.offset - window + 1).find_last_of(" \n\"(");
  const std::size_t begin = before == std::string_view::npos ? window : window + before + 1;
  const std::string_view after = text.substr(word.end(), reach);
  const std::size_t end = word.end() + std::min(after.find_first_of(" \n\")"), after.size());
  const std::string_view chunk = text.substr(begin, end - begin);
  if (chunk.find('@') != std::string_view::npos || chunk.find("://") != std::string_view::npos) return true;
  const std::size_t dot = chunk.find('.');
  return dot != std::string_view::npos && dot + 1 < chunk.size() && dot > 0 && text::is_ascii(chunk) &&
         text::is_letter(static_cast<char32_t>(chunk[dot + 1]));
}

}  // namespace cchc::text::vietnamese
