#pragma once

#include "cli/command_table.h"

#include <string>

namespace cchc::cli {

/// The help of one command with its options and examples.
std::string command_help(const Command& command, const std::vector<OptionSpec>& options, text::Language language);
/// What the program is, its commands and its exit codes.
std::string program_help(text::Language language);

}  // namespace cchc::cli
