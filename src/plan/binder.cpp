#include "plan/binder.h"

#include "plan/walk.h"
#include "text/join.h"

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

std::string Binder::key_list(const RecordInfo& info) {
  return text::join(info.fields, ", ", &FieldInfo::key);
}

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
    text::add_item(keys, ", ", fmt::format("\"{}\"", child.key));
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
      found.fix = diag::change_to(meant->key, {key_place(child), std::string(meant->key)});
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
  const auto says_number = [](const yaml::Node& one) {
    return !one.is_scalar() || !(parse_goal_bound(one.text) || is_goal_in_words(one.text));
  };
  if (goal == nullptr || goal->is_scalar() || goal->first == nullptr) return goal == nullptr || says_number(*goal);
  for (const yaml::Node& of_year : *goal)
    if (says_number(of_year)) return true;
  return false;
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

void Binder::record(const yaml::Node& node, const RecordInfo& info, const OnField& on_field) {
  std::vector<const FieldInfo*> seen;
  seen.reserve(info.fields.size());
  std::optional<std::vector<const FieldInfo*>> present;  // looked up when a key is unknown
  std::vector<const FieldInfo*> flat;                    // nested records whose keys stand here
  for (const FieldInfo& field : info.fields) {
    if (field.shape != Shape::record || node.damaged || !is_flat(node, info, field)) continue;
    flat.push_back(&field);
    flat_record(node, info, field);
  }
  const FieldInfo* last = nullptr;
  for (const yaml::Node& child : node) {
    const FieldInfo* field = info.find_behind(last, child.key);
    if (field != nullptr) last = field;
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

void Binder::report_item_without_list(const yaml::Node& item, const FieldInfo& field) {
  const yaml::Node* first =
      item.first != nullptr && field.record->find(item.first->key) != nullptr ? item.first : nullptr;
  diag::Diagnostic found{
      .code = Code::wrong_shape,
      .place = key_place(first != nullptr ? *first : item),
      .headline = say("\"{}\" cần một danh sách, mỗi mục bắt đầu bằng dấu gạch \"- \"",
                      "\"{}\" needs a list: each item starts with \"- \"", field.key),
      .context = context(item),
      .help = {say("thêm \"- \" trước khóa đầu tiên của mỗi {}", "put \"- \" before the first key of each {1}",
                   field.record->name_vi, field.record->name)}};
  if (first != nullptr && item.style == yaml::Style::block) {
    const std::uint32_t begin = first->key_span.begin;
    const bool has_room = file_->position(begin).column >= file_->position(item.key_span.begin).column + 2;
    if (has_room) found.fix = diag::Fix{{"viết dấu gạch", "write the dash"}, {{{file_, {begin - 2, begin}}, "- "}}};
  }
  sink_->report(std::move(found));
}

void Binder::records(const yaml::Node& node, const FieldInfo& field,
                     const std::function<void(const yaml::Node&)>& on_item) {
  if (node.is_map()) {
    if (!node.damaged) report_item_without_list(node, field);
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
