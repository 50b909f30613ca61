#include "yaml/node.h"

#include <type_traits>
#include <utility>

namespace cchc::yaml {

const Node* Node::find(std::string_view wanted) const {
  if (kind != NodeKind::map) return nullptr;
  for (const Node& child : *this) {
    if (child.key == wanted) return &child;
  }
  return nullptr;
}

std::size_t Node::count_children() const {
  std::size_t count = 0;
  for (const Node* child = first; child != nullptr; child = child->next) ++count;
  return count;
}

void mark_damaged(Node& node) {
  node.damaged = true;
  Node* map = &node;
  while (map != nullptr && !map->is_map()) map = map->parent;
  if (map != nullptr) map->damaged = true;
}

Node* Document::add(Node* parent) {
  static_assert(std::is_trivially_destructible_v<Node>);  // nodes are never destroyed one by one
  Node* node = std::pmr::polymorphic_allocator<>(&memory_).new_object<Node>();
  if (parent == nullptr) return node;
  node->parent = parent;
  if (parent->last == nullptr) {
    parent->first = node;
  } else {
    parent->last->next = node;
  }
  parent->last = node;
  return node;
}

std::string_view Document::keep(std::string text) {
  return texts_.emplace_back(std::move(text));
}

}  // namespace cchc::yaml
