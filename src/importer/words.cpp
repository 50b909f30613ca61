#include "importer/words.h"

#include "text/chars.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace cchc::importer {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(text::to_lower(text::to_nfc(word)));
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (text::is_letter(next.code_point) || text::is_digit(next.code_point) || text::is_mark(next.code_point)) {
      word += text.substr(at, next.size);
    } else {
      end_word();
    }
    at += next.size;
  }
  end_word();
  return words;
}

void add_words(WordCount& count, std::string_view text) {
  for (std::string& word : words_of(text)) ++count[std::move(word)];
}

}  // namespace cchc::importer
