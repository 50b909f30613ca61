#pragma once

#include "diag/diagnostic.h"

#include <cstddef>
#include <vector>

namespace cchc::diag {

/// Where the stages of a run put what they find.
class Sink {
public:
  void report(Diagnostic diagnostic) { found_.push_back(std::move(diagnostic)); }
  const std::vector<Diagnostic>& found() const { return found_; }

  /// Everything found, in the order of path, place and code; exact repeats (same code, same place, same headline) once.
  std::vector<Diagnostic> sorted() const;

private:
  std::vector<Diagnostic> found_;
};

/// How many diagnostics there are of each severity.
struct Totals {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
};
Totals count(const std::vector<Diagnostic>& diagnostics);

}  // namespace cchc::diag
