#pragma once

#include "plan/progress.h"
#include "plan/registry.h"
#include "plan/walk.h"

#include <string>
#include <string_view>
#include <vector>

namespace cchc::check {

// What the rules about the names of bodies share.

/// Calls `on_list(item, kind, references)` for the owners and for the partners of every work item, and for those it was reassigned to.
template <class OnList>
void for_each_list(const plan::Plan& plan, OnList&& on_list) {
  plan::for_each_work_item(plan, [&](const plan::WorkItem& item, plan::ItemKind kind, const plan::Path&) {
    on_list(item, kind, item.owners);
    on_list(item, kind, item.partners);
  });
  const plan::Progress progress(plan);
  for (const plan::Progress::Entry& entry : progress.entries()) {
    if (entry.work != nullptr && entry.record->reassignment)
      on_list(*entry.work, entry.work->id->kind, entry.record->reassignment->owners);
  }
}

/// Whether the name has the accents of one of its body's names. Without them people are understood, but a plan is not published so.
bool is_written_right(const plan::BodyReference& reference);

/// The bodies a written name may mean when it is no name itself: the start of several names. Empty when they are not several.
std::vector<const plan::Body*> meanings(const plan::BodyReference& reference, const plan::Registry& registry);

/// The names as a list in quotes: "A", "B".
std::string in_quotes(const std::vector<std::string>& names);

}  // namespace cchc::check
