#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace cchc::text {

/// A value as JSON text, indented by two spaces, with a final line end. Bytes that are not UTF-8 become U+FFFD.
inline std::string json_text(const nlohmann::ordered_json& value) {
  return value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace cchc::text
