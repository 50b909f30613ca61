#pragma once

#include <string_view>

namespace cchc::yaml {

/// What a file that is not UTF-8 seems to be written in.
enum class Encoding { unknown, utf16, utf32, tcvn3, windows1258 };

/// UTF-16 or UTF-32 told by its byte-order mark or its pattern of NUL bytes; else unknown.
Encoding find_wide_encoding(std::string_view bytes);

/// The old Vietnamese one-byte encoding the bytes suggest: TCVN3 (fonts .VnTime) or windows-1258. Unknown when there is too little to
/// go by, or when most letters with accents are good UTF-8 already.
Encoding guess_legacy_encoding(std::string_view bytes);

}  // namespace cchc::yaml
