#pragma once

#include "text/chars.h"
#include "text/utf8.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace cchc::text::vietnamese {

/// A stretch of letters, marks and, when asked for, digits, as bytes of a text.
struct Word {
  std::size_t offset = 0;
  std::string_view text;
  std::size_t end() const { return offset + text.size(); }
};
enum class Digits { separate, part_of_words };

/// Calls `on_word(word)` for every word of a text.
template <class OnWord>
void for_each_word(std::string_view text, Digits digits, OnWord&& on_word) {
  const bool with_digits = digits == Digits::part_of_words;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    const char32_t c = next.code_point;
    const bool part = is_letter(c) || (with_digits && is_digit(c)) || (inside && is_mark(c));
    if (part && !inside) begin = at;
    if (!part && inside) on_word(Word{begin, text.substr(begin, at - begin)});
    inside = part;
    at += next.size;
  }
  if (inside) on_word(Word{begin, text.substr(begin)});
}

std::vector<Word> split_words(std::string_view text, Digits digits = Digits::separate);

/// What a word's capital letters say of it.
enum class Capitals { none, first, more };
Capitals capitals_of(std::string_view word);

/// Whether a bracket-free stretch around the word, from space to space, is an address of the net or of mail.
bool in_address(std::string_view text, const Word& word);

}  // namespace cchc::text::vietnamese
