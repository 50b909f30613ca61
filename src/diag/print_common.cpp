#include "diag/print_common.h"

#include "text/escape.h"
#include "text/join.h"
#include "text/markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

namespace cchc::diag {

namespace {

std::string english_count(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string what_was_read(const Checked& checked, bool english) {
  if (checked.files.empty()) return english ? "No file was checked" : "Chưa kiểm tra tệp nào";
  std::string work;
  if (checked.tasks > 0) {
    work = english ? english_count(checked.tasks, "task", "tasks") : fmt::format("{} nhiệm vụ", checked.tasks);
  }
  if (checked.activities > 0 || checked.tasks == 0) {
    text::add_item(work, ", ",
                   english ? english_count(checked.activities, "activity", "activities")
                           : fmt::format("{} hoạt động", checked.activities));
  }
  if (!english) return fmt::format("Đã kiểm tra {} tệp, {}", checked.files.size(), work);
  return fmt::format("Checked {}, {}", english_count(checked.files.size(), "file", "files"), work);
}

std::string totals_text(const Totals& totals, bool english) {
  std::string result;
  if (totals.errors == 0) {
    result = english ? "no errors" : "không có lỗi";
  } else {
    result = english ? english_count(totals.errors, "error", "errors") : fmt::format("{} lỗi", totals.errors);
  }
  if (totals.warnings > 0) {
    result += ", ";
    result +=
        english ? english_count(totals.warnings, "warning", "warnings") : fmt::format("{} cảnh báo", totals.warnings);
  }
  if (totals.infos > 0) result += fmt::format(", {} {}", totals.infos, english ? "info" : "thông tin");
  return result;
}

}  // namespace

std::string clean_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return std::string(path);
}

Where where(const Place& place) {
  Where result;
  result.path = clean_path(place.file->path());
  result.has_bytes = !place.file->bytes().empty();
  if (result.has_bytes) {
    result.begin = place.file->position(place.span.begin);
    result.end = place.file->position(std::max(place.span.begin, place.span.end));
  }
  return result;
}

std::string_view severity_word(Severity severity, text::Language language) {
  const bool english = language == text::Language::english;
  switch (severity) {
    case Severity::error:
      return english ? "error" : "lỗi";
    case Severity::warning:
      return english ? "warning" : "cảnh báo";
    case Severity::info:
      break;
  }
  return english ? "info" : "thông tin";
}

std::string short_line(const Diagnostic& finding, text::Language language) {
  const Where place = where(finding.place);
  return fmt::format("{}:{}:{}: {}: {} [{}]", text::escape_controls(place.path), place.begin.line, place.begin.column,
                     severity_word(severity_of(finding), text::Language::english),
                     text::escape_controls(finding.headline.in(language)), id(finding.code));
}

std::vector<std::string> message_lines(const Diagnostic& finding, text::Language language) {
  const bool english = language == text::Language::english;
  std::vector<std::string> lines{finding.headline.in(language)};
  if (!finding.label.empty()) lines.push_back(finding.label.in(language));
  if (!finding.context.name.empty()) {
    lines.push_back(fmt::format("{}: {}", english ? "in" : "trong", finding.context.name.in(language)));
  }
  for (const text::Message& help : finding.help) {
    lines.push_back(fmt::format("{}: {}", english ? "help" : "gợi ý", help.in(language)));
  }
  return lines;
}

std::string totals_line(const std::vector<Diagnostic>& findings, const Checked& checked, text::Language language) {
  const bool english = language == text::Language::english;
  // Without a file read, "no errors" would sound like a success.
  if (checked.files.empty() && findings.empty()) return what_was_read(checked, english) + "\n";
  return fmt::format("{}: {}\n", what_was_read(checked, english), totals_text(count(findings), english));
}

std::string hidden_line(std::size_t hidden, text::Language language) {
  if (hidden == 0) return {};
  if (language == text::Language::english) {
    return fmt::format("{} not shown; --max 0 shows all\n", english_count(hidden, "more error is", "more errors are"));
  }
  return fmt::format("Còn {} lỗi nữa chưa hiện; thêm --max 0 để xem tất cả\n", hidden);
}

Shown first_errors(const std::vector<Diagnostic>& findings, const PrintOptions& options) {
  Shown shown;
  std::size_t errors = 0;
  for (const Diagnostic& finding : findings) {
    const bool is_error = severity_of(finding) == Severity::error;
    if (options.errors_only && !is_error) continue;
    if (is_error && ++errors > options.max_errors && options.max_errors != 0) {
      shown.hidden_errors += finding.stands_for;
    } else {
      shown.findings.push_back(&finding);
    }
  }
  return shown;
}

std::vector<std::string> fingerprints(const std::vector<Diagnostic>& findings) {
  std::map<std::string, std::size_t> repeats;
  std::set<std::uint64_t> used;
  std::vector<std::string> result;
  result.reserve(findings.size());
  for (const Diagnostic& finding : findings) {
    const std::string path = clean_path(finding.place.file->path());
    // The Vietnamese headline, whatever is shown: the language must not make an old finding new.
    const std::string key =
        fmt::format("{}\n{}\n{}\n{}", path, id(finding.code), finding.context.id, finding.headline.vi);
    std::uint64_t value = text::fingerprint(fmt::format("{}\n{}", key, repeats[key]++));
    while (!used.insert(value).second) ++value;
    result.push_back(fmt::format("{:016x}", value));
  }
  return result;
}

}  // namespace cchc::diag
