#pragma once

#include <string>
#include <string_view>

namespace cchc::text {

/// The text made safe for a terminal: control characters, broken UTF-8, bidirectional controls and zero-width
/// characters are shown as `\u{200b}` or `\x{ff}`. Tabs and line ends are escaped too, as `\t`, `\n`, `\r`. Letters
/// with combining marks stay, and so do line breaks (LF) where they are to be kept.
std::string escape_controls(std::string_view text, bool keep_line_breaks = false);

/// Whether a code point would be invisible or would reorder a line: zero-width, bidirectional control, soft hyphen,
/// inner byte-order mark.
bool is_invisible(char32_t code_point);

}  // namespace cchc::text
