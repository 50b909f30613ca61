#include "cli/fix.h"

#include "check/rules.h"
#include "cli/files.h"
#include "diag/edits.h"
#include "yaml/read.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

namespace cchc::cli {

using diag::Code;
using diag::Diagnostic;
using text::say;

namespace {

/// What may be read to try fixes, in bytes of the plan: many tries of a plan as people have them, one of the largest.
constexpr std::size_t most_bytes_tried = 8UL * 1024 * 1024;

/// How often a plan may be read again, with some fixes made.
std::size_t tries_of(const LoadedPlan& plan) {
  std::size_t bytes = 0;
  for (const text::SourceFile& file : plan.files) bytes += file.bytes().size();
  return std::max<std::size_t>(1, most_bytes_tried / std::max<std::size_t>(1, bytes));
}

/// How many findings there are, by code (ascending) and file.
using Tally = std::map<std::pair<Code, std::string>, std::size_t>;

/// The plan with some bytes in the place of its files', read and checked.
struct State {
  std::unique_ptr<CheckedPlan> checked = std::make_unique<CheckedPlan>();
  std::vector<Diagnostic> findings;
  Tally tally;
};

State read_state(const std::filesystem::path& folder, const Overrides& bytes, plan::Date today) {
  State state;
  auto& [loaded, sink] = *state.checked;
  load_plan(folder, loaded, sink, bytes);
  // A plan that is not read whole must not be judged, least of all as one without anything to fix.
  if (const UnreadableFile* unread = first_unread(loaded)) {
    throw SystemError(
        {fmt::format("{}; chưa sửa gì", unread->problem.vi), fmt::format("{}; nothing was fixed", unread->problem.en)});
  }
  check::check(loaded.plan, sink, today);
  state.findings = sink.sorted();
  for (const Diagnostic& found : state.findings)
    state.tally[{found.code, found.place.file->path()}] += found.stands_for;
  return state;
}

int group(Code code) {
  return static_cast<int>(code) / 100;
}

/// Whether a mistake can hide another until it is fixed. What is wrong with bytes, YAML or shape keeps rules from
/// looking at the content; a name or a deadline that is not understood keeps the further rules on names or deadlines
/// from it; and results are judged by the rounds that ids and deadlines make.
bool can_hide(Code mistake, Code other) {
  if (mistake >= other) return false;
  return group(mistake) == group(other) || (group(mistake) < 3 && group(other) >= 3) ||
         group(other) == group(Code::result_of_nothing);
}

/// Whether the new findings are those of a better plan. Fewer of the first code that differs, so that fixing comes to
/// an end.
bool is_better(const Tally& now, const Tally& before, const std::set<Code>& fixed) {
  const auto count = [](const Tally& tally, const Tally::key_type& key) {
    const auto found = tally.find(key);
    return found == tally.end() ? 0 : found->second;
  };
  const bool explained = std::ranges::all_of(now, [&](const auto& entry) {
    return entry.second <= count(before, entry.first) ||
           std::ranges::any_of(fixed, [&](Code code) { return can_hide(code, entry.first.first); });
  });
  if (!explained) return false;
  std::map<Code, std::ptrdiff_t> change;
  for (const auto& [key, number] : now) change[key.first] += static_cast<std::ptrdiff_t>(number);
  for (const auto& [key, number] : before) change[key.first] -= static_cast<std::ptrdiff_t>(number);
  const auto first = std::ranges::find_if(change, [](const auto& entry) { return entry.second != 0; });
  return first != change.end() && first->second < 0;
}

/// One round: as many of the fixes as make the plan better. All are tried at once, and by halves where that does not
/// do.
class Round {
public:
  Round(const std::filesystem::path& folder, plan::Date today, const Overrides& bytes, const State& start,
        std::size_t& tries)
      : folder_(&folder), today_(today), bytes_(&bytes), start_(&start), tries_(&tries) {}

  void try_all(std::span<const Diagnostic* const> findings) {
    if (findings.empty()) return;
    if (*tries_ == 0) {
      is_cut_ = true;
      return;
    }
    --*tries_;
    std::vector<const Diagnostic*> both = made_;
    both.insert(both.end(), findings.begin(), findings.end());
    State state = read_state(*folder_, bytes_with(both), today_);
    std::set<Code> codes;
    for (const Diagnostic* found : findings) codes.insert(found->code);
    if (is_better(state.tally, best_ ? best_->tally : start_->tally, codes)) {
      made_ = std::move(both);
      best_ = std::move(state);
    } else if (findings.size() > 1) {
      try_all(findings.first(findings.size() / 2));
      try_all(findings.subspan(findings.size() / 2));
    }
  }

  const std::vector<const Diagnostic*>& made() const { return made_; }
  /// The plan with them; nothing when there are none.
  std::optional<State> take_best() { return std::move(best_); }
  /// Whether some were not tried.
  bool is_cut() const { return is_cut_; }

  Overrides bytes_with(const std::vector<const Diagnostic*>& made) const {
    std::vector<diag::Edit> edits;
    for (const Diagnostic* found : made) edits.insert(edits.end(), found->fix->edits.begin(), found->fix->edits.end());
    Overrides result = *bytes_;
    for (const text::SourceFile& file : start_->checked->loaded.files) {
      if (const auto known = result.find(file.path()); known != result.end())
        known->second = diag::apply_edits(file, edits);
    }
    return result;
  }

private:
  const std::filesystem::path* folder_;
  plan::Date today_;
  const Overrides* bytes_;
  const State* start_;
  std::size_t* tries_;
  std::optional<State> best_;  // with what is made so far
  std::vector<const Diagnostic*> made_;
  bool is_cut_ = false;
};

/// The findings whose fixes can be made together.
std::vector<const Diagnostic*> choose(const State& state, const CheckTarget& target, const Overrides& bytes,
                                      const std::function<bool(const Diagnostic&)>& wanted) {
  std::vector<const Diagnostic*> findings;
  std::vector<const diag::Fix*> fixes;
  for (const Diagnostic& found : state.findings) {
    if (!found.fix || !target.concerns(found) || !wanted(found)) continue;
    const bool reachable = std::ranges::all_of(found.fix->edits, [&](const diag::Edit& edit) {
      return bytes.contains(edit.place.file->path()) && target.has(edit.place.file->path());
    });
    if (!reachable) continue;
    findings.push_back(&found);
    fixes.push_back(&*found.fix);
  }
  std::vector<const Diagnostic*> chosen;
  for (const std::size_t i : diag::choose_together(fixes)) chosen.push_back(findings[i]);
  return chosen;
}

/// What was read of the files, but for those that cannot be fixed: unreadable ones and those only the start was read
/// of.
Overrides readable_bytes(const LoadedPlan& plan) {
  Overrides bytes;
  for (const text::SourceFile& file : plan.files) {
    if (!file.bytes().empty() && file.bytes().size() <= yaml::max_file_size) bytes[file.path()] = file.bytes();
  }
  return bytes;
}

}  // namespace

Fixing fix(const CheckTarget& target, plan::Date today, const std::function<bool(const Diagnostic&)>& wanted) {
  State state = read_state(target.folder, {}, today);
  Fixing fixing;
  const Overrides before = readable_bytes(state.checked->loaded);
  Overrides now = before;
  std::map<std::string, std::size_t> fixes;
  std::size_t tries = tries_of(state.checked->loaded);
  while (true) {
    Round round(target.folder, today, now, state, tries);
    round.try_all(choose(state, target, now, wanted));
    fixing.is_cut = round.is_cut();
    for (const Diagnostic* found : round.made()) {
      std::set<std::string> paths;
      for (const diag::Edit& edit : found->fix->edits) paths.insert(edit.place.file->path());
      for (const std::string& path : paths) ++fixes[path];
    }
    std::optional<State> better = round.take_best();
    if (!better) break;
    now = round.bytes_with(round.made());
    if (!fixing.before) fixing.before = std::move(state.checked);
    state = std::move(*better);
  }
  (fixing.before ? fixing.after : fixing.before) = std::move(state.checked);
  for (const auto& [path, bytes] : now) {
    if (bytes != before.at(path)) fixing.files.push_back({path, before.at(path), bytes, fixes[path]});
  }
  return fixing;
}

void write_fixed(const std::vector<FixedFile>& files) {
  for (const FixedFile& file : files) {
    const FileContent content = read_file(file.path, yaml::max_file_size);
    if (content.problem || content.bytes != file.before) {
      throw SystemError(say("tệp {} vừa bị chương trình khác sửa, nên chưa ghi gì; chạy lại lệnh",
                            "{} was changed by another program just now, so nothing was written; run it again",
                            file.path));
    }
  }
  std::vector<FileToWrite> wanted;
  for (const FixedFile& file : files)
    wanted.push_back({.path = file.path, .bytes = file.after, .expected = file.before});
  write_files(wanted);
}

}  // namespace cchc::cli
