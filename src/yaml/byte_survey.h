#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cchc::yaml {

/// What one pass over the bytes of a file or a text finds. Nearly every file is clean: each check of the bytes looks at
/// them again only when the survey says that it has something to find.
struct ByteSurvey {
  std::optional<std::size_t> invalid;  ///< the offset of the first byte that is not UTF-8
  std::size_t letters = 0;  ///< those that no garbling leaves: U+0100 to U+013F, U+0180 to U+01BF, U+1E80 to U+1EFF
  std::size_t signs = 0;    ///< question marks and all characters that some garbling puts for a letter
  bool controls = false;    ///< U+0000 to U+001F but tab and line ends, U+007F to U+009F
  bool carriage_returns = false;
  bool trailing_blanks = false;  ///< a space or a tab before the end of a line or of the bytes
  bool invisible = false;        ///< a character nobody sees, or one that only looks like a space
  bool lost_letters = false;     ///< what may stand where a letter was: ?, U+FFFD, or the second of two such as Æ°

  /// Whether a garbling can have left at least `telling` signs and more of them than there are letters.
  bool may_be_garbled(std::size_t telling) const { return signs >= telling && signs > letters; }
};

ByteSurvey survey(std::string_view bytes);

/// The letters beyond ASCII that only Vietnamese has, without those it shares with French or Spanish.
bool is_vietnamese_letter(char32_t code_point);

/// Whether a character looks like a space and is none that YAML takes for one.
bool is_odd_space(char32_t code_point);

}  // namespace cchc::yaml
