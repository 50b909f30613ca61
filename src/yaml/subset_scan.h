#pragma once

#include "text/chars.h"
#include "text/span.h"
#include "yaml/subset_lines.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cchc::yaml::subset {

/// A known key at the start of a text, and what stands where its colon and space should.
struct LostKey {
  text::Span key;
  text::Span separator;
};

/// Looks at the bytes of a file and its lines, and changes nothing. Places are bytes of the file; ends are exclusive.
/// A view: what it looks at must outlive it.
class Scan {
public:
  Scan(std::string_view bytes, std::span<const Line> lines, std::span<const std::string_view> known_keys)
      : bytes_(bytes), lines_(lines), known_keys_(known_keys) {}

  /// What no byte is at.
  static constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);

  /// Whether a text is of letters of ASCII, digits and underscores only, as every key is.
  static bool is_word(std::string_view text);
  std::string_view at(std::uint32_t begin, std::uint32_t end) const { return bytes_.substr(begin, end - begin); }
  bool blank_or_end(std::uint32_t p, std::uint32_t end) const { return p >= end || text::is_space_or_tab(bytes_[p]); }
  std::uint32_t skip_blanks(std::uint32_t p, std::uint32_t end) const;
  /// The end of the letters of ASCII, digits and underscores from `p` on.
  std::uint32_t skip_word(std::uint32_t p, std::uint32_t end) const;
  /// The end of what stands from `p` to `end` without the blanks behind it.
  std::uint32_t without_blanks(std::uint32_t p, std::uint32_t end) const {
    while (end > p && text::is_space_or_tab(bytes_[end - 1])) --end;
    return end;
  }
  bool comment_at(std::uint32_t p, std::uint32_t end) const;
  bool only_comment_left(std::uint32_t p, std::uint32_t end) const;
  /// The first colon that ends a key: before a blank or the end.
  std::uint32_t find_colon(std::uint32_t p, std::uint32_t end) const;
  /// The `#` of the comment on a line of plain text, or `nowhere`.
  std::uint32_t find_comment(std::uint32_t p, std::uint32_t end) const;
  /// The closing quote of a text that starts at `p`, or `nowhere`.
  std::uint32_t find_quote_end(std::uint32_t p, std::uint32_t end, char quote) const;
  bool is_known(std::string_view key) const;
  /// The known key that ends right before `colon`, behind other text of a value that starts at `begin`: the line break
  /// before it got lost, and maybe the space too ("hàng nămoutput: …"). Empty when there is none.
  text::Span key_before(std::uint32_t begin, std::uint32_t colon) const;
  std::optional<LostKey> lost_key(std::uint32_t p, std::uint32_t end) const;
  /// Whether a value that may go on over lines of any kind starts at `p`.
  bool starts_collection(std::uint32_t p) const;

  /// The first line from `i` on that holds more than blanks and a comment.
  std::size_t next_content(std::size_t i) const;
  text::Span line_text(std::size_t i) const { return {lines_[i].text, lines_[i].end}; }

protected:
  std::string_view bytes_;
  std::span<const Line> lines_;
  std::span<const std::string_view> known_keys_;
};

}  // namespace cchc::yaml::subset
