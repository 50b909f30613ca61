#pragma once

#include "text/chars.h"
#include "text/utf8.h"

#include <cstddef>
#include <string_view>

namespace cchc::text {

/// As `decode` where a plain character stands (`is_plain`), of size 0 for any other and at the end. Short enough to be
/// compiled into every loop that passes over plain text.
inline Decoded decode_plain(std::string_view text, std::size_t offset) {
  const std::size_t left = text.size() - offset;
  if (left == 0) return {};
  const auto byte = [&](std::size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[offset + at]));
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, is_plain(lead) ? 1U : 0U, true};
  // U+00C0 to U+01BF
  if (lead >= 0xC3 && lead <= 0xC6 && left >= 2 && (byte(1) & 0xC0U) == 0x80U)
    return {((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2, true};
  // U+1E80 to U+1EFF
  if (lead == 0xE1 && left >= 3 && (byte(1) & 0xFEU) == 0xBAU && (byte(2) & 0xC0U) == 0x80U)
    return {0x1000U | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3, true};
  return {};
}

/// As `decode`, quick where plain characters stand.
inline Decoded decode_quick(std::string_view text, std::size_t offset) {
  const Decoded plain = decode_plain(text, offset);
  return plain.size != 0 ? plain : decode(text, offset);
}

}  // namespace cchc::text
