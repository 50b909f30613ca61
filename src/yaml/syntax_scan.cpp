#include "yaml/syntax_scan.h"

#include "text/escape.h"
#include "text/message.h"
#include "text/utf8.h"
#include "yaml/bytes_invisible.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace cchc::yaml {

namespace {

using diag::Code;
using diag::Diagnostic;
using text::say;
using text::Span;

/// Enough for every real file; a bound on what a hostile one costs.
constexpr std::size_t max_conflicts = 1000;

bool is_blank_or_comment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  return first == std::string_view::npos || line[first] == '#';
}

/// `---` or `...` alone or followed by white space.
bool is_document_mark(std::string_view line, std::string_view mark) {
  return line.starts_with(mark) && (line.size() == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\r');
}

/// The seven signs git writes at the start of a line.
bool is_conflict_mark(std::string_view line, char sign) {
  constexpr std::size_t length = 7;
  if (line.size() < length || line.substr(0, length) != std::string(length, sign)) return false;
  return line.size() == length || line[length] == ' ' || line[length] == '\r';
}

class Scan {
public:
  Scan(const text::SourceFile& file, diag::Sink& sink) : file_(file), sink_(sink) {}

  Prepared run() {
    copy_bytes();
    for (line_ = 1; line_ <= file_.line_count() && !prepared_.cut; ++line_) look_at(file_.line_span(line_));
    return std::move(prepared_);
  }

private:
  void copy_bytes() {
    prepared_.text = file_.bytes();
    std::string& out = prepared_.text;
    prepared_.start = static_cast<std::uint32_t>(byte_order_marks_size(out));
    for (std::size_t at = 0; at < out.size(); ++at) {
      if (out[at] == '\r' && (at + 1 == out.size() || out[at + 1] != '\n')) out[at] = '\n';
      if (out[at] == ':' && at + 1 < out.size() && static_cast<unsigned char>(out[at + 1]) >= 0x80) open_colon(at + 1);
    }
  }

  /// An invisible character right after a colon was reported with the bytes; here it is the space it looks like.
  void open_colon(std::size_t at) {
    const text::Decoded decoded = text::decode(prepared_.text, at);
    if (decoded.code_point != 0xa0 && decoded.code_point != 0x202f && !text::is_invisible(decoded.code_point)) return;
    prepared_.text.replace(at, decoded.size, decoded.size, ' ');
  }

  void blank(Span span) {
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      char& c = prepared_.text[at];
      if (c != '\n' && c != '\r') c = ' ';
    }
  }

  void look_at(Span span) {
    const std::string_view line = file_.at(span);
    if (line.empty()) return;
    switch (line.front()) {
      case '<':
      case '=':
      case '>':
      case '|':
        look_for_conflict(span, line);
        break;
      case '-':
        if (!is_document_mark(line, "---")) return content(span);
        document_start(span, line);
        break;
      case '.':
        if (!is_document_mark(line, "...")) return content(span);
        document_end(span);
        break;
      case '%':
        directive(span);
        break;
      default:
        if (!is_blank_or_comment(line)) content(span);
    }
  }

  void content(Span span) {
    if (ended_) second_document(span);
    has_content_ = true;
  }

  void look_for_conflict(Span span, std::string_view line) {
    const bool open = is_conflict_mark(line, '<');
    if (!open && !is_conflict_mark(line, '=') && !is_conflict_mark(line, '>') && !is_conflict_mark(line, '|')) {
      content(span);
      return;
    }
    Diagnostic diagnostic{
        .code = Code::conflict_marker,
        .place = {&file_, span},
        .headline = say("còn dấu xung đột của git: \"{}\"", "merge conflict marker left: \"{}\"", line.substr(0, 7)),
        .help = {say("chọn một trong hai bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>",
                     "keep one of the two versions and delete the marker lines")}};
    Span whole = span;
    if (open) {
      if (const auto end = conflict_end()) {
        whole = text::cover(span, take_our_side(*end));
        diagnostic.related.push_back(
            {{&file_, file_.line_span(*end)}, say("xung đột kết thúc ở đây", "the conflict ends here")});
        line_ = *end;
      }
    }
    blank(span);
    prepared_.set_aside.push_back(whole);
    if (++conflicts_ <= max_conflicts) sink_.report(std::move(diagnostic));
  }

  /// The line of the conflict's last mark.
  std::optional<std::size_t> conflict_end() const {
    for (std::size_t line = line_ + 1; line <= file_.line_count(); ++line) {
      if (is_conflict_mark(file_.line(line), '>')) return line;
      if (is_conflict_mark(file_.line(line), '<')) return std::nullopt;
    }
    return std::nullopt;
  }

  /// Blanks everything from the mark that ends our side to the last mark.
  Span take_our_side(std::size_t end) {
    std::size_t from = line_ + 1;
    while (from < end && !is_conflict_mark(file_.line(from), '=') && !is_conflict_mark(file_.line(from), '|')) {
      if (!is_blank_or_comment(file_.line(from))) has_content_ = true;
      ++from;
    }
    const Span theirs{file_.line_span(from).begin, file_.line_span(end).end};
    blank(theirs);
    return theirs;
  }

  void document_start(Span span, std::string_view line) {
    if (started_ || has_content_) {
      second_document(span);
      return;
    }
    started_ = true;
    has_content_ = !is_blank_or_comment(line.substr(3));
  }

  void document_end(Span span) {
    ended_ = true;
    blank(span);
  }

  void second_document(Span span) {
    sink_.report({.code = Code::second_document,
                  .place = {&file_, span},
                  .headline = say("tệp có hai tài liệu; mỗi tệp chỉ được một",
                                  "a second document starts here; a file holds one"),
                  .help = {say("xóa dòng \"---\" hoặc \"...\" ngăn giữa, hoặc tách thành hai tệp",
                               "delete the line \"---\" or \"...\", or make two files of it"),
                           say("từ đây đến cuối tệp chưa được kiểm tra", "the rest of the file was not checked")}});
    for (std::size_t at = span.begin; at < prepared_.text.size(); ++at) {
      if (prepared_.text[at] != '\n' && prepared_.text[at] != '\r') prepared_.text[at] = ' ';
    }
    prepared_.cut = true;
  }

  void directive(Span span) {
    const bool heading = !has_content_ && !started_;
    sink_.report(
        {.code = Code::yaml_feature,
         .place = {&file_, span},
         .headline =
             heading ? say("chỉ thị YAML (dòng bắt đầu bằng %) không dùng ở đây", "a YAML directive is not used here")
                     : say("dòng bắt đầu bằng dấu % sẽ bị bỏ qua", "a line that starts with % is dropped"),
         .help = {heading ? say("xóa dòng này", "delete the line")
                          : say("nếu là phần nối của dòng trên, hãy thụt vào sâu hơn; nếu không, xóa đi",
                                "indent it if it continues the line above, else delete it")}});
    blank(span);
    if (!heading) prepared_.set_aside.push_back(span);
  }

  const text::SourceFile& file_;
  diag::Sink& sink_;
  Prepared prepared_;
  std::size_t line_ = 1;
  std::size_t conflicts_ = 0;
  bool started_ = false;      // a leading `---` was there
  bool ended_ = false;        // a `...` was there
  bool has_content_ = false;  // anything but comments
};

}  // namespace

Prepared prepare(const text::SourceFile& file, diag::Sink& sink) {
  return Scan(file, sink).run();
}

}  // namespace cchc::yaml
