#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::yaml {

/// Whether the comment that starts at `hash` in `bytes` cut a plain text short: one space before the `#` and a
/// character right after it
/// ("Mẫu #12"), or a number behind a space ("Mẫu # 12"). A comment on purpose has a space after the `#`, or at least
/// two blanks before it.
bool is_cut_text(std::string_view bytes, std::size_t hash);

/// A backslash between double quotes with what belongs to it.
struct Escape {
  std::size_t offset = 0;  ///< of the backslash, within the text given
  std::size_t size = 1;    ///< in bytes, with the backslash
  std::optional<char32_t>
      point;  ///< what it stands for; nothing when YAML gives it no meaning. May be no legal character: \uD800
};

/// The first escape at or after `from` in the text between double quotes, other than a backslash that joins two lines.
std::optional<Escape> next_escape(std::string_view inner, std::size_t from);

/// What an escape or a break in a quoted text can be wrong in.
struct BadEscape {
  std::size_t offset = 0;  ///< of the backslash, within the text given
  bool legal = false;      ///< YAML allows it but this reader does not decode it
};

/// The value of the text between double quotes: escapes decoded, line breaks folded. On a bad escape gives nothing and
/// says where.
std::optional<std::string> decode_double_quoted(std::string_view inner, BadEscape& bad);
/// The value of the text between single quotes.
std::string decode_single_quoted(std::string_view inner);

}  // namespace cchc::yaml
