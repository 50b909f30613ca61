#include "diag/print_common.h"
#include "diag/print_forms.h"
#include "text/json.h"

namespace cchc::diag {

namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "critical";
    case Severity::warning:
      return "major";
    case Severity::info:
      break;
  }
  return "minor";
}

}  // namespace

std::string print_gitlab(const std::vector<Diagnostic>& findings, const Checked& /*checked*/,
                         const PrintOptions& options) {
  const std::vector<std::string> prints = fingerprints(findings);
  Json report = Json::array();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Diagnostic& finding = findings[i];
    const Where place = where(finding.place);
    Json object;
    object["description"] = finding.headline.in(options.language);
    object["check_name"] = id(finding.code);
    object["fingerprint"] = prints[i];
    object["severity"] = severity_name(severity_of(finding));
    object["location"]["path"] = place.path;
    object["location"]["lines"]["begin"] = place.begin.line;
    report.push_back(std::move(object));
  }
  return text::json_text(report);
}

}  // namespace cchc::diag
