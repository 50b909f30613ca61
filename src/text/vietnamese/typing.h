#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cchc::text::vietnamese {

/// Words that kept the keys of an input method because it was off: "chuwsc" (Telex) or "phu7o7ng" (VNI).
struct Residue {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string meant;  ///< the words with their accents
};

/// A word that looks like residue, whatever stands around it.
struct TypedWord {
  std::string meant;
  bool strong = false;   ///< residue by itself; another counts only when others support it
  bool likely = false;   ///< strong among words with accents
  bool capital = false;  ///< begins with one, so it may be a name
};

struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};
/// The words of a plan, so that each is judged once; nothing for those that are no residue.
using JudgedWords = std::unordered_map<std::string, std::optional<TypedWord>, WordHash, std::equal_to<>>;

/// Whether a word by itself may be residue.
bool looks_typed(std::string_view word);

/// Finds them; neighbours are one stretch. Words that English or an abbreviation could be are passed over unless the
/// words around them say otherwise.
std::vector<Residue> find_residue(std::string_view text);
/// The same for one of many texts. Looks words up in `judged` and adds those that are not there.
std::vector<Residue> find_residue(std::string_view text, JudgedWords& judged);

/// Whether a whole text of several words was typed without accents: "Xay dung ke hoach".
bool lacks_accents(std::string_view text);

}  // namespace cchc::text::vietnamese
