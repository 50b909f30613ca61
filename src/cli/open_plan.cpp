#include "cli/open_plan.h"

#include "check/rules.h"
#include "plan/file_role.h"

namespace cchc::cli {

void leave_out_results(OpenPlan& open) {
  std::erase_if(open.errors, [](const diag::Diagnostic& found) {
    return plan::file_role(plan::name_in_plan(found.place.file->path())) == plan::FileRole::progress;
  });
  std::erase_if(open.loaded.unreadable, &UnreadableFile::of_results);
}

std::optional<Refusal> open_plan(const Session& session, OpenPlan& into, Uses uses) {
  const auto folder = find_plan_folder(session);
  if (!folder) return folder.refusal();
  diag::Sink sink;
  load_plan(*folder, into.loaded, sink);
  check::check_errors(into.loaded.plan, sink, today());
  into.errors = sink.sorted();
  std::erase_if(into.errors,
                [](const diag::Diagnostic& found) { return diag::severity_of(found) != diag::Severity::error; });
  if (uses == Uses::plan) leave_out_results(into);
  return std::nullopt;
}

}  // namespace cchc::cli
