#pragma once

#include "diag/sink.h"
#include "text/source_file.h"
#include "text/span.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cchc::report {

/// One token of a template: a tag, a line end, or text between them.
struct TemplateToken {
  enum class Kind : std::uint8_t { text, newline, field, raw_field, section, inverted, close, partial, comment };
  Kind kind = Kind::text;
  std::string_view text;  ///< literal text, the name, or the comment
  text::Span span;
  text::Span name_span;
};

/// Cuts a template into tokens, in order; together they cover it except for wrong tags, which are reported and left
/// out.
std::vector<TemplateToken> scan_template(const text::SourceFile& file, diag::Sink& sink);

}  // namespace cchc::report
