#include "text/width.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <utf8proc.h>

#include <algorithm>

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

std::vector<Grapheme> split_graphemes(std::string_view text) {
  std::vector<Grapheme> result;
  result.reserve(text.size());
  utf8proc_int32_t state = 0;
  char32_t previous = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    const bool plain = is_plain(previous) && is_plain(next.code_point);
    if (plain) state = 0;
    const bool starts = result.empty() || plain ||
                        utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(previous),
                                                         static_cast<utf8proc_int32_t>(next.code_point), &state);
    const std::size_t width = next.code_point == U'\t' ? 1 : cells(next.code_point);
    if (starts) {
      result.push_back({at, at + next.size, width, is_breaking_space(next.code_point)});
    } else {
      result.back().end = at + next.size;
      result.back().width += width;
      result.back().space = false;
    }
    previous = next.code_point;
    at += next.size;
  }
  return result;
}

/// The index past the last grapheme of [first, last) that is not a space.
std::size_t trim_end(const std::vector<Grapheme>& graphemes, std::size_t first, std::size_t last) {
  while (last > first && graphemes[last - 1].space) --last;
  return last;
}

std::size_t skip_spaces(const std::vector<Grapheme>& graphemes, std::size_t first) {
  while (first < graphemes.size() && graphemes[first].space) ++first;
  return first;
}

/// How many graphemes from `first` fit into `width` cells.
std::size_t fit(const std::vector<Grapheme>& graphemes, std::size_t first, std::size_t width) {
  std::size_t last = first;
  for (std::size_t used = 0; last < graphemes.size(); ++last) {
    used += graphemes[last].width;
    if (used > width) break;
  }
  return last;
}

std::string join(std::string_view text, const std::vector<Grapheme>& graphemes, std::size_t first, std::size_t last) {
  if (first >= last) return {};
  std::string line(text.substr(graphemes[first].begin, graphemes[last - 1].end - graphemes[first].begin));
  std::ranges::replace(line, '\t', ' ');
  return line;
}

/// Whether a text of plain characters only, which most are, fills at most `width` cells.
bool is_plain_and_fits(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size() && used <= width; ++used) {
    const Decoded next = decode(text, at);
    if (!is_plain(next.code_point)) return false;
    at += next.size;
  }
  return used <= width;
}

void wrap_line(std::string_view text, std::size_t width, std::vector<std::string>& lines) {
  if (is_plain_and_fits(text, width)) {
    lines.emplace_back(text.substr(0, text.find_last_not_of(' ') + 1));
    return;
  }
  const std::vector<Grapheme> graphemes = split_graphemes(text);
  const std::size_t count = trim_end(graphemes, 0, graphemes.size());
  if (count == 0) {
    lines.emplace_back();
    return;
  }
  for (std::size_t first = 0; first < count;) {
    const std::size_t fitting = std::min(fit(graphemes, first, width), count);
    std::size_t cut = fitting;
    if (cut < count) {
      // Go back to the start of the word that does not fit, if the line holds another before it.
      while (cut > first && !graphemes[cut].space) --cut;
      if (trim_end(graphemes, first, cut) == first) {
        const std::size_t word = skip_spaces(graphemes, first);
        if (word > first) {  // an indent too deep for the word is given up
          first = word;
          continue;
        }
        cut = std::max(fitting, first + 1);
      }
    }
    lines.push_back(join(text, graphemes, first, trim_end(graphemes, first, cut)));
    first = cut < count ? skip_spaces(graphemes, cut) : count;
  }
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    width += cells(next.code_point);
    at += next.size;
  }
  return width;
}

Longest longest_parts(std::string_view text) {
  Longest longest;
  std::size_t line = 0;
  std::size_t word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    at += next.size;
    if (next.code_point != U' ' && next.code_point != U'\n') {
      const std::size_t width = cells(next.code_point);
      line += width;
      word += width;
      continue;
    }
    longest.word = std::max(longest.word, word);
    word = 0;
    if (next.code_point == U' ') {
      ++line;
    } else {
      longest.line = std::max(longest.line, line);
      line = 0;
    }
  }
  return {std::max(longest.line, line), std::max(longest.word, word)};
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    wrap_line(text.substr(at, end - at), std::max<std::size_t>(width, 1), lines);
    at = text.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
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
  const std::vector<Grapheme> graphemes = split_graphemes(text);
  const std::size_t last = trim_end(graphemes, 0, fit(graphemes, 0, width - display_width(ellipsis)));
  return std::string(text.substr(0, last == 0 ? 0 : graphemes[last - 1].end)).append(ellipsis);
}

}  // namespace cchc::text
