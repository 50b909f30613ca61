#include "cli/commands.h"
#include "cli/files.h"

namespace cchc::cli {

ExitCode run(const Session&, const PrintOptions& options) {
  write_output(options.text);
  return ExitCode::clean;
}

}  // namespace cchc::cli
