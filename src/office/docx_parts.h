#pragma once

#include <string>
#include <string_view>

namespace cchc::office {

inline constexpr std::string_view word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The looks of paragraphs by their ids: Normal, Body, Title, Heading1 to Heading3, Item, Quote, Code, Cell, CellTitle,
/// Head.
std::string docx_styles();
/// The number of the page, in the middle of the top margin.
std::string docx_page_number();
/// What ends a section: A4 upright or across. The first section has no number on its first page.
std::string docx_section(bool landscape, bool first);

/// The width between the margins, in twentieths of a point.
int docx_text_width(bool landscape);

}  // namespace cchc::office
