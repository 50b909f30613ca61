#include "cli/commands.h"
#include "cli/files.h"
#include "cli/left_out.h"
#include "cli/open_plan.h"
#include "cli/selection.h"
#include "report/detail.h"

namespace cchc::cli {

namespace {

/// Whether something recorded is shown of it: what was done of work, the values of a target's indicators.
bool has_results(const report::FoundItem& found) {
  const plan::Target* target = found.as_target();
  return found.as_work() != nullptr || (target != nullptr && !target->indicators.empty());
}

}  // namespace

Result<ExitCode> run(const Session& session, const ShowOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open, Uses::results)) return *refused;
  const bool json = options.format == "json";
  std::string out;
  std::vector<const plan::Item*> items;
  bool shows_results = false;
  for (const std::string& typed : options.ids) {
    const auto found = find_typed_item(open.plan(), typed);
    if (!found) return found.refusal();
    const plan::Id id = *found->item->id;
    items.push_back(found->item);
    shows_results = shows_results || has_results(*found);
    if (!out.empty()) out += json ? "" : "\n";
    out += json ? *report::print_detail_json(open.plan(), id)
                : *report::print_detail(open.plan(), id, {session.language, session.width});
  }
  write_output(out);
  if (!shows_results) leave_out_results(open);
  return remark_left_out(session, open, left_out_of_items(open, items));
}

}  // namespace cchc::cli
