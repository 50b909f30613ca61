#include "text/width.h"

#include "text/chars.h"
#include "text/join.h"
#include "text/plain.h"
#include "text/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <optional>

namespace cchc::text {

namespace {

constexpr std::string_view ellipsis = "…";

std::size_t cells(char32_t code_point) {
  if (is_plain(code_point)) return 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

/// What a reader sees as one character: bytes of the text and the cells they fill.
struct Grapheme {
  std::size_t begin;
  std::size_t end;
  std::size_t width;
  bool space;  ///< a line may be broken here
};

/// Reads a text grapheme by grapheme.
class Graphemes {
public:
  explicit Graphemes(std::string_view text) : text_(text), next_(decode(text, 0)) {}

  /// The next one; nothing at the end.
  std::optional<Grapheme> read() {
    if (next_.size == 0) return std::nullopt;
    Grapheme grapheme{at_, at_, 0, is_breaking_space(next_.code_point)};
    while (true) {
      grapheme.width += next_.code_point == U'\t' ? 1 : cells(next_.code_point);
      if (at_ > grapheme.begin) grapheme.space = false;
      const char32_t previous = next_.code_point;
      at_ += next_.size;
      next_ = decode(text_, at_);
      grapheme.end = at_;
      if (next_.size == 0 || starts_after(previous)) return grapheme;
    }
  }

private:
  bool starts_after(char32_t previous) {
    if (is_plain(previous) && is_plain(next_.code_point)) {
      state_ = 0;
      return true;
    }
    return utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(previous),
                                            static_cast<utf8proc_int32_t>(next_.code_point), &state_);
  }

  std::string_view text_;
  Decoded next_;
  std::size_t at_ = 0;
  utf8proc_int32_t state_ = 0;
};

/// Cuts the last line, one word, between graphemes into lines that fit.
void cut_word(std::vector<TextLine>& lines, std::size_t width) {
  const std::string_view word = lines.back().text;
  lines.pop_back();
  Graphemes graphemes(word);
  std::size_t begin = 0;
  std::size_t used = 0;
  while (const auto grapheme = graphemes.read()) {
    if (grapheme->begin > begin && used + grapheme->width > width) {
      lines.push_back({word.substr(begin, grapheme->begin - begin), used});
      begin = grapheme->begin;
      used = 0;
    }
    used += grapheme->width;
  }
  lines.push_back({word.substr(begin), used});
}

bool is_line_end(std::string_view text, std::size_t at) {
  return at == text.size() || text[at] == '\n' || text[at] == '\r';
}

/// The end of the plain characters but spaces from `at` on, of each of which `width` counts one.
std::size_t skip_plain_word(std::string_view text, std::size_t at, std::uint32_t& width) {
  while (true) {
    const Decoded next = decode_plain(text, at);
    if (next.size == 0 || next.code_point == U' ') return at;
    at += next.size;
    ++width;
  }
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_quick(text, at);
    width += cells(next.code_point);
    at += next.size;
  }
  return width;
}

Words::Words(std::string_view text) : text_(text) {
  constexpr std::size_t usual_word = 5;  // bytes, with the space
  words_.reserve(text.size() / usual_word + 1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = take_line(at);
    if (end < text.size() && text[end] != '\n') is_plain_ = false;
    at = text.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
  }
}

/// Takes the line that begins there; gives its end.
std::size_t Words::take_line(std::size_t begin) {
  const std::size_t first = words_.size();
  std::uint32_t blanks = 0;  // at the end of the line
  std::size_t end = take_plain(begin, blanks);
  if (!is_line_end(text_, end)) {
    is_plain_ = false;
    words_.resize(first);
    while (!is_line_end(text_, end)) ++end;
    take_any(begin, end, blanks);
  }
  const auto at = static_cast<std::uint32_t>(begin);
  if (words_.size() == first) words_.push_back({at, at, at, 0, 0, true});
  words_[first].is_first = true;
  std::size_t line = blanks;
  for (std::size_t word = first; word < words_.size(); ++word) {
    line += words_[word].blanks + words_[word].width;
    longest_word_ = std::max<std::size_t>(longest_word_, words_[word].width);
  }
  longest_line_ = std::max(longest_line_, line);
  return end;
}

/// Takes words of plain characters with spaces between them, up to the first other character, whose place it gives.
std::size_t Words::take_plain(std::size_t begin, std::uint32_t& blanks) {
  for (std::size_t at = begin;;) {
    const std::size_t from = at;
    while (at < text_.size() && text_[at] == ' ') ++at;
    blanks = static_cast<std::uint32_t>(at - from);
    std::uint32_t width = 0;
    const std::size_t end = skip_plain_word(text_, at, width);
    if (end == at) return end;
    words_.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                      blanks, width, false});
    at = end;
  }
}

/// Takes the words of a line of any characters.
void Words::take_any(std::size_t begin, std::size_t end, std::uint32_t& blanks) {
  Graphemes graphemes(text_.substr(begin, end - begin));
  auto from = static_cast<std::uint32_t>(begin);
  bool in_word = false;
  blanks = 0;
  while (const auto grapheme = graphemes.read()) {
    const auto at = static_cast<std::uint32_t>(begin + grapheme->begin);
    const auto width = static_cast<std::uint32_t>(grapheme->width);
    if (grapheme->space) {
      if (in_word) from = at;
      blanks += width;
    } else if (in_word) {
      words_.back().width += width;
      words_.back().end = static_cast<std::uint32_t>(begin + grapheme->end);
    } else {
      words_.push_back({from, at, static_cast<std::uint32_t>(begin + grapheme->end), blanks, width, false});
      blanks = 0;
    }
    in_word = !grapheme->space;
  }
}

std::vector<TextLine> Words::wrap(std::size_t width) const {
  width = std::max<std::size_t>(width, 1);
  std::vector<TextLine> lines;
  lines.reserve(std::min(words_.size(), longest_line_ / width + 2));
  for (const Word& word : words_) {
    const std::size_t added = word.blanks + word.width;
    if (!word.is_first && lines.back().width + added <= width) {
      TextLine& line = lines.back();
      line.text = {line.text.data(), line.text.size() + (word.end - word.from)};
      line.width += added;
      continue;
    }
    // An indent too deep for the word is given up.
    const bool is_indented = word.is_first && added <= width;
    const std::uint32_t begin = is_indented ? word.from : word.begin;
    lines.push_back({text_.substr(begin, word.end - begin), is_indented ? added : word.width});
    if (word.width > width) cut_word(lines, width);
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (const TextLine& line : Words(text).wrap(width)) std::ranges::replace(lines.emplace_back(line.text), '\t', ' ');
  return lines;
}

std::string wrap_hanging(std::string_view text, std::size_t indent, std::size_t width, std::size_t narrowest) {
  const std::size_t room = std::max(width, indent + narrowest) - indent;
  return join(wrap(text, room), "\n" + std::string(indent, ' '));
}

std::string pad_right(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  std::string result(text);
  if (used < width) result.append(width - used, ' ');
  return result;
}

std::string pad_left(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  std::string result(used < width ? width - used : 0, ' ');
  return result.append(text);
}

std::string shorten(std::string_view text, std::size_t width) {
  // A text can be as long as a file: no more of it is looked at than could ever be shown.
  constexpr std::size_t bytes_per_cell = 64;
  if (const std::size_t reach = bytes_per_cell * (width + 1); text.size() > reach) {
    std::size_t end = reach;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    const std::string_view start = text.substr(0, end);
    std::string shown = shorten(start, width);
    if (shown == start) shown += ellipsis;
    return shown;
  }
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  Graphemes graphemes(text);
  std::size_t used = display_width(ellipsis);
  std::size_t kept = 0;  // up to the last that fits and is no space
  while (const auto grapheme = graphemes.read()) {
    used += grapheme->width;
    if (used > width) break;
    if (!grapheme->space) kept = grapheme->end;
  }
  return std::string(text.substr(0, kept)).append(ellipsis);
}

}  // namespace cchc::text
