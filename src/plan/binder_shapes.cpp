#include "plan/binder.h"
#include "text/chars.h"
#include "text/normalize.h"
#include "yaml/bullet.h"

#include <algorithm>
#include <array>

// Whether a value has the shape its field asks for.

namespace cchc::plan {

using diag::Code;
using text::say;

namespace {

/// Whether an empty value has a comment on its line, which may have been meant as its text.
bool is_behind_hash(const text::SourceFile& file, const yaml::Node& node) {
  if (!node.is_empty()) return false;
  const std::string_view rest = file.bytes().substr(node.span.begin);
  const std::size_t first = rest.find_first_not_of(" \t");
  return first != std::string_view::npos && rest[first] == '#';
}

/// Whether the items of an empty list stand among its own item's siblings, too far out, where they are told:
/// "activities:" above "- id: I.HD1" in line with the tasks.
bool stands_too_far_out(const yaml::Node& list, const FieldInfo& field) {
  const yaml::Node* item = list.parent;
  if (field.shape != Shape::records || item == nullptr || list.next != nullptr) return false;
  while (item->next == nullptr && item->parent != nullptr && item->parent->parent != nullptr &&
         item->parent->next == nullptr)
    item = item->parent->parent;
  if (item->next == nullptr) return false;
  const yaml::Node* id = item->next->is_map() ? item->next->find("id") : nullptr;
  const auto parsed = id != nullptr ? parse_id(Binder::one_line(*id)) : std::nullopt;
  return parsed && kind_name(parsed->kind).en == field.record->name;
}

/// The lines of a plain text, each without what it is indented by.
std::vector<text::Span> lines_of(const text::SourceFile& file, const yaml::Node& node) {
  std::vector<text::Span> lines;
  for (std::uint32_t at = node.span.begin; at < node.span.end;) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(file.bytes().find('\n', at), node.span.end));
    const std::string_view line = file.at({at, end});
    const std::string_view written = text::trim(line);
    const auto begin = at + static_cast<std::uint32_t>(std::min(line.find_first_not_of(" \t"), line.size()));
    lines.push_back({begin, begin + static_cast<std::uint32_t>(written.size())});
    at = end + 1;
  }
  return lines;
}

/// Whether a value begins on a line below its key's.
bool is_below_key(const text::SourceFile& file, const yaml::Node& node) {
  return file.at({node.key_span.end, node.span.begin}).find('\n') != std::string_view::npos;
}

/// The edits that write a text of lines, each behind a bullet of its own, as a list; none when it is no such text. One
/// line alone is one below its key, and a text may begin with a number.
std::vector<diag::Edit> as_list(const text::SourceFile& file, const yaml::Node& node) {
  std::vector<diag::Edit> edits;
  bool is_number = false;
  if (node.style != yaml::Style::plain || node.damaged) return edits;
  for (const text::Span& line : lines_of(file, node)) {
    const std::string_view bullet = yaml::bullet_of(file.at(line));
    if (bullet.empty()) return {};
    is_number = bullet.ends_with('.') || bullet.ends_with(')');
    edits.push_back({{&file, {line.begin, line.begin + static_cast<std::uint32_t>(bullet.size())}}, "-"});
  }
  const bool is_list = edits.size() > 1 || (!edits.empty() && is_below_key(file, node) && !is_number);
  return is_list ? edits : std::vector<diag::Edit>{};
}

/// Whether a text can be the code of one area, or the id of one body.
bool is_one_code(std::string_view text) {
  const auto is_of_id = [](char c) { return text::is_ascii_small(c) || text::is_digit(c) || c == '-'; };
  return parse_area(text).has_value() || std::ranges::all_of(text, is_of_id);
}

/// Whether a text is one value of a list. Several in one text have no fix: only whoever wrote them knows where each
/// ends.
bool is_one_value(const text::SourceFile& file, const yaml::Node& node, const FieldInfo& field) {
  if (field.role == Role::id) return is_one_code(node.text);
  return node.text.find_first_of(",;\n") == std::string_view::npos &&
         file.at(node.span).find('\n') == std::string_view::npos;
}

/// Codes below their key, one a line, each to be behind a dash.
std::optional<diag::Fix> as_list_of_codes(const text::SourceFile& file, const yaml::Node& node) {
  if (node.style != yaml::Style::plain || node.damaged) return std::nullopt;
  const std::vector<text::Span> lines = lines_of(file, node);
  const auto fits = [&](const text::Span& line) {
    return is_one_code(file.at(line)) && file.position(line.begin).column == file.position(lines.front().begin).column;
  };
  if (!is_below_key(file, node) || lines.size() < 2 || !std::ranges::all_of(lines, fits)) return std::nullopt;
  diag::Fix fix{{"viết dấu gạch ở đầu mỗi mục", "write a dash before each item"}, {}};
  for (const text::Span& line : lines) fix.edits.push_back({{&file, {line.begin, line.begin}}, "- "});
  return fix;
}

/// One text that was to be a list of one, from the colon on, so that no space is left behind it.
std::optional<diag::Fix> as_list_of_one(const text::SourceFile& file, const yaml::Node& node) {
  const bool in_flow = node.parent != nullptr && node.parent->style == yaml::Style::flow;
  const bool on_one_line = node.style == yaml::Style::plain || node.style == yaml::Style::single_quoted ||
                           node.style == yaml::Style::double_quoted;
  if (in_flow || !on_one_line) return std::nullopt;
  const std::string indent(file.position(node.key_span.begin).column + 1, ' ');
  diag::Place place{&file, node.span};
  if (file.bytes().substr(node.key_span.end).starts_with(':')) place.span.begin = node.key_span.end + 1;
  return diag::Fix{{"viết thành danh sách một dòng", "write it as a list of one"},
                   {{place, "\n" + indent + "- " + std::string(file.at(node.span))}}};
}

/// A list of one text that was to be that text.
std::optional<diag::Fix> as_one_text(const text::SourceFile& file, const yaml::Node& node) {
  if (!node.is_list() || node.first == nullptr || node.first != node.last || !node.first->is_scalar()) {
    return std::nullopt;
  }
  diag::Edit edit{{&file, node.span}, std::string(file.at(node.first->span))};
  if (node.style == yaml::Style::block) {
    edit.place.span.begin = node.key_span.end + 1;
    edit.replacement.insert(0, " ");
  }
  return diag::Fix{{"bỏ dấu danh sách", "write it as a plain text"}, {std::move(edit)}};
}

/// The kinds of node a value of some shapes can be, and what to say of the others.
struct ValueForm {
  bool scalar = false;
  bool list = false;
  bool map = false;
  text::Phrase expected = {};
  text::Phrase help = {};

  bool takes(const yaml::Node& node) const {
    return node.is_scalar() ? scalar : node.is_list() ? list : node.is_map() && map;
  }
};

constexpr ValueForm value_form(Shape shape) {
  switch (shape) {
    case Shape::texts:
      return {.scalar = true,
              .list = true,
              .expected = {"một tên hoặc danh sách tên", "a text or a list of texts"},
              .help = {"viết tên ngay sau dấu hai chấm, hoặc mỗi tên một dòng bắt đầu bằng \"- \"; tên có dấu hai chấm "
                       "thì đặt trong nháy kép",
                       "write each name on a line of its own after \"- \""}};
    case Shape::dates:
      return {.scalar = true,
              .list = true,
              .expected = {"một ngày hoặc danh sách ngày", "a day or a list of days"},
              .help = {"viết ngày/tháng/năm, ví dụ 15/12/2026; nhiều ngày thì mỗi ngày một dòng bắt đầu bằng \"- \"",
                       "write day/month/year, such as 15/12/2026; several days each on a line after \"- \""}};
    case Shape::list:
      return {.list = true,
              .expected = {"một danh sách", "a list"},
              .help = {"viết mỗi giá trị trên một dòng riêng, bắt đầu bằng \"- \"",
                       "write each value on a line of its own after \"- \""}};
    case Shape::record:
    case Shape::waivers:
      return {.map = true,
              .expected = {"một nhóm khóa thụt vào trong", "a map"},
              .help = {"viết mỗi khóa trên một dòng, thụt vào hai dấu cách so với dòng này",
                       "write its keys on lines of their own, indented by two spaces"}};
    case Shape::records:
      return {.list = true,
              .map = true,
              .expected = {"một danh sách mục", "a list of items"}};  // what to do about it names the keys
    case Shape::goals:
      return {.scalar = true,
              .map = true,
              .expected = {"một số, hoặc từng năm một số", "a number, or a number for each year"},
              .help = {"viết \"goal: 100\", hoặc mỗi năm một dòng \"2025: 100\"",
                       "write \"goal: 100\", or a line \"2025: 100\" for each year"}};
    default:
      return {.scalar = true,
              .expected = {"một dòng chữ", "a text"},
              .help = {"viết nội dung trên một dòng ngay sau dấu hai chấm; nội dung có dấu hai chấm hoặc bắt đầu bằng "
                       "gạch đầu dòng thì đặt trong nháy kép",
                       "write the text after the colon, in double quotes when it holds a colon or starts with a dash"}};
  }
}

text::Message help_with(const FieldInfo& field, const ValueForm& form) {
  if (field.shape != Shape::records) return form.help;
  return say("viết mỗi mục bắt đầu bằng \"- {0}: …\" ở dòng dưới, rồi các khóa: {1}",
             "start each item with \"- {0}: …\" on the lines below, then the keys: {1}",
             field.record->fields.front().key, Binder::key_list(*field.record));
}

}  // namespace

bool Binder::is_list_with_bullets(const yaml::Node& node, const FieldInfo& field) {
  if (!node.is_scalar() || node.damaged) return false;
  std::vector<diag::Edit> edits = as_list(*file_, node);
  if (edits.empty()) return false;
  const std::string_view bullet = file_->at(edits.front().place.span);
  std::optional<diag::Fix> fix;
  // On the key's own line a dash would begin no list.
  if (is_below_key(*file_, node))
    fix = diag::Fix{{"viết dấu gạch ở đầu mỗi mục", "write a dash before each item"}, std::move(edits)};
  sink_->report({.code = Code::wrong_shape,
                 .place = value_place(node),
                 .headline = say("\"{0}\": mỗi mục của danh sách bắt đầu bằng \"- \", không phải \"{1}\"",
                                 "\"{0}\": each item of a list begins with \"- \", not \"{1}\"", field.key, bullet),
                 .context = context(node),
                 .help = {{"viết mỗi mục trên một dòng riêng dưới khóa, bắt đầu bằng \"- \"",
                           "write each item on a line of its own below the key, after \"- \""}},
                 .fix = std::move(fix)});
  return true;
}

void Binder::report_empty(const yaml::Node& node, const FieldInfo& field) {
  sink_->report(
      {.code = Code::empty_value,
       .place = key_place(node),
       .headline = say("khóa \"{0}\" ({1}) để trống", "the key \"{0}\" is empty", field.key, label(field)),
       .label = {"chưa có nội dung", "no value"},
       .context = context(node),
       .help = {is_behind_hash(*file_, node)
                    ? say("sau dấu # là ghi chú, không được đọc; nếu đó là nội dung thì đặt cả giá trị trong nháy kép: "
                          "{}: \"# …\"",
                          "what stands behind # is a comment; put the whole value in double quotes if it is text: {}: "
                          "\"# …\"",
                          field.key)
                : field.required ? text::Message{"ghi nội dung sau dấu hai chấm", "write its value after the colon"}
                                 : text::Message{"ghi nội dung sau dấu hai chấm, hoặc xóa cả dòng nếu bản in không có",
                                                 "write its value after the colon, or delete the line if there is "
                                                 "none"}}});
}

bool Binder::has_shape(const FieldInfo& field, const yaml::Node& node) {
  const ValueForm form = value_form(field.shape);
  const bool is_empty_list = form.list && node.is_list() && node.first == nullptr;
  const bool is_blank = node.is_scalar() && text::trim(node.text).empty();
  if (node.is_empty() || is_empty_list || is_blank) {
    const bool may_be_empty = field.may_be_empty && node.is_empty();
    if (!node.damaged && !may_be_empty && !stands_too_far_out(node, field)) report_empty(node, field);
    return false;
  }
  const bool takes_texts = field.shape == Shape::texts || field.shape == Shape::list;
  if (takes_texts && is_list_with_bullets(node, field)) return false;
  if (form.takes(node)) return true;
  if (field.shape == Shape::list && node.is_scalar()) {
    const bool is_one = is_one_value(*file_, node, field);
    wrong_shape(node, field, form.expected, help_with(field, form),
                is_one                   ? as_list_of_one(*file_, node)
                : field.role == Role::id ? as_list_of_codes(*file_, node)
                                         : std::nullopt);
    return is_one;  // one value is understood as a list of one
  }
  wrong_shape(node, field, form.expected, help_with(field, form),
              form.list || form.map ? std::nullopt : as_one_text(*file_, node));
  return false;
}

}  // namespace cchc::plan
