#pragma once

#include <string>
#include <string_view>

namespace cchc::text::vietnamese {

/// The Latin letter that a letter of another alphabet looks like: a for Cyrillic а, Đ for the Icelandic Ð. The letter
/// itself when it looks like none.
char32_t latin_twin(char32_t letter);

/// The text with Latin letters in the place of those that look like them.
std::string in_latin(std::string_view text);

}  // namespace cchc::text::vietnamese
