#pragma once

#include "diag/code.h"
#include "plan_text.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cchc::bench {

/// Where a slip is to be found.
struct Expected {
  std::string path;
  std::vector<std::size_t> lines;  ///< from 1; any of them is right; none: the file as a whole
};

enum class Where { areas, registry, head };

/// One way an edit goes wrong.
struct Kind {
  std::string name;
  std::vector<diag::Code> codes;  ///< any of them names the mistake well
  bool fixes = false;             ///< `--fix` is to undo it
  bool syntax = false;            ///< YAML itself breaks
  /// Makes the slip at line `at` (from 0) and gives the lines (from 0, after the edit) where it is; empty when it
  /// cannot be made there.
  std::function<std::vector<std::size_t>(Lines& lines, std::size_t at, Random& random)> edit = {};
  Where where = Where::areas;
  /// Instead of `edit`: a slip of the whole folder.
  std::function<std::optional<Expected>(Files& files, Random& random)> edit_folder = {};
};

std::vector<Kind> byte_kinds();
std::vector<Kind> yaml_kinds();
std::vector<Kind> layout_kinds();
std::vector<Kind> shape_kinds();
std::vector<Kind> body_kinds();
std::vector<Kind> content_kinds();
std::vector<Kind> folder_kinds();
std::vector<Kind> cause_kinds();

using Places = std::vector<std::size_t>;

/// A kind that changes one line's field in place: `change` gives the line's new text, or nothing where it cannot be
/// made.
using Change = std::function<std::optional<std::string>(Field field, Random& random)>;
Kind in_line(std::string name, std::vector<diag::Code> codes, bool fixes, Change change);
/// As `in_line`, for a slip that breaks YAML.
Kind in_line_syntax(std::string name, std::vector<diag::Code> codes, bool fixes, Change change);
/// As `in_line`, only for lines with one of these keys and a plain value; `change` gives the new value.
using ValueChange = std::function<std::optional<std::string>(const std::string& value, Random& random)>;
Kind in_value(std::string name, std::vector<diag::Code> codes, bool fixes, std::vector<std::string> keys,
              ValueChange change);
Kind in_value_syntax(std::string name, std::vector<diag::Code> codes, bool fixes, std::vector<std::string> keys,
                     ValueChange change);

}  // namespace cchc::bench
