#include <algorithm>
#include <filesystem>
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/plan_folder.h"
#include "cli/template_folder.h"
#include "report/grid.h"
#include "report/template_fields.h"
#include "text/nearest.h"
#include "text/normalize.h"

namespace cchc::cli {

using text::say;

namespace {

std::string list_templates(const Session& session, const report::TemplateSet& set) {
  report::Grid grid{{"Mẫu", "Templates"},
                    {{"name", {"Tên", "Name"}, true},
                     {"format", {"Dạng", "Form"}, true},
                     {"title", {"Nội dung", "Content"}},
                     {"file", {"Nơi", "Where"}}},
                    {}};
  for (const report::TemplateEntry& entry : set.entries()) {
    const text::Message shipped{"có sẵn", "shipped"};
    grid.rows.push_back({entry.name, std::string(report::form_of(entry.format).name), entry.title.in(session.language),
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

Result<ExitCode> run(const Session& session, const TemplatesOptions& options) {
  report::TemplateSet set;
  // The shipped templates can be seen without a plan.
  std::vector<UnusableTemplate> unusable;
  if (const auto folder = find_plan_folder(session)) unusable = add_template_folder(*folder, set);
  for (const UnusableTemplate& one : unusable) remark(session, one.problem);
  if (options.fields) {
    write_output(report::template_guide(session.language));
    return ExitCode::clean;
  }
  if (options.show.empty()) {
    write_output(list_templates(session, set));
    return unusable.empty() ? ExitCode::clean : ExitCode::usage;
  }
  const text::SourceFile* file = find_any(set, options.show);
  if (file == nullptr) {
    std::vector<std::string> names;
    for (const report::TemplateEntry& entry : set.entries()) names.push_back(entry.name);
    Refusal refusal{say("không có mẫu \"{}\"", "there is no template \"{}\"", options.show)};
    if (auto meant = text::did_you_mean(options.show, names)) refusal.hints.push_back(*meant);
    refusal.hints.push_back({"xem các mẫu: cchc templates", "see: cchc templates"});
    return refusal;
  }
  // A shell that writes the output to the file of that name empties it first: what it stands in for is meant.
  const report::ShippedTemplate* shipped = report::TemplateSet::find_shipped(options.show);
  const bool is_empty = text::is_blank(file->bytes());
  if (is_empty && shipped != nullptr) {
    remark(session,
           say("{} đang trống nên in mẫu có sẵn", "{} is empty, so the shipped template is printed", file->path()));
  }
  write_output(is_empty && shipped != nullptr ? shipped->text : file->bytes());
  // A shipped one printed in the place of the office's own is not what was asked for.
  const std::string file_name = std::filesystem::path(file->path()).filename().string();
  const bool replaced =
      std::ranges::any_of(unusable, [&](const UnusableTemplate& one) { return one.file_name == file_name; });
  return replaced ? ExitCode::usage : ExitCode::clean;
}

}  // namespace cchc::cli
