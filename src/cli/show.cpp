#include "cli/commands.h"
#include "cli/files.h"
#include "cli/open_plan.h"
#include "plan/walk.h"
#include "report/detail.h"
#include "text/nearest.h"

namespace cchc::cli {

using text::say;

namespace {

ExitCode refuse_id(const Session& session, const plan::Plan& plan, const std::string& typed, bool is_id) {
  std::vector<std::string> ids;
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind, const plan::Area&) {
    if (item.id) ids.push_back(to_string(*item.id));
  });
  std::vector<text::Message> hints;
  const std::vector<std::string_view> views(ids.begin(), ids.end());
  if (const auto near = text::nearest(typed, views))
    hints.push_back(say("có phải {}?", "did you mean {}?", ids[*near]));
  if (!is_id)
    hints.push_back({"mã viết như I.HD1 (hoạt động), I.NV1 (nhiệm vụ), I.MT1 (mục tiêu)",
                     "ids look like I.HD1 (activity), I.NV1 (task), I.MT1 (target)"});
  return refuse(session,
                is_id ? say("kế hoạch không có mục {}", "the plan has no item {}", typed)
                      : say("\"{}\" không phải là một mã", "\"{}\" is no id", typed),
                hints);
}

}  // namespace

ExitCode run(const Session& session, const ShowOptions& options) {
  OpenPlan open;
  if (const auto failed = open_plan(session, open)) return *failed;
  const bool json = options.format == "json";
  std::string out;
  for (const std::string& typed : options.ids) {
    const auto id = plan::parse_typed_id(typed);
    const std::optional<std::string> shown =
        !id    ? std::nullopt
        : json ? report::print_detail_json(open.plan(), *id)
               : report::print_detail(open.plan(), *id, {session.language, session.width});
    if (!shown) return refuse_id(session, open.plan(), id ? to_string(*id) : typed, id.has_value());
    if (!out.empty()) out += json ? "" : "\n";
    out += *shown;
  }
  write_output(out);
  return remark_errors(session, open);
}

}  // namespace cchc::cli
