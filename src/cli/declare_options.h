#pragma once

#include "cli/declaration.h"
#include "cli/options.h"

namespace cchc::cli {

/// The options that hold for every command and may stand anywhere.
struct CommonOptions {
  std::string plan_folder, language, color = "auto";
  bool help = false;
};

// One overload for each command: declares its options, each of which stores what is read into a member of `options`.

void declare(Declaration& declaration, CommonOptions& options);
void declare(Declaration& declaration, ListOptions& options);
void declare(Declaration& declaration, DueOptions& options);
void declare(Declaration& declaration, ShowOptions& options);
void declare(Declaration& declaration, OwnersOptions& options);
void declare(Declaration& declaration, ReportOptions& options);
void declare(Declaration& declaration, BoardOptions& options);
void declare(Declaration& declaration, RecordOptions& options);
void declare(Declaration& declaration, FormOptions& options);
void declare(Declaration& declaration, ImportOptions& options);
void declare(Declaration& declaration, TemplatesOptions& options);
void declare(Declaration& declaration, ValidateOptions& options);
void declare(Declaration& declaration, SchemaOptions& options);
void declare(Declaration& declaration, InitOptions& options);
void declare(Declaration& declaration, HookOptions& options);
void declare(Declaration& declaration, LspOptions& options);
void declare(Declaration& declaration, ChangesOptions& options);
void declare(Declaration& declaration, ExplainOptions& options);
void declare(Declaration& declaration, CompletionOptions& options);
void declare(Declaration& declaration, CompleteOptions& options);

}  // namespace cchc::cli
