#include "cli/commands.h"
#include "cli/files.h"
#include "cli/left_out.h"
#include "cli/open_plan.h"
#include "cli/selection.h"
#include "report/detail.h"

#include <algorithm>

namespace cchc::cli {

namespace {

/// Whether something recorded is shown of it: the values of its indicators.
bool has_results(const plan::Item* item) {
  return item->id->kind == plan::ItemKind::target && !static_cast<const plan::Target*>(item)->indicators.empty();
}

}  // namespace

Result<ExitCode> run(const Session& session, const ShowOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open, Uses::results)) return *refused;
  const bool json = options.format == "json";
  std::string out;
  std::vector<const plan::Item*> items;
  for (const std::string& typed : options.ids) {
    const auto found = find_typed_item(open.plan(), typed);
    if (!found) return found.refusal();
    const plan::Id id = *found->item->id;
    items.push_back(found->item);
    if (!out.empty()) out += json ? "" : "\n";
    out += json ? *report::print_detail_json(open.plan(), id)
                : *report::print_detail(open.plan(), id, {session.language, session.width});
  }
  write_output(out);
  if (std::ranges::none_of(items, has_results)) leave_out_results(open);
  return remark_left_out(session, open, left_out_of_items(open, items));
}

}  // namespace cchc::cli
