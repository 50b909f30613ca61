#include "cli/commands.h"
#include "cli/files.h"
#include "cli/plan_folder.h"
#include "cli/template_folder.h"
#include "report/grid.h"
#include "report/template_fields.h"
#include "text/nearest.h"

namespace cchc::cli {

using text::say;

namespace {

std::string list_templates(const Session& session, const report::TemplateSet& set) {
  report::Grid grid{{{"name", {"Tên", "Name"}, true},
                     {"format", {"Dạng", "Form"}, true},
                     {"title", {"Nội dung", "Content"}},
                     {"file", {"Nơi", "Where"}}},
                    {}};
  for (const report::TemplateEntry& entry : set.entries()) {
    const text::Message shipped{"có sẵn", "shipped"};
    grid.rows.push_back({entry.name, std::string(entry.format == report::OutputFormat::markdown ? "md" : "csv"),
                         entry.title.in(session.language),
                         entry.shipped ? shipped.in(session.language) : entry.file->path()});
  }
  return report::print_grid(grid, report::ListFormat::table, {session.language, session.width});
}

/// The template of that name in either format.
const text::SourceFile* find_any(const report::TemplateSet& set, const std::string& name) {
  if (const text::SourceFile* file = set.find_template(name, report::OutputFormat::markdown)) return file;
  if (const text::SourceFile* file = set.find_template(name, report::OutputFormat::csv)) return file;
  return set.find_file(name);
}

}  // namespace

ExitCode run(const Session& session, const TemplatesOptions& options) {
  report::TemplateSet set;
  // The shipped templates can be seen without a plan.
  if (const auto folder = find_plan_folder(session); const auto* path = std::get_if<std::filesystem::path>(&folder))
    add_template_folder(*path, set);
  if (options.fields) {
    write_output(report::template_guide(session.language));
    return ExitCode::clean;
  }
  if (options.show.empty()) {
    write_output(list_templates(session, set));
    return ExitCode::clean;
  }
  const text::SourceFile* file = find_any(set, options.show);
  if (file == nullptr) {
    std::vector<std::string> names;
    for (const report::TemplateEntry& entry : set.entries()) names.push_back(entry.name);
    const std::vector<std::string_view> views(names.begin(), names.end());
    std::vector<text::Message> hints;
    if (const auto near = text::nearest(options.show, views))
      hints.push_back(say("có phải \"{}\"?", "did you mean \"{}\"?", names[*near]));
    hints.push_back({"xem các mẫu: cchc templates", "see: cchc templates"});
    return refuse(session, say("không có mẫu \"{}\"", "there is no template \"{}\"", options.show), hints);
  }
  write_output(file->bytes());
  return ExitCode::clean;
}

}  // namespace cchc::cli
