#include "check/rules.h"
#include "cli/code_names.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/fix.h"
#include "cli/plan_folder.h"
#include "cli/since.h"
#include "cli/staged.h"
#include "cli/target.h"
#include "cli/version.h"
#include "diag/edits.h"
#include "diag/printer.h"
#include "text/escape.h"

#include <algorithm>
#include <deque>
#include <iterator>

namespace cchc::cli {

using diag::Diagnostic;
using text::say;

namespace {

bool is_named(diag::Code code, const std::vector<std::string>& names) {
  return std::ranges::any_of(names, [&](const std::string& name) { return names_code(name, code); });
}

bool is_asked(const ValidateOptions& options, const Diagnostic& found) {
  // Naming one code is asking for it, even where it is only for information.
  const bool named = std::ranges::any_of(
      options.select, [&](const std::string& name) { return is_whole_code(name) && names_code(name, found.code); });
  if (!options.all && !named && diag::severity_of(found) == diag::Severity::info) return false;
  if (!options.select.empty() && !is_named(found.code, options.select)) return false;
  return !is_named(found.code, options.ignore);
}

diag::Format format_named(const std::string& name) {
  const auto names = diag::format_names();
  return std::ranges::find(names, name, &diag::FormatName::name)->format;
}

/// The plan of a target as it is to be checked: from the disk, or as staged. Gives why it cannot be had.
std::optional<Refusal> load_target(const Target& target, bool staged, LoadedPlan& into, diag::Sink& sink) {
  if (!staged) {
    load_plan(target.folder, into, sink);
    return std::nullopt;
  }
  auto files = read_staged(target.folder);
  if (!files) return files.refusal();
  if (files->empty()) {
    throw SystemError(say("git chưa có tệp nào của kế hoạch {0}; thêm vào bằng: git add {0}",
                          "git has no file of the plan {0} yet; add them with: git add {0}",
                          shown_path(target.folder)));
  }
  load_plan_from(std::move(*files), target.folder, {}, into, sink);
  return std::nullopt;
}

std::size_t count_fixes(const std::vector<FixedFile>& files) {
  std::size_t count = 0;
  for (const FixedFile& file : files) count += file.fixes;
  return count;
}

/// Fixes every target, or shows the change that would. True when there was something to fix.
bool fix_all(const Session& session, const ValidateOptions& options, const std::vector<Target>& targets) {
  std::vector<FixedFile> fixed;
  for (const Target& target : targets) {
    if (options.fix) remove_leftovers(target.folder);
    std::ranges::move(fix(target, [&](const Diagnostic& found) { return is_asked(options, found); }),
                      std::back_inserter(fixed));
  }
  const std::size_t fixes = count_fixes(fixed);
  if (fixed.empty()) {
    remark(session, {"không có chỗ nào sửa tự động được", "there is nothing to fix"});
    return false;
  }
  if (options.diff) {
    std::string diff;
    for (const FixedFile& file : fixed) diff += diag::unified_diff(file.path, file.before, file.after);
    write_output(diff);
    remark(session, say("sẽ sửa {} chỗ trong {} tệp; chưa ghi gì, ghi bằng: cchc validate --fix",
                        "{} problems to fix in {} files; nothing is written without --fix", fixes, fixed.size()));
    return true;
  }
  write_fixed(fixed);
  remark(session, say("đã sửa {} chỗ trong {} tệp", "fixed {} problems in {} files", fixes, fixed.size()));
  for (const FixedFile& file : fixed)
    write_message(fmt::format("  {}: {}\n", text::escape_controls(file.path), file.fixes));
  return true;
}

}  // namespace

Result<ExitCode> run(const Session& session, const ValidateOptions& options) {
  for (const auto* names : {&options.select, &options.ignore}) {
    if (auto refused = check_code_names(*names)) return *refused;
  }
  const auto targets = find_targets(session, options.paths);
  if (!targets) return targets.refusal();
  const bool fixes = (options.fix || options.diff) && fix_all(session, options, *targets);

  diag::Sink all;
  diag::Checked checked;
  std::deque<LoadedPlan> plans;  // diagnostics point into their files
  bool unreadable = false;
  for (const Target& target : *targets) {
    diag::Sink sink;
    LoadedPlan& loaded = plans.emplace_back();
    if (auto refused = load_target(target, options.staged, loaded, sink)) return *refused;
    const plan::Date day = options.as_of.value_or(today());
    check::check(loaded.plan, sink, day);
    if (options.since) {
      LoadedPlan& before = plans.emplace_back();
      if (auto refused = check_since(session, *options.since, loaded, before, day, sink)) return *refused;
    }
    for (const Diagnostic& found : sink.found()) {
      if (target.concerns(found)) all.report(found);
    }
    for (const text::SourceFile& file : loaded.files) {
      if (target.has(file.path())) checked.files.push_back(file.path());
    }
    checked.activities += loaded.activities;
    checked.tasks += loaded.tasks;
    unreadable = unreadable || !loaded.unreadable.empty();
    // A patch stands alone on the standard output, so what was not read is said here.
    for (const UnreadableFile& file : loaded.unreadable) {
      if (options.diff) remark(session, file.problem);
    }
  }

  std::vector<Diagnostic> found = all.sorted();
  std::erase_if(found, [&](const Diagnostic& one) { return !is_asked(options, one); });
  const diag::PrintOptions printing{.language = session.language,
                                    .color = session.color_output,
                                    .max_errors = options.max_errors,
                                    .errors_only = options.errors_only,
                                    .width = session.width,
                                    .tool_version = std::string(program_version())};
  // The patch stands alone on the standard output; the exit code tells of what it does not fix.
  if (!options.diff) write_output(diag::print(format_named(options.format), found, checked, printing));
  if (unreadable) return ExitCode::usage;
  const diag::Totals totals = diag::count(found);
  if (options.diff && !fixes && totals.errors > 0)
    remark(session,
           say("còn {} lỗi phải tự sửa; xem: cchc validate", "errors left: {}; see: cchc validate", totals.errors));
  if (options.diff && fixes) return ExitCode::problems;
  return totals.errors > 0 || (options.strict && totals.warnings > 0) ? ExitCode::problems : ExitCode::clean;
}

}  // namespace cchc::cli
