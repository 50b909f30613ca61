#include "plan/field.h"

#include "plan/model.h"
#include "text/normalize.h"

#include <algorithm>

namespace cchc::plan {

namespace {

using KeyList = std::vector<std::string_view>;

/// Calls back for every field of the record and of the records in it.
template <class OnField>
void for_each_field(const RecordInfo& record, OnField&& on_field) {
  for (const FieldInfo& field : record.fields) {
    on_field(field);
    if (field.record != nullptr) for_each_field(*field.record, on_field);
  }
}

template <class Predicate>
KeyList keys_that(Predicate&& fits) {
  KeyList keys;
  for (const RecordInfo* record : {&head_record(), &registry_record(), &area_record(), &progress_record()}) {
    for_each_field(*record, [&](const FieldInfo& field) {
      if (fits(field) && std::ranges::find(keys, field.key) == keys.end()) keys.push_back(field.key);
    });
  }
  return keys;
}

/// Whether people or programs compare the value, letter by letter or as a number.
bool is_exact(const FieldInfo& field) {
  switch (field.shape) {
    case Shape::text:
    case Shape::texts:
    case Shape::list:
      return field.role == Role::id || field.role == Role::reference || field.role == Role::deadline;
    case Shape::record:
    case Shape::records:
    case Shape::waivers:
      return false;
    default:
      return true;
  }
}

}  // namespace

const FieldInfo* RecordInfo::find(std::string_view key) const {
  return find_behind(nullptr, key);
}

const FieldInfo* RecordInfo::find_behind(const FieldInfo* before, std::string_view key) const {
  const auto has_key = [key](const FieldInfo& field) { return field.key == key; };
  const auto start = before == nullptr ? fields.begin() : fields.begin() + (before - fields.data()) + 1;
  auto found = std::find_if(start, fields.end(), has_key);
  if (found != fields.end()) return &*found;
  found = std::find_if(fields.begin(), start, has_key);
  return found == start ? nullptr : &*found;
}

std::string_view label(const FieldInfo& field) {
  return field.labels.substr(0, field.labels.find('|'));
}

text::Message labels(const FieldInfo& field) {
  return {std::string(label(field)), std::string(field.label_en.empty() ? field.key : field.label_en)};
}

text::Message heading(const FieldInfo& field) {
  const text::Message both = labels(field);
  return {text::capitalized(both.vi), text::capitalized(both.en)};
}

void for_each_text_in(const RecordBase& record, const FieldInfo& field,
                      const std::function<void(const Text&)>& on_text) {
  // Access is made for binding, which fills records; here they are only read.
  auto& source = const_cast<RecordBase&>(record);  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  if (field.access.text != nullptr) {
    if (const Text& text = field.access.text(source)) on_text(text);
  } else if (field.access.texts != nullptr) {
    for (const Text& text : field.access.texts(source)) on_text(text);
  } else if (const auto* bodies = bodies_in(record, field)) {
    for (const BodyReference& body : *bodies) on_text(body.name);
  }
}

std::vector<Text> texts_in(const RecordBase& record, const FieldInfo& field) {
  std::vector<Text> texts;
  for_each_text_in(record, field, [&](const Text& text) { texts.push_back(text); });
  return texts;
}

const std::vector<BodyReference>* bodies_in(const RecordBase& record, const FieldInfo& field) {
  if (field.access.bodies == nullptr) return nullptr;
  return &field.access.bodies(const_cast<RecordBase&>(record));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

const RecordInfo& item_record(ItemKind kind) {
  switch (kind) {
    case ItemKind::target:
      return target_record();
    case ItemKind::task:
      return task_record();
    case ItemKind::activity:
      break;
  }
  return activity_record();
}

const yaml::Keys& known_keys() {
  static const KeyList all = keys_that([](const FieldInfo&) { return true; });
  static const KeyList exact = keys_that(is_exact);
  static const KeyList printed = keys_that([](const FieldInfo& field) { return field.shape == Shape::row_number; });
  static const KeyList strict =
      keys_that([](const FieldInfo& field) { return field.role == Role::id || field.role == Role::deadline; });
  static const KeyList subjects = keys_that([](const FieldInfo& field) { return field.begins_item; });
  static const KeyList lists = keys_that([](const FieldInfo& field) { return field.shape == Shape::records; });
  static const yaml::Keys keys{all, exact, strict, printed, subjects, lists};
  return keys;
}

}  // namespace cchc::plan
