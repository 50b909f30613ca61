#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace cchc::diag {

/// The value as JSON text with a final line end. Bytes that are not UTF-8 become U+FFFD.
inline std::string to_text(const nlohmann::ordered_json& value) {
  return value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace cchc::diag
