#include "check/rules/circles.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace cchc::check {

using plan::Body;

Circles::Circles(const std::vector<Body>& bodies, const Next& next) {
  for (const Body& body : bodies) follow(body, next);
}

void Circles::follow(const Body& start, const Next& next) {
  if (!seen_.insert(&start).second) return;
  std::vector<Step> way{{&start, next(start)}};
  std::unordered_map<const Body*, std::size_t> on_way{{&start, 0}};
  untold_ = {0};
  while (!way.empty()) {
    Step& step = way.back();
    if (step.next == step.named.size()) {
      on_way.erase(step.body);
      way.pop_back();
      if (!untold_.empty() && untold_.back() == way.size()) untold_.pop_back();
      continue;
    }
    const Body* named = step.named[step.next++];
    if (const auto before = on_way.find(named); before != on_way.end()) {
      add(way, before->second);
    } else if (seen_.insert(named).second) {
      on_way.emplace(named, way.size());
      untold_.push_back(way.size());
      way.push_back({named, next(*named)});
    }
  }
}

/// A circle of the steps from `from` on; told once, whatever other circles run through its bodies.
void Circles::add(const std::vector<Step>& way, std::size_t from) {
  const Body* first = way[from].body;
  std::size_t count = 0;
  for (; !untold_.empty() && untold_.back() >= from; untold_.pop_back(), ++count) {
    first = std::min(first, way[untold_.back()].body);
  }
  if (count == way.size() - from) firsts_.insert(first);
}

}  // namespace cchc::check
