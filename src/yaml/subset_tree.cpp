#include "yaml/subset_tree.h"

#include "yaml/read.h"
#include "yaml/subset_nodes.h"

#include <utility>

namespace cchc::yaml::subset {
namespace {

/// Takes a child of its parent out, with what is in it.
void unlink(Node& child) {
  Node* parent = child.parent;
  Node* previous = nullptr;
  for (Node* other = parent->first; other != &child; other = other->next) previous = other;
  (previous != nullptr ? previous->next : parent->first) = child.next;
  if (parent->last == &child) parent->last = previous;
  child.parent = child.next = nullptr;
}

void link(Node& parent, Node& child) {
  child.parent = &parent;
  (parent.last != nullptr ? parent.last->next : parent.first) = &child;
  parent.last = &child;
}

void start_block(Node& node, NodeKind kind, text::Span span) {
  node.kind = kind;
  node.style = Style::block;
  node.span = span;
}

}  // namespace

TreeBuilder::TreeBuilder() {
  levels_.reserve(2 * max_depth);
  levels_.push_back({});
}

std::size_t TreeBuilder::find_level(NodeKind kind, int n) const {
  for (std::size_t k = levels_.size(); k-- > 1;) {
    if (levels_[k].at(n) && levels_[k].node->kind == kind) return k;
  }
  return 0;
}

bool TreeBuilder::push(Node& node, NodeKind kind, std::uint32_t p, int indent) {
  if (levels_.size() > max_depth) return false;
  start_block(node, kind, {p, p});
  levels_.push_back({&node, indent});
  pending_ = nullptr;
  return true;
}

void TreeBuilder::pop_to(std::size_t target) {
  while (levels_.size() > target + 1) {
    Node& node = *levels_.back().node;
    node.span.end = node.last != nullptr ? node.last->span.end : node.span.begin;
    levels_.pop_back();
  }
  pending_ = nullptr;
}

void TreeBuilder::set_pending(Node& node, int base) {
  pending_ = &node;
  pending_base_ = base;
}

Node& TreeBuilder::take_pending() {
  return *std::exchange(pending_, nullptr);
}

void TreeBuilder::remember(std::size_t line) {
  before_.levels = levels_;
  before_.pending = pending_;
  before_.line = line;
}

void TreeBuilder::move_back(Node& entry, int indent, const EarlierPlace& place) {
  mark_damaged(*entry.parent);
  unlink(entry);
  levels_.assign(before_.levels.begin(), before_.levels.begin() + static_cast<std::ptrdiff_t>(place.level) + 1);
  if (place.list != nullptr) {
    start_block(*place.list, NodeKind::list, entry.key_span);
    levels_.push_back({place.list, indent});
  }
  link(*levels_.back().node, entry);
  mark_damaged(entry);
  if (place.stays_open) levels_.push_back({&entry, place.column});
  pending_ = nullptr;
  before_.line = Notes::none;
}

void TreeBuilder::move_in(std::size_t level, std::span<const OpenBlock> inner) {
  pop_to(level);
  OpenBlock& from = levels_.back();
  Node& item = *from.node->last;
  from.previous->next = nullptr;
  from.node->last = std::exchange(from.previous, nullptr);
  levels_.insert(levels_.end(), inner.begin(), inner.end());
  OpenBlock& list = levels_.back();
  if (!list.node->is_list()) start_block(*list.node, NodeKind::list, item.key_span);
  before_next();
  link(*list.node, item);
}

void TreeBuilder::reopen_item(int indent) {
  levels_.push_back({levels_.back().node->last, indent});
}

void TreeBuilder::make_first_item(Node& item, int indent) {
  Node& list = *levels_.back().node;
  start_block(item, NodeKind::map, {list.span.begin, list.last->span.end});
  item.key_span = {list.first->key_span.begin, list.first->key_span.begin};
  item.first = list.first;
  item.last = list.last;
  for (Node* child = item.first; child != nullptr; child = child->next) child->parent = &item;
  item.parent = &list;
  list.kind = NodeKind::list;
  list.first = list.last = &item;
  levels_.back() = {&list, indent};
}

const Node* find_key(const Node& map, std::string_view key) {
  int left = 256;
  for (const Node* child = map.first; child != nullptr && left > 0; child = child->next, --left) {
    if (child->key == key) return child;
  }
  return nullptr;
}

std::string_view first_key_of(const Node& list) {
  const Node* item = list.first;
  return item != nullptr && item->is_map() && item->first != nullptr ? item->first->key : std::string_view{};
}

}  // namespace cchc::yaml::subset
