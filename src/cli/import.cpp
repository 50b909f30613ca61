#include "cli/commands.h"
#include "cli/files.h"
#include "cli/new_plan.h"
#include "cli/office_file.h"
#include "cli/shell.h"
#include "importer/import_plan.h"
#include "importer/summary.h"
#include "text/escape.h"

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

Result<ExitCode> run(const Session& session, const ImportOptions& options) {
  if (!options.dry_run && options.to.empty()) {
    return Refusal{{"thiếu --to THƯ-MỤC: kế hoạch ghi vào đâu", "--to DIR is missing: where to write the plan"},
                   {{"chỉ xem trước, không ghi: --dry-run", "to look first and write nothing: --dry-run"}}};
  }
  const auto document = read_office_file(options.file, {.sheet = options.sheet});
  if (!document) return document.refusal();
  importer::ImportSettings wanted{.columns = options.columns,
                                  .office = options.office,
                                  .period = options.period,
                                  .file_name = fs::path(options.file).filename().string()};
  if (options.table) wanted.tables.push_back(static_cast<std::size_t>(*options.table));
  const auto made = importer::import_plan(*document, wanted);
  if (const auto* none = std::get_if<importer::NoPlan>(&made)) return Refusal{none->problem, none->hints};
  const auto& imported = std::get<importer::Imported>(made);
  if (!options.dry_run) {
    if (auto refused = write_new_plan(session, options.to, imported.files)) return *refused;
  }
  write_output(importer::summarize(imported, session.language));
  const std::string shown = text::escape_controls(options.to);
  if (options.dry_run) {
    remark(session, {"chưa ghi gì (--dry-run)", "nothing was written (--dry-run)"});
  } else {
    remark(session, say("đã ghi kế hoạch vào {}; kiểm tra bằng: cchc validate {}",
                        "wrote the plan into {}; check it with: cchc validate {}", shown, shell_word(shown)));
  }
  return imported.errors.empty() ? ExitCode::clean : ExitCode::problems;
}

}  // namespace cchc::cli
