#include "cli/commands.h"
#include "cli/files.h"
#include "cli/open_plan.h"
#include "cli/selection.h"
#include "cli/template_folder.h"
#include "diag/printer.h"
#include "query/period.h"
#include "report/render.h"
#include "text/join.h"
#include "text/nearest.h"

namespace cchc::cli {

using text::say;

namespace {

std::optional<Refusal> select_rows(const plan::Plan& plan, const ReportOptions& options, report::ReportInput& input) {
  query::Filter filter;
  if (auto refused = take(find_bodies(plan, options.owners), filter.owners)) return refused;
  if (auto refused = take(find_levels(options.levels), filter.levels)) return refused;
  if (auto refused = take(find_areas(plan, options.areas), filter.areas)) return refused;
  input.filter_owner = text::join(filter.owners, "; ", [](const plan::Body* body) { return body->name.value; });
  input.filter_level = text::join(filter.levels, "; ", [](plan::Level level) { return plan::name(level); });
  input.filter_area = text::join(filter.areas, "; ", [](int area) { return plan::area_code(area); });
  input.rows = query::place_in_period(query::select(plan, filter), plan.head.years, input.period);
  return std::nullopt;
}

report::OutputFormat output_format(const ReportOptions& options, const text::SourceFile* file) {
  if (options.excel) return report::OutputFormat::excel;
  if (options.format == "csv") return report::OutputFormat::csv;
  if (options.format.empty() && file != nullptr) return report::format_of(file->path());
  return report::OutputFormat::markdown;
}

Refusal unknown_template(const std::string& name, report::OutputFormat format, const report::TemplateSet& set) {
  const std::string_view form = format == report::OutputFormat::markdown ? "Markdown" : "CSV";
  Refusal error{say("không có mẫu \"{0}\" dạng {1}", "there is no template \"{0}\" for {1}", name, form), {}};
  std::vector<std::string> names;
  const std::vector<report::TemplateEntry> entries = set.entries();
  for (const report::TemplateEntry& entry : entries) {
    if ((entry.format == report::OutputFormat::markdown) == (format == report::OutputFormat::markdown))
      names.push_back(entry.name);
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

}  // namespace

Result<ExitCode> run(const Session& session, const ReportOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open)) return *refused;
  if (!open.errors.empty()) return show_plan_errors(session, open);
  const plan::Plan& plan = open.plan();

  report::ReportInput input;
  input.plan = &plan;
  input.period = query::make_period(plan.head, options.quarter, options.year, options.as_of, today());
  if (auto refused = select_rows(plan, options, input)) return *refused;

  report::TemplateSet templates;
  add_template_folder(open.loaded.folder, templates);
  std::string name = options.template_name;
  if (name.empty()) name = options.quarter ? "quarterly" : "yearly";
  if (is_path(name)) {
    FileContent content = read_file(name, max_template_size);
    if (content.problem) {
      return Refusal{{fmt::format("không đọc được mẫu \"{}\": {}", name, content.problem->vi),
                      fmt::format("cannot read the template \"{}\": {}", name, content.problem->en)}};
    }
    templates.add(name, std::move(content.bytes));
    name = std::filesystem::path(name).filename().string();
  }
  const report::TemplateEntry* by_name = nullptr;
  const std::vector<report::TemplateEntry> entries = templates.entries();
  for (const report::TemplateEntry& entry : entries) {
    if (entry.name == name && by_name == nullptr) by_name = &entry;
  }
  const report::OutputFormat format =
      output_format(options, by_name != nullptr ? by_name->file : templates.find_file(name));
  const text::SourceFile* file = templates.find_template(name, format);
  if (file == nullptr) return unknown_template(name, format, templates);

  diag::Sink sink;
  std::optional<std::string> text = report::render_report(*file, templates, input, format, sink);
  if (!text) return show_template_mistakes(session, sink);
  if (options.output.empty() || options.output == "-") {
    write_output(*text);
  } else {
    write_file(options.output, *text);
    remark(session, say("đã ghi {}", "wrote {}", options.output));
  }
  return ExitCode::clean;
}

}  // namespace cchc::cli
