#pragma once

#include "cli/options.h"
#include "cli/session.h"
#include "cli/usage.h"

#include <string>
#include <variant>
#include <vector>

namespace cchc::cli {

/// Reads the arguments (without the program's name). The options that hold for every command go to `session` and may stand anywhere.
std::variant<Options, UsageError> parse_arguments(std::vector<std::string> arguments, Session& session);

}  // namespace cchc::cli
