#pragma once

#include "cli/declaration.h"

#include <optional>
#include <string>
#include <vector>

namespace cchc::cli {

/// What Word makes of a command that someone writes or copies there: a long dash in the place of "--", curly quotes
/// around a name, which the shell then takes apart. Gives the right way to write the first of them; nothing when there
/// is none.
std::optional<Refusal> find_word_typing(const std::vector<std::string>& arguments,
                                        const std::vector<OptionSpec>& options);

}  // namespace cchc::cli
