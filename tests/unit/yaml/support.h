#pragma once

#include "diag/sink.h"
#include "text/source_file.h"
#include "yaml/node.h"
#include "yaml/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Helpers of the tests of src/yaml: read a text, show the tree and the findings as short strings.
namespace cchc::yaml::test {

/// Keys of a real plan, for the tests that need some.
inline constexpr std::array<std::string_view, 22> plan_keys{
    "area",     "name",    "targets", "id",     "text",   "tasks", "activities", "row",  "output", "owner", "partners",
    "deadline", "funding", "note",    "schema", "bodies", "level", "aliases",    "from", "until",  "goal",  "unit"};

/// Those of them whose values are names, numbers or days; and ids or deadlines.
inline constexpr std::array<std::string_view, 12> exact_keys{"area",  "id",   "row",   "owner", "partners", "deadline",
                                                             "level", "from", "until", "goal",  "was",      "by"};
inline constexpr std::array<std::string_view, 2> strict_keys{"id", "deadline"};
inline constexpr std::array<std::string_view, 1> printed_keys{"row"};
inline constexpr Keys all_plan_keys{plan_keys, exact_keys, strict_keys, printed_keys};

/// A text read as a file, with what was found in it. A reader is called as `reader(file, known_keys, document, sink)`.
struct Reading {
  explicit Reading(std::string bytes) : file("thu.yaml", std::move(bytes)) {}
  text::SourceFile file;
  diag::Sink sink;
  std::unique_ptr<Document> document;
  bool result = true;

  const Node* root() const { return document ? document->root() : nullptr; }
};

template <typename Reader>
std::unique_ptr<Reading> read_with(Reader reader, std::string bytes,
                                   std::span<const std::string_view> known_keys = plan_keys) {
  auto reading = std::make_unique<Reading>(std::move(bytes));
  reading->document = std::make_unique<Document>(reading->file);
  reading->result = reader(reading->file, known_keys, *reading->document, reading->sink);
  return reading;
}

/// The whole of `yaml::read`.
inline std::unique_ptr<Reading> read_text(std::string bytes, const Keys& keys = all_plan_keys) {
  auto reading = std::make_unique<Reading>(std::move(bytes));
  reading->document = read(reading->file, keys, reading->sink);
  return reading;
}

/// Bytes on one line: line ends as `\n`, tabs as `\t`.
inline std::string one_line(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c == '\r')
      out += "\\r";
    else
      out += c;
  }
  return out;
}

inline std::string dump(const Node& node) {
  std::string out;
  switch (node.kind) {
    case NodeKind::empty:
      out = "~";
      break;
    case NodeKind::scalar:
      out = "\"" + one_line(node.text) + "\"";
      break;
    case NodeKind::list:
    case NodeKind::map:
      out = node.is_map() ? "{" : "[";
      for (const Node& child : node) {
        if (&child != node.first) out += ", ";
        if (node.is_map()) out += one_line(child.key) + ": ";
        out += dump(child);
      }
      out += node.is_map() ? "}" : "]";
      break;
  }
  return node.damaged ? out + "!" : out;
}

/// The shape and the decoded texts, on one line: `{area: "I", partners: ["a", "b"], note: ~}`; `!` after what is
/// damaged.
inline std::string dump(const Document& document) {
  return document.root() ? dump(*document.root()) : "nothing";
}
inline std::string dump(const Reading& reading) {
  return reading.document ? dump(*reading.document) : "nothing";
}

inline std::string_view style_name(Style style) {
  switch (style) {
    case Style::none:
      return "none";
    case Style::plain:
      return "plain";
    case Style::single_quoted:
      return "single";
    case Style::double_quoted:
      return "double";
    case Style::literal:
      return "literal";
    case Style::folded:
      return "folded";
    case Style::block:
      return "block";
    case Style::flow:
      return "flow";
  }
  return "?";
}

inline void dump_spans(const text::SourceFile& file, const Node& node, std::size_t depth, std::string& out) {
  const auto show = [&](text::Span span) { return fmt::format("{}<{}>", span.begin, one_line(file.at(span))); };
  out.append(2 * depth, ' ');
  if (node.parent != nullptr) out += show(node.key_span) + " = ";
  out += fmt::format("{} {}\n", style_name(node.style), show(node.span));
  for (const Node& child : node) dump_spans(file, child, depth + 1, out);
}

/// The places: a line for each node, two spaces deeper for each level, `key = style value` where key and value are
/// shown as the offset and the bytes of their spans: `0<owner> = plain 7<Kho bạc>`.
inline std::string dump_spans(const Reading& reading) {
  std::string out;
  if (reading.root() != nullptr) dump_spans(reading.file, *reading.root(), 0, out);
  return out;
}

/// The findings by place, as `K103@2:5 K106@3:1`; an empty string when there are none.
inline std::string found(const Reading& reading) {
  std::vector<const diag::Diagnostic*> all;
  for (const diag::Diagnostic& diagnostic : reading.sink.found()) all.push_back(&diagnostic);
  std::ranges::stable_sort(all, {}, [](const diag::Diagnostic* d) { return std::pair(d->place.span.begin, d->code); });
  std::string out;
  for (const diag::Diagnostic* diagnostic : all) {
    const text::Position at = reading.file.position(diagnostic->place.span.begin);
    if (!out.empty()) out += ' ';
    out += fmt::format("{}@{}:{}", diag::id(diagnostic->code), at.line, at.column);
  }
  return out;
}

/// The bytes a finding underlines, for the first finding of that code.
inline std::string marked(const Reading& reading, diag::Code code) {
  for (const diag::Diagnostic& diagnostic : reading.sink.found()) {
    if (diagnostic.code == code) return one_line(reading.file.at(diagnostic.place.span));
  }
  return "(none)";
}

/// The file's bytes after every fix of every finding is applied; edits on the same place as an earlier one are left
/// out.
inline std::string fixed(const Reading& reading) {
  std::vector<diag::Edit> edits;
  for (const diag::Diagnostic& diagnostic : reading.sink.found()) {
    if (diagnostic.fix) edits.insert(edits.end(), diagnostic.fix->edits.begin(), diagnostic.fix->edits.end());
  }
  std::ranges::stable_sort(edits, {}, [](const diag::Edit& edit) { return edit.place.span.begin; });
  std::string out;
  std::size_t done = 0;
  for (const diag::Edit& edit : edits) {
    if (edit.place.span.begin < done) continue;
    out += reading.file.bytes().substr(done, edit.place.span.begin - done);
    out += edit.replacement;
    done = edit.place.span.end;
  }
  out += reading.file.bytes().substr(done);
  return out;
}

}  // namespace cchc::yaml::test
