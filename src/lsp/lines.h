#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace cchc::lsp {

/// One line of YAML, looked at by itself; lines that a bracket holds together are one. Columns are bytes from its
/// start.
struct Line {
  std::size_t begin = 0;  ///< where it starts in the file
  std::string_view text;  ///< without its line end, but with those between brackets
  bool idle = false;      ///< blank, or only a comment
  std::vector<std::size_t> dashes;
  std::size_t content = 0;  ///< the column of what follows indent and dashes; the line's length when nothing does
  std::string_view key;     ///< empty when there is no `key:`
  std::size_t value = 0;    ///< the column of what follows the colon; the line's length when nothing does

  bool has_key() const { return !key.empty(); }
  /// What stands behind the colon, or behind the dashes where there is none; without a comment and trailing blanks.
  std::string_view value_text() const;
  /// The column of the bracket that this begins with; nothing where it begins with none.
  std::optional<std::size_t> bracket() const;
};

Line read_line(std::string_view text, std::size_t begin);

/// Every line of a file, also an empty one behind the last line end.
std::vector<Line> read_lines(std::string_view bytes);

// A line end between brackets is a blank.
bool is_blank(char c);
/// The first column from `at` on that is no blank; the length of the text when there is none.
std::size_t skip_blanks(std::string_view text, std::size_t at);
/// Whether a blank or the end of the text is there.
bool ends_word(std::string_view text, std::size_t at);
/// The column behind the last character of the line of the file that `at` is on.
std::size_t end_of_row(std::string_view text, std::size_t at);
/// Without the blanks around it and then its quotes.
std::string_view bare_text(std::string_view text);

/// `text` up to a comment (a # at the start or after a blank, outside of quotes), without trailing blanks.
std::string_view without_comment(std::string_view text);

/// Where an element stands: the keys above it and what is beside it.
struct Spot {
  bool known = true;                      ///< false: in a text, or the lines do not tell
  std::vector<std::string_view> above;    ///< the keys it is under, innermost first
  bool in_item = false;                   ///< within an item of the innermost key's list
  std::vector<std::string_view> present;  ///< keys of the same map on other lines
};

/// Climbs from line `index` by ever smaller indents. `column` is that of the element: a dash, or a key or text without
/// one.
Spot find_spot(const std::vector<Line>& lines, std::size_t index, std::size_t column, bool is_dash);

}  // namespace cchc::lsp
