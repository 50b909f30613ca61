#pragma once

#include "cli/commands.h"
#include "cli/result.h"
#include "cli/session.h"

#include <string>
#include <vector>

namespace cchc::cli {

/// Reads the arguments (without the program's name). The options that hold for every command go to `session` and may
/// stand anywhere.
Result<Invocation> parse_arguments(std::vector<std::string> arguments, Session& session);

}  // namespace cchc::cli
