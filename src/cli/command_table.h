#pragma once

#include "cli/declaration.h"
#include "cli/options.h"

#include <functional>
#include <string_view>
#include <vector>

namespace cchc::cli {

struct Example {
  std::string_view line;
  text::Message about;
};

struct Command {
  std::string_view name;
  text::Message about;
  std::vector<Example> examples;
  /// Declares the options. The function returned gives the values once they are read; the declaration points into it.
  std::function<Options()> (*declare)(Declaration& declaration);
};

/// Every command, in the order help has them.
const std::vector<Command>& commands();
/// Null when there is none of that name.
const Command* find_command(std::string_view name);

/// The options that hold for every command and may stand anywhere, in the form of `OptionSpec` (without `take`).
const std::vector<OptionSpec>& common_options();

}  // namespace cchc::cli
