#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::bench {

/// A file of a plan's folder; it replaces or joins the shipped plan's files.
struct WorstFile {
  std::string path;  ///< in the plan's folder: "1-the-che.yaml"
  std::string bytes;
};

/// One way to make the program work hard.
struct WorstKind {
  std::string_view name;
  /// Its files, `size` bytes of it all in all, as far as the kind allows.
  std::vector<WorstFile> (*make)(std::size_t size);
};

/// What the reader of YAML finds hard.
std::vector<WorstKind> yaml_kinds();
/// What the rules over a plan find hard.
std::vector<WorstKind> plan_kinds();
/// What the rules over results find hard.
std::vector<WorstKind> progress_kinds();
/// Large plans with nothing or little wrong: what lists, reports and comparisons find hard.
std::vector<WorstKind> large_kinds();

/// `unit`, again and again, up to `size` bytes.
std::string repeated(std::string_view unit, std::size_t size);
/// As `repeated`, with each `#` of the unit replaced by the number of the repetition. No more than `most` of them.
std::string numbered(std::string_view unit, std::size_t size, std::size_t most = static_cast<std::size_t>(-1));

}  // namespace cchc::bench
