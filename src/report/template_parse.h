#pragma once

#include "diag/sink.h"
#include "text/source_file.h"
#include "text/span.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cchc::report {

/// A part of a template. Comments and the white space and line end of lines that hold only section, comment and partial
/// tags are gone already, as Mustache asks ("standalone" lines).
struct TemplatePart {
  enum class Kind : std::uint8_t { text, newline, field, raw_field, section, inverted, partial };
  Kind kind = Kind::text;
  std::string_view text;            ///< the literal text, or the name in the tag
  text::Span span;                  ///< the whole text or tag; of a section, its opening tag
  text::Span name_span;             ///< the name in the tag
  std::vector<TemplatePart> parts;  ///< of a section: what stands inside
};

/// Reads the Mustache tags of a template. Every mistake is reported and what could still be read is returned; the parts
/// view into the file. Changes of the delimiters are refused: the templates need none, and they would hide tags from
/// people who read them.
std::vector<TemplatePart> parse_template(const text::SourceFile& file, diag::Sink& sink);

}  // namespace cchc::report
