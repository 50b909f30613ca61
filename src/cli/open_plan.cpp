#include "cli/open_plan.h"

#include "check/rules.h"

namespace cchc::cli {

std::optional<Refusal> open_plan(const Session& session, OpenPlan& into) {
  const auto folder = find_plan_folder(session);
  if (!folder) return folder.refusal();
  diag::Sink sink;
  load_plan(*folder, into.loaded, sink);
  check::check_errors(into.loaded.plan, sink, today());
  into.errors = sink.sorted();
  std::erase_if(into.errors,
                [](const diag::Diagnostic& found) { return diag::severity_of(found) != diag::Severity::error; });
  return std::nullopt;
}

}  // namespace cchc::cli
