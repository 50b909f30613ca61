#include "cli/commands.h"
#include "cli/files.h"
#include "cli/open_plan.h"
#include "cli/selection.h"
#include "query/period.h"
#include "query/select.h"
#include "report/listing.h"

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

UsageError unknown_column(const report::UnknownColumn& unknown) {
  UsageError error{say("không có cột \"{}\"", "there is no column \"{}\"", unknown.name), {}};
  if (!unknown.suggestion.empty())
    error.hints.push_back(say("có phải \"{}\"?", "did you mean \"{}\"?", unknown.suggestion));
  std::string keys;
  for (const report::Column& column : report::all_columns())
    keys += fmt::format("{}{}", keys.empty() ? "" : ", ", column.key);
  error.hints.push_back(say("các cột: {}", "columns: {}", keys));
  return error;
}

ExitCode refuse(const Session& session, const UsageError& error) {
  return refuse(session, error.problem, error.hints);
}

}  // namespace

ExitCode run(const Session& session, const ListOptions& options) {
  OpenPlan open;
  if (const auto failed = open_plan(session, open)) return *failed;
  const plan::Plan& plan = open.plan();

  query::Filter filter;
  filter.search = options.search;
  filter.no_deadline = options.no_deadline;
  if (const auto error = find_bodies(plan, options.owners, filter.owners)) return refuse(session, *error);
  if (const auto error = find_bodies(plan, options.partners, filter.partners)) return refuse(session, *error);
  if (const auto error = find_bodies(plan, options.involving, filter.involving)) return refuse(session, *error);
  if (const auto error = find_levels(options.levels, filter.levels)) return refuse(session, *error);
  if (const auto error = find_areas(plan, options.areas, filter.areas)) return refuse(session, *error);
  const auto columns = report::find_columns(options.columns);
  if (const auto* unknown = std::get_if<report::UnknownColumn>(&columns))
    return refuse(session, unknown_column(*unknown));
  const auto keys = report::find_sort_keys(options.sort);
  if (const auto* unknown = std::get_if<report::UnknownColumn>(&keys)) return refuse(session, unknown_column(*unknown));

  const std::optional<plan::Days> days = asked_days(session, options, plan.head);
  if (days) {
    filter.due_from = days->first;
    filter.due_to = days->last;
  }
  std::vector<query::Row> rows = query::select(plan, filter);
  report::sort_rows(rows, std::get<std::vector<report::SortKey>>(keys), plan.head.years, days);

  report::ListOptions listing;
  listing.language = session.language;
  listing.width = session.width;
  listing.columns = std::get<std::vector<const report::Column*>>(columns);
  listing.due_within = days;
  write_output(report::print_list(rows, plan, list_format(options.format, options.excel), listing));
  if (rows.empty()) remark(session, {"không có hoạt động nào khớp", "no activity matches"});
  return remark_errors(session, open);
}

ExitCode run(const Session& session, const OwnersOptions& options) {
  OpenPlan open;
  if (const auto failed = open_plan(session, open)) return *failed;
  report::BodyOptions listing;
  listing.language = session.language;
  listing.width = session.width;
  listing.order = options.sort == "level" ? report::BodyOrder::level : report::BodyOrder::name;
  write_output(report::print_bodies(open.plan(), list_format(options.format, options.excel), listing));
  return remark_errors(session, open);
}

}  // namespace cchc::cli
