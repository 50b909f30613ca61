#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cchc::yaml {

// Where things end in YAML text. The parser tells only where they begin. Offsets are bytes into `text`.

/// The first offset at or after `at` that is no white space, no line end and no comment.
std::uint32_t skip_blank(std::string_view text, std::uint32_t at);
/// As `skip_blank`, and commas too.
std::uint32_t skip_commas(std::string_view text, std::uint32_t at);
/// The end of a plain scalar whose decoded value is known: folding changes only its white space.
std::uint32_t plain_end(std::string_view text, std::uint32_t begin, std::string_view value);
/// Past the closing quote of the scalar whose opening quote stands at `begin`; nothing when it is not closed.
std::optional<std::uint32_t> quoted_end(std::string_view text, std::uint32_t begin);
/// The end of the last line with text of the block scalar whose `|` or `>` stands at `begin`, in a collection at column
/// `parent` (-1 at the top). The header's end when it has no lines.
std::uint32_t block_end(std::string_view text, std::uint32_t begin, int parent);
/// Past a run of bytes up to white space or, in a flow collection, a sign of it.
std::uint32_t word_end(std::string_view text, std::uint32_t at);

/// The first byte of the line an offset stands in, and past its last.
std::uint32_t line_begin(std::string_view text, std::uint32_t at);
std::uint32_t line_end(std::string_view text, std::uint32_t at);
/// The first byte of the next line; the text's size when there is none.
std::uint32_t next_line(std::string_view text, std::uint32_t at);
/// How many bytes stand before it on its line.
int column_of(std::string_view text, std::uint32_t at);

/// How a line of block YAML starts: after its indent and its dashes.
struct LineHead {
  std::uint32_t begin = 0;    ///< of the line
  std::uint32_t content = 0;  ///< the first byte after indent and dashes
  std::uint32_t end = 0;      ///< of the line, without its line end
  int column = 0;             ///< of the first byte after the indent, dashes not skipped
  bool blank = false;         ///< nothing but white space or a comment
  std::string_view word;      ///< what stands at `content` up to a colon or white space
};
LineHead line_head(std::string_view text, std::uint32_t at);

/// Whether a line after the first one of this quoted scalar looks like `key: value` with a known key, so that the quote
/// was closed too late.
bool swallows_keys(std::string_view text, std::uint32_t begin, std::uint32_t end,
                   std::span<const std::string_view> known_keys);

/// The plain word at an offset that the parser reports as nothing: a text like any other here. Empty when there is
/// none, and for a value also when the word is the next key: an empty value is reported at the next token.
std::string_view null_word(std::string_view text, std::uint32_t at, bool as_key);

}  // namespace cchc::yaml
