#pragma once

#include <string_view>

namespace cchc::yaml {

/// The sign people and Word put before an item of a list in place of YAML's dash, with a blank behind it: "+", "*",
/// "•", "–", "--", "1.", "2)". Without the blank; empty when the line begins with none.
std::string_view bullet_of(std::string_view line);

}  // namespace cchc::yaml
