#pragma once

#include <string_view>

namespace cchc::cli {

/// The version of this program, such as "0.1.0".
std::string_view program_version();

}  // namespace cchc::cli
