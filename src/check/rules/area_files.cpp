#include "check/rules/area_files.h"

#include "plan/walk.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cchc::check {

namespace {

/// The areas that the ids of one file name.
struct Named {
  int code = 0;
  std::size_t count = 0;
  bool agree = true;

  void add(const plan::Item& item) {
    if (!item.id) return;
    agree = agree && (count == 0 || item.id->area == code);
    code = item.id->area;
    ++count;
  }
};

}  // namespace

int area_meant(const plan::Area& area) {
  if (area.code == 0) return 0;
  Named named;
  plan::for_each_item_of(area, [&](const plan::Item& item, plan::ItemKind, const plan::Path&) { named.add(item); });
  return named.agree && named.count >= 2 ? named.code : area.code;
}

std::map<const plan::Area*, const plan::Area*> repeated_areas(const plan::Plan& plan) {
  std::map<int, std::vector<const plan::Area*>> by_code;
  for (const plan::Area& area : plan.areas) {
    if (const int code = area_meant(area); code != 0) by_code[code].push_back(&area);
  }
  const auto length = [](const plan::Area* area) { return area->origin.file->path().size(); };
  std::map<const plan::Area*, const plan::Area*> repeated;
  for (const auto& [code, areas] : by_code) {
    const plan::Area* original = *std::ranges::min_element(areas, {}, length);
    for (const plan::Area* area : areas) {
      if (area != original) repeated.emplace(area, original);
    }
  }
  return repeated;
}

std::set<const plan::Item*> repeated_items(const plan::Plan& plan) {
  std::set<plan::Id> seen;
  std::set<const plan::Item*> repeated;
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind, const plan::Area&) {
    if (item.id && !seen.insert(*item.id).second) repeated.insert(&item);
  });
  return repeated;
}

}  // namespace cchc::check
