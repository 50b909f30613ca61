#include "check/rules/outdented.h"

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

}  // namespace

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
