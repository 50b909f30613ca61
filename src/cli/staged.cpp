#include "cli/staged.h"

#include "cli/files.h"
#include "cli/git.h"
#include "cli/git_objects.h"
#include "cli/git_work_tree.h"
#include "plan/file_role.h"
#include "yaml/read.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

struct StagedFile {
  std::string object;
  std::string name;
};

[[noreturn]] void fail(const GitResult& result) {
  const text::Message problem = git_problem(result);
  throw SystemError(
      say("không đọc được phần chờ ghi của git: {0}", "cannot read what git has staged: {1}", problem.vi, problem.en));
}

/// The files of the plan in the folder `below` the top of the repository, among what `git ls-files --stage -z
/// --full-name` printed: "100644 <object> <stage>\t<path>", each ended by NUL.
std::vector<StagedFile> plan_entries(std::string_view listing, const fs::path& below, const fs::path& folder) {
  std::vector<StagedFile> entries;
  while (!listing.empty()) {
    const std::string_view line = listing.substr(0, listing.find('\0'));
    listing.remove_prefix(std::min(line.size() + 1, listing.size()));
    const std::size_t tab = line.find('\t');
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first + 1);
    if (tab == std::string_view::npos || second == std::string_view::npos || second > tab) continue;
    const fs::path path(line.substr(tab + 1));
    const std::string name = path.lexically_relative(below.empty() ? "." : below).generic_string();
    if (!plan::is_read(plan::file_role(name))) continue;
    if (!line.starts_with("100")) {  // the object of a link is the path it points to
      throw SystemError(
          say("tệp {} trong git là một liên kết, --staged chỉ đọc được tệp thường; thay liên kết bằng tệp",
              "{} is a link in git, and --staged reads plain files only; put a file in its place",
              shown_path(folder / name)));
    }
    if (line.substr(second + 1, tab - second - 1) != "0") {
      throw SystemError(say("tệp {} còn xung đột chưa giải quyết khi hợp nhất (merge)",
                            "{} still has unresolved conflicts of a merge", shown_path(folder / name)));
    }
    entries.push_back({std::string(line.substr(first + 1, second - first - 1)), name});
  }
  return entries;
}

}  // namespace

Result<FilesByName> read_staged(const fs::path& folder) {
  const fs::path absolute = canonical_path(folder);
  const auto work_tree = find_work_tree(absolute, folder, "--staged");
  if (!work_tree) return work_tree.refusal();
  const auto& [top, below] = *work_tree;
  const GitResult listing = run_git({"ls-files", "--stage", "-z", "--full-name", "--", absolute.string()}, top);
  if (listing.status != 0) fail(listing);
  const std::vector<StagedFile> entries = plan_entries(listing.output, below, folder);
  std::vector<std::string> objects;
  std::ranges::transform(entries, std::back_inserter(objects), &StagedFile::object);
  auto contents = read_git_objects(objects, top, yaml::max_file_size);
  if (!contents)
    throw SystemError({"kho git thiếu dữ liệu của phần chờ ghi; xem bằng: git fsck",
                       "the git repository lacks data of what is staged; see: git fsck"});
  FilesByName files;
  for (std::size_t i = 0; i < entries.size(); ++i) files[entries[i].name] = std::move((*contents)[i]);
  return files;
}

}  // namespace cchc::cli
