#include "query/due.h"

#include "cli/commands.h"
#include "cli/left_out.h"
#include "cli/open_plan.h"
#include "cli/output_file.h"
#include "cli/selection.h"
#include "plan/registry.h"
#include "report/calendar.h"
#include "report/due.h"

#include <algorithm>

namespace cchc::cli {

using report::DueForm;
using report::ListFormat;
using text::say;

namespace {

/// Why what was asked for has no answer in that form.
std::optional<Refusal> refuse_form(const DueOptions& options, const DueForm& form) {
  const bool has_parts =
      form.kind == DueForm::Kind::list && (form.list == ListFormat::table || form.list == ListFormat::markdown);
  if (options.by == "owner" && !has_parts) {
    return Refusal{{"--by owner chỉ dùng cho dạng table và markdown", "--by owner is for the forms table and markdown"},
                   {{"bỏ --by; dạng chat luôn chia theo cơ quan, dạng khác có cột cơ quan chủ trì",
                     "leave out --by: chat always is by owner, and the others have a column for it"}}};
  }
  if (form.kind == DueForm::Kind::calendar && options.within) {
    return Refusal{
        {"lịch có mọi hạn, không chỉ hạn sắp đến", "a calendar has every deadline, not only those that are near"},
        {{"bỏ --within", "leave out --within"}}};
  }
  return std::nullopt;
}

Result<DueForm> due_form(const DueOptions& options, const LoadedPlan& loaded) {
  const OutputRequest request{options.output, options.excel ? "excel" : std::string_view(options.format),
                              "viec-den-han"};
  const report::FileForm* chosen = nullptr;
  if (auto refused = take(choose_form(request, file_forms(report::due_forms()), loaded), chosen)) return *refused;
  const DueForm& form = chosen == nullptr ? report::due_forms().front() : static_cast<const DueForm&>(*chosen);
  if (const auto refused = refuse_form(options, form)) return *refused;
  return form;
}

bool is_undated(const query::DueRound& round) {
  return round.pressing == query::Pressing::undated;
}

/// Without any results everything that is over looks overdue: whoever reads the list has to know.
void remark_unrecorded(const Session& session, const OpenPlan& open, const std::vector<query::DueRound>& rounds) {
  const bool any_overdue =
      std::ranges::any_of(rounds, [](const auto& round) { return round.pressing == query::Pressing::overdue; });
  if (!any_overdue || !open.plan().progress.empty() || !open.loaded.unreadable.empty()) return;
  remark(session, {"chưa có kết quả nào được ghi trong plan/progress, nên việc nào hết hạn cũng tính là quá hạn",
                   "nothing is recorded in plan/progress yet, so all that is over its deadline counts as overdue"});
}

/// The bodies asked for and, of those that ended, who has their work on that day.
std::vector<const plan::Body*> with_heirs(std::vector<const plan::Body*> bodies, plan::Date day) {
  for (std::size_t at = 0, asked = bodies.size(); at < asked; ++at) {
    const plan::Body* now = &plan::in_office(*bodies[at], day);
    if (std::ranges::find(bodies, now) == bodies.end()) bodies.push_back(now);
  }
  return bodies;
}

std::string print(const DueForm& form, const std::vector<query::DueRound>& rounds, const plan::Plan& plan,
                  const plan::Progress& progress, const query::DueRequest& request,
                  const report::DueGridOptions& options) {
  switch (form.kind) {
    case DueForm::Kind::chat:
      return report::print_due_chat(rounds, plan, options);
    case DueForm::Kind::calendar:
      return report::print_calendar(query::find_open(plan, progress, request), plan, progress,
                                    {.language = options.language, .as_of = request.as_of});
    case DueForm::Kind::list:
      break;
  }
  return report::print_due(rounds, plan, form.list, options);
}

}  // namespace

Result<ExitCode> run(const Session& session, const DueOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open, Uses::results)) return *refused;
  const plan::Plan& plan = open.plan();
  DueForm form;
  if (auto refused = take(due_form(options, open.loaded), form)) return *refused;
  query::DueRequest request{.as_of = options.as_of.value_or(today())};
  if (options.within) request.within = *options.within;
  if (auto refused = take(make_filter(plan, options), request.filter)) return *refused;

  const plan::Progress progress(plan);
  const std::vector<query::DueRound> rounds = query::find_due(plan, progress, request);
  report::DueGridOptions printing;
  printing.language = session.language;
  printing.width = session.width;
  printing.as_of = request.as_of;
  printing.within = request.within;
  printing.all = options.all;
  printing.by_owner = options.by == "owner";
  printing.owners = with_heirs(request.filter.owners, request.as_of);
  write_result(session, options.output, print(form, rounds, plan, progress, request, printing));
  if (const auto undated = std::ranges::count_if(rounds, is_undated);
      form.kind == DueForm::Kind::calendar && undated > 0)
    remark(session, say("{} việc chưa rõ ngày nên không có trong lịch; xem: cchc due",
                        "{} rounds of work have no date and are not in the calendar; see: cchc due", undated));
  if (rounds.empty()) {
    for (const plan::Body* body : request.filter.owners) {
      if (const auto remarked = partner_only(plan, *body)) remark(session, *remarked);
    }
  }
  remark_unrecorded(session, open, rounds);
  return remark_left_out(session, open, left_out_of_rows(open, request.filter));
}

}  // namespace cchc::cli
