#pragma once

#include "office/document.h"
#include "office/package.h"

#include <string>
#include <string_view>

namespace cchc::office {

/// The part that holds a workbook's list of sheets; empty when the package is no workbook.
std::string related_workbook(const Package& package);

/// Reads the visible sheets of a workbook, or the one named, each as a table: dates and percentages as they are shown,
/// formulas by the result saved with them, merged cells as such.
Reading<Document> read_xlsx(const Package& package, std::string_view sheet);

}  // namespace cchc::office
