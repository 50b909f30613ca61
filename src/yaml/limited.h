#pragma once

#include "diag/sink.h"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace cchc::yaml {

/// What was found in one file, at most `most_of_a_code` findings of each code; the rest is counted and told in one
/// closing finding a code, so that a file of nothing but mistakes costs no more than its size.
class Limited {
public:
  static constexpr std::size_t most_of_a_code = 200;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// Keeps the finding and gives its index, or counts it and gives `none`.
  std::size_t report(diag::Diagnostic found);
  /// Whether another finding of that code would only be counted. Spares making it: call `skip` instead.
  bool is_full(diag::Code code) const;
  void skip(diag::Code code, const diag::Place& place);

  std::vector<diag::Diagnostic>& kept() { return kept_; }
  bool empty() const { return kept_.empty(); }
  std::size_t size() const { return kept_.size(); }

  /// Adds the closing findings.
  void close();

private:
  struct Count {
    std::size_t kept = 0;
    std::size_t skipped = 0;
    std::optional<diag::Place> first_skipped;
  };
  std::vector<diag::Diagnostic> kept_;
  std::map<diag::Code, Count> counts_;
};

}  // namespace cchc::yaml
