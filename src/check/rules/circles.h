#pragma once

#include "plan/model.h"

#include <functional>
#include <unordered_set>
#include <vector>

namespace cchc::check {

/// Finds the circles that bodies make by naming others: each body is followed once, and a body met again on the way
/// closes one.
class Circles {
public:
  using Next = std::function<std::vector<const plan::Body*>(const plan::Body&)>;

  /// `next` gives the bodies that a body names.
  Circles(const std::vector<plan::Body>& bodies, const Next& next);
  /// Whether a circle begins here: each is told at one of its bodies.
  bool begin_at(const plan::Body& body) const { return firsts_.contains(&body); }

private:
  struct Step {
    const plan::Body* body;
    std::vector<const plan::Body*> named;
    std::size_t next = 0;
  };

  void follow(const plan::Body& start, const Next& next);
  void add(const std::vector<Step>& way, std::size_t from);

  std::unordered_set<const plan::Body*> seen_, firsts_;
  std::vector<std::size_t> untold_;  // the steps of the way that are in no circle yet, ascending
};

}  // namespace cchc::check
