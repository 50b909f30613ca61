#pragma once

#include "plan/date.h"
#include "plan/new_file.h"

#include <string>
#include <vector>

namespace cchc::plan {

/// What a plan begins with.
struct StarterOptions {
  std::string office;  ///< "UBND xã Long Phụng": tells the level, and by it the bodies
  Years years;         ///< the plan's period
  std::vector<std::string>
      areas;  ///< their names, in order, at most `most_starter_areas`; empty: the seven areas such plans usually have
};

inline constexpr std::size_t most_starter_areas = 30;  // I to XXX

/// The files of a small plan in which `validate` finds nothing: plan.yaml, owners.yaml with the bodies an office of
/// this level usually has, and a file for each area with an example to write over. Comments teach what to write.
/// Nothing is read or written.
std::vector<NewFile> starter_plan(const StarterOptions& options);

}  // namespace cchc::plan
