#pragma once

#include "text/chars.h"
#include "text/span.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::plan::deadline {

/// A phrase as the grammar sees it: one letter of plain ASCII for each character that counts, with the bytes it stands
/// for. Letters are in lower case without accents, every dash is '-', white space and invisible characters are gone.
/// White space between two digits or two Roman digits stays as '_', so that "15 6" is never "156" and "I II" never
/// "III". Control characters are '!', whatever else is '?'.
struct Phrase {
  std::string_view text;           ///< the phrase as written
  std::string letters;             ///< what the grammar reads
  std::vector<text::Span> places;  ///< the bytes of `text` behind each of `letters`
  std::vector<bool> starts;        ///< for each of `letters`: a word, a number or a mark begins here

  /// The bytes behind letters `begin` to `end` (excluded).
  text::Span span(std::size_t begin, std::size_t end) const;
  /// The bytes from the first to the last character that counts; all of the text when none does.
  text::Span whole() const;
  /// `span` widened to whole words.
  text::Span words(text::Span span) const;
  /// Where the word that begins at letter `begin` ends, at most at `end`.
  std::size_t word_end(std::size_t begin, std::size_t end) const;
  /// The bytes of a span as written.
  std::string_view written(text::Span span) const { return text.substr(span.begin, span.size()); }
};

/// `text` must outlive the result.
Phrase read_phrase(std::string_view text);

using text::is_digit;
bool is_letter(char c);
bool is_roman_digit(char c);

}  // namespace cchc::plan::deadline
