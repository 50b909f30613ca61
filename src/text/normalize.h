#pragma once

#include <string>
#include <string_view>

namespace cchc::text {

/// The text in Unicode normal form C. Cheap for Vietnamese text without combining marks. Broken bytes stay as they are.
std::string to_nfc(std::string_view text);
bool is_nfc(std::string_view text);
/// White space (also no-break and ideographic) trimmed at both ends.
std::string_view trim(std::string_view text);
/// Whether a line holds nothing but spaces and tabs.
bool is_blank(std::string_view line);
/// Trimmed, every run of white space made one space.
std::string squeeze(std::string_view text);
/// Lower case and upper case of every letter, Vietnamese ones included; other characters stay.
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);
/// The text with its first letter in upper case.
std::string capitalized(std::string_view text);

}  // namespace cchc::text
