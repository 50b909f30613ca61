#pragma once

#include "diag/diagnostic.h"
#include "yaml/node.h"
#include "yaml/subset_source.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cchc::yaml::subset {

/// Reads flow collections, `[a, b]` and `{a: b}`, with what is in them.
class FlowReader : private Source {
public:
  explicit FlowReader(const Source& source) : Source(source) {}

  /// Reads the collection that opens at `p` of line `i` into `node`, inside of `depth` levels; its key or dash stands
  /// at `base`. Gives the line to read next.
  std::size_t read(Node& node, std::uint32_t p, std::size_t i, int base, std::size_t depth);

private:
  struct Cursor {
    std::size_t line;
    std::uint32_t p;
    int base;
  };
  enum class Skip : std::uint8_t { found, ended };

  // Each false when the rest of the collection cannot be read.
  bool read_collection(Node& node, Cursor& cursor, std::size_t depth);
  bool read_entries(Node& node, Cursor& cursor, std::size_t depth);
  bool read_entry(Node& node, Cursor& cursor, std::size_t depth);
  bool read_pair(Node& map, Cursor& cursor, std::size_t depth);
  bool pair_without_colon(Node& pair, const Cursor& cursor, std::size_t key_line, bool is_quoted);
  bool read_value(Node& node, Cursor& cursor, std::size_t depth);
  bool read_quoted(Cursor& cursor, text::Span& span, std::string_view& value);
  bool read_plain(Cursor& cursor, text::Span& span, std::string_view& value);
  bool wrong_closer(Node& node, Cursor& cursor);
  bool unclosed(const Node& node);
  bool unread(const Cursor& cursor);
  bool fail(diag::Diagnostic found);

  bool is_bracket(std::uint32_t p) const;
  Skip skip_space(Cursor& cursor) const;
  std::uint32_t end_of_plain(std::uint32_t p, std::uint32_t end) const;
  std::uint32_t find_close(std::uint32_t p, std::size_t i, int base) const;
  void explain_failure(std::uint32_t p, std::size_t i, int base, std::size_t features);
  void judge_rest(Node& node, std::uint32_t p, const Cursor& end);
  void judge_bare_entries(Node& map);
};

}  // namespace cchc::yaml::subset
