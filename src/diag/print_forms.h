#pragma once

#include "diag/diagnostic.h"
#include "diag/printer.h"

#include <string>
#include <vector>

namespace cchc::diag {

// One function for each form of `print`, under the same contract.

/// For people at a terminal: the source line with the mistake underlined, the item, what to do.
std::string print_text(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options);
/// For editors and grep: `path:line:column: error: headline [K401]`. The severity is an English word in every language.
std::string print_short(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options);
/// For programs: everything that is known, in the tool's own versioned form.
std::string print_json(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options);
/// Workflow commands of GitHub Actions, errors first because only ten annotations of a kind are shown.
std::string print_github(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options);
/// The code quality report of GitLab.
std::string print_gitlab(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options);
/// SARIF 2.1.0.
std::string print_sarif(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options);
/// JUnit XML: a test case for each file. Its errors are one failure, because most readers show only the first.
std::string print_junit(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options);

}  // namespace cchc::diag
