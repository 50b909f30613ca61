#pragma once

namespace cchc::text::vietnamese {

/// The Latin letter that a letter of another alphabet looks like: a for Cyrillic а, Đ for the Icelandic Ð. The letter
/// itself when it looks like none.
char32_t latin_twin(char32_t letter);

}  // namespace cchc::text::vietnamese
