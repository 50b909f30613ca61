#include "yaml/bytes.h"

#include "text/message.h"
#include "text/utf8.h"
#include "text/width.h"
#include "yaml/byte_survey.h"
#include "yaml/bytes_invisible.h"
#include "yaml/lost_letters.h"
#include "yaml/read.h"
#include "yaml/syntax_encoding.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace cchc::yaml {

namespace {

using diag::Code;
using diag::Diagnostic;
using diag::Edit;
using text::byte_order_mark;
using text::say;
using text::Span;
using namespace std::string_view_literals;

Span span_at(std::size_t begin, std::size_t size) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

text::Message how_to_save() {
  return say("mở tệp bằng Notepad, chọn Lưu thành (Save As), ở mục Mã hóa (Encoding) chọn UTF-8 rồi lưu lại",
             "save the file again as UTF-8 (Notepad: Save As, Encoding: UTF-8)");
}

/// True when the file is of another program's format, which is reported.
bool is_other_format(const text::SourceFile& file, diag::Sink& sink) {
  const std::string_view format = find_other_format(file.bytes());
  if (format.empty()) return false;
  sink.report(
      {.code = Code::not_utf8,
       .place = {&file, {}},
       .headline = say("đây là tệp {}, không phải tệp văn bản", "this is a file of {}, not a text file", format),
       .help = {say("mở nó bằng phần mềm của nó, chép chữ sang tệp .yaml bằng một trình soạn văn bản thuần "
                    "(Notepad, VS Code)",
                    "open it in its own program and copy the text into a .yaml file with a plain text editor"),
                say("đổi đuôi tên tệp không đổi được định dạng", "renaming a file does not convert it")}});
  return true;
}

/// True when the text of the whole file is garbled: one finding, since every word of it would be another.
bool is_garbled(const text::SourceFile& file, diag::Sink& sink) {
  const Garbled garbled = find_garbling(file.bytes());
  if (garbled.kind == Garbling::none) return false;
  GarblingText texts = explain_garbling(garbled.kind, text::shorten(file.at(garbled.word), 40));
  sink.report(
      {.code = Code::not_utf8,
       .place = {&file, garbled.word},
       .headline = std::move(texts.headline),
       .help = {std::move(texts.help), say("sửa xong cả tệp rồi chạy lại: chưa kiểm tra gì khác trong tệp này",
                                           "fix the whole file and run again: nothing else was checked in it")}});
  return true;
}

/// True when the bytes are UTF-8.
bool check_encoding(const text::SourceFile& file, std::optional<std::size_t> invalid, diag::Sink& sink) {
  const std::string_view bytes = file.bytes();
  const Encoding wide = find_wide_encoding(bytes);
  if (wide != Encoding::unknown) {
    const std::string_view name = wide == Encoding::utf16 ? "UTF-16" : "UTF-32";
    sink.report({.code = Code::not_utf8,
                 .place = {&file, {}},
                 .headline = say("tệp lưu ở dạng {}, không phải UTF-8", "the file is {}, not UTF-8", name),
                 .help = {say("lưu lại dạng UTF-8", "save it as UTF-8"), how_to_save()}});
    return false;
  }
  if (!invalid) return true;
  Diagnostic diagnostic{.code = Code::not_utf8,
                        .place = {&file, span_at(*invalid, 1)},
                        .headline = say("tệp không phải UTF-8: byte 0x{:02X} ở đây không đọc được thành chữ",
                                        "the file is not UTF-8: byte 0x{:02X} cannot be read as a character",
                                        static_cast<unsigned>(static_cast<unsigned char>(bytes[*invalid])))};
  switch (guess_legacy_encoding(bytes)) {
    case Encoding::tcvn3:
      diagnostic.help.push_back(
          say("có vẻ tệp dùng bảng mã TCVN3 (phông .VnTime); hãy chuyển mã sang Unicode, ví dụ bằng UniKey",
              "it looks like TCVN3 (fonts .VnTime); convert it to Unicode, for example with UniKey"));
      break;
    case Encoding::windows1258:
      diagnostic.help.push_back(
          say("có vẻ tệp dùng bảng mã windows-1258 (ANSI tiếng Việt)", "it looks like windows-1258 (Vietnamese ANSI)"));
      break;
    default:
      break;
  }
  diagnostic.help.push_back(how_to_save());
  sink.report(std::move(diagnostic));
  return false;
}

/// One control character several times in a row.
struct Controls {
  Span span;
  unsigned code_point = 0;
  std::size_t count = 0;
};

/// The control character at `at`: how long it is, 0 for none.
std::size_t control_size(std::string_view bytes, std::size_t at) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f) return 1;
  const bool pair = byte == 0xc2 && at + 1 < bytes.size() && static_cast<unsigned char>(bytes[at + 1]) < 0xa0;
  return pair ? 2 : 0;  // U+0080 to U+009F
}

std::vector<Controls> find_controls(std::string_view bytes) {
  std::vector<Controls> found;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = control_size(bytes, at);
    if (size == 0) {
      ++at;
      continue;
    }
    const unsigned code_point = static_cast<unsigned char>(bytes[at + size - 1]);
    const bool goes_on = !found.empty() && found.back().span.end == at && found.back().code_point == code_point;
    if (!goes_on) found.push_back({span_at(at, 0), code_point, 0});
    found.back().span.end += static_cast<std::uint32_t>(size);
    ++found.back().count;
    at += size;
  }
  return found;
}

Diagnostic control_finding(const text::SourceFile& file, const Controls& one) {
  Diagnostic found{
      .code = Code::control_character,
      .place = {&file, one.span},
      .headline = say("có ký tự điều khiển U+{:04X}, thường do chép từ phần mềm khác sang",
                      "control character U+{:04X}, often left by pasting from another program", one.code_point),
      .help = {say("xóa ký tự này (đặt con trỏ ngay sau nó, bấm Backspace)", "delete the character")}};
  if (one.count > 1) {
    found.headline =
        say("có {} ký tự điều khiển U+{:04X} liền nhau, thường do lưu tệp bị gián đoạn hoặc chép từ phần mềm khác",
            "{} control characters U+{:04X} in a row, often left by an interrupted save or by pasting", one.count,
            one.code_point);
    found.help = {say("xóa cả đoạn này", "delete them all")};
  }
  return found;
}

/// True unless there is a NUL, which the parser cannot stand.
bool check_controls(const text::SourceFile& file, diag::Sink& sink) {
  const std::vector<Controls> found = find_controls(file.bytes());
  const std::size_t shown = std::min(found.size(), max_places);
  for (std::size_t i = 0; i < shown; ++i) {
    Diagnostic one = control_finding(file, found[i]);
    if (i + 1 == shown && found.size() > shown) {
      one.help.push_back(say("và còn {} chỗ nữa trong tệp", "and {} more places in the file", found.size() - shown));
    }
    sink.report(std::move(one));
  }
  return file.bytes().find('\0') == std::string_view::npos;
}

void check_mark(const text::SourceFile& file, diag::Sink& sink) {
  const std::size_t size = byte_order_marks_size(file.bytes());
  if (size == 0) return;
  const diag::Place place{&file, span_at(0, size)};
  sink.report({.code = Code::byte_order_mark,
               .place = place,
               .headline = say("tệp có dấu BOM ở đầu (ba byte vô hình EF BB BF)",
                               "the file starts with a byte-order mark (EF BB BF)"),
               .help = {say("khi lưu chọn \"UTF-8\", không chọn \"UTF-8 with BOM\"",
                            "save as \"UTF-8\", not \"UTF-8 with BOM\"")},
               .fix = diag::Fix{say("xóa dấu BOM", "delete the mark"), {{place, ""}}}});
}

void check_line_ends(const text::SourceFile& file, diag::Sink& sink) {
  const std::string_view bytes = file.bytes();
  std::vector<Edit> edits;
  edits.reserve(static_cast<std::size_t>(std::ranges::count(bytes, '\r')));
  std::size_t lone = 0;
  std::size_t unix_ends = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\n') ++unix_ends;
    if (bytes[at] != '\r') continue;
    const bool pair = at + 1 < bytes.size() && bytes[at + 1] == '\n';
    if (!pair) ++lone;
    edits.push_back({{&file, span_at(at, pair ? 2 : 1)}, "\n"});
    if (pair) ++at;
  }
  if (edits.empty()) return;
  text::Message headline =
      unix_ends > 0 ? say("tệp trộn lẫn các kiểu xuống dòng: {} dòng có CR, {} dòng chỉ có LF",
                          "mixed line ends: {} with CR, {} with LF alone", edits.size(), unix_ends)
      : lone > 0
          ? say("tệp xuống dòng bằng ký tự CR ({} dòng), không phải LF", "{} lines end with CR, not LF", edits.size())
          : say("tệp xuống dòng kiểu Windows (CR LF, {} dòng)", "Windows line ends (CR LF, {} lines)", edits.size());
  const diag::Place first = edits.front().place;
  sink.report({.code = Code::line_ends,
               .place = first,
               .headline = std::move(headline),
               .fix = diag::Fix{say("đổi mọi chỗ xuống dòng thành LF", "end every line with LF"), std::move(edits)}});
}

void check_final_newline(const text::SourceFile& file, diag::Sink& sink) {
  const std::string_view bytes = file.bytes();
  // NULs at the end are told: what was to stand there is not known.
  if (bytes.ends_with('\n') || bytes.ends_with('\r') || bytes.ends_with('\0')) return;
  const diag::Place place{&file, span_at(bytes.size(), 0)};
  sink.report({.code = Code::no_final_newline,
               .place = place,
               .headline = say("dòng cuối tệp không kết thúc bằng xuống dòng", "the last line has no line end"),
               .fix = diag::Fix{say("thêm xuống dòng ở cuối tệp", "add a line end"), {{place, "\n"}}}});
}

struct TrailingSpaces {
  std::vector<Span> after_text;   // a line each
  std::vector<Span> blank_lines;  // lines of nothing but spaces
};

TrailingSpaces find_trailing_spaces(std::string_view bytes) {
  TrailingSpaces found;
  for (std::size_t begin = 0; begin < bytes.size();) {
    std::size_t end = begin;
    while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r') ++end;
    const std::string_view line = bytes.substr(begin, end - begin);
    const std::size_t last = line.find_last_not_of(" \t");
    const std::size_t kept = last == std::string_view::npos ? 0 : last + 1;
    if (kept < line.size()) {
      (kept == 0 ? found.blank_lines : found.after_text).push_back(span_at(begin + kept, line.size() - kept));
    }
    begin = end + 1;
  }
  return found;
}

void check_trailing_spaces(const text::SourceFile& file, diag::Sink& sink) {
  const auto report = [&](std::span<const Span> spans, text::Message headline, text::Message help) {
    Diagnostic diagnostic{.code = Code::stray_space,
                          .place = {&file, spans.front()},
                          .headline = std::move(headline),
                          .label = {"thừa", "too many"},
                          .help = {std::move(help)},
                          .fix = diag::Fix{say("bỏ dấu cách thừa", "delete the spaces"), {}}};
    diagnostic.fix->edits.reserve(spans.size());
    for (const Span span : spans) diagnostic.fix->edits.push_back({{&file, span}, ""});
    sink.report(std::move(diagnostic));
  };
  const text::Message help = say("bỏ dấu cách thừa", "delete it");
  const TrailingSpaces found = find_trailing_spaces(file.bytes());
  const std::span<const Span> lines = found.after_text;
  for (std::size_t i = 0; i < std::min(lines.size(), max_places); ++i) {
    const text::Message headline = say("thừa dấu cách ở cuối dòng", "a space too many at the end of the line");
    const std::size_t hidden = i + 1 == max_places ? lines.size() - max_places : 0;
    // The places not shown are fixed with the last one shown.
    report(lines.subspan(i, hidden + 1), headline,
           hidden == 0 ? help : say("và còn {} dòng nữa trong tệp", "and {} more lines in the file", hidden));
  }
  if (found.blank_lines.empty()) return;
  report(found.blank_lines,
         say("dòng trống có dấu cách ({} dòng)", "blank lines that hold spaces ({})", found.blank_lines.size()), help);
}

/// Nothing but white space and comments.
bool holds_nothing(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  bool in_comment = false;
  for (const char c : bytes) {
    if (c == '\n' || c == '\r') in_comment = false;
    if (c == '#') in_comment = true;
    if (!in_comment && c != ' ' && c != '\t' && c != '\n' && c != '\r') return false;
  }
  return true;
}

}  // namespace

void report_too_large(const text::SourceFile& file, std::size_t size, diag::Sink& sink) {
  sink.report({.code = Code::over_limit,
               .place = {&file, {}},
               .headline = say("tệp quá lớn: {} byte, giới hạn là {} byte",
                               "the file is too large: {} bytes, the limit is {}", size, max_file_size)});
}

bool check_bytes(const text::SourceFile& file, const Keys& keys, diag::Sink& sink) {
  const std::string_view bytes = file.bytes();
  if (bytes.size() > max_file_size) {
    report_too_large(file, bytes.size(), sink);
    return false;
  }
  if (is_other_format(file, sink)) return false;
  const ByteSurvey found = survey(bytes);
  if (!check_encoding(file, found.invalid, sink)) return false;
  if (holds_nothing(bytes)) {
    sink.report(
        {.code = Code::unreadable,
         .place = {&file, {}},
         .headline = say("tệp trống, không có gì để đọc", "the file is empty"),
         .help = {say(
             "lấy lại nội dung cũ nếu bị xóa nhầm (Ctrl+Z, hoặc bản trong git); tệp của lĩnh vực đã bỏ thì xóa và bỏ "
             "mã "
             "của nó ở \"areas\"",
             "get its old text back if it got lost (undo, or from git); delete the file of an area that was taken out "
             "of the plan, and its code in \"areas\"")}});
    return false;
  }
  if (found.may_be_garbled(telling_places) && is_garbled(file, sink)) return false;
  if (found.lost_letters) check_lost_letters(file, sink);
  const bool no_nul = !found.controls || check_controls(file, sink);
  check_mark(file, sink);
  if (found.carriage_returns) check_line_ends(file, sink);
  if (found.invisible) check_invisible(file, keys, sink);
  if (found.trailing_blanks) check_trailing_spaces(file, sink);
  check_final_newline(file, sink);
  return no_nul;
}

}  // namespace cchc::yaml
