#include "diag/print_common.h"
#include "diag/print_forms.h"
#include "text/escape.h"
#include "text/join.h"

#include <fmt/format.h>

#include <algorithm>

namespace cchc::diag {

namespace {

// A runner undoes exactly these; the last two only in properties.
std::string escape(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += property ? "%3A" : ":";
        break;
      case ',':
        out += property ? "%2C" : ",";
        break;
      default:
        out += c;
        break;
    }
  }
  return out;
}

std::string_view command(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      break;
  }
  return "notice";
}

std::string properties(const Diagnostic& finding) {
  const Where place = where(finding.place);
  // endLine and endColumn name the last line and column of the mistake. Columns go with one line only.
  const std::size_t last_line = place.end.column == 1 && !place.one_line() ? place.end.line - 1 : place.end.line;
  std::string out = fmt::format("file={},line={},endLine={},", escape(text::escape_controls(place.path), true),
                                place.begin.line, last_line);
  if (place.has_bytes && place.one_line()) {
    const std::size_t last = std::max(place.begin.column, place.end.column - 1);
    out += fmt::format("col={},endColumn={},", place.begin.column, last);
  }
  return out + "title=" + id(finding.code);
}

std::string message(const Diagnostic& finding, text::Language language) {
  return escape(text::join(message_lines(finding, language), "\n",
                           [](const std::string& line) { return text::escape_controls(line); }),
                false);
}

}  // namespace

std::string print_github(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options) {
  std::vector<const Diagnostic*> ordered;
  ordered.reserve(findings.size());
  for (const Diagnostic& finding : findings) ordered.push_back(&finding);
  std::ranges::stable_sort(ordered, std::ranges::greater(),
                           [](const Diagnostic* finding) { return severity_of(*finding); });

  std::string out;
  for (const Diagnostic* finding : ordered) {
    out += fmt::format("::{} {}::{}\n", command(severity_of(*finding)), properties(*finding),
                       message(*finding, options.language));
  }
  // To the runner this is an ordinary line of the log.
  out += totals_line(findings, checked, options.language);
  return out;
}

}  // namespace cchc::diag
