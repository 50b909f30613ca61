#include "yaml/event_faults.h"

#include "text/nearest.h"
#include "text/utf8.h"
#include "text/width.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cchc::yaml {

namespace {

using diag::Code;
using diag::Diagnostic;
using text::Message;
using text::say;
using text::Span;

constexpr std::size_t narrow_width = 40;

}  // namespace

void report(const Desk& desk, Diagnostic diagnostic) {
  if (desk.gave_up) {
    diagnostic.help.push_back(say("phần còn lại của tệp chưa được kiểm tra; sửa lỗi này rồi chạy lại",
                                  "the rest of the file was not checked; mend this and run again"));
  }
  desk.sink->report(std::move(diagnostic));
}

std::string show(const Desk& desk, Span span) {
  return text::shorten(desk.file->at(span), narrow_width);
}

Span character(const Desk& desk, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text::decode(desk.file->bytes(), at).size);
  return {at, at + size};
}

bool is_known(const Desk& desk, std::string_view word) {
  return std::ranges::find(desk.known_keys, word) != desk.known_keys.end();
}

void report_syntax(const Desk& desk, Span span, Message headline, std::optional<Message> help) {
  Diagnostic diagnostic{.code = Code::syntax, .place = {desk.file, span}, .headline = std::move(headline)};
  if (help) diagnostic.help.push_back(std::move(*help));
  report(desk, std::move(diagnostic));
}

void report_indent(const Desk& desk, const LineHead& line, const Node* sibling) {
  const std::uint32_t begin = line.begin + static_cast<std::uint32_t>(line.column);
  const std::uint32_t end = std::max(begin + 1, line.content + static_cast<std::uint32_t>(line.word.size()));
  const Span span{begin, std::min(end, static_cast<std::uint32_t>(desk.text.size()))};
  Diagnostic diagnostic{.code = Code::indent, .place = {desk.file, span}};
  const int expected = sibling != nullptr ? column_of(desk.text, sibling->key_span.begin) : -1;
  if (expected == line.column) {
    const bool list = sibling->parent != nullptr && sibling->parent->is_list();
    diagnostic.headline = list ? say("dòng \"{}\" ở ngang với các gạch đầu dòng mà không có dấu \"- \"",
                                     "line \"{}\" stands among dashes and has none", show(desk, span))
                               : say("dòng \"{}\" thụt sai chỗ", "line \"{}\" is indented wrongly", show(desk, span));
  } else {
    diagnostic.headline =
        say("dòng \"{}\" thụt {} dấu cách, không khớp với các dòng ở trên",
            "line \"{}\" is indented by {} spaces, which fits no line above", show(desk, span), line.column);
  }
  if (sibling != nullptr) {
    diagnostic.related.push_back(
        {{desk.file, sibling->key_span}, say("dòng này thụt {} dấu cách", "this one is indented by {}", expected)});
  }
  diagnostic.help.push_back(
      say("các dòng cùng cấp phải bắt đầu ở cùng một cột", "lines of one level start in one column"));
  report(desk, std::move(diagnostic));
}

void report_unclosed(const Desk& desk, std::uint32_t opener) {
  const Span span = character(desk, opener);
  const bool quote = span.empty() || desk.text[opener] == '"' || desk.text[opener] == '\'';
  report(desk,
         {.code = Code::unclosed,
          .place = {desk.file, span},
          .headline = quote ? say("dấu nháy mở ở đây không có dấu nháy đóng", "the quote opened here is never closed")
                            : say("dấu ngoặc {} mở ở đây không có dấu đóng",
                                  "the bracket {} opened here is never closed", show(desk, span)),
          .help = {
              quote ? say("thêm dấu nháy đóng ở cuối giá trị", "add the closing quote at the end of the value")
                    : say("thêm dấu ngoặc đóng ở cuối danh sách", "add the closing bracket at the end of the list")}});
}

void report_no_colon(const Desk& desk, Span key, const Node* map) {
  const std::string_view line = desk.text.substr(key.begin, key.size());
  const std::string_view word = line.substr(0, line.find_first_of(": \t\r\n"));
  const Span word_span{key.begin, key.begin + static_cast<std::uint32_t>(word.size())};
  if (is_known(desk, word)) {
    const bool has_colon = word.size() < line.size() && line[word.size()] == ':';
    const std::uint32_t where = word_span.end + (has_colon ? 1 : 0);
    report(desk,
           {.code = Code::colon,
            .place = {desk.file, {word_span.begin, where}},
            .headline = has_colon ? say("sau \"{}:\" phải có dấu cách", "a space must follow \"{}:\"", word)
                                  : say("sau khóa \"{}\" thiếu dấu hai chấm", "the key \"{}\" has no colon", word),
            .fix = diag::Fix{has_colon ? say("thêm dấu cách", "add a space") : say("thêm dấu hai chấm", "add a colon"),
                             {{{desk.file, {where, where}}, has_colon ? " " : ":"}}}});
    return;
  }
  const auto near = text::nearest(word, desk.known_keys);
  if (near || map == nullptr || map->style == Style::flow) {
    Diagnostic diagnostic{.code = Code::colon,
                          .place = {desk.file, word_span.empty() ? key : word_span},
                          .headline = say("\"{}\" không có dấu hai chấm", "\"{}\" has no colon", show(desk, key))};
    if (near) diagnostic.help.push_back(say("có phải \"{}:\"?", "did you mean \"{}:\"?", desk.known_keys[*near]));
    report(desk, std::move(diagnostic));
    return;
  }
  report(
      desk,
      {.code = Code::indent,
       .place = {desk.file, key},
       .headline =
           say("dòng \"{}\" không có khóa và dấu hai chấm", "line \"{}\" has no key and no colon", show(desk, key)),
       .help = {say("nếu là phần nối của dòng trên, hãy thụt vào sâu hơn khóa; nếu là mục mới, viết \"khóa: giá trị\"",
                    "indent it deeper than the key if it continues the line above, else write \"key: value\"")}});
}

void report_cut(const Desk& desk, std::uint32_t hash, const Node& value) {
  const Span rest{hash, line_end(desk.text, hash)};
  Diagnostic diagnostic{
      .code = Code::cut_by_comment,
      .place = {desk.file, rest},
      .headline = say("chữ từ dấu # trở đi bị bỏ: \"{}\"", "the text from # on is dropped: \"{}\"", show(desk, rest)),
      .help = {
          say("nếu là chữ của kế hoạch, đặt cả giá trị trong dấu nháy kép; nếu là chú thích, viết \"# \" có dấu cách",
              "put the whole value in quotes if it is text, or write \"# \" with a space if it is a comment")}};
  const diag::Place kept{desk.file, value.span};
  diagnostic.related.push_back({kept, say("chỉ phần này được đọc", "only this is read")});
  report(desk, std::move(diagnostic));
}

void report_second_part(const Desk& desk, std::uint32_t offset, const Node* before) {
  const LineHead line = line_head(desk.text, offset);
  const Span span{std::min(offset, line.end), line.end};
  if (before == nullptr || before->is_empty()) {
    report_syntax(
        desk, span, say("không hiểu dòng này: \"{}\"", "cannot read this line: \"{}\"", show(desk, span)),
        say("mỗi dòng có dạng \"khóa: giá trị\" hoặc \"- giá trị\"", "each line is \"key: value\" or \"- value\""));
    return;
  }
  report(desk, {.code = Code::indent,
                .place = {desk.file, span},
                .headline = say("từ dòng này nội dung không thuộc mục nào ở trên: \"{}\"",
                                "what stands here belongs to nothing above: \"{}\"", show(desk, span)),
                .help = {say("kiểm tra thụt dòng và dấu \"- \" đầu dòng", "check the indent and the dash")}});
}

}  // namespace cchc::yaml
