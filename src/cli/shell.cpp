#include "cli/shell.h"

#include <algorithm>

namespace cchc::cli {

std::string shell_quoted(std::string_view word) {
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

std::string shell_word(std::string_view word) {
  constexpr std::string_view harmless = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./_-+@%:,";
  const auto is_harmless = [&](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || harmless.find(c) != std::string_view::npos;
  };
  return !word.empty() && std::ranges::all_of(word, is_harmless) ? std::string(word) : shell_quoted(word);
}

}  // namespace cchc::cli
