#include "plan/binder.h"

#include "plan/walk.h"
#include "text/normalize.h"
#include "yaml/bullet.h"

#include <algorithm>

namespace cchc::plan {

using diag::Code;
using text::say;

namespace {

/// The record among those of an area's file that has a key another record lacks.
const RecordInfo* record_with(std::string_view key) {
  for (const RecordInfo* record : {&activity_record(), &task_record(), &target_record()}) {
    if (record->find(key) != nullptr) return record;
  }
  return nullptr;
}

std::string key_list(const RecordInfo& info) {
  std::string list;
  for (const FieldInfo& field : info.fields) {
    if (!list.empty()) list += ", ";
    list += field.key;
  }
  return list;
}

text::Message kind_of(const yaml::Node& node) {
  if (node.is_map()) return {"một nhóm khóa", "a map"};
  if (node.is_list()) return {"một danh sách", "a list"};
  return {"một dòng chữ", "a text"};
}

/// The nearest enclosing map that has an id, which is how an item of the plan looks.
const yaml::Node* enclosing_item(const yaml::Node* node) {
  for (; node != nullptr; node = node->parent) {
    if (node->is_map() && node->find("id") != nullptr) return node;
  }
  return nullptr;
}

text::Message item_word(std::string_view id) {
  const auto parsed = parse_id(id);
  return parsed ? kind_name(parsed->kind) : text::Message{"mục", "item"};
}

}  // namespace

diag::Context Binder::context(const yaml::Node& node) const {
  // Asked of many values of one map in turn, which may be a long one.
  const yaml::Node* holder = node.is_map() ? &node : node.parent;
  if (holder == nullptr) return {};
  if (holder != holder_) item_ = enclosing_item(holder);
  holder_ = holder;
  const yaml::Node* item = item_;
  if (item == nullptr) return {};
  const std::string_view id = item->find("id")->text;
  const yaml::Node* words = item->find("text");
  if (words == nullptr) words = item->find("name");
  return describe_item(item_word(id), id, words != nullptr ? words->text : std::string_view{});
}

namespace {

/// The nested record whose keys, and no keys of the record around it, this is: `number` of plan.yaml's `decision`.
const FieldInfo* nested_with(const RecordInfo& info, std::string_view key) {
  if (info.find(key) != nullptr) return nullptr;
  const auto found = std::ranges::find_if(info.fields, [&](const FieldInfo& field) {
    return field.shape == Shape::record && field.record->find(key) != nullptr;
  });
  return found == info.fields.end() ? nullptr : &*found;
}

/// The fields of the record whose own keys stand in the map.
std::vector<const FieldInfo*> present_fields(const yaml::Node& map, const RecordInfo& info) {
  std::vector<const FieldInfo*> present;
  for (const yaml::Node& child : map) {
    const FieldInfo* field = info.find(child.key);
    if (field != nullptr && std::ranges::find(present, field) == present.end()) present.push_back(field);
  }
  return present;
}

/// Whether the record's keys stand beside its own key, which holds nothing: the indent got lost.
bool is_flat(const yaml::Node& map, const RecordInfo& info, const FieldInfo& nested) {
  const yaml::Node* own = map.find(nested.key);
  if (own != nullptr && !own->is_empty()) return false;
  for (const yaml::Node& child : map) {
    if (nested_with(info, child.key) == &nested) return true;
  }
  return false;
}

}  // namespace

void Binder::flat_record(const yaml::Node& map, const RecordInfo& info, const FieldInfo& nested) {
  std::string keys;
  const yaml::Node* first = nullptr;
  for (const yaml::Node& child : map) {
    if (nested_with(info, child.key) != &nested) continue;
    if (first == nullptr) first = &child;
    keys += fmt::format("{}\"{}\"", keys.empty() ? "" : ", ", child.key);
  }
  const bool has_key = map.find(nested.key) != nullptr;
  sink_->report(
      {.code = Code::unknown_key,
       .place = key_place(*first),
       .headline = say("{1} không có khóa \"{0}\"", "no key \"{0}\" in {2}", first->key, info.name_vi, info.name),
       .label = say("khóa của \"{}\"", "a key of \"{}\"", nested.key),
       .context = context(*first),
       .help = {has_key
                    ? say("thụt các dòng {0} vào hai dấu cách, dưới dòng \"{1}:\"",
                          "indent the lines {0} by two spaces, under \"{1}:\"", keys, nested.key)
                    : say("viết dòng \"{1}:\" ở trên, rồi thụt các dòng {0} vào hai dấu cách",
                          "write the line \"{1}:\" above and indent the lines {0} by two spaces", keys, nested.key)}});
}

const FieldInfo* Binder::unknown_key(const yaml::Node& child, const RecordInfo& info,
                                     const std::vector<const FieldInfo*>& present) {
  const FieldInfo* meant = meant_.try_emplace(&info, info).first->second.find(child.key);
  const bool taken = meant != nullptr && std::ranges::find(present, meant) != present.end();
  if (sink_->count_if_full(Code::unknown_key, *file_)) return taken ? nullptr : meant;
  diag::Diagnostic found{
      .code = Code::unknown_key,
      .place = key_place(child),
      .headline = say("{1} không có khóa \"{0}\"", "no key \"{0}\" in {2}", child.key, info.name_vi, info.name),
      .label = {"khóa không có trong mẫu", "unknown key"},
      .context = context(child)};
  if (meant != nullptr) {
    found.help.push_back(say("có phải \"{0}\" ({1})?", "did you mean \"{0}\"?", meant->key, label(*meant)));
    if (taken && has_label(*meant, child.key)) {
      // A label is a word of its own, such as "kết quả" of the work: it need not mean what the key holds.
      found.help.front() = say("\"{0}\" ({1}) của mục này đã ghi ở khóa \"{0}\"", "\"{0}\" is given here already",
                               meant->key, label(*meant));
      found.help.push_back(say("nội dung khác thì ghi ở \"note\"; ghi trùng thì xóa dòng này",
                               "write something else under \"note\", or delete the line"));
      meant = nullptr;
    } else if (taken) {
      found.help.push_back(say("mục này đã có khóa \"{}\": gộp nội dung lại rồi xóa dòng thừa",
                               "there is already a key \"{}\" here: merge the two", meant->key));
      meant = nullptr;
    } else {
      found.fix = diag::Fix{say("đổi thành \"{}\"", "change to \"{}\"", meant->key),
                            {{key_place(child), std::string(meant->key)}}};
    }
  } else if (const RecordInfo* other = record_with(child.key);
             other != nullptr && (info.find("targets") == nullptr || child.is_list())) {
    found.help.push_back(say("\"{0}\" là khóa của {1}: có lẽ dòng này thụt sai cấp",
                             "\"{0}\" is a key of a {2}: the line is probably at the wrong indent", child.key,
                             other->name_vi, other->name));
  } else {
    found.help.push_back(say("các khóa dùng được ở đây: {}", "keys that can stand here: {}", key_list(info)));
  }
  sink_->report(std::move(found));
  return meant;
}

bool Binder::has_number_for_goal(const yaml::Node& node) {
  const yaml::Node* goal = node.find("goal");
  return goal == nullptr || !goal->is_scalar() || !(parse_goal_bound(goal->text) || is_goal_in_words(goal->text));
}

void Binder::missing_keys(const yaml::Node& node, const RecordInfo& info, const std::vector<const FieldInfo*>& seen) {
  if (node.damaged) return;
  for (const FieldInfo& field : info.fields) {
    if (!field.required || std::ranges::find(seen, &field) != seen.end()) continue;
    if (field.of_number && !has_number_for_goal(node)) continue;
    const yaml::Node* anchor = node.find("id") != nullptr ? node.find("id") : node.first;
    const diag::Place place =
        anchor != nullptr
            ? diag::Place{file_, text::cover(anchor->key_span, anchor->is_scalar() ? anchor->span : anchor->key_span)}
            : value_place(node);
    sink_->report({.code = Code::missing_key,
                   .place = place,
                   .headline = say("{0} thiếu khóa \"{1}\" ({2})", "{3} lacks the key \"{1}\"", info.name_vi, field.key,
                                   label(field), info.name),
                   .label = {"mục này", "this item"},
                   .context = context(node),
                   .help = {say("thêm dòng \"{}: …\" vào mục này: {}", "add a line \"{0}: …\": {2}", field.key,
                                field.about_vi, field.about_en)}});
  }
}

void Binder::wrong_shape(const yaml::Node& node, const FieldInfo& field, text::Message expected, text::Message help,
                         std::optional<diag::Fix> fix) {
  if (node.damaged) return;
  const text::Message given = kind_of(node);
  // A whole nested block underlined says nothing: the key does.
  const diag::Place place =
      node.is_scalar() || node.style == yaml::Style::flow || node.key.empty() ? value_place(node) : key_place(node);
  sink_->report({.code = Code::wrong_shape,
                 .place = place,
                 .headline = {fmt::format("\"{}\" cần {}, không phải {}", field.key, expected.vi, given.vi),
                              fmt::format("\"{}\" needs {}, not {}", field.key, expected.en, given.en)},
                 .context = context(node),
                 .help = {std::move(help)},
                 .fix = std::move(fix)});
}

void Binder::report_value(const yaml::Node& node, diag::Diagnostic found) {
  if (!node.damaged) sink_->report(std::move(found));
}

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
  if (field.shape != Shape::records || item == nullptr || item->next == nullptr || list.next != nullptr) return false;
  const yaml::Node* id = item->next->is_map() ? item->next->find("id") : nullptr;
  const auto parsed = id != nullptr ? parse_id(Binder::one_line(*id)) : std::nullopt;
  return parsed && kind_name(parsed->kind).en == field.record->name;
}

/// The edits that write a text of several lines, each behind a bullet of its own, as a list; none when it is no such
/// text.
std::vector<diag::Edit> as_list(const text::SourceFile& file, const yaml::Node& node) {
  std::vector<diag::Edit> edits;
  if (node.style != yaml::Style::plain || node.damaged) return edits;
  for (std::uint32_t at = node.span.begin; at < node.span.end;) {
    const auto line_end = static_cast<std::uint32_t>(std::min<std::size_t>(file.bytes().find('\n', at), node.span.end));
    const std::string_view line = file.at({at, line_end});
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view bullet = yaml::bullet_of(line.substr(indent));
    if (bullet.empty()) return {};
    const auto begin = static_cast<std::uint32_t>(at + indent);
    edits.push_back({{&file, {begin, begin + static_cast<std::uint32_t>(bullet.size())}}, "-"});
    at = line_end + 1;
  }
  return edits.size() > 1 ? edits : std::vector<diag::Edit>{};
}

}  // namespace

bool Binder::is_list_with_bullets(const yaml::Node& node, const FieldInfo& field) {
  if (!node.is_scalar() || node.damaged) return false;
  std::vector<diag::Edit> edits = as_list(*file_, node);
  if (edits.empty()) return false;
  const std::string_view bullet = file_->at(edits.front().place.span);
  std::optional<diag::Fix> fix;
  // On the key's own line a dash would begin no list.
  if (file_->at({node.key_span.end, node.span.begin}).find('\n') != std::string_view::npos)
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

bool Binder::has_shape(const FieldInfo& field, const yaml::Node& node) {
  const bool takes_list = field.shape == Shape::texts || field.shape == Shape::dates || field.shape == Shape::list ||
                          field.shape == Shape::records;
  const bool is_empty_list = takes_list && node.is_list() && node.first == nullptr;
  const bool is_blank = node.is_scalar() && text::trim(node.text).empty();
  if (node.is_empty() || is_empty_list || is_blank) {
    if (node.damaged || (field.may_be_empty && node.is_empty()) || stands_too_far_out(node, field)) return false;
    sink_->report(
        {.code = Code::empty_value,
         .place = key_place(node),
         .headline = say("khóa \"{0}\" ({1}) để trống", "the key \"{0}\" is empty", field.key, label(field)),
         .label = {"chưa có nội dung", "no value"},
         .context = context(node),
         .help = {
             is_behind_hash(*file_, node)
                 ? say("sau dấu # là ghi chú, không được đọc; nếu đó là nội dung thì đặt cả giá trị trong nháy kép: "
                       "{}: \"# …\"",
                       "what stands behind # is a comment; put the whole value in double quotes if it is text: {}: \"# "
                       "…\"",
                       field.key)
             : field.required
                 ? text::Message{"ghi nội dung sau dấu hai chấm", "write its value after the colon"}
                 : text::Message{"ghi nội dung sau dấu hai chấm, hoặc xóa cả dòng nếu bản in không có",
                                 "write its value after the colon, or delete the line if there is none"}}});
    return false;
  }
  switch (field.shape) {
    case Shape::texts:
      if (is_list_with_bullets(node, field)) return false;
      if (node.is_map()) {
        wrong_shape(node, field, {"một tên hoặc danh sách tên", "a text or a list of texts"},
                    {"viết tên ngay sau dấu hai chấm, hoặc mỗi tên một dòng bắt đầu bằng \"- \"; tên có dấu hai chấm "
                     "thì đặt trong nháy kép",
                     "write each name on a line of its own after \"- \""});
      }
      return !node.is_map();
    case Shape::dates:
      if (node.is_map()) {
        wrong_shape(node, field, {"một ngày hoặc danh sách ngày", "a day or a list of days"},
                    {"viết ngày/tháng/năm, ví dụ 15/12/2026; nhiều ngày thì mỗi ngày một dòng bắt đầu bằng \"- \"",
                     "write day/month/year, such as 15/12/2026; several days each on a line after \"- \""});
      }
      return !node.is_map();
    case Shape::list:
      if (is_list_with_bullets(node, field)) return false;
      if (node.is_scalar()) {
        const std::string indent(file_->position(node.key_span.begin).column + 1, ' ');
        const std::string written(file_->at(node.span));
        std::optional<diag::Fix> fix;
        const bool in_flow = node.parent != nullptr && node.parent->style == yaml::Style::flow;
        // Several values in one text: only whoever wrote them knows where each ends.
        const bool is_one = node.text.find_first_of(",;\n") == std::string_view::npos;
        if (is_one && !in_flow &&
            (node.style == yaml::Style::plain || node.style == yaml::Style::single_quoted ||
             node.style == yaml::Style::double_quoted)) {
          // From the colon on, so that no space is left behind it.
          diag::Place place = value_place(node);
          if (file_->bytes().substr(node.key_span.end).starts_with(':')) place.span.begin = node.key_span.end + 1;
          fix = diag::Fix{{"viết thành danh sách một dòng", "write it as a list of one"},
                          {{place, "\n" + indent + "- " + written}}};
        }
        wrong_shape(node, field, {"một danh sách", "a list"},
                    {"viết mỗi giá trị trên một dòng riêng, bắt đầu bằng \"- \"",
                     "write each value on a line of its own after \"- \""},
                    std::move(fix));
      } else if (node.is_map()) {
        wrong_shape(node, field, {"một danh sách", "a list"},
                    {"viết mỗi giá trị trên một dòng riêng, bắt đầu bằng \"- \"",
                     "write each value on a line of its own after \"- \""});
      }
      return !node.is_map();
    case Shape::record:
    case Shape::waivers:
      if (!node.is_map()) {
        wrong_shape(node, field, {"một nhóm khóa thụt vào trong", "a map"},
                    {"viết mỗi khóa trên một dòng, thụt vào hai dấu cách so với dòng này",
                     "write its keys on lines of their own, indented by two spaces"});
      }
      return node.is_map();
    case Shape::records:
      if (node.is_scalar()) {
        wrong_shape(node, field, {"một danh sách mục", "a list of items"},
                    say("viết mỗi mục bắt đầu bằng \"- {0}: …\" ở dòng dưới, rồi các khóa: {1}",
                        "start each item with \"- {0}: …\" on the lines below, then the keys: {1}",
                        field.record->fields.front().key, key_list(*field.record)));
      }
      return !node.is_scalar();
    case Shape::goals:
      if (node.is_list()) {
        wrong_shape(node, field, {"một số, hoặc từng năm một số", "a number, or a number for each year"},
                    {"viết \"goal: 100\", hoặc mỗi năm một dòng \"2025: 100\"",
                     "write \"goal: 100\", or a line \"2025: 100\" for each year"});
      }
      return !node.is_list();
    default:
      if (!node.is_scalar()) {
        std::optional<diag::Fix> fix;
        if (node.is_list() && node.first != nullptr && node.first == node.last && node.first->is_scalar()) {
          fix = diag::Fix{{"bỏ dấu danh sách", "write it as a plain text"},
                          {{value_place(node), std::string(file_->at(node.first->span))}}};
          if (node.style == yaml::Style::block) fix->edits[0].place.span.begin = node.key_span.end + 1;
          if (node.style == yaml::Style::block) fix->edits[0].replacement.insert(0, " ");
        }
        wrong_shape(node, field, {"một dòng chữ", "a text"},
                    {"viết nội dung trên một dòng ngay sau dấu hai chấm; nội dung có dấu hai chấm hoặc bắt đầu bằng "
                     "gạch đầu dòng thì đặt trong nháy kép",
                     "write the text after the colon, in double quotes when it holds a colon or starts with a dash"},
                    std::move(fix));
      }
      return node.is_scalar();
  }
}

void Binder::record(const yaml::Node& node, const RecordInfo& info, const OnField& on_field) {
  std::vector<const FieldInfo*> seen;
  std::optional<std::vector<const FieldInfo*>> present;  // looked up when a key is unknown
  std::vector<const FieldInfo*> flat;                    // nested records whose keys stand here
  for (const FieldInfo& field : info.fields) {
    if (field.shape != Shape::record || node.damaged || !is_flat(node, info, field)) continue;
    flat.push_back(&field);
    flat_record(node, info, field);
  }
  for (const yaml::Node& child : node) {
    const FieldInfo* field = info.find(child.key);
    const FieldInfo* nested = field != nullptr ? field : nested_with(info, child.key);
    if (std::ranges::find(flat, nested) != flat.end()) {
      seen.push_back(nested);
      continue;
    }
    if (field == nullptr) {
      if (!present) present = present_fields(node, info);
      field = unknown_key(child, info, *present);
    }
    if (field == nullptr || std::ranges::find(seen, field) != seen.end()) continue;
    seen.push_back(field);
    if (has_shape(*field, child)) on_field(*field, child);
  }
  missing_keys(node, info, seen);
}

void Binder::records(const yaml::Node& node, const FieldInfo& field,
                     const std::function<void(const yaml::Node&)>& on_item) {
  if (node.is_map()) {
    if (!node.damaged) {
      sink_->report(
          {.code = Code::wrong_shape,
           .place = key_place(node),
           .headline = say("\"{}\" cần một danh sách, mỗi mục bắt đầu bằng dấu gạch \"- \"",
                           "\"{}\" needs a list: each item starts with \"- \"", field.key),
           .context = context(node),
           .help = {say("thêm \"- \" trước khóa đầu tiên của mỗi {}", "put \"- \" before the first key of each {1}",
                        field.record->name_vi, field.record->name)}});
    }
    on_item(node);
    return;
  }
  for (const yaml::Node& item : node) {
    if (item.is_map()) {
      on_item(item);
    } else if (!item.damaged) {
      sink_->report({.code = item.is_empty() ? Code::empty_value : Code::wrong_shape,
                     .place = item.is_empty() ? key_place(item) : value_place(item),
                     .headline = item.is_empty() ? say("mục trống trong \"{}\"", "empty item in \"{}\"", field.key)
                                                 : say("mỗi mục trong \"{0}\" phải là một {1} có các khóa riêng",
                                                       "each item of \"{0}\" must be a {2} with keys of its own",
                                                       field.key, field.record->name_vi, field.record->name),
                     .context = context(item),
                     .help = {item.is_empty() ? text::Message{"xóa dấu gạch thừa, hoặc ghi nội dung của mục",
                                                              "delete the dash, or write the item"}
                                              : say("viết thành \"- {0}: …\" rồi các khóa khác ở các dòng dưới",
                                                    "write \"- {0}: …\" and the other keys below it",
                                                    field.record->fields.front().key)}});
    }
  }
}

}  // namespace cchc::plan
