#include "diag/print_common.h"
#include "diag/print_forms.h"
#include "text/escape.h"
#include "text/markup.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace cchc::diag {

namespace {

/// Bytes that are not UTF-8 become U+FFFD.
std::string xml(std::string_view words) {
  std::string whole;
  for (const char32_t c : text::to_code_points(words)) text::append(whole, c);
  return text::xml_escaped(whole);
}

struct Case {
  std::string path;
  std::vector<const Diagnostic*> errors;
  std::vector<const Diagnostic*> others;
};

// A case for each file read, in that order, then for each file that only a finding names: it could not be read.
std::vector<Case> cases(const std::vector<Diagnostic>& findings, const Checked& checked) {
  std::vector<Case> result;
  for (const std::string& path : checked.files) result.push_back({clean_path(path), {}, {}});
  for (const Diagnostic& finding : findings) {
    const std::string path = where(finding.place).path;
    auto found = std::ranges::find(result, path, &Case::path);
    if (found == result.end()) found = result.insert(result.end(), Case{path, {}, {}});
    (severity_of(finding) == Severity::error ? found->errors : found->others).push_back(&finding);
  }
  return result;
}

std::string lines(const std::vector<const Diagnostic*>& findings, text::Language language) {
  std::string out;
  for (const Diagnostic* finding : findings) {
    out += xml(short_line(*finding, language)) + "\n";
    const std::vector<std::string> words = message_lines(*finding, language);
    for (std::size_t i = 1; i < words.size(); ++i) out += "  " + xml(text::escape_controls(words[i])) + "\n";
  }
  return out;
}

std::string failure_title(const Case& file, text::Language language) {
  std::string first = text::escape_controls(file.errors.front()->headline.in(language));
  if (file.errors.size() == 1) return first;
  const bool english = language == text::Language::english;
  return fmt::format("{} {}: {}", file.errors.size(), english ? "errors" : "lỗi", first);
}

std::string test_case(const Case& file, text::Language language) {
  const std::string name = xml(text::escape_controls(file.path));
  std::string out = fmt::format("    <testcase classname=\"cchc validate\" name=\"{}\"", name);
  if (file.errors.empty() && file.others.empty()) return out + "/>\n";
  out += ">\n";
  if (!file.errors.empty()) {
    out += fmt::format("      <failure type=\"error\" message=\"{}\">{}</failure>\n",
                       xml(failure_title(file, language)), lines(file.errors, language));
  }
  if (!file.others.empty()) out += fmt::format("      <system-out>{}</system-out>\n", lines(file.others, language));
  return out + "    </testcase>\n";
}

}  // namespace

std::string print_junit(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options) {
  const std::vector<Case> all = cases(findings, checked);
  const auto failed = std::ranges::count_if(all, [](const Case& file) { return !file.errors.empty(); });
  const std::string totals = fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\"", all.size(), failed);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out += fmt::format("<testsuites {}>\n  <testsuite name=\"cchc validate\" {} skipped=\"0\">\n", totals, totals);
  for (const Case& file : all) out += test_case(file, options.language);
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace cchc::diag
