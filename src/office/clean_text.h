#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cchc::office {

/// The text as it is meant: normal form C; no-break and other odd spaces as spaces, no-break hyphens as hyphens; soft
/// hyphens, zero-width and control characters taken out; runs of spaces made one and trimmed. Line breaks stay, blank
/// lines do not.
std::string clean_text(std::string_view raw);

/// Adds a paragraph, cleaned, unless nothing is left of it.
void add_paragraph(std::vector<std::string>& paragraphs, std::string_view raw);

}  // namespace cchc::office
