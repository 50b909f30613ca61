#pragma once

namespace cchc::cli {

/// What the program says to the shell. A contract: scripts and CI rely on it.
enum class ExitCode : int {
  clean = 0,           ///< done, nothing wrong
  problems = 1,        ///< the plan or a template has errors
  usage = 2,           ///< wrong arguments, or something that cannot be read or written
  internal_error = 3,  ///< a mistake of the program itself
};

}  // namespace cchc::cli
