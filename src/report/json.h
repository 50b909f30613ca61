#pragma once

#include "report/cell.h"

#include <nlohmann/json.hpp>

#include <string>

namespace cchc::report {

/// Null for nothing, days in ISO form; lists stay lists when empty.
nlohmann::ordered_json to_json(const Cell& cell);

/// Indented by two spaces, with a line end. Broken UTF-8 becomes U+FFFD.
std::string print_json(const nlohmann::ordered_json& json);

}  // namespace cchc::report
