#include "cli/commands.h"
#include "cli/files.h"
#include "cli/open_plan.h"
#include "cli/selection.h"
#include "cli/template_folder.h"
#include "diag/printer.h"
#include "query/period.h"
#include "report/render.h"
#include "text/nearest.h"

namespace cchc::cli {

using text::say;

namespace {

/// What was asked for, joined for a heading.
std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : "; ") + name;
  return all;
}

std::optional<UsageError> select_rows(const plan::Plan& plan, const ReportOptions& options,
                                      report::ReportInput& input) {
  query::Filter filter;
  if (auto error = find_bodies(plan, options.owners, filter.owners)) return error;
  if (auto error = find_levels(options.levels, filter.levels)) return error;
  if (auto error = find_areas(plan, options.areas, filter.areas)) return error;
  std::vector<std::string> owners, levels, areas;
  for (const plan::Body* body : filter.owners) owners.emplace_back(body->name.value);
  for (const plan::Level level : filter.levels) levels.emplace_back(plan::name(level));
  for (const int area : filter.areas) areas.push_back(plan::roman(area));
  input.filter_owner = joined(owners);
  input.filter_level = joined(levels);
  input.filter_area = joined(areas);
  input.rows = query::place_in_period(query::select(plan, filter), plan.head.years, input.period);
  return std::nullopt;
}

report::OutputFormat output_format(const ReportOptions& options, const text::SourceFile* file) {
  if (options.excel) return report::OutputFormat::excel;
  if (options.format == "csv") return report::OutputFormat::csv;
  if (options.format.empty() && file != nullptr) return report::format_of(file->path());
  return report::OutputFormat::markdown;
}

UsageError unknown_template(const std::string& name, report::OutputFormat format, const report::TemplateSet& set) {
  const std::string_view form = format == report::OutputFormat::markdown ? "Markdown" : "CSV";
  UsageError error{say("không có mẫu \"{0}\" dạng {1}", "there is no template \"{0}\" for {1}", name, form), {}};
  std::vector<std::string_view> names;
  const std::vector<report::TemplateEntry> entries = set.entries();
  for (const report::TemplateEntry& entry : entries) {
    if ((entry.format == report::OutputFormat::markdown) == (format == report::OutputFormat::markdown))
      names.push_back(entry.name);
  }
  if (const auto near = text::nearest(name, names))
    error.hints.push_back(say("có phải \"{}\"?", "did you mean \"{}\"?", names[*near]));
  error.hints.push_back({"xem các mẫu: cchc templates; tệp mẫu riêng thì ghi đường dẫn, ví dụ ./mau.md.mustache",
                         "see: cchc templates; name a file of your own by its path, such as ./mine.md.mustache"});
  return error;
}

/// The templates' mistakes are shown like the plan's.
ExitCode refuse_template(const Session& session, const diag::Sink& sink) {
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

ExitCode run(const Session& session, const ReportOptions& options) {
  OpenPlan open;
  if (const auto failed = open_plan(session, open)) return *failed;
  if (!open.errors.empty()) return refuse_broken(session, open);
  const plan::Plan& plan = open.plan();

  report::ReportInput input;
  input.plan = &plan;
  input.period = query::make_period(plan.head, options.quarter, options.year, options.as_of, today());
  if (const auto error = select_rows(plan, options, input)) return refuse(session, error->problem, error->hints);

  report::TemplateSet templates;
  add_template_folder(open.loaded.folder, templates);
  std::string name = options.template_name;
  if (name.empty()) name = options.quarter ? "quarterly" : "yearly";
  if (is_path(name)) {
    FileContent content = read_file(name, max_template_size);
    if (content.problem) {
      return refuse(session, {fmt::format("không đọc được mẫu \"{}\": {}", name, content.problem->vi),
                              fmt::format("cannot read the template \"{}\": {}", name, content.problem->en)});
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
  if (file == nullptr) {
    const UsageError error = unknown_template(name, format, templates);
    return refuse(session, error.problem, error.hints);
  }

  diag::Sink sink;
  std::optional<std::string> text = report::render_report(*file, templates, input, format, sink);
  if (!text) return refuse_template(session, sink);
  if (options.output.empty() || options.output == "-") {
    write_output(*text);
  } else {
    write_file(options.output, *text);
    remark(session, say("đã ghi {}", "wrote {}", options.output));
  }
  return ExitCode::clean;
}

}  // namespace cchc::cli
