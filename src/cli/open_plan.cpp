#include "cli/open_plan.h"

#include "check/rules.h"
#include "cli/files.h"
#include "diag/printer.h"

namespace cchc::cli {

using text::say;

std::optional<Refusal> open_plan(const Session& session, OpenPlan& into) {
  const auto folder = find_plan_folder(session);
  if (!folder) return folder.refusal();
  diag::Sink sink;
  load_plan(*folder, into.loaded, sink);
  check::check_errors(into.loaded.plan, sink);
  into.errors = sink.sorted();
  std::erase_if(into.errors,
                [](const diag::Diagnostic& found) { return diag::severity_of(found) != diag::Severity::error; });
  return std::nullopt;
}

ExitCode remark_errors(const Session& session, const OpenPlan& open) {
  for (const UnreadableFile& file : open.loaded.unreadable) remark(session, file.problem);
  if (open.errors.empty()) return ExitCode::clean;
  remark(session, say("kế hoạch có {} lỗi nên kết quả có thể thiếu; xem: cchc validate",
                      "the plan has errors ({}), so this may be incomplete; see: cchc validate", open.errors.size()));
  return open.loaded.unreadable.empty() ? ExitCode::problems : ExitCode::usage;
}

ExitCode show_plan_errors(const Session& session, const OpenPlan& open) {
  diag::Checked checked{{}, open.loaded.activities, open.loaded.tasks};
  for (const text::SourceFile& file : open.loaded.files) checked.files.push_back(file.path());
  const diag::PrintOptions options{.language = session.language, .color = session.color_messages};
  write_message(diag::print(diag::Format::text, open.errors, checked, options));
  remark(session, {"kế hoạch có lỗi nên chưa lập báo cáo; sửa các lỗi trên rồi chạy lại",
                   "no report is made from a plan with errors; fix them first"});
  return open.loaded.unreadable.empty() ? ExitCode::problems : ExitCode::usage;
}

}  // namespace cchc::cli
