#include "cli/staged.h"

#include "cli/files.h"
#include "cli/git.h"
#include "yaml/read.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

struct Entry {
  std::string object;
  std::string name;
};

[[noreturn]] void fail(const GitResult& result) {
  throw SystemError(
      say("không đọc được phần chờ ghi của git: {}", "cannot read what git has staged: {}", git_problem(result)));
}

/// The files that stand in the folder `below` the top of the repository, among what `git ls-files --stage -z --full-name` printed:
/// "100644 <object> <stage>\t<path>", each ended by NUL.
std::vector<Entry> plan_entries(std::string_view listing, const fs::path& below, const fs::path& folder) {
  std::vector<Entry> entries;
  while (!listing.empty()) {
    const std::string_view line = listing.substr(0, listing.find('\0'));
    listing.remove_prefix(std::min(line.size() + 1, listing.size()));
    const std::size_t tab = line.find('\t');
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first + 1);
    if (tab == std::string_view::npos || second == std::string_view::npos || second > tab) continue;
    const fs::path path(line.substr(tab + 1));
    const std::string name = path.filename().string();
    // Only plain files: a link's object is the path it points to.
    if (path.parent_path() != below || !is_plan_file(name) || !line.starts_with("100")) continue;
    if (line.substr(second + 1, tab - second - 1) != "0") {
      throw SystemError(say("tệp {} còn xung đột chưa giải quyết khi trộn (merge)",
                            "{} still has unresolved conflicts of a merge", shown_path(folder / name)));
    }
    entries.push_back({std::string(line.substr(first + 1, second - first - 1)), name});
  }
  return entries;
}

/// Takes the next object of what `git cat-file --batch` printed: "<object> blob <size>\n<bytes>\n".
std::optional<std::string> take_object(std::string_view& printed) {
  const std::size_t end = printed.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view heading = printed.substr(0, end);
  const std::string_view digits = heading.substr(heading.rfind(' ') + 1);
  std::size_t size = 0;
  const auto [last, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  if (error != std::errc{} || last != digits.data() + digits.size() || printed.size() < end + 1 + size)
    return std::nullopt;
  std::string bytes(printed.substr(end + 1, size));
  printed.remove_prefix(std::min(end + 2 + size, printed.size()));
  return bytes;
}

}  // namespace

Overrides read_staged(const fs::path& folder) {
  const fs::path absolute = fs::weakly_canonical(folder);
  const GitResult top = run_git({"rev-parse", "--show-toplevel"}, absolute);
  if (top.status != 0)
    throw SystemError(say("thư mục {} không nằm trong kho git nào", "{} is in no git repository", folder.string()));
  const GitResult listing = run_git({"ls-files", "--stage", "-z", "--full-name", "--", absolute.string()}, absolute);
  if (listing.status != 0) fail(listing);
  fs::path below = absolute.lexically_relative(fs::weakly_canonical(git_line(top)));
  if (below == ".") below.clear();
  const std::vector<Entry> entries = plan_entries(listing.output, below, folder);
  std::string wanted;
  for (const Entry& entry : entries) wanted += entry.object + "\n";
  const GitResult objects = run_git({"cat-file", "--batch"}, absolute, wanted);
  if (objects.status != 0) fail(objects);
  Overrides files;
  std::string_view printed = objects.output;
  for (const Entry& entry : entries) {
    std::optional<std::string> bytes = take_object(printed);
    if (!bytes) fail(objects);
    // As for files on the disk: one byte too many tells that the file is too large.
    if (bytes->size() > yaml::max_file_size) bytes->resize(yaml::max_file_size + 1);
    files[shown_path(folder / entry.name)] = std::move(*bytes);
  }
  return files;
}

}  // namespace cchc::cli
