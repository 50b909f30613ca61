#pragma once

#include "diag/diagnostic.h"
#include "diag/printer.h"
#include "text/message.h"
#include "text/source_file.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::diag {

/// A place worked out for printing. The end is the first column after the mistake.
struct Where {
  std::string path;        ///< without a leading "./"
  bool has_bytes = false;  ///< false: only the path means anything
  text::Position begin;
  text::Position end;

  bool one_line() const { return begin.line == end.line; }
};
Where where(const Place& place);

/// A path as CI systems want it: without a leading "./".
std::string clean_path(std::string_view path);

/// lỗi, cảnh báo, thông tin; error, warning, info.
std::string_view severity_word(Severity severity, text::Language language);

/// "path:line:column: error: headline [K401]", without a line end; safe to show.
std::string short_line(const Diagnostic& finding, text::Language language);

/// What is to be said where no source line can be shown: the headline, then the label, the item and the help, a line
/// each. As they are: not yet safe to show.
std::vector<std::string> message_lines(const Diagnostic& finding, text::Language language);

/// "Đã kiểm tra 9 tệp, 70 hoạt động: 2 lỗi, 1 cảnh báo", with its line end.
std::string totals_line(const std::vector<Diagnostic>& findings, const Checked& checked, text::Language language);
/// That `hidden` errors more are there, with its line end; empty for none.
std::string hidden_line(std::size_t hidden, text::Language language);

/// The findings to show so that no more than `options.max_errors` of them are errors (0: all), and how many errors that
/// leaves out.
struct Shown {
  std::vector<const Diagnostic*> findings;
  std::size_t hidden_errors = 0;
};
Shown first_errors(const std::vector<Diagnostic>& findings, const PrintOptions& options);

/// For each finding 16 hexadecimal digits, no two alike, that stay the same when lines move or the language changes: a
/// hash of path, code, item and headline, and the ordinal among those that share all four.
std::vector<std::string> fingerprints(const std::vector<Diagnostic>& findings);

}  // namespace cchc::diag
