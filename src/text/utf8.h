#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::text {

/// U+FEFF as some programs put it at the start of a file.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One character read from UTF-8.
struct Decoded {
  char32_t code_point = 0;
  std::size_t size = 0;  ///< in bytes; 0 only at the end of the text
  bool valid = true;     ///< false: one broken byte, given as U+FFFD
};

/// Reads the character that starts at byte `offset` (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).
Decoded decode(std::string_view text, std::size_t offset);
/// The offset of the first byte that is not UTF-8, or nothing.
std::optional<std::size_t> find_invalid(std::string_view text);
/// The code points; a broken byte becomes U+FFFD.
std::u32string to_code_points(std::string_view text);
/// Whether every byte is below 128.
bool is_ascii(std::string_view text);

/// Appends one code point in UTF-8; a surrogate or a number past U+10FFFF becomes U+FFFD.
void append(std::string& out, char32_t code_point);
std::string to_utf8(std::u32string_view code_points);

}  // namespace cchc::text
