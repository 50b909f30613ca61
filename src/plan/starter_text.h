#pragma once

#include "plan/model.h"

#include <span>
#include <string_view>

namespace cchc::plan {

// The words a new plan begins with.

/// A body that offices of a level usually have.
struct StarterBody {
  std::string_view id;
  std::string_view name;  ///< with {} where the name of the level stands: "Công an {}"
};
/// The bodies of offices of one kind, and which of them leads the example of each of the usual areas, by its index.
struct StarterOffice {
  std::span<const StarterBody> bodies;
  std::span<const std::size_t> leads;
};
StarterOffice starter_office(Level level);

/// An area of reform with a work item to be written over.
struct StarterArea {
  std::string_view name;
  std::string_view work;
  std::string_view output;
  std::string_view deadline;  ///< {0} and {1} stand for the first and the last year
};
std::span<const StarterArea> starter_areas();

}  // namespace cchc::plan
