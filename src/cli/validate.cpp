#include "check/rules.h"
#include "cli/check_target.h"
#include "cli/code_names.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/fix.h"
#include "cli/plan_folder.h"
#include "cli/since.h"
#include "cli/staged.h"
#include "cli/version.h"
#include "diag/edits.h"
#include "diag/printer.h"
#include "text/escape.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <memory>

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
std::optional<Refusal> load_target(const CheckTarget& target, bool staged, LoadedPlan& into, diag::Sink& sink) {
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

/// Says that not every fix was tried, and how to go on.
void remark_cut(const Session& session, bool is_fixed) {
  remark(session, is_fixed ? text::Message{"kế hoạch lớn nên mới sửa được một phần; chạy lại lệnh để sửa tiếp",
                                           "the plan is large, so only a part was fixed; run it again for more"}
                           : text::Message{"kế hoạch lớn nên chưa thử hết các chỗ sửa được; chọn từng mã bằng --select",
                                           "the plan is large, so not every fix was tried; choose codes by --select"});
}

using CheckedPlans = std::deque<std::unique_ptr<CheckedPlan>>;

/// Fixes every target, or shows the change that would. Gives the plans as their files now are, one a target, in `now`.
/// True when there was something to fix.
bool fix_all(const Session& session, const ValidateOptions& options, const std::vector<CheckTarget>& targets,
             CheckedPlans& now) {
  std::vector<FixedFile> fixed;
  bool is_cut = false;
  for (const CheckTarget& target : targets) {
    if (options.fix) remove_leftovers(target.folder);
    Fixing fixing =
        fix(target, options.as_of.value_or(today()), [&](const Diagnostic& found) { return is_asked(options, found); });
    std::ranges::move(fixing.files, std::back_inserter(fixed));
    is_cut = is_cut || fixing.is_cut;
    now.push_back(std::move(fixing.after != nullptr && !options.diff ? fixing.after : fixing.before));
  }
  const std::size_t fixes = count_fixes(fixed);
  if (fixed.empty()) {
    is_cut ? remark_cut(session, false)
           : remark(session, {"không có chỗ nào sửa tự động được", "there is nothing to fix"});
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
  if (is_cut) remark_cut(session, true);
  return true;
}

}  // namespace

Result<ExitCode> run(const Session& session, const ValidateOptions& options) {
  for (const auto* names : {&options.select, &options.ignore}) {
    if (auto refused = check_code_names(*names)) return *refused;
  }
  const auto targets = find_check_targets(session, options.paths);
  if (!targets) return targets.refusal();
  CheckedPlans plans;  // diagnostics point into their files
  const bool fixes = (options.fix || options.diff) && fix_all(session, options, *targets, plans);
  CheckedPlans earlier;
  const plan::Date day = options.as_of.value_or(today());

  diag::Sink all;
  diag::Checked checked;
  bool unreadable = false;
  for (std::size_t at = 0; at < targets->size(); ++at) {
    const CheckTarget& target = (*targets)[at];
    const bool is_read = at < plans.size();
    if (!is_read) plans.push_back(std::make_unique<CheckedPlan>());
    auto& [loaded, sink] = *plans[at];
    if (!is_read) {
      if (auto refused = load_target(target, options.staged, loaded, sink)) return *refused;
      check::check(loaded.plan, sink, day);
    }
    if (options.since) {
      LoadedPlan& before = earlier.emplace_back(std::make_unique<CheckedPlan>())->loaded;
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
