#include "cli/git_attributes.h"

#include <array>

namespace cchc::cli {

std::string with_plan_attributes(std::string_view now) {
  constexpr std::array<std::string_view, 4> lines{"*.yaml text eol=lf\n", "*.yml text eol=lf\n",
                                                  "progress/*.yaml merge=union\n", "progress/*.yml merge=union\n"};
  std::string text(now);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  for (const std::string_view line : lines) {
    if (("\n" + text).find("\n" + std::string(line)) == std::string::npos) text += line;
  }
  return text;
}

}  // namespace cchc::cli
