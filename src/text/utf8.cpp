#include "text/utf8.h"

#include "text/plain.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace cchc::text {

namespace {

constexpr char32_t replacement = 0xFFFD;

}  // namespace

Decoded decode_rare(std::string_view text, std::size_t offset) {
  utf8proc_int32_t code_point = -1;
  const utf8proc_ssize_t size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + offset,
                                                 static_cast<utf8proc_ssize_t>(text.size() - offset), &code_point);
  if (size <= 0 || code_point < 0) return {replacement, 1, false};
  return {static_cast<char32_t>(code_point), static_cast<std::size_t>(size), true};
}

std::optional<std::size_t> find_invalid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_quick(text, at);
    if (!next.valid) return at;
    at += next.size;
  }
  return std::nullopt;
}

std::u32string to_code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    result.push_back(next.code_point);
    at += next.size;
  }
  return result;
}

void append(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out.push_back(static_cast<char>(code_point));
    return;
  }
  const bool valid = code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(valid ? code_point : replacement), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

std::string to_utf8(std::u32string_view code_points) {
  std::string result;
  result.reserve(code_points.size());
  for (const char32_t code_point : code_points) append(result, code_point);
  return result;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace cchc::text
