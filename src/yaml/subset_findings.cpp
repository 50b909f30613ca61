#include "yaml/subset_findings.h"

#include "text/nearest.h"
#include "yaml/quote.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cchc::yaml::subset {
namespace {

using diag::Code;
using diag::Diagnostic;
using text::Message;
using text::say;

Diagnostic make(Code code, File file, Span span, Message headline, Message label = {}, Message help = {}) {
  Diagnostic found{code, {&file, span}, std::move(headline), std::move(label)};
  if (!help.empty()) found.help.push_back(std::move(help));
  return found;
}

diag::Edit edit(File file, Span span, std::string replacement) {
  return {{&file, span}, std::move(replacement)};
}

Message quote_title() {
  return say("đặt cả giá trị trong dấu nháy", "put the whole value in quotes");
}

/// "Chủ trì: A; phối hợp: B"
bool names_roles(std::string_view value) {
  constexpr std::array<std::string_view, 6> roles{
      "Chủ trì:", "chủ trì:", "Cơ quan chủ trì:", "Phối hợp:", "phối hợp:", "Cơ quan phối hợp:"};
  return std::ranges::any_of(roles, [&](std::string_view role) { return value.starts_with(role); });
}

void fix_by_quotes(Diagnostic& found, File file, Span value) {
  found.fix = diag::Fix{quote_title(), {}};
  add_quotes(*found.fix, file, value);
}

}  // namespace

std::string seen(File file, Span span) {
  constexpr std::size_t longest = 60;
  std::string_view whole = file.at(span);
  whole = whole.substr(0, whole.find_first_of("\r\n"));
  if (whole.size() <= longest) return std::string(whole);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(whole[end]) & 0xC0) == 0x80) --end;
  return std::string(whole.substr(0, end)) + "…";
}

Diagnostic tab_indent(File file, Span tabs, int width) {
  Diagnostic found =
      make(Code::tab_indent, file, tabs, say("thụt dòng bằng phím Tab", "a tab indents this line"),
           say("dấu Tab ở đây", "tab here"),
           say("thụt dòng chỉ bằng dấu cách; dòng này cần {} dấu cách", "indent with spaces only; {} here", width));
  found.fix = diag::Fix{say("thay Tab bằng dấu cách", "replace the tab by spaces"), {}};
  add_tab_line(found, file, tabs, width);
  return found;
}

void add_tab_line(Diagnostic& found, File file, Span tabs, int width) {
  found.fix->edits.push_back(edit(file, tabs, std::string(static_cast<std::size_t>(width), ' ')));
}

Diagnostic missing_colon(File file, Span key, Span separator, bool has_value) {
  const std::string name = seen(file, key);
  const bool colon = file.at(separator).starts_with(':') && separator.begin == key.end;
  Diagnostic found =
      colon
          ? make(Code::colon, file, {key.begin, separator.end},
                 say("thiếu dấu cách sau dấu hai chấm của khóa \"{}\"", "no space after the colon of key \"{}\"", name),
                 say("cần một dấu cách sau dấu hai chấm", "a space is needed after the colon"),
                 say("viết: {}: giá trị", "write: {}: value", name))
          : make(Code::colon, file, key, say("khóa \"{}\" thiếu dấu hai chấm", "key \"{}\" lacks its colon", name),
                 say("cần dấu hai chấm sau chữ này", "a colon is needed after this word"),
                 say("viết: {}: giá trị", "write: {}: value", name));
  found.fix = diag::Fix{say("viết dấu hai chấm và một dấu cách", "write a colon and a space"),
                        {edit(file, separator, has_value ? ": " : ":")}};
  return found;
}

void add_quotes(diag::Fix& fix, File file, Span value) {
  const std::string_view text = file.at(value);
  if (text.find_first_of("\"\\") == std::string_view::npos) {
    fix.edits.push_back(edit(file, {value.begin, value.begin}, "\""));
    fix.edits.push_back(edit(file, {value.end, value.end}, "\""));
  } else {
    fix.edits.push_back(edit(file, value, quoted(text)));
  }
}

Diagnostic colon_in_value(File file, Span colon, Span value) {
  if (names_roles(file.at(value))) {
    return make(Code::syntax, file, colon,
                say("một dòng ghi cả cơ quan chủ trì và phối hợp: \"{}\"",
                    "one line says who leads and who joins: \"{}\"", seen(file, value)),
                say("dấu hai chấm thứ hai trên dòng", "a second colon"),
                say("cơ quan chủ trì ghi ở \"owner\", cơ quan phối hợp ghi ở \"partners\", mỗi tên một dòng bắt đầu "
                    "bằng \"- \"",
                    "who leads goes to \"owner\", who joins to \"partners\", each name on a line after \"- \""));
  }
  Diagnostic found = make(Code::syntax, file, colon,
                          say("giá trị có dấu hai chấm phải đặt trong nháy kép: \"{}\"",
                              "a value with a colon in it needs quotes: \"{}\"", seen(file, value)),
                          say("dấu hai chấm thứ hai trên dòng", "a second colon"),
                          say("đặt cả giá trị trong dấu nháy kép \"…\"", "put the whole value in double quotes"));
  fix_by_quotes(found, file, value);
  return found;
}

Diagnostic key_within_line(File file, Span key) {
  std::string_view before = file.bytes().substr(0, key.begin);
  before = before.substr(0, before.find_last_not_of(" \t") + 1);
  const bool item = before.ends_with(" -");
  const std::string name = (item ? "- " : "") + std::string(file.at(key));
  return make(Code::syntax, file, key,
              say("khóa \"{}\" đứng giữa dòng, sau giá trị của khóa khác",
                  "the key \"{}\" stands behind the value of another key", file.at(key)),
              say("thiếu xuống dòng trước chữ này", "a line break is missing before this"),
              say("xuống dòng trước \"{0}:\" và thụt như {2} trước nó; nếu \"{1}\" là chữ của câu thì đặt cả giá trị "
                  "trong dấu nháy kép",
                  "break the line before \"{0}:\"; if it is text, put the whole value in double quotes", name,
                  file.at(key), item ? "các mục" : "khóa"));
}

Diagnostic key_behind_key(File file, Span key) {
  return make(Code::syntax, file, key,
              say("khóa \"{}\" đứng cùng dòng với khóa chứa nó",
                  "the key \"{}\" stands on the line of the key it belongs to", file.at(key)),
              say("thiếu xuống dòng trước chữ này", "a line break is missing before this"),
              say("xuống dòng trước \"{}:\" và thụt như các dòng bên dưới",
                  "break the line before \"{}:\" and indent it as the lines below", file.at(key)));
}

Diagnostic keys_on_key_line(File file, Span key, const Node& value) {
  return make(
      Code::syntax, file, key,
      say("khóa \"{}\" đứng cùng dòng với khóa \"{}\"", "the key \"{}\" stands on the line of the key \"{}\"",
          file.at(key), value.key),
      say("thiếu xuống dòng trước chữ này", "a line break is missing before this"),
      say("viết \"{0}: …\" ở dòng dưới \"{1}:\", thụt vào hai dấu cách, mỗi khóa một dòng; nếu \"{0}\" là chữ của "
          "câu thì đặt cả giá trị trong dấu nháy kép",
          "write \"{0}: …\" on the line below \"{1}:\", indented by two more, each key on a line of its own; if it "
          "is text, put the whole value in double quotes",
          file.at(key), value.key));
}

Diagnostic colon_behind_value(File file, Span colon, Span value) {
  const std::string_view meant = file.at(value);
  Diagnostic found =
      make(Code::syntax, file, colon, say("thừa dấu hai chấm sau \"{}\"", "a colon too many behind \"{}\"", meant),
           say("dấu hai chấm thứ hai trên dòng", "a second colon"), text::did_you_mean(meant));
  found.fix = diag::change_to(meant, edit(file, {value.end, colon.end}, ""));
  return found;
}

Diagnostic bad_start(File file, Span first, Span value) {
  Diagnostic found =
      make(Code::syntax, file, first,
           say("giá trị bắt đầu bằng \"{}\" phải đặt trong dấu nháy: \"{}\"",
               "a value that starts with \"{}\" needs quotes: \"{}\"", file.at(first), seen(file, value)),
           say("YAML dùng ký tự này vào việc khác", "YAML gives this character a meaning"));
  fix_by_quotes(found, file, value);
  return found;
}

Diagnostic list_on_key_line(File file, Span dash) {
  return make(Code::syntax, file, dash,
              say("danh sách phải bắt đầu ở dòng mới, dưới khóa của nó", "a list starts on the line below its key"),
              say("gạch đầu dòng đứng cùng dòng với khóa", "dash on the line of the key"),
              say("xuống dòng trước dấu gạch và thụt vào hai dấu cách, hoặc bỏ dấu gạch nếu chỉ có một giá trị",
                  "break the line before the dash and indent it, or drop the dash of a single value"));
}

Diagnostic value_and_block(File file, Span value, Span block) {
  Diagnostic found = make(
      Code::syntax, file, value,
      say("khóa vừa có giá trị \"{}\" vừa có danh sách bên dưới", "the key has both the value \"{}\" and a list below",
          seen(file, value)),
      say("giá trị này", "this value"),
      say("nếu mất dòng khóa của danh sách (tasks:, activities:, …) thì viết lại dòng đó trên danh sách; nếu không, "
          "giữ một trong hai",
          "write the line of the list's key (tasks:, activities:, …) above it again if that got lost; otherwise keep "
          "one of the two"));
  found.related.push_back({{&file, block}, say("và danh sách này", "and this list")});
  return found;
}

Diagnostic unclosed_quote(File file, Span opener, Span line) {
  return make(Code::unclosed, file, opener,
              say("dấu nháy mở mà không đóng: {}", "quote opened but not closed: {}", seen(file, line)),
              say("mở ở đây", "opened here"),
              say("thêm {} vào cuối giá trị, hoặc bỏ dấu nháy ở đầu",
                  "add {} at the end of the value, or drop the first", file.at(opener)));
}

Diagnostic unclosed_bracket(File file, Span opener) {
  const char* close = file.at(opener) == "[" ? "]" : "}";
  return make(Code::unclosed, file, opener,
              say("ngoặc {} mở mà không đóng", "bracket {} opened but not closed", file.at(opener)),
              say("mở ở đây", "opened here"), say("thêm {} vào cuối", "add {} at the end", close));
}

Diagnostic mismatched_bracket(File file, Span opener, Span closer) {
  const char* right = file.at(opener) == "[" ? "]" : "}";
  Diagnostic found =
      make(Code::unclosed, file, closer,
           say("ngoặc mở bằng {} mà đóng bằng {}", "opened by {} and closed by {}", file.at(opener), file.at(closer)),
           say("ở đây phải là {}", "{} belongs here", right),
           say("đóng bằng {}; danh sách viết trong ngoặc vuông [a, b]", "close it with {}", right));
  found.related.push_back({{&file, opener}, say("ngoặc mở ở đây", "the bracket opens here")});
  return found;
}

Diagnostic braces_around_list(File file, Span brace, Span entry) {
  const std::string_view written = file.at(entry);
  const bool is_quoted = written.size() > 1 && (written.front() == '"' || written.front() == '\'');
  if (is_quoted) entry = {entry.begin + 1, entry.end - 1};
  return make(Code::syntax, file, {brace.begin, brace.begin + 1},
              say("trong ngoặc nhọn {{ }} phải là khóa: giá trị, mà \"{}\" không có dấu hai chấm",
                  "braces hold keys and values, and \"{}\" has no colon", seen(file, entry)),
              say("ngoặc này", "these braces"),
              say("danh sách viết trong ngoặc vuông: [A, B], hoặc mỗi mục một dòng bắt đầu bằng \"- \"; nếu ngoặc là "
                  "chữ của câu thì đặt cả giá trị trong dấu nháy kép",
                  "write a list as [A, B] or an item a line; if the braces are text, put the whole value in quotes"));
}

Diagnostic after_quote(File file, Span rest, Span opener) {
  Diagnostic found = make(Code::unclosed, file, rest,
                          say("có chữ sau dấu nháy đóng: {}", "text after the closing quote: {}", seen(file, rest)),
                          say("giá trị đã hết trước chỗ này", "the value ended before this"),
                          say("nếu dấu nháy thuộc về câu, đặt cả giá trị trong dấu nháy đơn: '…'",
                              "if the quotes belong to the text, put the whole value in single quotes"));
  found.related.push_back({{&file, opener}, say("dấu nháy mở ở đây", "the quote opens here")});
  return found;
}

Diagnostic after_bracket(File file, Span rest, Span opener) {
  Diagnostic found = make(Code::unclosed, file, rest,
                          say("có chữ sau ngoặc đóng: {}", "text after the closing bracket: {}", seen(file, rest)),
                          say("danh sách đã hết trước chỗ này", "the list ended before this"),
                          say("nếu ngoặc thuộc về câu, đặt cả giá trị trong dấu nháy kép",
                              "if the brackets belong to the text, put the whole value in quotes"));
  found.related.push_back({{&file, opener}, say("ngoặc mở ở đây", "the bracket opens here")});
  return found;
}

Diagnostic stray_bracket(File file, Span bracket) {
  return make(Code::unclosed, file, bracket,
              say("ngoặc {} đóng mà không mở", "bracket {} closed but never opened", file.at(bracket)),
              say("không có ngoặc mở nào ứng với nó", "no bracket opens it"),
              say("thêm ngoặc mở ở đầu giá trị, hoặc bỏ ngoặc này", "open it at the start of the value, or drop it"));
}

Diagnostic empty_entry(File file, Span comma) {
  return make(Code::syntax, file, comma, say("trước dấu phẩy không có gì", "nothing stands before this comma"),
              say("dấu phẩy thừa", "a comma too many"), say("bỏ dấu phẩy thừa", "drop the comma"));
}

Diagnostic flow_syntax(File file, Span at) {
  return make(Code::syntax, file, at, say("sai cách viết trong ngoặc: {}", "wrong within brackets: {}", seen(file, at)),
              say("không hiểu từ chỗ này", "not understood from here"),
              say("viết [a, b] cho danh sách, {{khóa: giá trị}} cho bảng; chữ có dấu phẩy hay dấu ngoặc đặt trong nháy",
                  "write [a, b] or {{key: value}}; quote texts that hold commas or brackets"));
}

Diagnostic bad_block_header(File file, Span header, Span value) {
  const std::string_view written = file.at(value);
  const std::size_t number = written.find_first_not_of(" =", 1);
  if (written.front() == '>' && number != std::string_view::npos && written[number] >= '0' && written[number] <= '9') {
    return make(Code::syntax, file, {header.begin, header.begin + 1},
                say("dấu > ở đầu giá trị phải nằm trong dấu nháy kép: {}",
                    "a > in front of a value needs double quotes: {}", seen(file, value)),
                say("YAML dùng ký tự này vào việc khác", "YAML gives this character a meaning"),
                say("viết \"{1}\", ≥ {0} (tính cả số đó), hoặc chỉ số {0}",
                    "write \"{1}\", ≥ {0} (the number itself will do), or {0} alone", written.substr(number),
                    seen(file, value)));
  }
  return make(
      Code::syntax, file, header,
      say("sau dấu \"{}\" phải xuống dòng rồi mới viết nội dung", "the text of a \"{}\" begins on the next line",
          file.at(header)),
      say("dấu này báo một đoạn nhiều dòng", "this sign begins a text of several lines"),
      say("nội dung một dòng thì xóa dấu \"{0}\"; nhiều dòng thì xuống dòng sau dấu \"{0}\" và thụt vào hai dấu "
          "cách; dấu \"{0}\" là chữ của câu thì đặt cả giá trị trong dấu nháy kép",
          "delete the \"{0}\" of a single line; break the line behind it and indent a longer text; put the whole "
          "value in double quotes where the sign is text",
          file.at(header)));
}

Diagnostic wrong_indent(File file, Span line, int seen_indent, int expected, Span sibling) {
  Diagnostic found = make(Code::indent, file, line,
                          say("thụt dòng lệch: {} dấu cách, các dòng cùng nhóm thụt {}",
                              "indented by {} spaces where its siblings have {}", seen_indent, expected),
                          say("dòng này", "this line"),
                          say("thụt dòng này (và các dòng thuộc về nó) {} dấu cách",
                              "indent it and what belongs to it by {} spaces", expected));
  if (!sibling.empty()) found.related.push_back({{&file, sibling}, say("cùng nhóm với dòng này", "its sibling")});
  return found;
}

Diagnostic text_under_indented(File file, Span line, int seen_indent, int expected) {
  return make(Code::indent, file, line,
              say("thụt dòng lệch: {} dấu cách, đoạn chữ này thụt {}", "indented by {} spaces in a text that has {}",
                  seen_indent, expected),
              say("dòng này thụt ít hơn", "less than the rest"));
}

Diagnostic no_place(File file, Span line) {
  return make(Code::syntax, file, line,
              say("dòng này không thuộc mục nào: {}", "this line belongs to nothing: {}", seen(file, line)),
              say("không có khóa hay danh sách nào nhận nó ở mức thụt này", "no key or list takes it at this indent"),
              say("đặt dòng này dưới khóa của nó và thụt vào hai dấu cách", "put it under its key, indented by two"));
}

Diagnostic junk_line(File file, Span line) {
  return make(Code::syntax, file, line,
              say("dòng này không thuộc mục nào: {}", "this line belongs to nothing: {}", seen(file, line)),
              say("không có khóa, cũng không có dấu gạch đầu dòng", "neither a key nor a dash"),
              say("nếu là phần tiếp của dòng trên thì thụt vào thêm hai dấu cách; nếu không thì xóa hoặc thêm # ở đầu",
                  "indent it by two more if it continues the line above; otherwise delete it or start it with #"));
}

Diagnostic cut_by_comment(File file, Span comment, Span value) {
  return make(Code::cut_by_comment, file, comment,
              say("chữ bị cắt từ \"{}\": YAML coi từ dấu # là ghi chú",
                  "text cut at \"{}\": YAML reads a comment from #", seen(file, comment)),
              say("phần này không được đọc", "this is not read"),
              say("đặt cả giá trị trong dấu nháy kép; nếu là ghi chú thật thì thêm dấu cách sau #: giá trị còn \"{}\"",
                  "put the whole value in quotes, or write a space after # if it is a comment; the value is \"{}\"",
                  seen(file, value)));
}

Diagnostic yaml_feature(File file, Span at) {
  return make(
      Code::yaml_feature, file, at,
      say("tính năng YAML không dùng ở đây: {}", "YAML feature not used here: {}", seen(file, at)),
      say("ký tự này có nghĩa riêng trong YAML", "a character with a meaning of its own in YAML"),
      say("nếu là chữ thường, đặt cả giá trị trong dấu nháy kép", "if it is meant as text, put the value in quotes"));
}

Diagnostic node_property(File file, Span sign, Span value) {
  Message headline;
  switch (file.at(sign).front()) {
    case '*':
      headline = say("giá trị bắt đầu bằng dấu * được hiểu là dẫn lại giá trị khác: \"{}\"",
                     "a value that starts with * is an alias: \"{}\"", seen(file, sign));
      break;
    case '&':
      headline = say("giá trị bắt đầu bằng dấu & được hiểu là đặt tên để dẫn lại: \"{}\"",
                     "a value that starts with & is an anchor: \"{}\"", seen(file, sign));
      break;
    default:
      headline = say("giá trị bắt đầu bằng dấu ! được hiểu là khai báo kiểu: \"{}\"",
                     "a value that starts with ! is a tag: \"{}\"", seen(file, sign));
  }
  return make(Code::yaml_feature, file, sign, std::move(headline),
              say("ký tự này có nghĩa riêng trong YAML", "a character with a meaning of its own in YAML"),
              say("nếu là chữ thường, đặt cả giá trị trong dấu nháy kép: \"{}\"; nếu không thì xóa",
                  "if it is meant as text, put the value in quotes: \"{}\"; delete it otherwise", seen(file, value)));
}

Diagnostic second_document(File file, Span mark, bool stops) {
  return make(
      Code::second_document, file, mark,
      say("tài liệu thứ hai trong một tệp, từ dòng \"{}\"", "a second document starts at \"{}\"", file.at(mark)),
      stops ? say("phần sau dòng này không được đọc", "nothing after this is read")
            : say("dòng này chia tệp làm hai", "this line splits the file"),
      say("mỗi tệp chỉ một tài liệu: xóa dòng này", "one document in a file: delete this line"));
}

Diagnostic over_limit(File file, Span at, std::size_t limit, bool depth) {
  return depth
             ? make(Code::over_limit, file, at, say("tệp lồng quá {} cấp", "nested deeper than {} levels", limit),
                    say("phần sau chỗ này không được đọc", "nothing after this is read"))
             : make(Code::over_limit, file, at, say("tệp có quá {} giá trị", "more than {} values in one file", limit),
                    say("phần sau chỗ này không được đọc", "nothing after this is read"));
}

}  // namespace cchc::yaml::subset
