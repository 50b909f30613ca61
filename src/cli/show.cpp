#include "cli/commands.h"
#include "cli/files.h"
#include "cli/left_out.h"
#include "cli/open_plan.h"
#include "plan/walk.h"
#include "report/detail.h"
#include "report/find_item.h"
#include "text/nearest.h"

namespace cchc::cli {

using text::say;

namespace {

Refusal unknown_id(const plan::Plan& plan, const std::string& typed, bool is_id) {
  std::vector<std::string> ids;
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind, const plan::Area&) {
    if (item.id) ids.push_back(to_string(*item.id));
  });
  Refusal refusal{is_id ? say("kế hoạch không có mục {}", "the plan has no item {}", typed)
                        : say("\"{}\" không phải là một mã", "\"{}\" is no id", typed)};
  if (auto meant = text::did_you_mean(typed, ids)) refusal.hints.push_back(*meant);
  if (!is_id)
    refusal.hints.push_back({"mã viết như I.HD1 (hoạt động), I.NV1 (nhiệm vụ), I.MT1 (mục tiêu)",
                             "ids look like I.HD1 (activity), I.NV1 (task), I.MT1 (target)"});
  return refusal;
}

}  // namespace

Result<ExitCode> run(const Session& session, const ShowOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open)) return *refused;
  const bool json = options.format == "json";
  std::string out;
  std::vector<const plan::Item*> items;
  for (const std::string& typed : options.ids) {
    const std::vector<plan::Id> ids = plan::typed_ids(typed);
    std::optional<std::string> shown;
    for (const plan::Id& id : ids) {
      if (shown) break;
      shown = json ? report::print_detail_json(open.plan(), id)
                   : report::print_detail(open.plan(), id, {session.language, session.width});
      if (shown) items.push_back(report::find_item(open.plan(), id).item);
    }
    if (!shown) return unknown_id(open.plan(), ids.empty() ? typed : to_string(ids.front()), !ids.empty());
    if (!out.empty()) out += json ? "" : "\n";
    out += *shown;
  }
  write_output(out);
  return remark_left_out(session, open, left_out_of_items(open, items));
}

}  // namespace cchc::cli
