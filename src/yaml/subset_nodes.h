#pragma once

#include "yaml/node.h"
#include "yaml/subset_notes.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::yaml::subset {

/// Makes the nodes of a tree and counts them. Over the limit it reports that and stops the reading.
class Nodes {
public:
  Nodes(Document& document, Notes& notes) : document_(document), notes_(notes) {}

  /// A new node, the last child of `parent` unless that is null, for what stands at `p`.
  Node* add(Node* parent, std::uint32_t p);
  /// A node that stands for nothing written, so that it does not count.
  Node* add_unwritten() { return document_.add(nullptr); }
  /// Keeps a text that does not stand in the file as it is.
  std::string_view keep(std::string text);
  /// Whether the reading stopped because of the limit.
  bool over_limit() const { return over_limit_; }

private:
  Document& document_;
  Notes& notes_;
  std::size_t count_ = 0;
  bool over_limit_ = false;
};

}  // namespace cchc::yaml::subset
