#include "yaml/escapes.h"

#include "text/escape.h"
#include "text/message.h"
#include "yaml/byte_survey.h"
#include "yaml/bytes_invisible.h"
#include "yaml/scalar_text.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace cchc::yaml {
namespace {

using diag::Code;
using diag::Diagnostic;
using text::say;
using text::Span;

Span place_of(Span inner, const Escape& escape) {
  const auto begin = inner.begin + static_cast<std::uint32_t>(escape.offset);
  return {begin, begin + static_cast<std::uint32_t>(escape.size)};
}

bool is_letter(char c) {
  const auto lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z';
}

/// Whether a drive stands before the backslash: `D:\`.
bool is_behind_drive(std::string_view inner, const Escape& escape) {
  const std::size_t at = escape.offset;
  if (at < 2 || inner[at - 1] != ':' || !is_letter(inner[at - 2])) return false;
  if (at > 2 && (is_letter(inner[at - 3]) || static_cast<unsigned char>(inner[at - 3]) >= 0x80)) return false;
  return is_letter(inner[at + 1]);
}

/// The escapes that a text with paths in it may hold on purpose: an inner quote, a backslash.
bool is_plain(const Escape& escape) {
  return escape.point == U'"' || escape.point == U'\\';
}

bool is_hidden_control(char32_t point) {
  return (point < 0x20 && point != '\t' && point != '\n') || (point >= 0x7f && point < 0xa0);
}

}  // namespace

std::optional<Diagnostic> find_unmeant_escapes(const text::SourceFile& file, Span inner) {
  constexpr std::size_t most_edits = 200;
  const std::string_view text = file.at(inner);
  std::vector<Escape> unmeant;
  bool other = false;  // an escape that may be meant
  for (auto escape = next_escape(text, 0); escape; escape = next_escape(text, escape->offset + escape->size)) {
    if (!escape->point || is_behind_drive(text, *escape)) {
      unmeant.push_back(*escape);
    } else {
      other = other || !is_plain(*escape);
    }
  }
  if (unmeant.empty()) return std::nullopt;
  const Span place = place_of(inner, unmeant.front());
  const std::string_view seen = file.at(place);
  Diagnostic found{
      .code = Code::syntax,
      .place = {&file, place},
      .headline = unmeant.front().point
                      ? say("\"{}\" trong nháy kép không phải dấu \\ của đường dẫn mà là một ký tự khác",
                            "\"{}\" between double quotes is no backslash of a path but another character", seen)
                      : say("\"{}\" trong nháy kép không có nghĩa", "\"{}\" means nothing between double quotes", seen),
      .label = say("dấu gạch ngược ở đây", "backslash here"),
      .help = {say("muốn có dấu \\ thì viết hai lần (\\\\), hoặc đặt cả giá trị trong nháy đơn '…'",
                   "for a backslash write two (\\\\), or put the whole value in single quotes")}};
  if (other) {
    found.help.push_back(
        say("các dấu \\ khác trong giá trị này (\\n, \\t, …) cũng không đọc thành dấu \\: xem lại cả giá trị",
            "the other backslashes of this value (\\n, \\t, …) are not read as backslashes either"));
  } else if (unmeant.size() <= most_edits) {
    found.fix = diag::Fix{say("viết dấu \\ hai lần", "double the backslash"), {}};
    for (const Escape& escape : unmeant) {
      const std::uint32_t at = place_of(inner, escape).begin;
      found.fix->edits.push_back({{&file, {at, at}}, "\\"});
    }
  }
  return found;
}

bool check_escaped_characters(const text::SourceFile& file, Span inner, bool exact, Limited& found) {
  const std::string_view text = file.at(inner);
  bool any = false;
  for (auto escape = next_escape(text, 0); escape; escape = next_escape(text, escape->offset + escape->size)) {
    const char32_t point = escape->point.value_or(0x20);
    const Span place = place_of(inner, *escape);
    const bool invisible = is_odd_space(point) || text::is_invisible(point);
    if (!is_hidden_control(point) && !invisible) continue;
    any = true;
    const Code code = invisible ? Code::invisible_character : Code::control_character;
    if (found.is_full(code)) {
      found.skip(code, {&file, place});
    } else if (invisible) {
      found.report(invisible_finding(file, place, point, is_odd_space(point) ? 1 : 0, exact));
    } else {
      found.report({.code = code,
                    .place = {&file, place},
                    .headline = say("\"{}\" trong nháy kép là ký tự điều khiển U+{:04X}",
                                    "\"{}\" between double quotes is the control character U+{:04X}", file.at(place),
                                    static_cast<unsigned>(point)),
                    .help = {say("xóa \"{0}\"; nếu dấu \\ là chữ của giá trị thì viết hai lần: \\{0}",
                                 "delete \"{0}\"; for a backslash write two: \\{0}", file.at(place))}});
    }
  }
  return any;
}

}  // namespace cchc::yaml
