#pragma once

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
std::vector<Word> split_words(std::string_view text, Digits digits = Digits::separate);

/// What a word's capital letters say of it.
enum class Capitals { none, first, more };
Capitals capitals_of(std::string_view word);

/// Whether a bracket-free stretch around the word, from space to space, is an address of the net or of mail.
bool in_address(std::string_view text, const Word& word);

}  // namespace cchc::text::vietnamese
