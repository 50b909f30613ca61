#include "yaml/subset_findings.h"

#include <algorithm>
#include <string>

namespace cchc::yaml::subset {

using diag::Code;
using diag::Diagnostic;
using text::say;

Diagnostic missing_dash_space(File file, Span dash) {
  std::string_view sign = file.at(dash);
  sign = sign.substr(0, sign.find_last_not_of(" \t") + 1);
  const bool is_dash = sign == "-";
  Diagnostic found{
      .code = Code::syntax,
      .place = {&file, dash},
      .headline = is_dash
                      ? say("sau dấu gạch đầu dòng phải có một dấu cách", "a dash that starts an item needs a space")
                      : say("mục trong danh sách bắt đầu bằng \"{}\", phải là dấu gạch và một dấu cách",
                            "an item begins with \"{}\" instead of a dash and a space", sign),
      .label = say("viết \"- \" ở đây", "write \"- \" here")};
  found.fix = diag::Fix{say("viết dấu gạch và một dấu cách", "write a dash and a space"), {}};
  add_dash(found, file, dash);
  return found;
}

void add_dash(Diagnostic& found, File file, Span dash) {
  found.fix->edits.push_back({{&file, dash}, "- "});
  const std::size_t more = found.fix->edits.size() - 1;
  if (more == 0) return;
  found.help = {say("{} mục sau trong danh sách cũng vậy", "the same holds for more items of the list: {}", more)};
}

Diagnostic dash_before_key(File file, Span dash, Span key, bool among_keys) {
  const std::string name = seen(file, key);
  Diagnostic found{
      .code = Code::indent,
      .place = {&file, {dash.begin, dash.begin + 1}},
      .headline = say("thừa dấu gạch trước khóa \"{}\"", "a dash too many before the key \"{}\"", name),
      .label = say("dấu gạch mở một mục mới", "a dash begins a new item"),
      .help = {say("\"{}\" là khóa của mục ở trên: xóa dấu gạch, thụt dòng bằng các khóa khác của mục đó",
                   "\"{}\" belongs to the item above: delete the dash and indent it as that item's other keys", name)}};
  // Where the siblings' dashes stand, it may also be a new item that lost its first lines.
  if (among_keys) found.fix = diag::Fix{say("xóa dấu gạch", "delete the dash"), {{{&file, dash}, ""}}};
  return found;
}

Diagnostic missing_dash(File file, Span key, Span before, int width) {
  const std::string indent(static_cast<std::size_t>(width), ' ');
  return {
      .code = Code::indent,
      .place = {&file, key},
      .headline = say("thiếu dấu gạch \"- \" trước khóa \"{}\" mở đầu một mục",
                      "the dash before \"{}\", which begins an item, is missing", seen(file, key)),
      .label = say("một mục mới bắt đầu ở đây", "a new item begins here"),
      .help = {say("viết \"- {}: …\", thụt {} dấu cách", "write \"- {}: …\", indented by {}", seen(file, key), width)},
      .fix = diag::Fix{say("viết dấu gạch", "write the dash"), {{{&file, before}, indent + "- "}}}};
}

Diagnostic missing_first_dash(File file, Span key, std::string_view list_key, std::optional<Span> dash) {
  Diagnostic found{
      .code = Code::wrong_shape,
      .place = {&file, key},
      .headline =
          say("mục đầu tiên của \"{}\" thiếu dấu gạch \"- \"", "the first item of \"{}\" lacks its dash", list_key),
      .label = say("một mục bắt đầu ở đây", "an item begins here"),
      .help = {say("viết \"- {0}: …\", các khóa khác của mục thẳng cột với \"{0}\"",
                   "write \"- {0}: …\" with the item's other keys in line with \"{0}\"", seen(file, key))}};
  if (dash) found.fix = diag::Fix{say("viết dấu gạch", "write the dash"), {{{&file, *dash}, "- "}}};
  return found;
}

Diagnostic item_too_far_out(File file, Span line, int seen_indent, int expected, const Node* sibling) {
  Diagnostic found{
      .code = Code::indent,
      .place = {&file, line},
      .headline =
          say("mục này lùi ra ngoài danh sách của nó: dấu gạch thụt {} dấu cách, các mục cùng danh sách thụt {}",
              "this item stands outside of its list: its dash is indented by {} spaces, its siblings' by {}",
              seen_indent, expected),
      .label = say("mục này", "this item"),
      .help = {say("thụt cả mục vào trong thêm {} dấu cách", "indent the whole item by {} more spaces",
                   expected - seen_indent)}};
  if (sibling != nullptr)
    found.related.push_back({{&file, sibling->key_span}, say("cùng danh sách với mục này", "in the same list")});
  return found;
}

Diagnostic value_left_of_key(File file, Span line, const Node& key, bool alone) {
  Diagnostic found{.code = Code::syntax,
                   .place = {&file, line},
                   .headline = say("nội dung của \"{}\" không thụt vào dưới khóa: {}",
                                   "the value of \"{}\" is not indented: {}", key.key, seen(file, line)),
                   .label = say("dòng này", "this line"),
                   .help = {say("viết ngay sau \"{}:\", hoặc thụt vào hơn khóa hai dấu cách",
                                "write it behind \"{}:\", or two spaces further in than the key", key.key)}};
  if (alone) {
    found.fix = diag::Fix{say("viết ngay sau \"{}:\"", "write it behind \"{}:\"", key.key),
                          {{{&file, {key.span.begin, line.begin}}, " "}}};
  }
  return found;
}

void tell_of_more_lines(Diagnostic& found, const Node& key) {
  found.fix.reset();
  found.help = {
      say("thụt các dòng này vào hơn \"{}:\" hai dấu cách; nếu là danh sách thì mỗi giá trị một dòng, bắt đầu "
          "bằng \"- \"",
          "indent these lines by two more than \"{}:\"; the values of a list each after \"- \"", key.key)};
}

bool is_table_row(std::string_view line) {
  return std::ranges::count(line, '\t') >= 2;
}

Diagnostic table_row(File file, Span line) {
  return {
      .code = Code::syntax,
      .place = {&file, line},
      .headline = say("dòng chép từ bảng Excel, Word: các ô cách nhau bằng Tab",
                      "a row copied from a table, its cells parted by tabs"),
      .label = say("không đọc được thành một mục", "cannot be read as an item"),
      .help = {say(
          "mỗi ô viết thành một khóa trên dòng riêng: \"- id: …\", rồi text, output, owner, deadline …; xem một mục "
          "khác trong tệp làm mẫu",
          "write each cell as a key on a line of its own: \"- id: …\", then text, output, owner, deadline …; "
          "take another item as a model")}};
}

}  // namespace cchc::yaml::subset
