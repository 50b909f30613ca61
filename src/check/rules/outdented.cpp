#include "check/rules/outdented.h"

#include "plan/id.h"

#include <optional>

namespace cchc::check {

namespace {

/// The record a map with this key's list in it is bound to; null when it is none of an area's.
const plan::RecordInfo* record_around(const yaml::Node& list) {
  for (const plan::RecordInfo* record : {&plan::area_record(), &plan::target_record(), &plan::task_record()}) {
    if (const plan::FieldInfo* field = record->find(list.key); field != nullptr && field->record != nullptr)
      return record;
  }
  return nullptr;
}

/// The key's list in a record, when it has items.
const yaml::Node* filled_list(const yaml::Node& record, std::string_view key) {
  const yaml::Node* list = record.find(key);
  return list != nullptr && list->is_list() && list->first != nullptr ? list : nullptr;
}

std::optional<int> number_of(const yaml::Node& item) {
  const yaml::Node* id = item.is_map() ? item.find("id") : nullptr;
  const auto parsed = id != nullptr ? plan::parse_id(id->text) : std::nullopt;
  return parsed ? std::optional(parsed->ordinal) : std::nullopt;
}

/// Whether the items of the list go on from those of the records before: the last of them has such a list too, and
/// the numbers do not say otherwise.
bool goes_on(const yaml::Node& record, const yaml::Node& list) {
  const yaml::Node* before = nullptr;
  for (const yaml::Node* other = record.parent->first; other != &record; other = other->next) {
    if (const yaml::Node* filled = filled_list(*other, list.key); filled != nullptr) before = filled;
  }
  if (before == nullptr) return false;
  const yaml::Node* last = before->first;
  while (last->next != nullptr) last = last->next;
  const auto number = number_of(*last);
  const auto next = number_of(*list.first);
  return !number || !next || *next == *number + 1;
}

}  // namespace

const yaml::Node* list_meant_for(const plan::Origin& origin, const plan::RecordInfo& info) {
  const yaml::Node* record = origin.node;
  for (const yaml::Node* item = record;
       item != nullptr && item->parent != nullptr && item->parent->is_list() && item->next == nullptr;
       item = item->parent->parent) {
    const yaml::Node* next = item->parent->next;
    if (next == nullptr) continue;
    const plan::FieldInfo* field = info.find(next->key);
    const bool is_list = field != nullptr && field->record != nullptr && next->is_list() && next->first != nullptr;
    // A task is there for its activities; goals may be one list of an area and its tasks another.
    if (!is_list || next->damaged) return nullptr;
    return &info == &plan::task_record() || goes_on(*record, *next) ? next : nullptr;
  }
  return nullptr;
}

bool has_outdented_list(const plan::Origin& origin, const plan::RecordInfo& info) {
  const yaml::Node* item = origin.node;
  // Only the last item of a list can lose what follows it; and only what stands further out follows it.
  for (; item != nullptr && item->parent != nullptr && item->parent->is_list() && item->next == nullptr;
       item = item->parent->parent) {
    const yaml::Node& list = *item->parent;
    if (list.parent == nullptr || !list.parent->is_map()) return false;
    const plan::RecordInfo* around = record_around(list);
    for (const yaml::Node* next = list.next; next != nullptr; next = next->next) {
      const plan::FieldInfo* field = info.find(next->key);
      if (field != nullptr && field->record != nullptr && (around == nullptr || around->find(next->key) == nullptr))
        return true;
    }
  }
  return false;
}

}  // namespace cchc::check
