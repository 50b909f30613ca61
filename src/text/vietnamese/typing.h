#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace cchc::text::vietnamese {

/// Words that kept the keys of an input method because it was off: "chuwsc" (Telex) or "phu7o7ng" (VNI).
struct Residue {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string meant;  ///< the words with their accents
};

/// Words of a plan that are no residue, whatever stands around them: each is looked at once.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};
using InnocentWords = std::unordered_set<std::string, WordHash, std::equal_to<>>;

/// Finds them; neighbours are one stretch. Words that English or an abbreviation could be are passed over unless the
/// words around them tell otherwise.
std::vector<Residue> find_residue(std::string_view text);
/// The same for one of many texts. Passes over the words of `innocent` and adds those it finds to be so.
std::vector<Residue> find_residue(std::string_view text, InnocentWords& innocent);

/// Whether a whole text of several words was typed without accents: "Xay dung ke hoach".
bool lacks_accents(std::string_view text);

}  // namespace cchc::text::vietnamese
