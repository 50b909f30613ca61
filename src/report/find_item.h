#pragma once

#include "plan/model.h"

#include <string>

namespace cchc::report {

/// An item with what it stands under. A target has neither task nor activity, a task no activity.
struct FoundItem {
  const plan::Area* area = nullptr;  ///< null when there is no such item
  const plan::Target* target = nullptr;
  const plan::Task* task = nullptr;
  const plan::Activity* activity = nullptr;
};

/// The first item of the plan with that id.
FoundItem find_item(const plan::Plan& plan, plan::Id id);

/// "I", or what the file has in its place.
std::string area_code(const plan::Area& area);

/// The text without white space at its ends.
std::string text_of(const plan::Text& text);

}  // namespace cchc::report
