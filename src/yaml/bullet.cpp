#include "yaml/bullet.h"

#include "text/chars.h"

#include <algorithm>
#include <array>
#include <span>

namespace cchc::yaml {

std::string_view bullet_of(std::string_view line) {
  // Nearly every line begins with a letter.
  if (line.empty() || text::is_ascii_letter(line.front())) return {};
  static constexpr std::array<std::string_view, 8> signs{"--", "+", "*", "·", "–", "—", "−", "\\-"};
  const auto has_blank = [&](std::size_t at) { return at < line.size() && (line[at] == ' ' || line[at] == '\t'); };
  for (const std::span<const std::string_view> some : {std::span<const std::string_view>(signs), {list_signs}}) {
    for (const std::string_view sign : some) {
      if (line.starts_with(sign) && has_blank(sign.size())) return sign;
    }
  }
  constexpr std::size_t most_digits = 2;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits == 0 || digits > most_digits || digits == line.size()) return {};
  const bool numbered = (line[digits] == '.' || line[digits] == ')') && has_blank(digits + 1);
  return numbered ? line.substr(0, digits + 1) : std::string_view{};
}

}  // namespace cchc::yaml
