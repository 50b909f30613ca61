#pragma once

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::text {

/// The text with every letter taken apart into base and marks.
inline std::string nfd(std::string_view text) {
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &raw, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  return size < 0 ? std::string() : std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size));
}

/// `count` pieces chosen at random, the same ones for the same generator.
inline std::string random_text(std::mt19937& random, const std::vector<std::string>& pieces, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += pieces[random() % pieces.size()];
  return result;
}

}  // namespace cchc::text
