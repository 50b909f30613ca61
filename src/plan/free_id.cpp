#include "plan/free_id.h"

#include "plan/walk.h"

#include <algorithm>

namespace cchc::plan {

Id next_free_id(const Plan& plan, int area, ItemKind kind) {
  int highest = 0;
  const auto count = [&](const std::optional<Id>& id) {
    if (id && id->area == area && id->kind == kind) highest = std::max(highest, id->ordinal);
  };
  for_each_item(plan, [&](const Item& item, ItemKind, const Area&) {
    count(item.id);
    if (item.was) count(parse_id(item.was.value));
  });
  for (const Area& one : plan.areas) {
    for (const Retired& retired : one.retired) count(retired.id);
  }
  return {area, kind, highest + 1};
}

}  // namespace cchc::plan
