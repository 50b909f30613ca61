#include "cli/git_work_tree.h"

#include "cli/files.h"
#include "cli/git.h"
#include "cli/plan_folder.h"

#include <cstdlib>
#include <string>
#include <utility>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

/// The end of the line git printed taken off; a path may hold line ends of its own.
std::string without_line_end(std::string output) {
  if (output.ends_with('\n')) output.pop_back();
  return output;
}

/// `said` is what git takes for the top. Where GIT_DIR is set, as in the hooks of a linked work tree, that is just the
/// folder git runs in: when a hook went to another one, the top is the folder above whose `.git` leads to GIT_DIR.
fs::path true_top(const fs::path& said, const fs::path& folder) {
  std::error_code ignored;
  if (std::getenv("GIT_DIR") == nullptr || fs::exists(said / ".git", ignored)) return said;
  const fs::path here = nearest_repository(folder);
  if (here.empty()) return said;
  const std::string its = git_line(run_git({"rev-parse", "--resolve-git-dir", (here / ".git").string()}, here));
  const std::string used = git_line(run_git({"rev-parse", "--absolute-git-dir"}, here));
  return fs::equivalent(its, used, ignored) ? here : said;
}

Refusal no_repository(const GitResult& answer, const fs::path& folder, const fs::path& given, std::string_view option) {
  if (std::getenv("GIT_DIR") == nullptr && nearest_repository(folder).empty()) {
    return {say("{}: thư mục \"{}\" không nằm trong kho git nào", "{}: \"{}\" is in no git repository", option,
                shown_path(given)),
            {option.starts_with("--")
                 ? say("chạy trong bản sao lấy bằng git clone, hoặc bỏ {}", "run it in a git clone, or leave out {}",
                       option)
                 : say("lệnh {} so kế hoạch với các bản đã ghi trong git: chạy trong bản sao lấy bằng git clone",
                       "{} compares with the versions that git has of the plan: run it in a git clone", option)}};
  }
  const text::Message problem = git_problem(answer);
  Refusal error{say("{0}: git không đọc được kho: {1}", "{0}: git cannot read the repository: {2}", option, problem.vi,
                    problem.en),
                {}};
  // Git says how to trust a repository of another user in a line of its own.
  const std::size_t command = answer.errors.find("git config --global --add safe.directory");
  if (command != std::string::npos) {
    error.hints.push_back(say("kho thuộc người dùng khác; nếu tin kho này: {}",
                              "the repository belongs to another user; if you trust it: {}",
                              answer.errors.substr(command, answer.errors.find('\n', command) - command)));
  }
  return error;
}

}  // namespace

fs::path nearest_repository(const fs::path& folder) {
  for (fs::path here = folder;; here = here.parent_path()) {
    if (type_of(here / ".git") != fs::file_type::not_found) return here;
    if (here == here.root_path() || here.empty()) return {};
  }
}

Result<WorkTree> find_work_tree(const fs::path& folder, const fs::path& given, std::string_view option) {
  const fs::path repository = nearest_repository(folder);
  const bool named = std::getenv("GIT_DIR") != nullptr;
  const GitResult answer =
      repository.empty() && !named ? GitResult{1, {}, {}} : run_git({"rev-parse", "--show-toplevel"}, repository);
  if (answer.status != 0) return no_repository(answer, folder, given, option);
  fs::path top = true_top(canonical_path(without_line_end(answer.output)), folder);
  fs::path below = folder.lexically_relative(top);
  if (below.empty() || *below.begin() == "..") {
    return Refusal{say("{}: thư mục \"{}\" nằm ngoài kho git đang dùng",
                       "{}: \"{}\" is outside the git repository in use", option, shown_path(given)),
                   {}};
  }
  if (below == ".") below.clear();
  return WorkTree{std::move(top), std::move(below)};
}

}  // namespace cchc::cli
