#pragma once

#include "text/chars.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::text::vietnamese {

/// A word taken apart as Vietnamese spells it: "Hoạt" is the letters `hoat` with the tone nặng on letter 2.
struct Spelling {
  std::u32string letters;              ///< lower case, without tones; ă â đ ê ô ơ ư are letters of their own
  text::Tone tone = text::Tone::none;  ///< the last one, when there are several
  std::size_t tone_at = 0;             ///< the letter that carries it
  std::size_t tones = 0;               ///< how many tone marks the word has
  bool vietnamese = true;              ///< no mark or character in it that Vietnamese lacks
};

/// Takes NFC, NFD and mixtures.
Spelling spell(std::string_view word);

/// The consonants at the start and the rest. "qu" and "gi" are onsets where a vowel follows: qu-y, gi-a, but g-i.
struct SyllableParts {
  std::u32string_view onset;
  std::u32string_view rime;
};
SyllableParts split_syllable(std::u32string_view letters);

/// Whether the word can be one syllable of Vietnamese: onset, rime and tone are of the closed lists and go together; an
/// ending c, ch, p, t takes only sắc or nặng. Where the tone mark stands does not matter.
bool is_syllable(const Spelling& word);

/// Whether letters typed without any mark can be a syllable with some marks: "phuong" for "phương".
bool is_bare_syllable(std::string_view word);

/// Where people put the tone mark of an open oa, oe, uy: hóa or hoá. Everywhere else there is one place.
enum class ToneStyle { first, second };

/// Whether the word is a syllable in oa, oe or uy, where both styles are in use.
bool has_two_tone_places(std::u32string_view letters);
/// The letter that carries the tone; nothing when there is no vowel.
std::optional<std::size_t> tone_place(std::u32string_view letters, ToneStyle style);

/// The word spelled with its tone at that letter, in lower case and normal form C.
std::string write_syllable(std::u32string_view letters, text::Tone tone, std::size_t tone_at);

}  // namespace cchc::text::vietnamese
