#pragma once

#include "cli/session.h"

#include <string>
#include <vector>

namespace cchc::cli {

/// Something that could be typed, with what it is.
struct Candidate {
  std::string word;
  std::string about;
};

/// What could stand in the place of the last word of a command line.
struct Completion {
  enum class Paths { none, files, folders };
  std::vector<Candidate> words;
  Paths paths = Paths::none;  ///< what the shell is to offer of its own
};

/// `words` are those behind the program's name, without the shell's quotes; the last one is being typed and may be
/// empty. Names of the plan are found by their beginning without accents, and by their aliases. Without a plan there
/// are none; nothing is reported.
Completion complete(const std::vector<std::string>& words, const Session& session);

}  // namespace cchc::cli
