#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace cchc::lsp {

/// What stands around a column between the brackets of a line: `{activity: I.HD3, partners: [A, B]}`, which may go on
/// over several lines of the file. Told while people type, so brackets and quotes may be left open. Columns are bytes
/// from the start of the line.
struct Flow {
  /// A bracket that is open at the column.
  struct Bracket {
    bool is_map = false;
    std::string_view key;  ///< of a map the key that the next bracket, or the column, is the value of; empty before one
  };
  struct Pair {
    std::string_view key, value;  ///< without quotes and the blanks around them
  };

  std::vector<Bracket> brackets;  ///< the outermost first; at least one
  std::size_t begin = 0;          ///< of the innermost bracket's entry that the column is in: its first character
  std::size_t value = 0;          ///< likewise: what follows its colon; its end when it has none
  std::size_t end = 0;            ///< behind its last character; not before the column
  std::vector<Pair> pairs;        ///< the other entries of the innermost bracket that have a key

  bool is_map() const { return brackets.back().is_map; }
  /// What stands behind another key of the innermost bracket; empty when there is none.
  std::string_view value_of(std::string_view key) const;
};

/// Reads the line from its first bracket at column `from` on. Nothing when no bracket is open at the column, or more
/// than a plan has any use for.
std::optional<Flow> read_flow(std::string_view line, std::size_t from, std::size_t column);

}  // namespace cchc::lsp
