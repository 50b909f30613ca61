#pragma once

#include "diag/diagnostic.h"

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace cchc::diag {

/// How many findings of one code in one file are listed one by one.
inline constexpr std::size_t most_listed = 200;

/// Where the stages of a run put what they find. A file with very many mistakes of one kind gets a finding for each of
/// the first and one for all the rest, which counts them; what is kept in memory is bounded over all files too, and
/// messages that quote long texts are cut short.
class Sink {
public:
  explicit Sink(std::size_t most = most_listed) : most_(most) {}

  void report(Diagnostic diagnostic);
  /// When so many findings of the code are there for the file that a further one is only counted, counts it and is
  /// true: a rule need not build it then.
  bool count_if_full(Code code, const text::SourceFile& file);
  /// Whether findings of the code were only counted in some file.
  bool has_rest(Code code) const;

  const std::vector<Diagnostic>& found() const { return found_; }

  /// Everything found, in the order of path, place and code; exact repeats (same code, same place, same headline) once.
  std::vector<Diagnostic> sorted() const;

private:
  struct Tally {
    std::size_t kept = 0;
    std::optional<std::size_t> rest;  // index of the finding that counts the rest
  };
  using Key = std::pair<Code, const text::SourceFile*>;

  std::size_t most_;
  std::size_t bytes_ = 0;  // about what the kept findings take
  std::map<Key, Tally> tallies_;
  std::vector<Diagnostic> found_;
};

/// How many mistakes the diagnostics stand for, of each severity.
struct Totals {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
};
Totals count(const std::vector<Diagnostic>& diagnostics);

}  // namespace cchc::diag
