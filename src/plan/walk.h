#pragma once

#include "plan/model.h"

namespace cchc::plan {

/// What an item stands under; null where its plan has no such level.
struct Path {
  const Area* area = nullptr;
  const Target* target = nullptr;
  const Task* task = nullptr;
};

/// Calls `on_item(item, kind, path)` for every target, task and activity of the area in the order of the plan: each
/// before what stands under it, and under one item targets, then tasks, then activities. The one walk over the levels,
/// which every other is made from.
template <class OnItem>
void for_each_item_of(const Area& area, OnItem&& on_item) {
  const auto walk_activities = [&](const std::vector<Activity>& activities, const Path& path) {
    for (const Activity& activity : activities) on_item(static_cast<const Item&>(activity), ItemKind::activity, path);
  };
  const auto walk_tasks = [&](const std::vector<Task>& tasks, const Path& path) {
    for (const Task& task : tasks) {
      on_item(static_cast<const Item&>(task), ItemKind::task, path);
      walk_activities(task.activities, {path.area, path.target, &task});
    }
  };
  for (const Target& target : area.targets) {
    on_item(static_cast<const Item&>(target), ItemKind::target, Path{&area});
    walk_tasks(target.tasks, {&area, &target});
    walk_activities(target.activities, {&area, &target});
  }
  walk_tasks(area.tasks, {&area});
  walk_activities(area.activities, {&area});
}

/// The work item that an item is: every activity, and a task that is work of its own. Null for any other.
inline const WorkItem* as_work_item(const Item& item, ItemKind kind) {
  if (kind == ItemKind::activity) return static_cast<const Activity*>(&item);
  if (kind == ItemKind::target) return nullptr;
  const auto* task = static_cast<const Task*>(&item);
  return task->is_work_item() ? task : nullptr;
}

/// Calls `on_item(item, kind, area)` for every target, task and activity in the order of the plan.
template <class OnItem>
void for_each_item(const Plan& plan, OnItem&& on_item) {
  for (const Area& area : plan.areas) {
    for_each_item_of(area, [&](const Item& item, ItemKind kind, const Path&) { on_item(item, kind, area); });
  }
}

/// Calls `on_work(work_item, kind, path)` for every work item in the order of the plan.
template <class OnWork>
void for_each_work_item(const Plan& plan, OnWork&& on_work) {
  for (const Area& area : plan.areas) {
    for_each_item_of(area, [&](const Item& item, ItemKind kind, const Path& path) {
      if (const WorkItem* work = as_work_item(item, kind)) on_work(*work, kind, path);
    });
  }
}

/// Calls `on_indicator(indicator, area, target)` for every indicator: those of the plan, which stand in no area, then
/// those of each area, which stand under no target, and of its targets.
template <class OnIndicator>
void for_each_indicator(const Plan& plan, OnIndicator&& on_indicator) {
  constexpr const Area* no_area = nullptr;
  constexpr const Target* no_target = nullptr;
  for (const Indicator& indicator : plan.head.indicators) on_indicator(indicator, no_area, no_target);
  for (const Area& area : plan.areas) {
    for (const Indicator& indicator : area.indicators) on_indicator(indicator, &area, no_target);
    for (const Target& target : area.targets) {
      for (const Indicator& indicator : target.indicators) on_indicator(indicator, &area, &target);
    }
  }
}

/// Calls `on_target(target)` for every target in the order of the plan.
template <class OnTarget>
void for_each_target(const Plan& plan, OnTarget&& on_target) {
  for (const Area& area : plan.areas) {
    for (const Target& target : area.targets) on_target(target);
  }
}

/// The item for a message: hoạt động I.HD1 "Hoàn thiện các văn bản…".
diag::Context describe_item(const Item& item, ItemKind kind);

/// The same from its parts: what it is called, its id and the words to quote, which may be empty and are cut short.
diag::Context describe_item(const text::Message& kind, std::string_view id, std::string_view words);

/// Where a text of a record stands, or where to point when the record has none: at its first key, or where it begins.
diag::Place place_of(const Text& text, const Origin& record);
/// Where to point at an item: at its id when it has one.
diag::Place place_of(const Item& item);

/// "mục tiêu", "nhiệm vụ", "hoạt động"; "target", "task", "activity".
text::Message kind_name(ItemKind kind);

/// What the work items of a plan are called together.
enum class WorkKind { activities, tasks, both };
WorkKind work_kind(const Plan& plan);

/// "hoạt động", "nhiệm vụ" or, for both, "việc"; "activity", "task", "work item".
text::Message work_name(WorkKind kind);

}  // namespace cchc::plan
