#pragma once

#include "diag/diagnostic.h"
#include "text/source_file.h"
#include "yaml/limited.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cchc::yaml::subset {

/// One line of the file, by offsets.
struct Line {
  std::uint32_t start = 0;
  std::uint32_t text = 0;    ///< the first byte that is no space
  std::uint32_t end = 0;     ///< past the last byte that is no blank
  std::uint32_t stop = 0;    ///< past the last byte before the line end
  std::uint32_t hidden = 0;  ///< so many bytes before `text` count for nothing: characters nobody sees

  int indent() const { return static_cast<int>(text - start - hidden); }
  bool blank() const { return text >= end; }
};

/// The lines of the file, without a byte-order mark and without merge-conflict markers and what stands on their other
/// side (each conflict is put in `findings` once). False when a lone CR stands in the file: what it means is not for
/// this reader.
bool split_lines(const text::SourceFile& file, std::vector<Line>& lines, Limited& findings);

/// Whether a line counts for nothing any more: it stays in the table, as one that ends before it starts, until all that
/// are so are taken out at once.
inline bool is_dropped(const Line& line) {
  return line.stop < line.start;
}
/// The line from its first byte to its last that is no blank.
std::string_view text_of(const text::SourceFile& file, const Line& line);

/// The end of the small ASCII letters and underscores from `at` on: keys of a plan have no other.
std::size_t end_of_key_letters(std::string_view text, std::size_t at);

/// Whether the colon of a key stands at `at`: before a space or the end.
bool ends_key(std::string_view text, std::size_t at);

}  // namespace cchc::yaml::subset
