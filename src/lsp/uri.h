#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cchc::lsp {

/// The path a `file:` URI names, decoded and in normal form ("/a/b.yaml"; "C:/a/b.yaml" for a drive). Nothing for other
/// schemes, other hosts, and escapes that are none or name a NUL.
std::optional<std::string> path_of_uri(std::string_view uri);

/// The `file:` URI of a path.
std::string uri_of_path(std::string_view path);

}  // namespace cchc::lsp
