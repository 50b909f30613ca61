#pragma once

#include <string>
#include <string_view>

namespace cchc::cli {

/// A word for a POSIX shell, in single quotes: no character of it has a meaning to the shell.
std::string shell_quoted(std::string_view word);
/// A word for people to copy into a shell: in quotes only where it needs them.
std::string shell_word(std::string_view word);

}  // namespace cchc::cli
