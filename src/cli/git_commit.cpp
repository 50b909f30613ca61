#include "cli/git_commit.h"

#include "cli/git.h"
#include "text/normalize.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace cchc::cli {

using text::say;

namespace {

using Arguments = std::vector<std::string>;

/// The lines of what git and the hooks it ran printed.
std::vector<text::Message> lines_said(const GitResult& result) {
  std::vector<text::Message> lines;
  for (const std::string* output : {&result.errors, &result.output}) {
    std::string_view rest = *output;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      if (!text::is_blank(line)) lines.push_back(say("{}", "{}", line));
    }
  }
  return lines;
}

Arguments with_paths(Arguments arguments, const Arguments& paths) {
  arguments.emplace_back("--");
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  return arguments;
}

}  // namespace

Result<bool> commit_files(const WorkTree& tree, std::span<const std::string> names, const std::string& message) {
  Arguments paths, added;
  for (const std::string& name : names) {
    const std::string path = (tree.below / name).generic_string();
    if (run_git({"status", "--porcelain", "-z", "--ignored", "--", path}, tree.top).output.empty()) continue;
    paths.push_back(":(top,literal)" + path);
    // Git commits by name only what it knows.
    if (run_git({"ls-files", "-z", "--", path}, tree.top).output.empty()) added.push_back(paths.back());
  }
  if (paths.empty()) return false;
  GitResult done =
      added.empty() ? GitResult{} : run_git_as_user(with_paths({"add", "--intent-to-add"}, added), tree.top);
  if (done.status == 0)
    done = run_git_as_user(with_paths({"commit", "--quiet", "--only", "-m", message}, paths), tree.top);
  if (done.status == 0) return true;
  if (!added.empty()) run_git_as_user(with_paths({"rm", "--quiet", "--cached", "--ignore-unmatch"}, added), tree.top);
  return Refusal{
      {"git không tạo được commit; kết quả vẫn còn trong tệp", "git made no commit; the file has the result"},
      lines_said(done)};
}

}  // namespace cchc::cli
