#include "plan/schema.h"

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/plan_folder.h"

#include <algorithm>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

/// Beside the plan's files, which name it in their first line; hidden, so that nothing takes it for a part of the plan.
constexpr const char* schema_folder = ".schema";

Result<ExitCode> write_schemas(const Session& session) {
  const auto folder = find_plan_folder(session);
  if (!folder) return folder.refusal();
  const fs::path into = *folder / schema_folder;
  std::error_code error;
  fs::create_directories(into, error);
  if (error) {
    const text::Message reason = explain_errno(error.value());
    throw SystemError({fmt::format("không tạo được thư mục {}: {}", shown_path(into), reason.vi),
                       fmt::format("cannot create the folder {}: {}", shown_path(into), reason.en)});
  }
  for (const plan::FileKind& kind : plan::file_kinds()) {
    write_file(into / fmt::format("{}.json", kind.name), plan::json_schema(kind.record(), session.language));
  }
  remark(session,
         say("đã ghi mẫu cho trình soạn thảo vào {}", "wrote the schemas for editors into {}", shown_path(into)));
  return ExitCode::clean;
}

}  // namespace

Result<ExitCode> run(const Session& session, const SchemaOptions& options) {
  if (options.write) return write_schemas(session);
  const auto kinds = plan::file_kinds();
  const auto kind = std::ranges::find(kinds, options.file, &plan::FileKind::name);
  write_output(plan::json_schema(kind->record(), session.language));
  return ExitCode::clean;
}

}  // namespace cchc::cli
