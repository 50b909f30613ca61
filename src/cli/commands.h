#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/result.h"
#include "cli/session.h"

#include <any>
#include <utility>

namespace cchc::cli {

// One overload for each command: does what the options ask, prints, and gives the exit code; or why it does nothing.

Result<ExitCode> run(const Session& session, const TextToPrint& options);
Result<ExitCode> run(const Session& session, const ListOptions& options);
Result<ExitCode> run(const Session& session, const DueOptions& options);
Result<ExitCode> run(const Session& session, const ShowOptions& options);
Result<ExitCode> run(const Session& session, const OwnersOptions& options);
Result<ExitCode> run(const Session& session, const ReportOptions& options);
Result<ExitCode> run(const Session& session, const BoardOptions& options);
Result<ExitCode> run(const Session& session, const RecordOptions& options);
Result<ExitCode> run(const Session& session, const FormOptions& options);
Result<ExitCode> run(const Session& session, const ImportOptions& options);
Result<ExitCode> run(const Session& session, const TemplatesOptions& options);
Result<ExitCode> run(const Session& session, const ValidateOptions& options);
Result<ExitCode> run(const Session& session, const ChangesOptions& options);
Result<ExitCode> run(const Session& session, const ExplainOptions& options);
Result<ExitCode> run(const Session& session, const CompletionOptions& options);
Result<ExitCode> run(const Session& session, const CompleteOptions& options);
Result<ExitCode> run(const Session& session, const LspOptions& options);
Result<ExitCode> run(const Session& session, const SchemaOptions& options);
Result<ExitCode> run(const Session& session, const HookOptions& options);
Result<ExitCode> run(const Session& session, const InitOptions& options);

/// A command with what it was asked for.
struct Invocation {
  std::any options;  ///< of a type above
  Result<ExitCode> (*run_options)(const Session& session, const std::any& options);

  Result<ExitCode> run(const Session& session) const { return run_options(session, options); }
};

template <class CommandOptions>
Invocation invocation(CommandOptions options) {
  return {std::move(options), [](const Session& session, const std::any& any) {
            return run(session, *std::any_cast<CommandOptions>(&any));
          }};
}

}  // namespace cchc::cli
