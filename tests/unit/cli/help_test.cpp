#include "cli/help.h"
#include "text/width.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace cchc::cli {

namespace {

/// The widest line that is not a command to type, which nothing breaks.
std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string_view line = text.substr(at, end - at);
    if (!line.starts_with("  cchc ") && !line.starts_with("  source "))
      widest = std::max(widest, text::display_width(line));
    at = end + 1;
  }
  return widest;
}

}  // namespace

TEST_CASE("help breaks at words to the width at hand") {
  for (const text::Language language : {text::Language::vietnamese, text::Language::english}) {
    for (const std::size_t width : {40UL, 80UL}) {
      CAPTURE(width);
      CHECK(widest_line(program_help(language, width)) <= width);
      for (const Command& command : commands()) {
        CAPTURE(command.name);
        Declaration declaration;
        const auto keep = command.declare(declaration);
        CHECK(widest_line(command_help(command, declaration.options(), language, width)) <= width);
      }
    }
    CHECK(program_help(language, 0) == program_help(language, help_width));
  }
}

TEST_CASE("help does not name what only scripts call") {
  CHECK(program_help(text::Language::english, 0).find("__complete") == std::string::npos);
}

}  // namespace cchc::cli
