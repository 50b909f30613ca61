#pragma once

#include "yaml/node.h"
#include "yaml/subset_notes.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cchc::yaml::subset {

/// One open block collection. `indent` is where its keys or dashes stand; `other` is a second such place once a mistake
/// was forgiven there.
struct OpenBlock {
  Node* node = nullptr;
  int indent = -1;
  int other = -1;
  Node* previous = nullptr;  ///< the entry before its last one

  bool is_list() const { return node != nullptr && node->is_list(); }
  bool is_map() const { return node != nullptr && node->is_map(); }
  bool at(int n) const { return node != nullptr && (indent == n || other == n); }
};

/// What was open before the entry of a line closed some collections.
struct Snapshot {
  std::vector<OpenBlock> levels;
  Node* pending = nullptr;
  std::size_t line = Notes::none;  ///< which line that was
};

/// Where an entry belongs among the collections that were open before it.
struct EarlierPlace {
  std::size_t level = 0;    ///< in the snapshot
  Node* list = nullptr;     ///< an entry of that level without a value: a list, the entry is its first item
  bool stays_open = false;  ///< the entry is a map that goes on
  int column = -1;          ///< where its keys stand then
};

/// The tree as it grows: its root, the stack of the open block collections, and the entry that waits for its value.
/// Knows nodes and how far in they stand, but no bytes of lines.
class TreeBuilder {
public:
  TreeBuilder();

  Node* root() const { return root_; }
  Node& set_root(Node& node) { return *(root_ = &node); }

  /// The levels: 0 is outside of everything, the last one is the innermost collection.
  std::size_t size() const { return levels_.size(); }
  const OpenBlock& level(std::size_t k) const { return levels_[k]; }
  const OpenBlock& top() const { return levels_.back(); }
  /// The innermost open collection of that kind whose entries stand at `n`; 0 when there is none.
  std::size_t find_level(NodeKind kind, int n) const;
  /// Opens a collection whose first entry stands at `p`. False, with nothing changed, when it nests too deep.
  [[nodiscard]] bool push(Node& node, NodeKind kind, std::uint32_t p, int indent);
  /// Closes what is deeper than that level.
  void pop_to(std::size_t target);
  /// The innermost collection is about to get another entry.
  void before_next() { levels_.back().previous = levels_.back().node->last; }
  /// Entries of that level may stand at `indent`, too.
  void forgive(std::size_t k, int indent) { levels_[k].other = indent; }

  /// The entry whose value may stand on the lines below, null for none, and how far in it stands.
  Node* pending() const { return pending_; }
  int pending_base() const { return pending_base_; }
  /// Whether what stands at `n` is further in than a pending entry, and so its value.
  bool is_below_pending(int n) const { return pending_ != nullptr && n > pending_base_; }
  void set_pending(Node& node, int base);
  void drop_pending() { pending_ = nullptr; }
  Node& take_pending();

  /// Keeps what is open before the entry of that line closes some of it.
  void remember(std::size_t line);
  const Snapshot& before() const { return before_; }
  /// Takes the last entry read, which stands at `indent`, to its place among the collections that were open before it,
  /// and opens them again.
  void move_back(Node& entry, int indent, const EarlierPlace& place);
  /// Takes the last item of the list at that level to the end of the innermost one of `inner`, collections of the item
  /// before it, and opens those.
  void move_in(std::size_t level, std::span<const OpenBlock> inner);
  /// Opens the last item of the innermost list again, a map whose keys stand at `indent`.
  void reopen_item(int indent);
  /// Makes the innermost map the first item, `item`, of a list whose dashes stand at `indent`.
  void make_first_item(Node& item, int indent);

private:
  Node* root_ = nullptr;
  std::vector<OpenBlock> levels_;
  Node* pending_ = nullptr;
  int pending_base_ = -1;
  Snapshot before_;
};

/// The child with that key, or null. Among the first keys only: no map of a plan has more, and a map of thousands must
/// not be searched for each of its lines.
const Node* find_key(const Node& map, std::string_view key);

/// The first key of a list's items, when its first item is a map; empty otherwise.
std::string_view first_key_of(const Node& list);

}  // namespace cchc::yaml::subset
