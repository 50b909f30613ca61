#include "cli/open_plan.h"

#include "check/rules.h"
#include "plan/file_role.h"

namespace cchc::cli {

std::optional<Refusal> open_plan(const Session& session, OpenPlan& into, Uses uses) {
  const auto folder = find_plan_folder(session);
  if (!folder) return folder.refusal();
  diag::Sink sink;
  load_plan(*folder, into.loaded, sink);
  check::check_errors(into.loaded.plan, sink, today());
  into.errors = sink.sorted();
  const auto is_used = [uses](const diag::Diagnostic& found) {
    return uses == Uses::results ||
           plan::file_role(plan::name_in_plan(found.place.file->path())) != plan::FileRole::progress;
  };
  std::erase_if(into.errors, [&](const diag::Diagnostic& found) {
    return diag::severity_of(found) != diag::Severity::error || !is_used(found);
  });
  if (uses == Uses::plan) std::erase_if(into.loaded.unreadable, &UnreadableFile::of_results);
  return std::nullopt;
}

}  // namespace cchc::cli
