#include "check/explain.h"
#include "cli/code_names.h"
#include "cli/commands.h"
#include "cli/files.h"

namespace cchc::cli {

Result<ExitCode> run(const Session& session, const ExplainOptions& options) {
  if (options.codes.empty()) {
    write_output(options.markdown ? check::rule_list_markdown(session.language)
                                  : check::rule_list(session.language, {}, session.width));
    return ExitCode::clean;
  }
  if (auto refused = check_code_names(options.codes)) return *refused;
  std::string out;
  for (const std::string& typed : options.codes) {
    if (!out.empty()) out += "\n";
    const auto code = diag::find_code(typed);
    out += code ? check::explain(*code, session.language, session.width)
                : check::rule_list(session.language, typed, session.width);
  }
  write_output(out);
  return ExitCode::clean;
}

}  // namespace cchc::cli
