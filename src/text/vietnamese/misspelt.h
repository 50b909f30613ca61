#pragma once

#include <string_view>

namespace cchc::text::vietnamese {

/// Whether `written` can only be `meant` with typing errors: the words of the two pair up, and each that differs has
/// lost or doubled a letter, has two swapped, lacks accents or kept the keys of Telex or VNI. A word that is a
/// Vietnamese syllable itself, another abbreviation or another number is another name, however few its letters differ.
bool is_misspelt(std::string_view written, std::string_view meant);

}  // namespace cchc::text::vietnamese
