#pragma once

#include "plan/walk.h"

namespace cchc::check {

// What the rules on indicators share.

inline diag::Context context_of_target(const plan::Target& target) {
  return plan::describe_item(target, plan::ItemKind::target);
}

/// What an indicator stands under: a target, an area, or nothing but the plan.
struct IndicatorHolder {
  const plan::Area* area = nullptr;
  const plan::Target* target = nullptr;

  diag::Context context() const {
    if (target != nullptr) return context_of_target(*target);
    if (area != nullptr) return plan::describe_item({"lĩnh vực", "area"}, area->code_text.value, area->name.value);
    return {};
  }
};

/// Calls `on_indicator(indicator, holder)` for every indicator that no syntax error touched.
template <class OnIndicator>
void for_each_whole_indicator(const plan::Plan& plan, OnIndicator&& on_indicator) {
  plan::for_each_indicator(plan,
                           [&](const plan::Indicator& indicator, const plan::Area* area, const plan::Target* target) {
                             if (!indicator.origin.damaged()) on_indicator(indicator, IndicatorHolder{area, target});
                           });
}

}  // namespace cchc::check
