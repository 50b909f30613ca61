#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cchc::text {

/// What a word has of a-z and 0-9 without case and accents: "Tư" as "tu".
std::string plain_word(std::string_view word);

/// A title as a name for a file that is safe on every system: "Công chức Tư pháp" as "cong-chuc-tu-phap". Only a-z, 0-9
/// and hyphens, no more than `longest` bytes; empty when the title has no letter of the alphabet and no digit.
std::string slug(std::string_view title, std::size_t longest);

}  // namespace cchc::text
