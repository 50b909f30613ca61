#include "diag/printer.h"

#include "diag/print_forms.h"

#include <array>

namespace cchc::diag {

namespace {

constexpr std::array names{
    FormatName{"text", Format::text},     FormatName{"short", Format::brief},   FormatName{"json", Format::json},
    FormatName{"github", Format::github}, FormatName{"gitlab", Format::gitlab}, FormatName{"sarif", Format::sarif},
    FormatName{"junit", Format::junit},
};

}  // namespace

std::span<const FormatName> format_names() {
  return names;
}

std::string print(Format format, const std::vector<Diagnostic>& findings, const Checked& checked,
                  const PrintOptions& options) {
  switch (format) {
    case Format::text:
      break;
    case Format::brief:
      return print_short(findings, checked, options);
    case Format::json:
      return print_json(findings, checked, options);
    case Format::github:
      return print_github(findings, checked, options);
    case Format::gitlab:
      return print_gitlab(findings, checked, options);
    case Format::sarif:
      return print_sarif(findings, checked, options);
    case Format::junit:
      return print_junit(findings, checked, options);
  }
  return print_text(findings, checked, options);
}

}  // namespace cchc::diag
