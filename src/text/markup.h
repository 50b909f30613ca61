#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::text {

/// Safe in the content and in the attributes of XML and HTML. What XML 1.0 cannot hold even as a reference is dropped.
/// The text must be UTF-8.
std::string xml_escaped(std::string_view text);

/// RFC 3986: everything but the unreserved characters and the slash is percent-encoded.
std::string percent_encoded(std::string_view path);

/// FNV-1a, 64 bits: tells texts apart, the same on every machine and in every release.
std::uint64_t fingerprint(std::string_view bytes);

}  // namespace cchc::text
