#include "text/normalize.h"

#include "text/chars.h"
#include "text/plain.h"
#include "text/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace cchc::text {

namespace {

/// Code points that are composed already and never join the one before: all that ordinary Vietnamese text is made of.
/// Only a short cut; any other code point goes the long way.
bool is_plainly_composed(char32_t code_point) {
  return code_point < 0x300 || (code_point >= 0x1E00 && code_point <= 0x1EFF) ||
         (code_point >= 0x2010 && code_point <= 0x2027) || code_point == 0x20AB || code_point == 0xFFFD;
}

bool is_plainly_composed(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    if (!is_plainly_composed(next.code_point)) return false;
    at += next.size;
  }
  return true;
}

/// Appends the normal form C of text without broken bytes.
void append_composed(std::string& out, std::string_view text) {
  if (text.empty()) return;
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &raw, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (size < 0) {
    out.append(text);
  } else {
    out.append(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size));
  }
}

/// The text with `change` applied to each code point; broken bytes stay.
template <typename Change>
std::string map_code_points(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    if (next.valid) {
      append(out, change(next.code_point));
    } else {
      out.push_back(text[at]);
    }
    at += next.size;
  }
  return out;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_plainly_composed(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t broken = find_invalid(text).value_or(text.size());
    append_composed(out, text.substr(0, broken));
    if (broken < text.size()) out.push_back(text[broken]);
    text.remove_prefix(std::min(broken + 1, text.size()));
  }
  return out;
}

bool is_nfc(std::string_view text) {
  return is_plainly_composed(text) || to_nfc(text) == text;
}

std::string_view trim(std::string_view text) {
  for (Decoded next = decode_quick(text, 0); next.size > 0 && is_space(next.code_point); next = decode_quick(text, 0)) {
    text.remove_prefix(next.size);
  }
  while (!text.empty()) {
    // Where the last character begins: a space has three bytes at most.
    std::size_t last = text.size() - 1;
    while (last > 0 && text.size() - last < 3 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    const Decoded next = decode_quick(text, last);
    if (last + next.size != text.size() || !is_space(next.code_point)) break;
    text = text.substr(0, last);
  }
  return text;
}

std::string squeeze(std::string_view text) {
  text = trim(text);
  std::string out;
  out.reserve(text.size());
  bool after_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    const bool space = is_space(next.code_point);
    if (!space) {
      out.append(text, at, next.size);
    } else if (!after_space) {
      out.push_back(' ');
    }
    after_space = space;
    at += next.size;
  }
  return out;
}

std::string to_lower(std::string_view text) {
  return map_code_points(text, lower);
}

std::string to_upper(std::string_view text) {
  return map_code_points(text, [](char32_t code_point) {
    return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code_point)));
  });
}

std::string capitalized(std::string_view text) {
  const std::size_t first = text.empty() ? 0 : decode(text, 0).size;
  return to_upper(text.substr(0, first)) + std::string(text.substr(first));
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace cchc::text
