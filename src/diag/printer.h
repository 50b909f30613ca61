#pragma once

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "text/message.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::diag {

/// The forms findings can be printed in. All of them hold the same findings.
enum class Format { text, brief, json, github, gitlab, sarif, junit };

/// A format by its name on the command line ("text", "short", "json", …) and back.
struct FormatName {
  std::string_view name;
  Format format;
};
std::span<const FormatName> format_names();

/// What a run looked at: the closing line says it, so that "nothing wrong" is never "nothing read".
struct Checked {
  std::vector<std::string> files;  ///< paths, as in the diagnostics
  std::size_t activities = 0;
  std::size_t tasks = 0;  ///< those that are work of their own, not the heading of activities
};

inline constexpr std::size_t default_width = 100;

struct PrintOptions {
  text::Language language = text::Language::vietnamese;
  bool color = false;
  std::size_t max_errors = 20;  ///< errors shown by the forms for people; 0 = all. Totals are always those of all.
  bool errors_only = false;     ///< the forms for people show no others; the closing line counts all
  /// Cells a line may take: words are broken to it, a longer source line is shown as a window around the mistake. 0:
  /// not known; words are not broken, and source lines may take `default_width`.
  std::size_t width = 0;
  std::string tool_version = {};  ///< of this program, for the forms that name it; empty: not said
};

/// Prints findings that are already sorted and filtered. Ends in a line end. `checked.files` is what was read.
std::string print(Format format, const std::vector<Diagnostic>& findings, const Checked& checked,
                  const PrintOptions& options);

}  // namespace cchc::diag
