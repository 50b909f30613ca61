#pragma once

#include "cli/command_table.h"

#include <cstddef>
#include <string>

namespace cchc::cli {

// Lines are broken at words to `width` cells; 0 (no terminal) counts as `help_width`.

inline constexpr std::size_t help_width = 100;

/// The help of one command with its options and examples.
std::string command_help(const Command& command, const std::vector<OptionSpec>& options, text::Language language,
                         std::size_t width);
/// What the program is, its commands and its exit codes.
std::string program_help(text::Language language, std::size_t width);

}  // namespace cchc::cli
