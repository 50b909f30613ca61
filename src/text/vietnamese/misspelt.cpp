#include "text/vietnamese/misspelt.h"

#include "text/chars.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/utf8.h"
#include "text/vietnamese/syllable.h"
#include "text/vietnamese/words.h"

#include <algorithm>
#include <string>
#include <vector>

namespace cchc::text::vietnamese {

namespace {

constexpr std::size_t shortest_with_wrong_letter = 5;  // in shorter words a wrong letter makes another word
constexpr std::size_t shortest_abbreviation = 3;       // in shorter ones any change makes another abbreviation

bool has_ascii_digit(std::string_view word) {
  return std::ranges::any_of(word, is_digit);
}

/// Whether one letter of `longer` is the one before it once more and the rest is `shorter`.
bool is_doubled(std::u32string_view longer, std::u32string_view shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  const auto [at, other] = std::ranges::mismatch(longer, shorter);
  const auto i = static_cast<std::size_t>(at - longer.begin());
  return i > 0 && longer[i] == longer[i - 1] && longer.substr(i + 1) == shorter.substr(i);
}

/// Whether two neighbours changed places.
bool is_swapped(std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size()) return false;
  const auto i = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

bool is_misspelt_abbreviation(std::u32string_view written, std::u32string_view meant) {
  return std::min(written.size(), meant.size()) >= shortest_abbreviation &&
         (is_doubled(written, meant) || is_swapped(written, meant));
}

/// "phu7o7ng": the keys of VNI stand between the letters.
bool is_vni(std::string_view written, std::string_view meant) {
  std::string letters(written);
  std::erase_if(letters, [](char c) { return c >= '1' && c <= '9'; });
  return !has_ascii_digit(meant) && !letters.empty() && letters.size() * 2 >= written.size() &&
         text::fold(letters) == text::fold(meant);
}

/// Whether Vietnamese has the word. No native word begins with p alone: it lost the h of ph.
bool is_word(std::string_view written) {
  const Spelling spelling = spell(written);
  return is_syllable(spelling) && split_syllable(spelling.letters).onset != U"p";
}

bool is_misspelt_word(const Word& written, const Word& meant) {
  const std::string typed = text::fold(written.text);
  const std::string right = text::fold(meant.text);
  if (typed == right) return true;
  if (has_ascii_digit(typed) || has_ascii_digit(right)) return is_vni(written.text, meant.text);
  const std::u32string typed_letters = text::to_code_points(typed);
  const std::u32string right_letters = text::to_code_points(right);
  if (capitals_of(written.text) == Capitals::more || capitals_of(meant.text) == Capitals::more)
    return is_misspelt_abbreviation(typed_letters, right_letters);
  if (right_letters.size() < 2 || is_word(written.text)) return false;
  const std::size_t distance = text::edit_distance(typed, right);
  const bool is_long = right_letters.size() >= shortest_with_wrong_letter;
  // Of the same length and not swapped: a letter was replaced.
  if (!is_long && typed_letters.size() == right_letters.size()) return is_swapped(typed_letters, right_letters);
  return distance <= (is_long || typed_letters.size() >= shortest_with_wrong_letter ? 2U : 1U);
}

}  // namespace

bool is_misspelt(std::string_view written, std::string_view meant) {
  const std::vector<Word> typed = split_words(written, Digits::part_of_words);
  const std::vector<Word> right = split_words(meant, Digits::part_of_words);
  return std::ranges::equal(typed, right, is_misspelt_word);
}

}  // namespace cchc::text::vietnamese
