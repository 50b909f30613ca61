#pragma once

#include "diag/sink.h"
#include "text/message.h"
#include "text/source_file.h"
#include "text/span.h"
#include "yaml/event_places.h"
#include "yaml/node.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace YAML {
class Exception;
}

namespace cchc::yaml {

class Builder;

/// Where faults of one file are found and reported.
struct Desk {
  const text::SourceFile* file = nullptr;
  std::string_view text;  ///< the file as the parser reads it, at the same offsets
  std::span<const std::string_view> known_keys;
  diag::Sink* sink = nullptr;
  /// Set once the parser gave up: each report says that the rest was not checked.
  bool gave_up = false;
};

/// Reports, with the line that says the rest is unread where that is so.
void report(const Desk& desk, diag::Diagnostic diagnostic);
/// The bytes of a place, shortened for a message.
std::string show(const Desk& desk, text::Span span);
/// The character at an offset; empty at the end of the file.
text::Span character(const Desk& desk, std::uint32_t at);
bool is_known(const Desk& desk, std::string_view word);

/// Says what the parser's complaint means, at the place people have to look at. One finding.
void report_exception(const Desk& desk, Builder& builder, const YAML::Exception& exception);

/// A syntax error of no other kind (K101).
void report_syntax(const Desk& desk, text::Span span, text::Message headline, std::optional<text::Message> help);
/// A line whose indent agrees with nothing before it (K105). `sibling` (may be null) is the value it seems to belong beside.
void report_indent(const Desk& desk, const LineHead& line, const Node* sibling);
/// A quote or bracket at `opener` that nothing closes (K104).
void report_unclosed(const Desk& desk, std::uint32_t opener);
/// A line `owner Công chức`, `owner:Công chức` or `owner` in a map (K103), or text that lost its place (K105).
void report_no_colon(const Desk& desk, text::Span key, const Node* map);
/// The `#` that cuts a value short (K109).
void report_cut(const Desk& desk, std::uint32_t hash, const Node& value);
/// The file goes on with something that does not belong to what stands before it (K105; K101 when nothing stands before it).
void report_second_part(const Desk& desk, std::uint32_t offset, const Node* before);

}  // namespace cchc::yaml
