#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cchc::text {

/// The key two names share when people would call them the same: case, accents, đ/d, white space, hyphens, dashes and
/// the place of the tone mark do not count. "Công chức Tư pháp", "cong chuc tu phap" and "CÔNG-CHỨC TƯ PHÁP" are one.
std::string fold(std::string_view text);

/// As `fold`, but letters and tones count: "hóa" and "hoá" are one, "hóa" and "hòa" are two.
std::string fold_accented(std::string_view text);

/// Whether any letter carries a diacritic or is đ, so that whoever typed it meant the accents.
bool has_accents(std::string_view text);

/// How well a text answers what a user typed.
enum class Match { none, folded, exact };

/// What a user typed, folded once to be looked for in many texts. A query of which folding leaves nothing matches
/// nothing.
class Query {
public:
  explicit Query(std::string_view typed);
  /// Whether it is a part of the text. Exact: with its accents (only for a query that has some).
  Match find_in(std::string_view text) const;
  /// Whether it is the whole of the text, in the same sense.
  Match equals(std::string_view text) const;
  /// Whether folding leaves nothing of it.
  bool empty() const { return folded_.empty(); }

private:
  template <class Agree>
  Match match(std::string_view text, Agree agree) const;

  std::string folded_;
  // With accents; empty for a query without.
  std::string in_place_, by_syllables_;
};

/// The same for one text.
Match find_match(std::string_view text, std::string_view query);
Match equal_match(std::string_view text, std::string_view query);

}  // namespace cchc::text
