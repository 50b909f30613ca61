#pragma once

#include "cli/result.h"
#include "diag/code.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::cli {

// Codes as people name them: "K401" for one, "K4" for all that begin so. Case does not matter.

/// Whether the name means the code, alone or with others.
bool names_code(std::string_view name, diag::Code code);
/// Whether it is the name of one code, not of a group.
bool is_whole_code(std::string_view name);
/// Why the first of the names that means no code cannot be used.
std::optional<Refusal> check_code_names(const std::vector<std::string>& names);

}  // namespace cchc::cli
