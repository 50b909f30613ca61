#include "cli/commands.h"
#include "cli/files.h"

namespace cchc::cli {

Result<ExitCode> run(const Session&, const TextToPrint& options) {
  write_output(options.text);
  return ExitCode::clean;
}

}  // namespace cchc::cli
