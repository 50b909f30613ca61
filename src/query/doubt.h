#pragma once

#include "plan/model.h"
#include "plan/registry.h"
#include "text/nearest.h"

#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cchc::query {

/// Whom the names may mean that no body, or more than one, answers to.
class Doubt {
public:
  /// `bodies` are those of the registry and outlive this.
  explicit Doubt(const std::vector<plan::Body>& bodies) : registry_(bodies), near_names_(registry_.names()) {}

  /// Whether a list that should name a body may name such a one although it does not: nobody is named, or a name may
  /// mean one.
  bool may_name(const std::vector<plan::BodyReference>& list, const std::function<bool(const plan::Body&)>& is_wanted);

private:
  /// Empty when it may be anybody.
  const std::vector<const plan::Body*>& meant(std::string_view name);

  plan::Registry registry_;
  text::NearNames near_names_;
  std::unordered_map<std::string_view, std::vector<const plan::Body*>> meant_;
};

}  // namespace cchc::query
