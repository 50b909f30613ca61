#pragma once

#include "text/source_file.h"
#include "text/span.h"
#include "yaml/node.h"
#include "yaml/subset_nodes.h"
#include "yaml/subset_notes.h"
#include "yaml/subset_scan.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cchc::yaml::subset {

/// What a line, or the rest of one after a dash, begins with.
enum class Form : std::uint8_t { text, dash, key };

struct Entry {
  Form form = Form::text;
  text::Span head;          ///< the key as written, or the dash
  std::string_view name;    ///< the key, decoded
  std::uint32_t after = 0;  ///< the byte after the colon or the dash
  bool quiet = false;       ///< a finding was already reported on this line
};

/// The collection an entry of that form stands in.
inline NodeKind kind_of(Form form) {
  return form == Form::dash ? NodeKind::list : NodeKind::map;
}

/// A file as each part of the reader sees it: its lines, what they begin with, and where what is found goes. A view,
/// to be copied into each part.
class Source : public Scan {
public:
  Source(const Scan& scan, const text::SourceFile& file, Nodes& nodes, Notes& notes)
      : Scan(scan), file_(file), nodes_(nodes), notes_(notes) {}

protected:
  static constexpr std::size_t none = Notes::none;

  /// What the text from `p` to `end`, which are different, begins with.
  Entry classify(std::uint32_t p, std::uint32_t end) const;
  Entry classify_plain(std::uint32_t p, std::uint32_t end) const;
  /// What the line begins with, which is not blank.
  Entry entry_of(std::size_t i) const { return classify(lines_[i].text, lines_[i].end); }
  /// Whether a key at `column` begins the next line below `i` that holds anything.
  bool key_follows(std::size_t i, int column) const;
  /// Whether a line cannot belong to a value whose key or dash stands at `base`: an item or a key at most that far in.
  bool is_stop(std::size_t i, int base) const;
  std::size_t find_stop(std::size_t i, int base) const;
  /// Whether `---` or `...` begins the line.
  bool is_mark(std::size_t i) const;

  /// Decodes what stands between the quotes of `node.style` into its text, and reports bad escapes.
  void decode(Node& node, std::uint32_t begin, std::uint32_t end, bool several_lines) const;
  /// A further line of a quoted text: leaves the file to the full parser when it is less deep than YAML wants, which
  /// parsers allow, or when it looks like a key, so that the quote may have been left open.
  void judge_quoted_line(std::size_t j, int base) const;
  /// yaml-cpp loses breaks when blank lines stand before a closing quote that stands alone.
  void judge_quote_end(std::size_t j, std::uint32_t close) const;

  const text::SourceFile& file_;
  Nodes& nodes_;
  Notes& notes_;
};

}  // namespace cchc::yaml::subset
