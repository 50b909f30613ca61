#pragma once

#include "diag/diagnostic.h"
#include "plan/field.h"
#include "plan/model.h"
#include "plan/walk.h"

#include <functional>
#include <string>

namespace cchc::check {

using plan::Role;

/// One text with what it is for and the item, body, area or result it belongs to.
struct PlacedText {
  plan::Text text;
  Role role = Role::none;
  const plan::Item* item = nullptr;
  plan::ItemKind kind = plan::ItemKind::activity;
  const plan::Body* body = nullptr;
  const plan::Area* area = nullptr;
  const plan::ProgressRecord* result = nullptr;

  diag::Context context() const;
};

/// Calls `on_text` for every text of the plan that no syntax error touched: plan.yaml, the bodies, the areas, then the
/// results.
void for_each_text(const plan::Plan& plan, const std::function<void(const PlacedText&)>& on_text);

/// The text as rules of writing read it: as long as it is, but in notes what stands in quotation marks is blotted out.
std::string readable(const PlacedText& placed);

}  // namespace cchc::check
