#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::check {

/// Words that kept the keys of an input method because it was off: "chuwsc" (Telex) or "phu7o7ng" (VNI).
struct Residue {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string meant;  ///< the words with their accents
};

/// Finds them; neighbours are one stretch. Words that English or an abbreviation could be are passed over unless the words around them
/// tell otherwise.
std::vector<Residue> find_residue(std::string_view text);

/// Whether a whole text of several words was typed without accents: "Xay dung ke hoach".
bool lacks_accents(std::string_view text);

}  // namespace cchc::check
