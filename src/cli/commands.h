#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/session.h"

namespace cchc::cli {

// One overload for each command: does what the options ask, prints, and gives the exit code.

ExitCode run(const Session& session, const PrintOptions& options);
ExitCode run(const Session& session, const ListOptions& options);
ExitCode run(const Session& session, const ShowOptions& options);
ExitCode run(const Session& session, const OwnersOptions& options);
ExitCode run(const Session& session, const ReportOptions& options);
ExitCode run(const Session& session, const TemplatesOptions& options);
ExitCode run(const Session& session, const ValidateOptions& options);
ExitCode run(const Session& session, const ExplainOptions& options);
ExitCode run(const Session& session, const CompletionOptions& options);
ExitCode run(const Session& session, const LspOptions& options);
ExitCode run(const Session& session, const SchemaOptions& options);
ExitCode run(const Session& session, const HookOptions& options);

}  // namespace cchc::cli
