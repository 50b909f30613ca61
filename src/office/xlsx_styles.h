#pragma once

#include "office/workbook.h"

#include <string>
#include <string_view>

namespace cchc::office {

// Shared by xlsx_*.cpp only.

inline constexpr std::string_view sheet_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The looks of cells, by their place in `styles_xml`; those of values by `look_of`.
enum Look : unsigned { look_plain, look_title, look_head, look_line, look_value };

/// Of a value of that kind, and whether it is to be filled in.
unsigned look_of(SheetKind kind, bool fill_in);

/// The part of a workbook that says how cells look.
std::string styles_xml();

}  // namespace cchc::office
