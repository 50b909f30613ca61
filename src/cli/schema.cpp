#include "plan/schema.h"

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/plan_folder.h"
#include "plan/file_role.h"

#include <algorithm>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

Result<ExitCode> write_schemas(const Session& session) {
  const auto folder = find_plan_folder(session);
  if (!folder) return folder.refusal();
  const fs::path into = *folder / plan::schema_folder;
  write_plan_files(*folder, plan::schema_files(session.language));
  remark(session,
         say("đã ghi mẫu cho trình soạn thảo vào {}", "wrote the schemas for editors into {}", shown_path(into)));
  return ExitCode::clean;
}

}  // namespace

Result<ExitCode> run(const Session& session, const SchemaOptions& options) {
  if (options.write) return write_schemas(session);
  const auto kinds = plan::schema_kinds();
  const auto kind = std::ranges::find(kinds, options.file, &plan::SchemaKind::name);
  write_output(plan::json_schema(*kind, session.language));
  return ExitCode::clean;
}

}  // namespace cchc::cli
