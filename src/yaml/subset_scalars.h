#pragma once

#include "text/span.h"
#include "yaml/node.h"
#include "yaml/subset_source.h"

#include <cstddef>
#include <cstdint>

namespace cchc::yaml::subset {

/// What a scalar's reading has to know of the open collections.
struct Around {
  bool in_list = false;  ///< it is an item of a list
  int item_column = -1;  ///< where the keys of the item of a list stand that it is in; -1 when it is in none
};

/// How a value ended.
struct ValueEnd {
  std::size_t next;     ///< the line to read next
  bool nested = false;  ///< a list stands below, further in than the value's key
  text::Span key = {};  ///< the key of another value that stands on the value's line, behind it; empty for none
};

/// Reads plain, quoted and block scalars into a node. `p` is where the value starts in line `i`, `base` is where its
/// key or dash stands: what goes on with it stands deeper.
class ScalarReader : private Source {
public:
  explicit ScalarReader(const Source& source) : Source(source) {}

  /// `quiet`: the text was reported already. `fixing` is the number of the finding that a value in need of quotes adds
  /// its fix to, or `none`.
  ValueEnd read_plain(Node& node, std::uint32_t p, std::size_t i, int base, Around around, bool quiet,
                      std::size_t fixing);
  ValueEnd read_quoted(Node& node, std::uint32_t p, std::size_t i, int base);
  ValueEnd read_block(Node& node, std::uint32_t p, std::size_t i, int base, Around around, std::size_t fixing);

private:
  enum class Next : std::uint8_t { ends, continues, nested };
  /// The lines of a plain text.
  struct PlainLines {
    std::size_t last;       ///< the last one
    std::uint32_t end;      ///< of the text
    std::uint32_t comment;  ///< behind it, or `nowhere`
    std::uint32_t colon;    ///< the first that would end a key, or `nowhere`
    std::size_t nested;     ///< the line of the list below, or `none`
  };

  PlainLines read_plain_lines(Node& node, std::uint32_t p, std::size_t i, int base, Around around);
  void take_plain_line(PlainLines& lines, std::uint32_t p, std::size_t i) const;
  Next continuation(std::size_t j, int base, Around around) const;
  Next dash_continuation(const Entry& dash, std::size_t j, int base, Around around) const;
  text::Span judge_colon(Node& node, const PlainLines& lines, std::size_t i);
  void judge_plain_end(Node& node, const PlainLines& lines);
  ValueEnd unclosed(Node& node, std::uint32_t p, std::size_t i, int base);
  bool ends_block(std::size_t j, int base) const;
  void report_under_indented(std::size_t j, int indent);
};

}  // namespace cchc::yaml::subset
