#pragma once

#include "diag/sink.h"
#include "plan/model.h"

#include <cstddef>
#include <vector>

namespace cchc::plan {

/// The files of a plan, read into memory by the caller, which keeps them alive as long as the plan. A null file is
/// missing; the caller has reported why.
struct PlanFiles {
  const text::SourceFile* head = nullptr;      ///< plan.yaml
  const text::SourceFile* registry = nullptr;  ///< owners.yaml
  std::vector<const text::SourceFile*> areas;
  std::vector<const text::SourceFile*> progress;
  bool incomplete = false;  ///< a file of some area or year could not be read
};

/// The rounds of work a plan may have: many times those of the largest plans there are. A plan of more is told, and
/// counts as one whose years are not known.
inline constexpr std::size_t most_rounds = 200'000;

/// Reads and binds every file, resolves the names of bodies and parses the deadlines. Mistakes of reading and of shape
/// (K0–K2) are reported; what rules say of the plan's content is the business of `check`.
Plan load(const PlanFiles& files, diag::Sink& sink);

}  // namespace cchc::plan
