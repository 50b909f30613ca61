#include "diag/print_common.h"
#include "diag/print_forms.h"

namespace cchc::diag {

std::string print_short(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options) {
  const Shown shown = first_errors(findings, options);
  std::string out;
  for (const Diagnostic* finding : shown.findings) {
    out += short_line(*finding, options.language);
    out += '\n';
  }
  out += hidden_line(shown.hidden_errors, options.language);
  out += totals_line(findings, checked, options.language);
  return out;
}

}  // namespace cchc::diag
