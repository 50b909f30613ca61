#pragma once

#include "report/file_form.h"

#include <span>

namespace cchc::report {

/// What a report is written as.
enum class OutputFormat {
  markdown,
  csv,
  excel,  ///< CSV for a double click: another separator, guarded fields
  xlsx,   ///< a workbook: the table of a CSV template; of a template that is there only for Markdown its tables
  docx,   ///< a Word document
  html,   ///< a web page
};

struct OutputForm : FileForm {
  OutputFormat format = OutputFormat::markdown;
  OutputFormat made_of = OutputFormat::markdown;  ///< the templates it is made with: Markdown or CSV
};
std::span<const OutputForm> output_forms();
const OutputForm& form_of(OutputFormat format);

/// Whether it is made with CSV templates: lines of columns.
bool is_tabular(OutputFormat format);

}  // namespace cchc::report
