#include "lsp/uri.h"

#include "text/chars.h"
#include "text/markup.h"

#include <filesystem>

namespace cchc::lsp {

namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
    if (high < 0 || low < 0 || high * 16 + low == 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

bool has_drive(std::string_view path) {
  return path.size() >= 2 && text::is_ascii_letter(static_cast<unsigned char>(path[0])) && path[1] == ':';
}

}  // namespace

std::optional<std::string> path_of_uri(std::string_view uri) {
  constexpr std::string_view scheme = "file://";
  if (!uri.starts_with(scheme)) return std::nullopt;
  uri.remove_prefix(scheme.size());
  if (uri.starts_with("localhost/")) uri.remove_prefix(std::string_view("localhost").size());
  if (!uri.starts_with('/')) return std::nullopt;
  const auto decoded = percent_decoded(uri.substr(0, uri.find_first_of("?#")));
  if (!decoded) return std::nullopt;
  const std::string_view path = has_drive(std::string_view(*decoded).substr(1)) ? std::string_view(*decoded).substr(1)
                                                                                : std::string_view(*decoded);
  return std::filesystem::path(path).lexically_normal().generic_string();
}

std::string uri_of_path(std::string_view path) {
  return (has_drive(path) ? "file:///" : "file://") + text::percent_encoded(path);
}

}  // namespace cchc::lsp
