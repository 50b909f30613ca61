#include "yaml/node.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;
using namespace cchc::yaml;

TEST_CASE("nodes are linked in order under their parent") {
  const text::SourceFile file("a.yaml", "");
  Document document(file);
  Node* map = document.add(nullptr);
  map->kind = NodeKind::map;
  Node* first = document.add(map);
  first->key = "id";
  Node* second = document.add(map);
  second->key = "owner";
  Node* again = document.add(map);
  again->key = "id";
  CHECK(map->parent == nullptr);
  CHECK(map->first == first);
  CHECK(map->last == again);
  CHECK(second->parent == map);

  std::string keys;
  for (const Node& child : *map) keys += std::string(child.key) + " ";
  CHECK(keys == "id owner id ");

  CHECK(map->find("id") == first);
  CHECK(map->find("owner") == second);
  CHECK(map->find("row") == nullptr);
}

TEST_CASE("find looks only into maps") {
  const text::SourceFile file("a.yaml", "");
  Document document(file);
  Node* list = document.add(nullptr);
  list->kind = NodeKind::list;
  document.add(list);
  CHECK(list->find("") == nullptr);
}

TEST_CASE("a kept text stays where it is") {
  const text::SourceFile file("a.yaml", "");
  Document document(file);
  const std::string_view first = document.keep("x");  // short enough to live inside the string object
  for (int i = 0; i < 1000; ++i) document.keep("another text, long enough to need memory of its own");
  CHECK(first == "x");
  CHECK(document.root() == nullptr);
  CHECK(&document.file() == &file);
}
