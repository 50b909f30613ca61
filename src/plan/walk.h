#pragma once

#include "plan/model.h"

namespace cchc::plan {

/// Calls `on_item(item, kind, area)` for every target, task and activity in the order of the plan.
template <class OnItem>
void for_each_item(const Plan& plan, OnItem&& on_item) {
  for (const Area& area : plan.areas) {
    for (const Target& target : area.targets) {
      on_item(static_cast<const Item&>(target), ItemKind::target, area);
      for (const Task& task : target.tasks) {
        on_item(static_cast<const Item&>(task), ItemKind::task, area);
        for (const Activity& activity : task.activities)
          on_item(static_cast<const Item&>(activity), ItemKind::activity, area);
      }
    }
  }
}

/// Calls `on_activity(activity)` for every activity in the order of the plan.
template <class OnActivity>
void for_each_activity(const Plan& plan, OnActivity&& on_activity) {
  for (const Area& area : plan.areas) {
    for (const Target& target : area.targets) {
      for (const Task& task : target.tasks) {
        for (const Activity& activity : task.activities) on_activity(activity);
      }
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

/// "mục tiêu", "nhiệm vụ", "hoạt động"; "target", "task", "activity".
text::Message kind_name(ItemKind kind);

}  // namespace cchc::plan
