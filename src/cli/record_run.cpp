#include "cli/record_run.h"

#include "cli/git_commit.h"
#include "plan/file_role.h"

#include <set>

namespace cchc::cli {

using text::say;

namespace {

std::string shown_place(const diag::Place& place) {
  return fmt::format("{}:{}", place.file->path(), place.file->line_of(place.span.begin));
}

/// The new entry that a place is in.
std::optional<std::size_t> new_entry_at(const diag::Place& place, const EntryTrial& trial) {
  const std::size_t line = place.file->line_of(place.span.begin);
  for (std::size_t i = 0; i < trial.places.size(); ++i) {
    const EntryPlace& one = trial.places[i];
    if (!one.was_there && one.line == line && one.path == place.file->path()) return i;
  }
  return std::nullopt;
}

}  // namespace

Refusal explain_conflict(const EntryFinding& conflict, const EntryTrial& trial,
                         const std::function<text::Message(std::size_t)>& name_of_new) {
  const diag::Diagnostic& found = conflict.found;
  Refusal refusal{found.headline};
  std::vector<diag::Place> places{found.place};
  for (const diag::Label& label : found.related) places.push_back(label.place);
  bool contradicts = false;
  for (const diag::Place& place : places) {
    const auto entry = new_entry_at(place, trial);
    if (entry == conflict.entry) continue;
    contradicts = true;
    if (entry) {
      const text::Message name = name_of_new(*entry);
      refusal.hints.push_back(say("trái với {0}", "it contradicts {1}", name.vi, name.en));
    } else {
      refusal.hints.push_back(say("đã ghi ở {}", "recorded at {}", shown_place(place)));
      refusal.hints.push_back(
          {"nếu mục đã ghi sai thì sửa mục đó trong tệp", "if that entry is wrong, correct it there"});
    }
  }
  // What is to be written into the file is of no use to whoever types options, but what else there is to do is.
  if (!contradicts || found.code == diag::Code::state_backwards) {
    for (const text::Message& help : found.help) refusal.hints.push_back(help);
  }
  return refusal;
}

std::optional<Refusal> commit_recorded(const RecordRun& run, const std::vector<EntryPlace>& places,
                                       const std::string& message) {
  if (!run.tree) return std::nullopt;
  std::set<std::string> files;
  for (const EntryPlace& place : places) files.emplace(plan::name_in_plan(place.path));
  const std::vector<std::string> names(files.begin(), files.end());
  const auto made = commit_files(*run.tree, names, message);
  if (!made) return made.refusal();
  remark(run.session, *made ? say("đã commit: {}", "committed: {}", message)
                            : text::Message{"đã có trong git, không commit gì thêm", "git has it already"});
  return std::nullopt;
}

}  // namespace cchc::cli
