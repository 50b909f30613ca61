#pragma once

#include "query/comparison.h"
#include "text/message.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace cchc::report {

/// The forms a comparison can be printed in.
enum class ChangesFormat { text, markdown, json };

struct ChangesFormatName {
  std::string_view name;
  ChangesFormat format;
};
std::span<const ChangesFormatName> changes_format_names();

struct ChangesTextOptions {
  text::Language language = text::Language::vietnamese;
  std::size_t width = 0;   ///< cells a line of the text may take; 0 (no terminal) counts as `default_width` of grid.h
  text::Message from, to;  ///< what is compared: "bản v1 (01/03/2022)", "các tệp hiện có"
};

/// Prints what changed between two versions of a plan. Without changes the text says so; JSON has an empty array.
std::string print_changes(const query::Comparison& comparison, ChangesFormat format, const ChangesTextOptions& options);

}  // namespace cchc::report
