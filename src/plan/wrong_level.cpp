#include "plan/wrong_level.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace cchc::plan {

using diag::Code;
using text::say;

namespace {

std::size_t keys_only_in(const yaml::Node& node, const RecordInfo& mine, const RecordInfo& others) {
  std::size_t count = 0;
  for (const yaml::Node& child : node) count += mine.find(child.key) != nullptr && others.find(child.key) == nullptr;
  return count;
}

}  // namespace

const RecordInfo* misplaced_kind(const yaml::Node& item, const RecordInfo& expected) {
  const yaml::Node* id = item.find("id");
  const auto parsed = id != nullptr ? parse_id(Binder::one_line(*id)) : std::nullopt;
  const std::string_view kind = parsed ? (parsed->kind == ItemKind::activity ? "activity"
                                          : parsed->kind == ItemKind::task   ? "task"
                                                                             : "target")
                                       : "";
  std::array others{&activity_record(), &task_record(), &target_record()};
  // What its id says comes first, then what shares the most keys with it.
  std::ranges::stable_sort(others, std::ranges::greater{}, [&](const RecordInfo* other) {
    return std::pair{other->name == kind, keys_only_in(item, *other, expected)};
  });
  for (const RecordInfo* other : others) {
    if (other == &expected || keys_only_in(item, *other, expected) == 0 || keys_only_in(item, expected, *other) > 0)
      continue;
    // One stray key is a wrong key, not a wrong item.
    if (kind == other->name || keys_only_in(item, *other, expected) >= 2) return other;
  }
  return nullptr;
}

void report_misplaced(Binder& binder, const yaml::Node& item, const RecordInfo& kind, const RecordInfo& expected,
                      std::size_t more) {
  if (item.damaged) return;
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
  if (more > 0)
    found.help.push_back(say("{} mục tiếp theo trong danh sách này cũng vậy", "so do the next {} items here", more));
  binder.sink().report(std::move(found));
}

}  // namespace cchc::plan
