#include "report/changes.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/left_out.h"
#include "cli/open_plan.h"
#include "cli/plan_history.h"
#include "query/comparison.h"

#include <algorithm>

namespace cchc::cli {

using text::say;

namespace {

/// Reads the version that was typed, a day or a revision, and gives how to name it.
Result<text::Message> load_version(const PlanHistory& history, const std::string& typed, std::string_view option,
                                   LoadedPlan& into) {
  const auto day = plan::parse_date(typed);
  if (!day && typed.find('/') != std::string::npos && typed.find_first_not_of("0123456789/") == std::string::npos)
    return Refusal{say("{}: không có ngày {}", "{}: there is no day {}", option, typed)};
  const auto commit = day ? history.find_commit_of(*day) : history.find_commit(typed);
  if (!commit) return commit.refusal();
  const auto found = history.load(*commit, day ? *commit : typed, into);
  if (!found) return found.refusal();
  if (!*found) {
    return Refusal{
        say("{} {}: bản đó chưa có kế hoạch", "{} {}: that version has no plan", option, typed),
        {{"xem các bản ghi có kế hoạch: git log -- plan", "see the commits that have one: git log -- plan"}}};
  }
  const auto made = history.day_of(*commit);
  if (!made) return made.refusal();
  return say("bản {} (ngày {})", "{} (of {})", day ? shown_revision(*commit) : typed, plan::to_table(*made));
}

report::ChangesFormat changes_format(const std::string& name) {
  const auto names = report::changes_format_names();
  return std::ranges::find(names, name, &report::ChangesFormatName::name)->format;
}

}  // namespace

Result<ExitCode> run(const Session& session, const ChangesOptions& options) {
  const auto folder = find_plan_folder(session);
  if (!folder) return folder.refusal();
  const auto history = PlanHistory::open(*folder, "changes");
  if (!history) return history.refusal();
  LoadedPlan before, later;
  const auto from = load_version(history->asked_by("--from"), options.from, "--from", before);
  if (!from) return from.refusal();

  report::ChangesTextOptions printing{.language = session.language, .width = session.width, .from = *from, .to = {}};
  OpenPlan files;
  if (options.to.empty()) {
    if (auto refused = open_plan(session, files, Uses::results)) return *refused;
    printing.to = {"các tệp hiện có", "the files as they are"};
  } else {
    const auto to = load_version(history->asked_by("--to"), options.to, "--to", later);
    if (!to) return to.refusal();
    printing.to = *to;
  }
  const plan::Plan& now = options.to.empty() ? files.plan() : later.plan;
  const query::Comparison comparison = query::compare(before.plan, now);
  write_output(report::print_changes(comparison, changes_format(options.format), printing));
  if (comparison.not_compared > 0)
    remark(session, say("{} mục không có mã riêng nên không so sánh được; xem: cchc validate",
                        "{} items without an id of their own could not be compared; see: cchc validate",
                        comparison.not_compared));
  return options.to.empty() ? remark_left_out(session, files, left_out_of_rows(files, {})) : ExitCode::clean;
}

}  // namespace cchc::cli
