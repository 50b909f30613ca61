#pragma once

#include "diag/sink.h"
#include "report/template_set.h"
#include "text/source_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cchc::report {

// Bytes that stand for the template's own line ends and column separators until every value is in, so that a text with
// a line break, a comma or a quote is never taken for them. No UTF-8 text has these bytes.
namespace mark {
inline constexpr char line = '\xFF';
inline constexpr char column = '\xFE';      ///< CSV: a comma between columns
inline constexpr char line_break = '\xFD';  ///< CSV: a line end inside a quoted column
}  // namespace mark

/// One piece of a compiled template.
struct TemplateStep {
  enum class Kind : std::uint8_t { literal, field, raw_field, section, inverted };
  /// What the line it stands in is in Markdown.
  enum class Line : std::uint8_t { text, heading, table_row };
  Kind kind = Kind::literal;
  Line line = Line::text;
  std::string text;   ///< the text to print, with marks, or the name of the field
  diag::Place place;  ///< the name in the tag; of literals, none
};

/// A template with its partials put in, ready for the engine, which sees nothing but numbers of steps:
/// `{{{0}}}{{#1}}{{{2}}}{{/1}}`. So no text of a template or of the plan is ever read as a tag.
struct CompiledTemplate {
  std::string tags;
  std::vector<TemplateStep> steps;
};

/// Checks a template against the fields (template_fields.h) and the limits (template_limits.h) and compiles it. Every
/// mistake is reported, with its place; nothing is returned when there was one.
std::optional<CompiledTemplate> compile_template(const text::SourceFile& file, const TemplateSet& set,
                                                 OutputFormat format, diag::Sink& sink);

}  // namespace cchc::report
