#pragma once

#include "text/source_file.h"
#include "yaml/subset_lines.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace cchc::yaml::subset {

/// Lines of the table; the end is exclusive.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A comparison by git ("diff --git …") that was pasted into the file.
struct Comparison {
  std::vector<LineRange> parts;  ///< the lines compared; those between them are headers
  std::size_t end = 0;           ///< the line behind it
  /// The file has the lines beside the comparison too: it was pasted into the file it compares, and not over the lines
  /// there.
  bool is_copy = false;
};

/// Reads comparisons. Changes nothing.
class ComparisonReader {
public:
  ComparisonReader(const text::SourceFile& file, const std::vector<Line>& lines) : file_(file), lines_(lines) {}

  /// The comparison whose first header is the line `begin`.
  Comparison read(std::size_t begin);

private:
  std::string_view line_at(std::size_t i) const { return text_of(file_, lines_[i]); }
  std::size_t end_of_part(std::size_t i, std::string_view header) const;
  std::vector<std::string_view> side_of(const LineRange& part, char sign) const;
  bool stands_elsewhere(const LineRange& part, const LineRange& comparison);

  const text::SourceFile& file_;
  const std::vector<Line>& lines_;
  std::size_t parts_left_ = 10;  // to look for elsewhere: each costs a look at all lines of the file
};

}  // namespace cchc::yaml::subset
