#include "plan/wrong_level.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>

namespace cchc::plan {

using diag::Code;
using text::say;

namespace {

bool all_keys_in(const yaml::Node& node, const RecordInfo& record) {
  const FieldInfo* field = nullptr;
  for (const yaml::Node& child : node) {
    field = record.find_behind(field, child.key);
    if (field == nullptr) return false;
  }
  return true;
}

/// The key of the list for items of this kind, when the item around the list could have it and has not: the line may
/// have been lost.
std::string lost_list(const yaml::Node& item, const RecordInfo& kind) {
  const yaml::Node* around = item.parent != nullptr ? item.parent->parent : nullptr;
  if (around == nullptr) return {};
  for (const RecordInfo* record : {&area_record(), &target_record(), &task_record()}) {
    for (const FieldInfo& field : record->fields) {
      if (field.record != &kind || field.shape != Shape::records) continue;
      const bool fits = keys_only_in(*around, *record, kind) > 0 && record->find(item.parent->key) != nullptr;
      if (fits && around->find(field.key) == nullptr) return std::string(field.key);
    }
  }
  return {};
}

}  // namespace

std::size_t keys_only_in(const yaml::Node& node, const RecordInfo& mine, const RecordInfo& others) {
  std::size_t count = 0;
  for (const yaml::Node& child : node) count += mine.find(child.key) != nullptr && others.find(child.key) == nullptr;
  return count;
}

const RecordInfo* misplaced_kind(const yaml::Node& item, const RecordInfo& expected) {
  const yaml::Node* id = item.find("id");
  const auto parsed = id != nullptr ? parse_id(Binder::one_line(*id)) : std::nullopt;
  const std::string_view kind = parsed ? (parsed->kind == ItemKind::activity ? "activity"
                                          : parsed->kind == ItemKind::task   ? "task"
                                                                             : "target")
                                       : "";
  // What its id says, if it has one, and nothing that says otherwise: nearly always.
  if ((kind.empty() || kind == expected.name) && all_keys_in(item, expected)) return nullptr;
  std::array others{&activity_record(), &task_record(), &target_record()};
  // What its id says comes first, then what shares the most keys with it.
  std::ranges::stable_sort(others, std::ranges::greater{}, [&](const RecordInfo* other) {
    return std::pair{other->name == kind, keys_only_in(item, *other, expected)};
  });
  for (const RecordInfo* other : others) {
    if (other == &expected || keys_only_in(item, expected, *other) > 0) continue;
    // Every key of an activity is one of a task too, so among tasks its id tells; so it does among goals with tasks.
    const bool told_by_id =
        (other == &activity_record() && expected.find("activities") != nullptr) ||
        (other == &task_record() && expected.find("tasks") != nullptr && item.parent->first->find("tasks") != nullptr);
    const std::size_t own_keys = keys_only_in(item, *other, expected) + (told_by_id ? 1 : 0);
    // One stray key is a wrong key, not a wrong item.
    if (own_keys >= 2 || (own_keys == 1 && kind == other->name)) return other;
  }
  return nullptr;
}

void report_misplaced(Binder& binder, const yaml::Node& item, const RecordInfo& kind, const RecordInfo& expected,
                      std::size_t more) {
  const yaml::Node* id = item.find("id");
  const yaml::Node* anchor = id != nullptr ? id : item.first;
  diag::Diagnostic found{
      .code = Code::wrong_level,
      .place = diag::Place{&binder.file(),
                           text::cover(anchor->key_span, anchor->is_scalar() ? anchor->span : anchor->key_span)},
      .headline = say("mục này trông như một {0} nhưng nằm trong danh sách {1}",
                      "this looks like a {2} but stands in a list of {3} items", kind.name_vi, expected.name_vi,
                      kind.name, expected.name),
      .context = binder.context(item),
      .help = {say("chuyển cả mục vào danh sách {0} của mục chứa nó, thụt dòng theo các {0} khác",
                   "move the whole item to a list of {1} items", kind.name_vi, kind.name)}};
  if (const std::string key = lost_list(item, kind); !key.empty())
    found.help.push_back(say("hoặc viết lại dòng \"{}:\" ở trên mục này, nếu dòng đó bị xóa nhầm",
                             "or write the line \"{}:\" above it again, if that got lost", key));
  if (more > 0)
    found.help.push_back(
        say("{} mục tiếp theo trong danh sách này cũng vậy", "the same holds for the next items here: {}", more));
  binder.sink().report(std::move(found));
}

}  // namespace cchc::plan
