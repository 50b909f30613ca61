#pragma once

#include "yaml/node.h"
#include "yaml/subset_source.h"
#include "yaml/subset_tree.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace cchc::yaml::subset {

/// The last entry that was read.
struct LastEntry {
  std::size_t line = Notes::none;
  Node* node = nullptr;  ///< its first node
  int indent = -1;       ///< where its line began
};

/// A collection whose only line so far and the one below it stand differently: one of them is odd.
struct OddPair {
  std::size_t level = 0;
  bool first_is_odd = false;
  bool behind_dash = false;  ///< the collection begins behind a dash of the level before
  int offset = 0;            ///< from that dash to it
};

/// An open item that stands too far out, at the level of what its list is in.
struct OutdentedItem {
  std::size_t level = 0;         ///< of the list it stands in
  int indent = 0;                ///< where its dash stands
  std::vector<OpenBlock> inner;  ///< the last collections of the item before it, down to the list it was to be in
};

/// A dash before a key that belongs to an item that is open already.
struct StrayDash {
  Entry key;
  std::size_t level = 0;    ///< of that item
  bool among_keys = false;  ///< the dash stands in line with the item's keys
};

/// Judges where a line belongs that stands out of place, by the open collections and the lines around it. Changes
/// nothing. `i` is the line, `p` is where its entry starts and `n` how far in that is; a level of 0 is none.
class LineJudge : private Source {
public:
  LineJudge(const Source& source, const TreeBuilder& tree, std::span<const std::string_view> subjects)
      : Source(source), tree_(tree), subjects_(subjects) {}

  // subset_judge.cpp
  /// Looks at the lines after `i`: whether the next one of that form among those at `n` and at `other` stands at `n`.
  bool next_is_at(std::size_t i, int n, int other, Form form) const;
  /// Whether the lines below the mark in line `i` go on with the same document, so that the mark there is a stray one:
  /// they are further in, items, or keys that the file does not have yet.
  bool document_goes_on(std::size_t i) const;
  /// The open collection that most likely holds this line.
  std::size_t nearest(const Entry& entry, std::size_t i, std::uint32_t p, int n) const;
  /// Where the last entry belongs among the collections that were open before it, when `entry`, which fits nowhere,
  /// would have fitted there: the last line is the odd one.
  std::optional<EarlierPlace> earlier_place(const Entry& entry, int n, const LastEntry& last) const;
  /// The open item that stands too far out when `entry` goes on with the list of the item before it: it is the next
  /// item of that list, or a key of the open item in line with that list's keys.
  std::optional<OutdentedItem> outdented_item(const Entry& entry, std::size_t i, int n) const;
  /// Whether an item that stands in line with those of the list at that level is none of them: a map among texts, or of
  /// another kind of id.
  bool is_strange(const Entry& dash, std::size_t i, std::size_t level) const;
  /// Which of two lines is odd when the collection above this one has one line so far.
  std::optional<OddPair> odd_pair(const Entry& entry, std::size_t i, int n) const;

  // subset_judge_lists.cpp
  /// A dash item that starts with a text: whether it must be a map, by the line below or by its siblings.
  bool map_follows(std::size_t i, int n, const Node& list) const;
  /// The innermost open list whose items begin with that key, the one whose items' keys stand at `column` where there
  /// is one.
  std::size_t list_of_items(std::string_view first_key, int column) const;
  /// `- deadline: …` among the keys of an item, or where its siblings' dashes stand: the dash is one too many, the key
  /// is the item's.
  std::optional<StrayDash> stray_dash(const Entry& dash, std::size_t i, std::uint32_t p, int n) const;
  /// `id: …` left of its item's other keys, or a second one in line with them, the first key of a new item whose dash
  /// is missing: the list it is for.
  std::size_t list_of_lost_dash(const Entry& key, std::size_t i, int n) const;
  /// A dash where the map above begins with the same key, two further in: the level of that map, which is the list's
  /// first item, whose dash is missing.
  std::size_t first_item_without_dash(const Entry& dash, std::size_t i, std::uint32_t p, int n) const;
  /// `decision: number: 5` above the other keys of the same map: the second key. `base` is where the first one stands.
  std::optional<Entry> key_on_key_line(std::uint32_t p, std::size_t i, int base) const;
  /// `level: xã  - id: b`: where the dash stands before a key behind a value, or `nowhere`.
  std::uint32_t dash_before(text::Span key, std::size_t i) const;

private:
  std::size_t expected_level(const Entry& entry, std::size_t i) const;
  std::optional<EarlierPlace> earlier_place_of_map(const Entry& entry, int n, const Node& item) const;
  std::optional<EarlierPlace> earlier_place_of_scalar(const Entry& entry, int n, const Node& last) const;
  std::size_t list_begun_again(const Entry& key, std::size_t i, int n) const;
  bool belongs_to_item_above(const Entry& key, std::size_t i, std::size_t list, int column) const;
  std::string_view rest_of(const Entry& dash, std::size_t i) const;
  std::string_view begin_of(const Node& item) const;
  int column_of(const Node& entry) const;
  std::vector<OpenBlock> ends_of(Node& item) const;
  bool takes(const OpenBlock& block, std::string_view item) const;
  long likeness(const Entry& entry, std::size_t i, const Node& list) const;

  const TreeBuilder& tree_;
  std::span<const std::string_view> subjects_;
};

}  // namespace cchc::yaml::subset
