#include "cli/commands.h"
#include "cli/entry_input.h"
#include "cli/entry_writer.h"
#include "cli/files.h"
#include "cli/folder_lock.h"
#include "cli/git_commit.h"
#include "cli/record_options.h"
#include "cli/record_output.h"
#include "cli/record_run.h"
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
    if (given != options.given.end() && !given->second.empty()) typed.values[std::string(option.path)] = given->second;
  }
  if (const std::string_view unused = share_values(typed.values); !unused.empty())
    return Refusal{say("{} chỉ đi cùng --extend (gia hạn) hoặc --reassign (giao lại)",
                       "{} goes with --extend or --reassign only", option_for(unused))};
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

Result<ExitCode> record_one(const RecordRun& run, const RecordOptions& options, const TypedEntry& typed) {
  const plan::Progress progress(run.now.plan);
  const auto read = read_entry(run.now.plan, progress, typed, run.day);
  if (const auto* mistake = std::get_if<EntryMistake>(&read)) return with_option(*mistake);
  const auto& entry = std::get<MeantEntry>(read);
  EntryTrial trial;
  const NewEntry added{entry.values, entry.year};
  try_entries(run.now, {&added, 1}, run.day, trial);
  for (const text::Message& assumed : entry.assumed) remark(run.session, assumed);
  const EntryPlace& place = trial.places.front();
  if (!trial.conflicts.empty()) {
    Refusal refusal = explain_conflict(trial.conflicts.front(), trial, {});
    refusal.problem = say("chưa ghi gì: {0}", "nothing was written: {1}", refusal.problem.vi, refusal.problem.en);
    const std::string code = diag::id(trial.conflicts.front().found.code);
    refusal.hints.push_back(say("xem thêm: cchc explain {0}", "see: cchc explain {0}", code));
    return refusal;
  }
  const bool writes = !options.dry_run && !place.was_there;
  if (writes) write_entries(trial);
  const plan::Plan& then = place.was_there ? run.now.plan : trial.plan.plan;
  write_output(print_recorded({.format = options.format, .language = run.session.language, .written = writes}, then,
                              entry, place, run.day));
  for (const EntryFinding& warning : trial.warnings) remark(run.session, warning.found.headline);
  if (auto refused = commit_recorded(run, {place}, commit_message(entry))) return *refused;
  return ExitCode::clean;
}

}  // namespace

Result<ExitCode> run(const Session& session, const RecordOptions& options) {
  const bool from_table = !options.from.empty();
  if (options.id.empty() && !from_table)
    return Refusal{{"cần mã của việc, hoặc --from TỆP", "the id of the work, or --from FILE, is missing"},
                   {{"ví dụ: cchc record I.HD3 --period 2022 --status \"hoàn thành\" --date 15/11/2022",
                     "such as: cchc record I.HD3 --period 2022 --status \"hoàn thành\" --date 15/11/2022"}}};
  const auto typed = typed_entry(options);
  if (!typed) return typed.refusal();
  if (from_table && (!options.id.empty() || !typed->values.empty()))
    return Refusal{{"--from đọc mọi kết quả trong tệp; bỏ mã và các tùy chọn của một kết quả",
                    "--from reads results from a file; leave out the id and the options of one result"}};
  const auto folder = find_plan_folder(session);
  if (!folder) return folder.refusal();
  RecordRun run{.session = session, .day = options.as_of.value_or(today())};
  if (options.commit) {
    WorkTree tree;
    if (auto refused = take(find_work_tree(canonical_path(*folder), *folder, "--commit"), tree)) return *refused;
    run.tree = std::move(tree);
  }
  const FolderLock lock(*folder);
  diag::Sink nobody_asked;
  load_plan(*folder, run.now, nobody_asked);
  require_all_read(run.now);
  return from_table ? record_from(run, options) : record_one(run, options, *typed);
}

}  // namespace cchc::cli
