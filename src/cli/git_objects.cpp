#include "cli/git_objects.h"

#include "cli/git.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace cchc::cli {

namespace {

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

std::optional<std::vector<std::string>> read_git_objects(const std::vector<std::string>& names,
                                                         const std::filesystem::path& folder) {
  std::string wanted;
  for (const std::string& name : names) wanted += name + "\n";
  const GitResult objects = run_git({"cat-file", "--batch"}, folder, wanted);
  if (objects.status != 0) return std::nullopt;
  std::vector<std::string> read;
  std::string_view printed = objects.output;
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::optional<std::string> bytes = take_object(printed);
    if (!bytes) return std::nullopt;
    read.push_back(std::move(*bytes));
  }
  return read;
}

}  // namespace cchc::cli
