#pragma once

#include "diag/sink.h"
#include "report/template_set.h"
#include "report/view.h"
#include "text/source_file.h"

#include <optional>
#include <string>

namespace cchc::report {

/// Renders a report. A wrong template is reported to `sink`, with places, and gives nothing.
/// Markdown ends in one line end and has no two blank lines in a row; narrow tables are aligned, to be read as plain
/// text too; texts are escaped so that none of them changes its form. CSV has one line (CR LF, RFC 4180) for every line
/// of the template that is not blank; the template parts the columns by commas, and each column is quoted where it must
/// be, whatever it was put together from. For Excel there is a byte-order mark, and the columns are parted by
/// semicolons and guarded (excel_field); for .xlsx its lines become a table (print_workbook).
std::optional<std::string> render_report(const text::SourceFile& file, const TemplateSet& set, const ReportInput& input,
                                         OutputFormat format, diag::Sink& sink);

}  // namespace cchc::report
