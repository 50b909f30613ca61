#include "cli/commands.h"
#include "cli/left_out.h"
#include "cli/open_plan.h"
#include "cli/output_file.h"
#include "cli/selection.h"
#include "plan/deadline.h"
#include "query/period.h"
#include "query/select.h"
#include "report/listing.h"
#include "text/join.h"
#include "text/nearest.h"

#include <algorithm>
#include <array>

namespace cchc::cli {

using text::say;

namespace {

/// The form asked for; refuses what does not go together before anything is worked out.
template <class FormOptions>
Result<report::ListFormat> list_format(const FormOptions& options, const LoadedPlan& loaded, std::string_view example) {
  const OutputRequest request{options.output, options.excel ? "excel" : std::string_view(options.format), example};
  const report::FileForm* form = nullptr;
  if (auto refused = take(choose_form(request, file_forms(report::list_forms()), loaded), form)) return *refused;
  return form == nullptr ? report::ListFormat::table : static_cast<const report::ListForm*>(form)->format;
}

/// The days the due dates must lie in: the year or quarter asked for, cut by --due-from and --due-to.
std::optional<plan::Days> asked_days(const Session& session, const ListOptions& options, const plan::Head& head) {
  std::optional<plan::Days> days;
  if (options.quarter || options.year) {
    const query::PeriodKind kind = options.quarter ? query::quarter_kind(*options.quarter) : query::year_kind();
    const query::Period period = query::make_period(head, {kind, options.year, std::nullopt, today()});
    days = period.calendar;
    // A year that was not typed is said.
    if (!options.year)
      remark(session, {query::to_words(period),
                       fmt::format("quarter {} of {}", plan::roman_quarter(*options.quarter), period.year)});
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

/// Refuses a column that only rounds of work have.
std::optional<Refusal> instance_column(const std::vector<const report::Column*>& columns,
                                       const std::vector<report::SortKey>& keys) {
  const auto is_of_instance = [](const report::Column* column) { return column->of_instance; };
  const auto column = std::ranges::find_if(columns, is_of_instance);
  const auto key = std::ranges::find_if(keys, is_of_instance, &report::SortKey::column);
  if (column == columns.end() && key == keys.end()) return std::nullopt;
  return Refusal{say("cột \"{}\" chỉ có khi liệt kê từng kỳ", "the column \"{}\" is there only for periods",
                     column != columns.end() ? (*column)->key : key->column->key),
                 {{"thêm --instances", "add --instances"}}};
}

/// Why days lead to nothing, or empty.
text::Message explain_days(const ListOptions& options, const plan::Head& head, const query::Filter& filter) {
  if (!filter.due_from) return {};
  if (options.due_from && options.due_to && *options.due_to < *options.due_from) {
    return say("--due-from {} muộn hơn --due-to {}", "--due-from {} is later than --due-to {}",
               plan::to_prose(*options.due_from), plan::to_prose(*options.due_to));
  }
  if (*filter.due_to < *filter.due_from) {
    return {"khoảng ngày của --due-from, --due-to không nằm trong năm hoặc quý được chọn",
            "the days of --due-from and --due-to do not lie in the year or quarter asked for"};
  }
  const plan::Years years = head.years;
  const bool outside =
      years.first > 0 && (plan::year_of(*filter.due_to) < years.first || plan::year_of(*filter.due_from) > years.last);
  if (!outside) return {};
  return say("kế hoạch chỉ có giai đoạn {}", "the plan's years are {}", plan::to_string(years));
}

/// A condition of a list, and the list without it.
struct Condition {
  std::string_view options;
  void (*drop)(query::Filter&);
};
constexpr std::array conditions{
    Condition{"--owner", [](query::Filter& filter) { filter.owners.clear(); }},
    Condition{"--partner", [](query::Filter& filter) { filter.partners.clear(); }},
    Condition{"--involving", [](query::Filter& filter) { filter.involving.clear(); }},
    Condition{"--level", [](query::Filter& filter) { filter.levels.clear(); }},
    Condition{"--area", [](query::Filter& filter) { filter.areas.clear(); }},
    Condition{"--search", [](query::Filter& filter) { filter.search.clear(); }},
    Condition{"--year, --quarter, --due-from, --due-to",
              [](query::Filter& filter) { filter.due_from = filter.due_to = std::nullopt; }},
    Condition{"--no-deadline", [](query::Filter& filter) { filter.no_deadline = false; }},
};

/// Says on standard error why a list is empty: what cannot be, or which condition excludes everything.
void explain_nothing(const Session& session, const ListOptions& options, const plan::Plan& plan,
                     const query::Filter& filter) {
  if (const text::Message days = explain_days(options, plan.head, filter); !days.empty()) return remark(session, days);
  bool partner = false;
  for (const plan::Body* body : filter.owners) {
    if (const auto remarked = partner_only(plan, *body)) {
      remark(session, *remarked);
      partner = true;
    }
  }
  const std::size_t selected = query::select(plan, filter).size();
  for (const Condition& condition : conditions) {
    query::Filter without = filter;
    condition.drop(without);
    const std::size_t count = query::select(plan, without).size();
    // Alone, a condition would only be told that the plan has activities.
    if (partner || count == selected || count == query::all_rows(plan).size()) continue;
    remark(session, say("bỏ {} thì còn {} hoạt động", "without {} there are {}", condition.options, count));
  }
}

/// Work whose day another document or an event says is never found by days: says so, lest it be forgotten.
void remark_elsewhere(const Session& session, const plan::Plan& plan, query::Filter filter) {
  filter.due_from = filter.due_to = std::nullopt;
  std::vector<query::Row> rows = query::select(plan, filter);
  std::erase_if(rows, [](const query::Row& row) {
    const auto& schedule = row.item->schedule;
    return !schedule || !plan::is_unclear(*schedule) || schedule->recurrence != plan::Schedule::Recurrence::elsewhere;
  });
  if (rows.empty()) return;
  constexpr std::size_t most_named = 3;
  const std::size_t count = rows.size();
  rows.resize(std::min(count, most_named));
  std::string ids = text::join(rows, ", ", [](const query::Row& row) { return row.item->id_text.value; });
  if (count > most_named) ids += ", …";
  remark(session,
         say("{} việc chưa rõ ngày vì theo văn bản hoặc việc khác nên không xét ở đây: {}",
             "{} work items have no known day because another document or event says it, and are not looked at: {}",
             count, ids));
}

}  // namespace

Result<ExitCode> run(const Session& session, const ListOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open, Uses::plan)) return *refused;
  const plan::Plan& plan = open.plan();
  report::ListFormat format{};
  if (auto refused = take(list_format(options, open.loaded, "viec"), format)) return *refused;

  query::Filter filter;
  if (auto refused = take(make_filter(plan, options), filter)) return *refused;
  filter.no_deadline = options.no_deadline;
  const auto columns = report::find_columns(options.columns);
  if (const auto* unknown = std::get_if<report::UnknownColumn>(&columns)) return unknown_column(*unknown);
  const auto keys = report::find_sort_keys(options.sort);
  if (const auto* unknown = std::get_if<report::UnknownColumn>(&keys)) return unknown_column(*unknown);
  if (!options.instances) {
    if (auto refused = instance_column(std::get<0>(columns), std::get<0>(keys))) return *refused;
  }

  const std::optional<plan::Days> days = asked_days(session, options, plan.head);
  if (days) {
    filter.due_from = days->first;
    filter.due_to = days->last;
  }
  std::vector<query::Row> rows = query::select(plan, filter);
  if (options.instances) rows = query::split_into_instances(rows, plan.head.years, days);
  report::sort_rows(rows, std::get<std::vector<report::SortKey>>(keys), plan.head.years, days);

  report::ListingOptions listing;
  listing.language = session.language;
  listing.width = session.width;
  listing.columns = std::get<std::vector<const report::Column*>>(columns);
  listing.due_within = days;
  listing.of_instances = options.instances;
  listing.search = options.search;
  write_result(session, options.output, report::print_list(rows, plan, format, listing));
  if (rows.empty()) {
    remark(session, {"không có hoạt động nào khớp", "no activity matches"});
    explain_nothing(session, options, plan, filter);
  }
  if (days) remark_elsewhere(session, plan, filter);
  return remark_left_out(session, open, left_out_of_rows(open, filter));
}

Result<ExitCode> run(const Session& session, const OwnersOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open, Uses::plan)) return *refused;
  report::ListFormat format{};
  if (auto refused = take(list_format(options, open.loaded, "co-quan"), format)) return *refused;
  report::BodyOptions listing;
  listing.language = session.language;
  listing.width = session.width;
  listing.order = options.sort == "level" ? report::BodyOrder::level : report::BodyOrder::name;
  write_result(session, options.output, report::print_bodies(open.plan(), format, listing));
  return remark_left_out(session, open, left_out_of_bodies(open));
}

}  // namespace cchc::cli
