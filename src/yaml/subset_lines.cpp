#include "yaml/subset_lines.h"

#include "text/escape.h"
#include "text/utf8.h"
#include "yaml/byte_survey.h"
#include "yaml/bytes_invisible.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace cchc::yaml::subset {
namespace {

using text::say;

/// Git writes them at the start of the line; an editor may have indented them since.
bool is_marker(std::string_view line, char mark) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  if (line.size() < 7 || line.find_first_not_of(mark) < 7) return false;
  return line.size() == 7 || line[7] == ' ';
}

/// Takes conflict markers and the other side of each conflict out of the table.
class Conflicts {
public:
  Conflicts(const text::SourceFile& file, std::vector<Line>& lines, Limited& findings)
      : file_(file), lines_(lines), findings_(findings) {}

  void take_out() {
    std::vector<Line> kept;
    kept.reserve(lines_.size());
    for (std::size_t i = 0; i < lines_.size();) {
      const std::string_view line = text_of(i);
      if (is_marker(line, '<')) {
        i = one_conflict(i, kept);
      } else if (is_marker(line, '=') || is_marker(line, '>') || is_marker(line, '|')) {
        report(i, i);
        ++i;
      } else {
        kept.push_back(lines_[i++]);
      }
    }
    lines_ = std::move(kept);
  }

private:
  std::string_view text_of(std::size_t i) const { return subset::text_of(file_, lines_[i]); }

  std::size_t find(std::size_t from, char mark) const {
    while (from < lines_.size() && !is_marker(text_of(from), mark) && !is_marker(text_of(from), '<')) ++from;
    return from < lines_.size() && is_marker(text_of(from), mark) ? from : lines_.size();
  }

  /// Keeps our side of the conflict that opens in line `open`; gives the line after it.
  std::size_t one_conflict(std::size_t open, std::vector<Line>& kept) {
    const std::size_t middle = find(open + 1, '=');
    const std::size_t close = middle < lines_.size() ? find(middle + 1, '>') : lines_.size();
    if (close == lines_.size()) {
      report(open, open);
      return open + 1;
    }
    const std::size_t base = find(open + 1, '|');
    const std::size_t ours_end = base < middle ? base : middle;
    for (std::size_t i = open + 1; i < ours_end; ++i) kept.push_back(lines_[i]);
    report(open, close);
    return close + 1;
  }

  void report(std::size_t open, std::size_t close) {
    if (findings_.is_full(diag::Code::conflict_marker))
      return findings_.skip(diag::Code::conflict_marker, {&file_, {lines_[open].start, lines_[open].end}});
    const auto span_of = [this](std::size_t i) { return text::Span{lines_[i].start, lines_[i].end}; };
    diag::Diagnostic found{diag::Code::conflict_marker,
                           {&file_, span_of(open)},
                           say("còn dấu xung đột khi hợp nhất (merge) trong git: hai người sửa cùng một chỗ",
                               "a merge conflict was left in the file"),
                           say("hai bản sửa bắt đầu từ đây", "the two versions start here")};
    if (open != close) {
      found.related.push_back({{&file_, span_of(close)}, say("và kết thúc ở đây", "and end here")});
      found.help.push_back(say(
          "chọn một trong hai bản giữa dấu <<<<<<< và >>>>>>>, xóa bản kia cùng ba dòng dấu; ở đây tạm đọc bản trên",
          "keep one of the two versions and delete the other with the marker lines; the upper one was read here"));
    } else {
      found.label = say("dòng này do git để lại", "git left this line");
      found.help.push_back(say("xóa dòng này", "delete this line"));
    }
    findings_.report(std::move(found));
  }

  const text::SourceFile& file_;
  std::vector<Line>& lines_;
  Limited& findings_;
};

/// A character before a line's text that is not seen, or looks like a space: another editor or a copy left it. It was
/// told with the bytes.
struct Unseen {
  std::size_t size = 0;     // in bytes; 0 for anything else
  std::size_t columns = 0;  // it stands for so many spaces
};

Unseen unseen(std::string_view bytes, std::size_t at) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  if (byte < 0x80) return {byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r' ? 1U : 0U, 0};
  const text::Decoded decoded = text::decode(bytes, at);
  if (is_odd_space(decoded.code_point)) return {decoded.size, 1};
  return {text::is_invisible(decoded.code_point) ? decoded.size : 0, 0};
}

bool has_lone_return(std::string_view bytes) {
  for (std::size_t at = bytes.find('\r'); at != std::string_view::npos; at = bytes.find('\r', at + 1)) {
    if (at + 1 >= bytes.size() || bytes[at + 1] != '\n') return true;
  }
  return false;
}

}  // namespace

bool split_lines(const text::SourceFile& file, std::vector<Line>& lines, Limited& findings) {
  const std::string_view bytes = file.bytes();
  if (has_lone_return(bytes)) return false;
  constexpr std::size_t usual_line = 40;  // bytes, or more
  lines.reserve(bytes.size() / usual_line + 1);
  bool markers = false;
  std::size_t at = byte_order_marks_size(bytes);
  while (at < bytes.size()) {
    const void* found = std::memchr(bytes.data() + at, '\n', bytes.size() - at);
    const std::size_t next = found == nullptr ? bytes.size() : static_cast<const char*>(found) - bytes.data();
    std::size_t stop = next;
    if (stop > at && bytes[stop - 1] == '\r') --stop;
    std::size_t end = stop;
    while (end > at && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) --end;
    std::size_t text = at;
    std::size_t hidden = 0;
    while (text < stop) {
      if (bytes[text] == ' ') {
        ++text;
        continue;
      }
      const auto [size, columns] = unseen(bytes, text);
      if (size == 0) break;
      hidden += size - columns;
      text += size;
    }
    // Shorter lines than usual: as many more as there were so far, for the bytes that are left.
    if (lines.size() == lines.capacity()) lines.reserve(lines.size() * (bytes.size() / at + 1) + 1);
    lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text), static_cast<std::uint32_t>(end),
                     static_cast<std::uint32_t>(stop), static_cast<std::uint32_t>(hidden)});
    if (end >= text + 7 && (bytes[text] == '<' || bytes[text] == '>')) markers = true;
    if (end >= at + 7 && (bytes[at] == '=' || bytes[at] == '|')) markers = true;
    at = next + 1;
  }
  if (markers) Conflicts(file, lines, findings).take_out();
  return true;
}

std::string_view text_of(const text::SourceFile& file, const Line& line) {
  return line.end <= line.start ? std::string_view() : file.bytes().substr(line.start, line.end - line.start);
}

std::size_t end_of_key_letters(std::string_view text, std::size_t at) {
  while (at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || text[at] == '_')) ++at;
  return at;
}

bool ends_key(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == ':' && (at + 1 == text.size() || text[at + 1] == ' ');
}

}  // namespace cchc::yaml::subset
