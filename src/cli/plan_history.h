#pragma once

#include "cli/git_work_tree.h"
#include "cli/plan_folder.h"
#include "cli/result.h"
#include "plan/date.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace cchc::cli {

/// The versions of a plan that git has. Every function throws SystemError when git cannot be started, and gives why it
/// has no answer, with what to do: no repository, no such revision, a clone without enough history.
class PlanHistory {
public:
  /// Of the plan in `folder` (as the user knows it). `option` is what asked for it, for messages: "--since".
  static Result<PlanHistory> open(const std::filesystem::path& folder, std::string_view option);
  /// The same for another option.
  PlanHistory asked_by(std::string_view option) const { return {folder_, tree_, std::string(option)}; }

  /// The full name of the commit that a revision names.
  Result<std::string> find_commit(const std::string& revision) const;
  /// The day a commit was made.
  Result<plan::Date> day_of(const std::string& commit) const;
  /// The commit where the history of HEAD parted from the revision.
  Result<std::string> find_base(const std::string& revision) const;
  /// The last commit up to the end of a day, by the clock of this machine.
  Result<std::string> find_commit_of(plan::Date day) const;

  /// Reads the plan as it was at a commit into `into`, which views into nothing else. Its files are shown as
  /// `plan/1-the-che.yaml@REVISION`, for a long `revision` with its first digits. False when that version has no plan.
  Result<bool> load(const std::string& commit, const std::string& revision, LoadedPlan& into) const;

private:
  PlanHistory(std::filesystem::path folder, WorkTree tree, std::string option)
      : folder_(std::move(folder)), tree_(std::move(tree)), option_(std::move(option)) {}

  Refusal advise(text::Message problem, text::Message otherwise) const;
  Refusal unreadable(const std::string& revision, const text::Message& problem) const;
  Result<std::string> find_head() const;

  std::filesystem::path folder_;
  WorkTree tree_;
  std::string option_;
};

/// A revision as people would write it: the first digits are enough of a full object name.
std::string shown_revision(const std::string& revision);

}  // namespace cchc::cli
