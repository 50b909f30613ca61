#pragma once

#include "plan/walk.h"

#include <string>

namespace cchc::report {

/// An item with what it stands under.
struct FoundItem : plan::Path {
  const plan::Item* item = nullptr;  ///< null when there is no such item
  plan::ItemKind kind = plan::ItemKind::activity;

  /// The item itself as what it is; null for an item of another kind.
  const plan::Target* as_target() const;
  const plan::Task* as_task() const;
  const plan::WorkItem* as_work() const { return item == nullptr ? nullptr : plan::as_work_item(*item, kind); }
};

/// The first item of the plan with that id.
FoundItem find_item(const plan::Plan& plan, plan::Id id);

/// "I", or what the file has in its place.
std::string area_code(const plan::Area& area);

/// The text without white space at its ends.
std::string text_of(const plan::Text& text);

}  // namespace cchc::report
