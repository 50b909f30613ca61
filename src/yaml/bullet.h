#pragma once

#include <array>
#include <string_view>

namespace cchc::yaml {

/// Signs of lists that no text begins with: Word's, two of them in the private use its symbol font makes.
constexpr std::array<std::string_view, 10> list_signs{"•", "▪", "‣", "➢", "✓", "●", "■", "◦", "\uf0b7", "\uf0a7"};

/// The sign people and Word put before an item of a list in place of YAML's dash, with a blank behind it: "+", "*",
/// "•", "–", "--", "1.", "2)". Without the blank; empty when the line begins with none.
std::string_view bullet_of(std::string_view line);

}  // namespace cchc::yaml
