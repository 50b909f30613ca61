#pragma once

#include "check/rules.h"
#include "plan/registry.h"
#include "plan/walk.h"

#include <string>
#include <string_view>
#include <vector>

namespace cchc::check {

// What the rules about the names of bodies share.

/// What names bodies: a work item, or an indicator by the item it stands at.
struct Naming {
  const plan::Item* item = nullptr;  ///< null for an indicator of an area or of the plan
  plan::ItemKind kind = plan::ItemKind::activity;
  const plan::WorkItem* work = nullptr;  ///< null for an indicator

  diag::Context context() const { return item == nullptr ? diag::Context{} : plan::describe_item(*item, kind); }
};

/// Calls `on_list(naming, references)` for the owners and for the partners of every work item, for those it was
/// reassigned to, and for the owners of every indicator.
template <class OnList>
void for_each_list(const Situation& now, OnList&& on_list) {
  plan::for_each_work_item(now.plan, [&](const plan::WorkItem& item, plan::ItemKind kind, const plan::Path&) {
    on_list(Naming{&item, kind, &item}, item.owners);
    on_list(Naming{&item, kind, &item}, item.partners);
  });
  plan::for_each_indicator(now.plan,
                           [&](const plan::Indicator& indicator, const plan::Area*, const plan::Target* target) {
                             on_list(Naming{target, plan::ItemKind::target, nullptr}, indicator.owners);
                           });
  for (const plan::Progress::Entry& entry : now.progress.entries()) {
    if (entry.work != nullptr && entry.record->reassignment)
      on_list(Naming{entry.work, entry.kind, entry.work}, entry.record->reassignment->owners);
  }
}

/// Whether the name has the accents of one of its body's names. Without them people are understood, but a plan is not
/// published so.
bool is_written_right(const plan::BodyReference& reference, const plan::Registry& registry);

/// The bodies a written name may mean when it is no name itself: the start of several names. Empty when they are not
/// several.
std::vector<const plan::Body*> meanings(const plan::BodyReference& reference, const plan::Registry& registry);

/// The names as a list in quotes: "A", "B".
std::string in_quotes(const std::vector<std::string>& names);

}  // namespace cchc::check
