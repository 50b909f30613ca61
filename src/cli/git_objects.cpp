#include "cli/git_objects.h"

#include "cli/git.h"
#include "cli/plan_folder.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace cchc::cli {

namespace {

/// Takes the next line of what git printed.
std::optional<std::string_view> take_line(std::string_view& printed) {
  const std::size_t end = printed.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = printed.substr(0, end);
  printed.remove_prefix(end + 1);
  return line;
}

/// The size in "<object> blob <size>"; nothing when the object is no file or is missing.
std::optional<std::size_t> size_in(std::string_view heading) {
  const std::size_t type = heading.find(' ');
  const std::string_view rest = type == std::string_view::npos ? "" : heading.substr(type);
  constexpr std::string_view blob = " blob ";
  if (!rest.starts_with(blob)) return std::nullopt;
  const std::string_view digits = rest.substr(blob.size());
  std::size_t size = 0;
  const auto [last, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  if (error != std::errc{} || last != digits.data() + digits.size()) return std::nullopt;
  return size;
}

/// Runs `git cat-file` with an option, on the objects.
GitResult cat_file(const char* option, const std::vector<std::string>& names, const std::filesystem::path& top) {
  std::string wanted;
  for (const std::string& name : names) wanted += name + "\n";
  return run_git({"cat-file", option}, top, wanted);
}

/// The sizes, in the order of the names.
std::optional<std::vector<std::size_t>> read_sizes(const std::vector<std::string>& names,
                                                   const std::filesystem::path& top) {
  const GitResult answer = cat_file("--batch-check", names, top);
  if (answer.status != 0) return std::nullopt;
  std::vector<std::size_t> sizes;
  std::string_view printed = answer.output;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto line = take_line(printed);
    const auto size = line ? size_in(*line) : std::nullopt;
    if (!size) return std::nullopt;
    sizes.push_back(*size);
  }
  return sizes;
}

}  // namespace

std::optional<std::vector<FileContent>> read_git_objects(const std::vector<std::string>& names,
                                                         const std::filesystem::path& top, std::size_t limit) {
  const auto sizes = read_sizes(names, top);
  if (!sizes) return std::nullopt;
  std::vector<std::string> wanted;
  PlanSize all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((*sizes)[i] > limit) continue;
    all.add((*sizes)[i]);
    wanted.push_back(names[i]);
  }
  const GitResult objects = cat_file("--batch", wanted, top);
  if (objects.status != 0) return std::nullopt;
  std::vector<FileContent> contents;
  std::string_view printed = objects.output;
  for (const std::size_t size : *sizes) {
    FileContent& content = contents.emplace_back();
    content.size = size;
    if (size > limit) continue;
    // "<object> blob <size>\n<bytes>\n"
    const auto line = take_line(printed);
    if (!line || size_in(*line) != size || printed.size() < size) return std::nullopt;
    content.bytes = printed.substr(0, size);
    printed.remove_prefix(std::min(size + 1, printed.size()));
  }
  return contents;
}

}  // namespace cchc::cli
