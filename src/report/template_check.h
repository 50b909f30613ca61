#pragma once

#include "diag/sink.h"
#include "report/template_set.h"
#include "text/source_file.h"

#include <cstddef>
#include <optional>
#include <string>

namespace cchc::report {

// Bytes that stand for the template's own line ends and column separators until every value is in, so that a text with a line
// break, a comma or a quote is never taken for them. No UTF-8 text has these bytes.
namespace mark {
inline constexpr char line = '\xFF';
inline constexpr char column = '\xFE';      ///< CSV: a comma between columns
inline constexpr char line_break = '\xFD';  ///< CSV: a line end inside a quoted column
inline constexpr char nothing = '\xFC';     ///< parts a brace of the text from the tag after it
}  // namespace mark

/// What a template and its partials may grow to, in bytes, with every partial put in its place.
inline constexpr std::size_t max_template_size = 4UL * 1024 * 1024;

/// Checks a template against the fields (template_fields.h) and puts its partials in: one Mustache text without standalone lines, line
/// ends or partials, with marks. Every mistake is reported, with its place; nothing is returned when there was one.
/// A raw field is written `{{{&name}}}`, so that whoever resolves names can tell it from an escaped one.
std::optional<std::string> compile_template(const text::SourceFile& file, const TemplateSet& set, OutputFormat format,
                                            diag::Sink& sink);

}  // namespace cchc::report
