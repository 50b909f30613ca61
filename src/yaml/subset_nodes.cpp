#include "yaml/subset_nodes.h"

#include "yaml/read.h"
#include "yaml/subset_findings.h"

#include <utility>

namespace cchc::yaml::subset {

Node* Nodes::add(Node* parent, std::uint32_t p) {
  if (++count_ == max_nodes && !notes_.stopped()) {
    notes_.report(subset::over_limit(document_.file(), {p, p + 1}, max_nodes, false));
    notes_.stop();
    over_limit_ = true;
  }
  return document_.add(parent);
}

std::string_view Nodes::keep(std::string text) {
  return document_.keep(std::move(text));
}

}  // namespace cchc::yaml::subset
