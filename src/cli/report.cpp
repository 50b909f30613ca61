#include "cli/commands.h"
#include "cli/files.h"
#include "cli/left_out.h"
#include "cli/open_plan.h"
#include "cli/output_file.h"
#include "cli/report_output.h"
#include "cli/report_period.h"
#include "cli/selection.h"
#include "cli/template_folder.h"
#include "diag/printer.h"
#include "plan/progress.h"
#include "plan/walk.h"
#include "query/leaders.h"
#include "report/render.h"
#include "report/template_limits.h"
#include "text/join.h"
#include "text/nearest.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace cchc::cli {

using text::say;

namespace {

std::optional<Refusal> select_rows(const plan::Plan& plan, const ReportOptions& options, query::Filter& filter,
                                   report::ReportInput& input) {
  filter.own_name_only = options.own_name_only;
  if (auto refused = take(find_bodies(plan, options.owners), filter.owners)) return refused;
  if (auto refused = take(find_levels(options.levels), filter.levels)) return refused;
  if (auto refused = take(find_areas(plan, options.areas), filter.areas)) return refused;
  input.owners = filter.owners;
  input.filter_owner = text::join(filter.owners, "; ", [](const plan::Body* body) { return body->name.value; });
  input.filter_level = text::join(filter.levels, "; ", [](plan::Level level) { return plan::name(level); });
  input.filter_area = text::join(filter.areas, "; ", [](int area) { return plan::area_code(area); });
  const plan::Progress progress(plan);
  input.has_results = query::has_results(progress, input.period);
  plan::for_each_indicator(plan, [&](const plan::Indicator& indicator, const plan::Area*, const plan::Target*) {
    query::Trend trend = query::trend_of(indicator, progress, plan.head.years, input.period.cutoff);
    if (!trend.measures.empty()) input.trends.emplace(&indicator, std::move(trend));
  });
  input.rows = query::place_in_period(plan, progress, query::select(plan, query::asked_of_work(filter)), input.period);
  query::keep_led_in_period(plan, filter, input.rows);
  return std::nullopt;
}

Refusal unknown_template(const std::string& name, report::OutputFormat format, const report::TemplateSet& set) {
  const std::string_view form = report::is_tabular(format) ? "CSV" : "Markdown";
  Refusal error{say("không có mẫu \"{0}\" dạng {1}", "there is no template \"{0}\" for {1}", name, form), {}};
  std::vector<std::string> names;
  const std::vector<report::TemplateEntry> entries = set.entries();
  for (const report::TemplateEntry& entry : entries) {
    if (entry.format == report::form_of(format).made_of) names.push_back(entry.name);
  }
  if (auto meant = text::did_you_mean(name, names)) error.hints.push_back(*meant);
  error.hints.push_back({"xem các mẫu: cchc templates; tệp mẫu riêng thì ghi đường dẫn, ví dụ ./mau.md.mustache",
                         "see: cchc templates; name a file of your own by its path, such as ./mine.md.mustache"});
  return error;
}

/// The templates' mistakes are shown like the plan's.
ExitCode show_template_mistakes(const Session& session, const diag::Sink& sink) {
  const diag::PrintOptions options{.language = session.language, .color = session.color_messages};
  const std::vector<diag::Diagnostic> found = sink.sorted();
  diag::Checked checked;
  for (const diag::Diagnostic& one : found) {
    if (checked.files.empty() || checked.files.back() != one.place.file->path())
      checked.files.push_back(one.place.file->path());
  }
  write_message(diag::print(diag::Format::text, found, checked, options));
  return ExitCode::problems;
}

bool is_path(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(report::template_extension);
}

/// The template that was asked for, and the form it gives.
struct ChosenTemplate {
  const text::SourceFile* file = nullptr;
  report::OutputFormat format = report::OutputFormat::markdown;
};

/// An unusable template is only remarked on, unless the one chosen may need it.
Result<ChosenTemplate> choose_template(const Session& session, const ReportOptions& options,
                                       std::optional<report::OutputFormat> format,
                                       const std::vector<UnusableTemplate>& unusable, report::TemplateSet& set) {
  std::string name = options.template_name;
  if (name.empty()) {
    const bool is_year = options.quarter.empty() && options.period.empty();
    name = options.each_owner ? "worklist" : is_year ? "yearly" : "quarterly";
  }
  if (is_path(name)) {
    FileContent content = read_template(name);
    if (content.problem) {
      return Refusal{{fmt::format("không đọc được mẫu \"{}\": {}", name, content.problem->vi),
                      fmt::format("cannot read the template \"{}\": {}", name, content.problem->en)},
                     {}};
    }
    set.add(name, std::move(content.bytes));
    name = std::filesystem::path(name).filename().string();
  }
  const std::vector<report::TemplateEntry> entries = set.entries();
  const auto by_name = std::ranges::find(entries, name, &report::TemplateEntry::name);
  const text::SourceFile* any = by_name != entries.end() ? by_name->file : set.find_file(name);
  ChosenTemplate chosen;
  chosen.format = format.value_or(any != nullptr ? report::format_of(any->path()) : report::OutputFormat::markdown);
  chosen.file = set.find_template(name, chosen.format);
  const std::string file_name =
      chosen.file != nullptr
          ? std::filesystem::path(chosen.file->path()).filename().string()
          : fmt::format("{}.{}{}", name, report::form_of(report::form_of(chosen.format).made_of).name,
                        report::template_extension);
  for (const UnusableTemplate& one : unusable) {
    if (one.may_be_needed_for(file_name)) return Refusal{one.problem};
    remark(session, one.problem);
  }
  if (chosen.file == nullptr) return unknown_template(name, chosen.format, set);
  const auto entry = std::ranges::find(entries, chosen.file, &report::TemplateEntry::file);
  const bool asks_period = !options.quarter.empty() || !options.period.empty() || options.year || options.as_of;
  if (entry != entries.end() && !entry->any_period && asks_period) {
    return Refusal{say("mẫu \"{}\" không theo kỳ báo cáo", "the template \"{}\" is of no period", name),
                   {{"bỏ --quarter, --period, --year, --as-of", "leave out --quarter, --period, --year, --as-of"}}};
  }
  return chosen;
}

/// Why there is nothing to report on, when it can be said.
void remark_empty(const Session& session, const std::vector<const plan::Body*>& owners, const plan::Plan& plan) {
  for (const plan::Body* body : owners) {
    if (const auto remarked = partner_only(plan, *body)) remark(session, *remarked);
  }
}

/// Every body that leads some of the activities, in the order of the registry, with a report of each.
Result<ExitCode> report_each_owner(const Session& session, const ReportOptions& options, report::ReportInput all,
                                   const ChosenTemplate& chosen, const report::TemplateSet& set) {
  const std::vector<query::PeriodRow> rows = std::exchange(all.rows, {});
  std::unordered_map<const plan::Body*, std::vector<query::PeriodRow>> led_by;
  std::size_t ownerless = 0;
  for (const query::PeriodRow& row : rows) {
    const std::vector<const plan::Body*> leaders = query::leaders_of(row);
    if (leaders.empty()) ++ownerless;
    for (const plan::Body* body : leaders) led_by[body].push_back(row);
  }
  std::vector<NamedReport> reports;
  for (const plan::Body& body : all.plan->bodies) {
    const bool wanted = all.owners.empty() || std::ranges::find(all.owners, &body) != all.owners.end();
    if (!wanted) continue;
    report::ReportInput input = all;
    input.rows = std::move(led_by[&body]);
    query::keep_led_in_period(*all.plan, {.owners = {&body}, .own_name_only = true}, input.rows);
    if (input.rows.empty()) continue;
    input.filter_owner = std::string(body.name.value);
    diag::Sink sink;
    auto text = report::render_report(*chosen.file, set, input, chosen.format, sink);
    if (!text) return show_template_mistakes(session, sink);
    reports.push_back({std::string(body.name.value), std::move(*text)});
  }
  if (reports.empty()) return Refusal{{"không cơ quan nào có việc để ghi", "no body has anything to write"}};
  const std::string_view ending = report::form_of(chosen.format).endings.front();
  if (const auto error = write_reports(options.output, reports, ending)) return *error;
  remark(session, say("đã ghi {} tệp vào {}", "wrote {} files into {}", reports.size(), options.output));
  if (ownerless > 0)
    remark(session, say("{} hoạt động không có cơ quan chủ trì nên không nằm trong tệp nào",
                        "{} activities have no owner and are in none of them", ownerless));
  return ExitCode::clean;
}

}  // namespace

Result<ExitCode> run(const Session& session, const ReportOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open, Uses::results)) return *refused;
  const plan::Plan& plan = open.plan();
  std::optional<report::OutputFormat> format;
  if (auto refused = take(choose_report_form(options, open.loaded), format)) return *refused;

  report::ReportInput input;
  input.plan = &plan;
  if (auto refused = take(find_report_period(plan.head, options, today()), input.period)) return *refused;
  query::Filter filter;
  if (auto refused = select_rows(plan, options, filter, input)) return *refused;

  report::TemplateSet templates;
  const std::vector<UnusableTemplate> unusable = add_template_folder(open.loaded.folder, templates);
  ChosenTemplate chosen;
  if (auto refused = take(choose_template(session, options, format, unusable, templates), chosen)) return *refused;
  if (options.each_owner) {
    const Result<ExitCode> made = report_each_owner(session, options, std::move(input), chosen, templates);
    if (!made || *made != ExitCode::clean) return made;
    return remark_left_out(session, open, left_out_of_rows(open, filter));
  }

  diag::Sink sink;
  const std::optional<std::string> text = report::render_report(*chosen.file, templates, input, chosen.format, sink);
  if (!text) return show_template_mistakes(session, sink);
  write_result(session, options.output, *text);
  if (input.rows.empty()) remark_empty(session, input.owners, plan);
  return remark_left_out(session, open, left_out_of_rows(open, filter));
}

}  // namespace cchc::cli
