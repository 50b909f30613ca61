#pragma once

#include "cli/commands.h"
#include "cli/declaration.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace cchc::cli {

struct Example {
  std::string_view line;
  text::Phrase about;
};

/// Two options that ask for different things, with what to do instead. A positional argument goes by its name without
/// dashes.
struct Exclusion {
  std::string_view one, other;
  text::Phrase advice;
};

struct Command {
  std::string_view name;
  text::Phrase about;
  std::vector<Example> examples;
  /// Declares the options. The function returned gives the values once they are read; the declaration points into it.
  std::function<Invocation()> (*declare)(Declaration& declaration);
  std::vector<Exclusion> exclusions = {};
  bool hidden = false;  ///< for scripts of ours; help does not name it
};

/// Every command, in the order help has them.
std::span<const Command> commands();
/// Null when there is none of that name.
const Command* find_command(std::string_view name);

/// The options that hold for every command, for help and completion.
const std::vector<OptionSpec>& common_options();

}  // namespace cchc::cli
