#pragma once

#include "cli/usage.h"
#include "plan/model.h"
#include "query/select.h"

#include <optional>
#include <string>
#include <vector>

namespace cchc::cli {

// Names as people type them, turned into the plan's own things. Each gives what is wrong with the first name that means nothing, or too much.

std::optional<UsageError> find_bodies(const plan::Plan& plan, const std::vector<std::string>& typed,
                                      std::vector<const plan::Body*>& into);
std::optional<UsageError> find_levels(const std::vector<std::string>& typed, std::vector<plan::Level>& into);
/// By number ("II") or a part of the name.
std::optional<UsageError> find_areas(const plan::Plan& plan, const std::vector<std::string>& typed,
                                     std::vector<int>& into);

}  // namespace cchc::cli
