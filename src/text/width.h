#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::text {

/// How many terminal cells the text fills: combining marks 0, wide East Asian characters 2. Control characters count 0.
std::size_t display_width(std::string_view text);

/// A line that a text was cut into: a part of the text, and the cells it fills.
struct TextLine {
  std::string_view text;
  std::size_t width = 0;
};

/// A text taken apart into its words once, to be measured and then cut into lines. Views the text, which outlives it.
class Words {
public:
  explicit Words(std::string_view text);

  /// The cells that the longest line and the longest word fill.
  std::size_t longest_line() const { return longest_line_; }
  std::size_t longest_word() const { return longest_word_; }
  /// Whether the text is all of plain characters (text/chars.h) and line breaks (LF): nothing in it needs to be
  /// escaped.
  bool is_plain() const { return is_plain_; }
  /// The lines that `wrap` (below) gives, but tabs stay.
  std::vector<TextLine> wrap(std::size_t width) const;

private:
  /// Places are bytes of the text, widths are cells.
  struct Word {
    std::uint32_t from;  // where the white space before it begins
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t blanks;  // the width of the white space before it
    std::uint32_t width;
    bool is_first;  // of its line; a line without words has an empty one
  };

  std::size_t take_line(std::size_t begin);
  std::size_t take_plain(std::size_t begin, std::uint32_t& blanks);
  void take_any(std::size_t begin, std::size_t end, std::uint32_t& blanks);

  std::string_view text_;
  std::vector<Word> words_;
  bool is_plain_ = true;
  std::size_t longest_line_ = 0;
  std::size_t longest_word_ = 0;
};

/// The text cut into lines of at most `width` cells, at white space where there is some, else inside the word but
/// never inside a grapheme. Line breaks in the text stay line breaks; one at the very end opens no further line. White
/// space at a cut is dropped, a tab counts as a space. At least one line; `width` 0 counts as 1. Only a grapheme that
/// is wider than `width` by itself makes a wider line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text in lines as `wrap` gives them for what an indent leaves of `width`, at least `narrowest` cells; each but
/// the first is indented. Nothing ends the last line.
std::string wrap_hanging(std::string_view text, std::size_t indent, std::size_t width, std::size_t narrowest);

/// The text with spaces added until it fills `width` cells; longer text stays as it is.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

/// At most `width` cells: a longer text is cut between graphemes and ends in "…".
std::string shorten(std::string_view text, std::size_t width);

}  // namespace cchc::text
