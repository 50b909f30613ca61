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

/// What `decode` gives for the characters that few texts have, and for broken bytes.
Decoded decode_rare(std::string_view text, std::size_t offset);

/// Reads the character that starts at byte `offset` (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).
/// Every loop over characters calls it, so the one, two and three bytes that nearly all of Vietnamese has are read
/// here.
inline Decoded decode(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const std::size_t left = text.size() - offset;
  const auto byte = [&](std::size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[offset + at]));
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  if (left >= 2 && lead >= 0xC2 && lead < 0xE0 && (byte(1) & 0xC0U) == 0x80U)
    return {((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2, true};
  // From U+1000 to U+CFFF no form is too long and nothing is a surrogate.
  if (left >= 3 && lead >= 0xE1 && lead < 0xED && (byte(1) & 0xC0U) == 0x80U && (byte(2) & 0xC0U) == 0x80U)
    return {((lead & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3, true};
  return decode_rare(text, offset);
}
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
