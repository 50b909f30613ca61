#include "cli/commands.h"
#include "cli/entry_input.h"
#include "cli/entry_writer.h"
#include "cli/files.h"
#include "cli/folder_lock.h"
#include "cli/git_commit.h"
#include "cli/record_options.h"
#include "cli/record_output.h"
#include "plan/file_role.h"
#include "text/escape.h"
#include "text/normalize.h"

#include <algorithm>

namespace cchc::cli {

using text::say;

namespace {

/// Puts what the options say under the paths of the fields.
Result<TypedEntry> typed_entry(const RecordOptions& options) {
  TypedEntry typed{.about = options.id, .values = {}};
  for (const RecordOption& option : record_options()) {
    const auto given = options.given.find(std::string(option.name));
    if (given == options.given.end() || given->second.empty()) continue;
    if (option.other_path.empty()) {
      typed.values[std::string(option.path)] = given->second;
      continue;
    }
    bool is_used = false;
    for (const std::string_view path : {option.path, option.other_path}) {
      const std::string_view record = path.substr(0, path.find('.') + 1);
      const bool is_given =
          std::ranges::any_of(typed.values, [&](const auto& one) { return one.first.starts_with(record); });
      if (is_given) typed.values[std::string(path)] = given->second;
      is_used = is_used || is_given;
    }
    if (!is_used)
      return Refusal{say("{} chỉ đi cùng --extend (gia hạn) hoặc --reassign (giao lại)",
                         "{} goes with --extend or --reassign only", option.name)};
  }
  return typed;
}

/// Says which option a mistake is in.
Refusal with_option(const EntryMistake& mistake) {
  Refusal refusal = mistake.reason;
  const std::string_view option = option_for(mistake.path);
  if (!option.empty())
    refusal.problem = {fmt::format("{}: {}", option, refusal.problem.vi),
                       fmt::format("{}: {}", option, refusal.problem.en)};
  return refusal;
}

std::string shown_place(const diag::Place& place) {
  return fmt::format("{}:{}", place.file->path(), place.file->line_of(place.span.begin));
}

/// Why an entry is not added, from what the check of the plan with it found.
Refusal conflict_refusal(const EntryFinding& conflict, const EntryPlace& own) {
  const diag::Diagnostic& found = conflict.found;
  Refusal refusal{say("chưa ghi gì: {}", "nothing was written: {1}", found.headline.vi, found.headline.en)};
  const auto is_own = [&](const diag::Place& place) {
    return place.file->path() == own.path && place.file->line_of(place.span.begin) == own.line;
  };
  std::vector<diag::Place> places{found.place};
  for (const diag::Label& label : found.related) places.push_back(label.place);
  bool contradicts = false;
  for (const diag::Place& place : places) {
    if (is_own(place)) continue;
    refusal.hints.push_back(say("đã ghi ở {}", "recorded at {}", shown_place(place)));
    contradicts = true;
  }
  if (contradicts) {
    refusal.hints.push_back(
        {"nếu mục đã ghi sai thì sửa mục đó trong tệp", "if that entry is wrong, correct it there"});
  }
  // What is to be written into the file is of no use to whoever types options, but what else there is to do is.
  if (!contradicts || found.code == diag::Code::state_backwards) {
    for (const text::Message& help : found.help) refusal.hints.push_back(help);
  }
  refusal.hints.push_back(say("xem thêm: cchc explain {0}", "see: cchc explain {0}", diag::id(found.code)));
  return refusal;
}

std::string commit_message(const MeantEntry& entry) {
  const auto value = [&](const char* path) {
    const auto found = entry.values.find(path);
    return found == entry.values.end() ? std::string{} : found->second.front();
  };
  const std::string words = to_words(entry.term);
  const std::string id = entry.target != nullptr ? value("indicator") : std::string(entry.work->id_text.value);
  const std::string about = id + (words.empty() ? "" : " " + words);
  if (entry.target != nullptr) return fmt::format("Ghi chỉ tiêu {}: {}", about, value("value"));
  if (entry.values.contains("status")) return fmt::format("Ghi kết quả {}: {}", about, text::to_lower(value("status")));
  if (entry.values.contains("extension.deadline"))
    return fmt::format("Gia hạn {} đến {}", about, value("extension.deadline"));
  return fmt::format("Giao lại {}: {}", about, value("reassign.owner"));
}

}  // namespace

Result<ExitCode> run(const Session& session, const RecordOptions& options) {
  const auto folder = find_plan_folder(session);
  if (!folder) return folder.refusal();
  const auto typed = typed_entry(options);
  if (!typed) return typed.refusal();
  WorkTree tree;
  if (options.commit) {
    if (auto refused = take(find_work_tree(canonical_path(*folder), *folder, "--commit"), tree)) return *refused;
  }
  const plan::Date day = options.as_of.value_or(today());

  const FolderLock lock(*folder);
  LoadedPlan now;
  diag::Sink nobody_asked;
  load_plan(*folder, now, nobody_asked);
  require_all_read(now);
  const plan::Progress progress(now.plan);
  const auto read = read_entry(now.plan, progress, *typed, day);
  if (const auto* mistake = std::get_if<EntryMistake>(&read)) return with_option(*mistake);
  const auto& entry = std::get<MeantEntry>(read);
  EntryTrial trial;
  const NewEntry added{entry.values, entry.year};
  try_entries(now, {&added, 1}, day, trial);
  for (const text::Message& assumed : entry.assumed) remark(session, assumed);
  if (!trial.conflicts.empty()) return conflict_refusal(trial.conflicts.front(), trial.places.front());
  const EntryPlace& place = trial.places.front();
  const bool writes = !options.dry_run && !place.was_there;
  if (writes) write_entries(trial);
  const plan::Plan& then = place.was_there ? now.plan : trial.plan.plan;
  write_output(print_recorded({.format = options.format, .language = session.language, .written = writes}, then, entry,
                              place, day));
  for (const EntryFinding& warning : trial.warnings) remark(session, warning.found.headline);
  if (options.commit) {
    const std::string message = commit_message(entry);
    const std::string name(plan::name_in_plan(place.path));
    const auto made = commit_files(tree, {&name, 1}, message);
    if (!made) return made.refusal();
    remark(session, *made ? say("đã commit: {}", "committed: {}", message)
                          : text::Message{"đã có trong git, không commit gì thêm", "git has it already"});
  }
  return ExitCode::clean;
}

}  // namespace cchc::cli
