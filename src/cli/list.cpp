#include "cli/commands.h"
#include "cli/files.h"
#include "cli/open_plan.h"
#include "cli/selection.h"
#include "query/period.h"
#include "query/select.h"
#include "report/listing.h"
#include "text/join.h"
#include "text/nearest.h"

#include <algorithm>

namespace cchc::cli {

using text::say;

namespace {

report::ListFormat list_format(const std::string& name, bool excel) {
  if (excel) return report::ListFormat::excel;
  const auto names = report::list_format_names();
  return std::ranges::find(names, name, &report::ListFormatName::name)->format;
}

/// The days the due dates must lie in: the year or quarter asked for, cut by --due-from and --due-to.
std::optional<plan::Days> asked_days(const Session& session, const ListOptions& options, const plan::Head& head) {
  std::optional<plan::Days> days;
  if (options.quarter || options.year) {
    const query::Period period = query::make_period(head, options.quarter, options.year, std::nullopt, today());
    days = period.calendar;
    // A year that was not typed is said, and so is one that was moved into the plan.
    if (options.year && *options.year != period.year) {
      days = options.quarter ? plan::quarter_days(*options.year, *options.quarter)
                             : plan::Days{plan::make_date(*options.year, 1, 1), plan::make_date(*options.year, 12, 31)};
    } else if (!options.year) {
      remark(session, say("quý {0} năm {1}", "quarter {0} of {1}", plan::roman_quarter(*options.quarter), period.year));
    }
  }
  if (options.due_from || options.due_to) {
    if (!days) days = plan::Days{plan::make_date(1, 1, 1), plan::make_date(9999, 12, 31)};
    if (options.due_from) days->first = std::max(days->first, *options.due_from);
    if (options.due_to) days->last = std::min(days->last, *options.due_to);
  }
  return days;
}

Refusal unknown_column(const report::UnknownColumn& unknown) {
  Refusal error{say("không có cột \"{}\"", "there is no column \"{}\"", unknown.name), {}};
  if (!unknown.suggestion.empty()) error.hints.push_back(text::did_you_mean(unknown.suggestion));
  error.hints.push_back(
      say("các cột: {}", "columns: {}", text::join(report::all_columns(), ", ", &report::Column::key)));
  return error;
}

}  // namespace

Result<ExitCode> run(const Session& session, const ListOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open)) return *refused;
  const plan::Plan& plan = open.plan();

  query::Filter filter;
  filter.search = options.search;
  filter.no_deadline = options.no_deadline;
  if (auto refused = take(find_bodies(plan, options.owners), filter.owners)) return *refused;
  if (auto refused = take(find_bodies(plan, options.partners), filter.partners)) return *refused;
  if (auto refused = take(find_bodies(plan, options.involving), filter.involving)) return *refused;
  if (auto refused = take(find_levels(options.levels), filter.levels)) return *refused;
  if (auto refused = take(find_areas(plan, options.areas), filter.areas)) return *refused;
  const auto columns = report::find_columns(options.columns);
  if (const auto* unknown = std::get_if<report::UnknownColumn>(&columns)) return unknown_column(*unknown);
  const auto keys = report::find_sort_keys(options.sort);
  if (const auto* unknown = std::get_if<report::UnknownColumn>(&keys)) return unknown_column(*unknown);

  const std::optional<plan::Days> days = asked_days(session, options, plan.head);
  if (days) {
    filter.due_from = days->first;
    filter.due_to = days->last;
  }
  std::vector<query::Row> rows = query::select(plan, filter);
  report::sort_rows(rows, std::get<std::vector<report::SortKey>>(keys), plan.head.years, days);

  report::ListingOptions listing;
  listing.language = session.language;
  listing.width = session.width;
  listing.columns = std::get<std::vector<const report::Column*>>(columns);
  listing.due_within = days;
  write_output(report::print_list(rows, plan, list_format(options.format, options.excel), listing));
  if (rows.empty()) remark(session, {"không có hoạt động nào khớp", "no activity matches"});
  return remark_errors(session, open);
}

Result<ExitCode> run(const Session& session, const OwnersOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open)) return *refused;
  report::BodyOptions listing;
  listing.language = session.language;
  listing.width = session.width;
  listing.order = options.sort == "level" ? report::BodyOrder::level : report::BodyOrder::name;
  write_output(report::print_bodies(open.plan(), list_format(options.format, options.excel), listing));
  return remark_errors(session, open);
}

}  // namespace cchc::cli
