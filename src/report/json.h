#pragma once

#include "report/cell.h"

#include <nlohmann/json.hpp>

namespace cchc::report {

/// Null for nothing, days in ISO form; lists stay lists when empty.
nlohmann::ordered_json to_json(const Cell& cell);

}  // namespace cchc::report
