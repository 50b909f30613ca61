#pragma once

#include "plan/model.h"
#include "report/output_form.h"

#include <string>
#include <string_view>

namespace cchc::report {

/// A report in Markdown as a document or as a workbook. With a letterhead (Nghị định 30/2020/NĐ-CP) the office's name
/// over the title, which the head says, is not said again.
std::string print_document(std::string_view markdown, OutputFormat format, const plan::Head& head, bool letterhead);

}  // namespace cchc::report
