#include "yaml/subset_tree.h"

#include "yaml/read.h"

#include <doctest/doctest.h>

using namespace cchc;
using yaml::Node;
using yaml::NodeKind;
using yaml::subset::TreeBuilder;

namespace {

struct Growing {
  text::SourceFile file{"a.yaml", ""};
  yaml::Document document{file};
  TreeBuilder tree;

  Node& add(Node* parent, std::uint32_t p, std::string_view key = {}) {
    Node& node = *document.add(parent);
    node.span = node.key_span = {p, p + 1};
    node.key = key;
    return node;
  }
  Node& add_scalar(Node* parent, std::uint32_t p, std::string_view key = {}) {
    Node& node = add(parent, p, key);
    node.kind = NodeKind::scalar;
    return node;
  }
};

}  // namespace

TEST_CASE("subset tree: a level is found by its kind and where its entries stand, or may stand") {
  Growing g;
  Node& root = g.tree.set_root(g.add(nullptr, 0));
  REQUIRE(g.tree.push(root, NodeKind::map, 0, 0));
  REQUIRE(g.tree.push(g.add(&root, 0, "a"), NodeKind::list, 3, 2));
  CHECK(g.tree.find_level(NodeKind::list, 2) == 2);
  CHECK(g.tree.find_level(NodeKind::map, 2) == 0);
  CHECK(g.tree.find_level(NodeKind::list, 4) == 0);
  g.tree.forgive(2, 4);
  CHECK(g.tree.find_level(NodeKind::list, 4) == 2);
}

TEST_CASE("subset tree: a collection ends where its last entry does, and nothing waits for a value then") {
  Growing g;
  Node& root = g.tree.set_root(g.add(nullptr, 0));
  REQUIRE(g.tree.push(root, NodeKind::map, 0, 0));
  Node& list = g.add(&root, 0, "a");
  REQUIRE(g.tree.push(list, NodeKind::list, 3, 2));
  Node& item = g.add_scalar(&list, 7);
  g.tree.set_pending(item, 2);
  CHECK(g.tree.is_below_pending(3));
  CHECK_FALSE(g.tree.is_below_pending(2));
  g.tree.pop_to(0);
  CHECK(g.tree.size() == 1);
  CHECK(g.tree.pending() == nullptr);
  CHECK(list.span == text::Span{3, 8});
  CHECK(root.span == text::Span{0, 8});
}

TEST_CASE("subset tree: no deeper than the limit") {
  Growing g;
  Node* node = &g.tree.set_root(g.add(nullptr, 0));
  for (std::size_t k = 0; k < yaml::max_depth; ++k) {
    REQUIRE(g.tree.push(*node, NodeKind::map, 0, static_cast<int>(k)));
    node = &g.add(node, 0, "a");
  }
  CHECK_FALSE(g.tree.push(*node, NodeKind::map, 0, 100));
  CHECK(node->is_empty());
  CHECK(g.tree.size() == yaml::max_depth + 1);
}

// a:
//   - id: x
// b: y         an entry that closed the item it belongs to
TEST_CASE("subset tree: an entry goes back to what was open before it") {
  Growing g;
  Node& root = g.tree.set_root(g.add(nullptr, 0));
  REQUIRE(g.tree.push(root, NodeKind::map, 0, 0));
  Node& list = g.add(&root, 0, "a");
  REQUIRE(g.tree.push(list, NodeKind::list, 5, 2));
  Node& inner = g.add(&list, 5);
  REQUIRE(g.tree.push(inner, NodeKind::map, 7, 4));
  g.add_scalar(&inner, 7, "id");
  g.tree.remember(2);
  g.tree.pop_to(1);
  Node& entry = g.add_scalar(&root, 12, "b");

  g.tree.move_back(entry, 0, {.level = 3});
  CHECK(g.tree.size() == 4);
  CHECK(g.tree.top().node == &inner);
  CHECK(inner.last == &entry);
  CHECK(root.last == &list);
  CHECK(root.damaged);
  CHECK(inner.damaged);
}

TEST_CASE("subset tree: a map becomes the first item of a list") {
  Growing g;
  Node& root = g.tree.set_root(g.add(nullptr, 0));
  REQUIRE(g.tree.push(root, NodeKind::map, 0, 0));
  Node& a = g.add(&root, 0, "a");
  REQUIRE(g.tree.push(a, NodeKind::map, 7, 4));
  Node& id = g.add_scalar(&a, 7, "id");
  g.tree.make_first_item(g.add(nullptr, 0), 2);
  CHECK(a.is_list());
  REQUIRE(a.first != nullptr);
  CHECK(a.first == a.last);
  CHECK(a.first->is_map());
  CHECK(a.first->first == &id);
  CHECK(id.parent == a.first);
  CHECK(g.tree.find_level(NodeKind::list, 2) == 2);
}
