#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::yaml {

/// Whether the comment that starts at `hash` in `bytes` cut a plain text short: one space before the `#` and a character right after it
/// ("Mẫu #12"). A comment on purpose has a space after the `#`, or at least two blanks before it.
bool is_cut_text(std::string_view bytes, std::size_t hash);

/// What an escape or a break in a quoted text can be wrong in.
struct BadEscape {
  std::size_t offset = 0;  ///< of the backslash, within the text given
  bool legal = false;      ///< YAML allows it but this reader does not decode it
};

/// The value of the text between double quotes: escapes decoded, line breaks folded. On a bad escape gives nothing and says where.
std::optional<std::string> decode_double_quoted(std::string_view inner, BadEscape& bad);
/// The value of the text between single quotes.
std::string decode_single_quoted(std::string_view inner);

}  // namespace cchc::yaml
