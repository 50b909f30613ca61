#pragma once

#include "cli/open_plan.h"
#include "cli/options.h"
#include "cli/result.h"
#include "report/template_set.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::cli {

/// The form that was asked for; nothing when it is left to the template. Refuses what does not go together, and files
/// that are no place for a report.
Result<std::optional<report::OutputFormat>> choose_report_form(const ReportOptions& options, const LoadedPlan& loaded);

/// A report for a folder of reports.
struct NamedReport {
  std::string title;  ///< what it is of: "Công chức Tư pháp"
  std::string text;
};

/// Names for files, one for each title: plain letters and digits with hyphens between ("cong-chuc-tu-phap.md"), each
/// different.
std::vector<std::string> safe_file_names(const std::vector<NamedReport>& reports, std::string_view ending);

/// Writes the reports into a folder, all or none, and makes the folder if need be. Refuses when a file of one of the
/// names is there that is not as an earlier run wrote it. Throws SystemError.
std::optional<Refusal> write_reports(const std::filesystem::path& folder, const std::vector<NamedReport>& reports,
                                     std::string_view ending);

}  // namespace cchc::cli
