#include "check/rules.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/plan_folder.h"
#include "diag/printer.h"
#include "text/nearest.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace cchc::cli {

namespace fs = std::filesystem;
using diag::Diagnostic;
using text::say;

namespace {

/// What is to be checked: whole plans, or some files of them (which are judged within their plan).
struct Target {
  fs::path folder;
  std::set<std::string> only;  ///< file names; empty for the whole plan
};

std::optional<text::Message> add_path(const std::string& given, std::vector<Target>& targets) {
  const fs::path path(given);
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    targets.push_back({path, {}});
    return std::nullopt;
  }
  if (!fs::exists(path, ignored)) return say("không có \"{}\"", "there is no \"{}\"", given);
  if (!is_plan_file(path.filename().string()))
    return say("\"{}\" không phải tệp kế hoạch (.yaml)", "\"{}\" is no file of a plan (.yaml)", given);
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  auto known = std::ranges::find(targets, folder, &Target::folder);
  if (known == targets.end()) {
    targets.push_back({folder, {path.filename().string()}});
  } else if (!known->only.empty()) {
    known->only.insert(path.filename().string());
  }
  return std::nullopt;
}

bool concerns(const Diagnostic& found, const Target& target) {
  const auto is_named = [&](const diag::Place& place) {
    return target.only.contains(fs::path(place.file->path()).filename().string());
  };
  return target.only.empty() || is_named(found.place) ||
         std::ranges::any_of(found.related, [&](const diag::Label& label) { return is_named(label.place); });
}

/// Whether a code is one of those named: "K401", or "K4" for all that start so.
bool is_named(diag::Code code, const std::vector<std::string>& names) {
  const std::string id = diag::id(code);
  return std::ranges::any_of(names, [&](const std::string& name) { return id.substr(1).starts_with(name.substr(1)); });
}

std::optional<ExitCode> refuse_codes(const Session& session, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const bool has_form = name.size() >= 2 && (name[0] == 'K' || name[0] == 'k');
    const auto codes = diag::all_codes();
    if (has_form && std::ranges::any_of(codes, [&](const diag::CodeInfo& row) { return is_named(row.code, {name}); }))
      continue;
    return refuse(session, say("không có mã \"{}\"", "there is no code \"{}\"", name),
                  {{"mã viết như K401, cả nhóm như K4", "codes look like K401, groups like K4"}});
  }
  return std::nullopt;
}

void keep_asked(const ValidateOptions& options, std::vector<Diagnostic>& found) {
  std::erase_if(found, [&](const Diagnostic& one) {
    if (!options.all && diag::severity_of(one) == diag::Severity::information) return true;
    if (!options.select.empty() && !is_named(one.code, options.select)) return true;
    return is_named(one.code, options.ignore);
  });
}

diag::Format format_named(const std::string& name) {
  const auto names = diag::format_names();
  return std::ranges::find(names, name, &diag::FormatName::name)->format;
}

}  // namespace

ExitCode run(const Session& session, const ValidateOptions& options) {
  for (const auto* names : {&options.select, &options.ignore}) {
    if (const auto refused = refuse_codes(session, *names)) return *refused;
  }
  std::vector<Target> targets;
  for (const std::string& path : options.paths) {
    if (const auto problem = add_path(path, targets)) return refuse(session, *problem);
  }
  if (options.paths.empty()) {
    const auto folder = find_plan_folder(session);
    if (const auto* problem = std::get_if<text::Message>(&folder)) {
      return refuse(session, *problem,
                    {{"chỉ rõ thư mục kế hoạch: cchc validate THƯ-MỤC", "name the plan's folder: cchc validate DIR"}});
    }
    targets.push_back({std::get<fs::path>(folder), {}});
  }

  diag::Sink all;
  diag::Checked checked;
  std::deque<LoadedPlan> plans;  // diagnostics point into their files
  bool unreadable = false;
  for (const Target& target : targets) {
    diag::Sink sink;
    LoadedPlan& loaded = plans.emplace_back();
    load_plan(target.folder, loaded, sink);
    check::check(loaded.plan, sink);
    for (const Diagnostic& found : sink.found()) {
      if (concerns(found, target)) all.report(found);
    }
    for (const text::SourceFile& file : loaded.files) {
      if (target.only.empty() || target.only.contains(fs::path(file.path()).filename().string()))
        checked.files.push_back(file.path());
    }
    checked.activities += loaded.activities;
    unreadable = unreadable || loaded.unreadable;
  }

  std::vector<Diagnostic> found = all.sorted();
  keep_asked(options, found);
  const diag::PrintOptions printing{.language = session.language,
                                    .color = session.color_output,
                                    .max_errors = options.max_errors,
                                    .width = session.width == 0 ? 100 : session.width};
  write_output(diag::print(format_named(options.format), found, checked, printing));
  if (unreadable) return ExitCode::usage;
  const diag::Totals totals = diag::count(found);
  return totals.errors > 0 || (options.strict && totals.warnings > 0) ? ExitCode::problems : ExitCode::clean;
}

}  // namespace cchc::cli
