#pragma once

#include "diag/diagnostic.h"
#include "text/source_file.h"
#include "yaml/node.h"
#include "yaml/subset_flow.h"
#include "yaml/subset_scalars.h"
#include "yaml/subset_source.h"
#include "yaml/subset_tree.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace cchc::yaml::subset {

/// Reads one file, line by line, with a stack of the open collections. Split over several files by subject.
class Reader : private Source {
public:
  Reader(const Source& source, std::span<const std::string_view> subjects)
      : Source(source), subjects_(subjects), scalars_(source), flow_(source) {}

  /// Reads all lines and gives the root; null when there is none.
  Node* run();

private:
  // subset_reader.cpp: lines and collections
  void read_line(std::size_t i);
  bool document_mark(std::size_t i);
  bool goes_on(std::size_t i);
  void text_line(std::size_t i, std::uint32_t p, int n);
  void place(Entry entry, std::size_t i, std::uint32_t p, int n);
  void add_entry(Entry entry, std::size_t i, std::uint32_t p, int n);
  bool open(Node& node, NodeKind kind, std::uint32_t p, int indent);
  void read_value(Node& node, std::uint32_t p, std::size_t i, int base, bool quiet, bool after_key);
  void read_plain(Node& node, std::uint32_t p, std::size_t i, int base, bool quiet);
  void finish_value(Node& node, const ValueEnd& end, std::size_t i, int base);
  Around around() const;
  void read_node_property(Node& node, std::uint32_t p, std::size_t i, int base, bool after_key);

  // subset_recovery.cpp: lines out of place
  bool recover(const Entry& entry, std::size_t i, std::uint32_t p, int n);
  bool blame_previous(const Entry& entry, int n);
  std::optional<EarlierPlace> earlier_place(const Entry& entry, int n) const;
  std::optional<EarlierPlace> earlier_place_of_map(const Entry& entry, int n, const Node& only) const;
  bool blame_first(const Entry& entry, std::size_t i, int n);
  std::size_t expected_level(const Entry& entry, std::size_t i);
  std::size_t nearest(const Entry& entry, std::size_t i, std::uint32_t p, int n);
  bool next_is_at(std::size_t i, int n, int other, Form form);
  int tab_indent(std::size_t i, std::uint32_t p, const Entry& entry);
  int fitting_indent(std::size_t i, std::uint32_t p, const Entry& entry);
  bool wrong_dash(std::size_t i, std::uint32_t p, int n, Entry& entry);
  bool map_follows(std::size_t i, int n, const Node& list);

  // subset_lists.cpp: dashes that are missing or too many, and values and keys on the wrong line
  bool stray_dash(const Entry& entry, std::size_t i, std::uint32_t p, int n);
  bool lost_dash(const Entry& entry, std::size_t i, std::uint32_t p, int n);
  bool first_item_without_dash(const Entry& entry, std::size_t i, std::uint32_t p, int n);
  std::size_t list_of_items(std::string_view first_key, int column) const;
  bool belongs_to_item_above(const Entry& key, std::size_t i, std::size_t list, int column);
  void open_item(std::size_t list, std::uint32_t p);
  bool value_of_empty_key(std::size_t i, std::uint32_t p, int n);
  bool key_on_key_line(Node& node, std::uint32_t p, std::size_t i, int base);
  bool item_on_key_line(text::Span key, std::size_t i);
  void report_indent(text::Span line, int seen, int expected, const Node* sibling);

  std::span<const std::string_view> subjects_;
  TreeBuilder tree_;
  ScalarReader scalars_;
  FlowReader flow_;

  std::size_t next_ = 0;  // the line to read next

  std::size_t fixing_ = none;  // the finding a value in need of quotes adds its fix to

  std::size_t entry_line_ = none;  // the line of the last entry read
  Node* entry_node_ = nullptr;     // the last entry's first node
  int entry_indent_ = -1;          // and where its line began
  std::size_t tab_line_ = none;    // the last line of a run of tabs
  std::size_t tab_finding_ = none;
  const Node* dash_list_ = nullptr;  // the last list with a wrong dash
  std::size_t dash_finding_ = none;
  std::size_t junk_line_ = none;  // the last line of a run of junk
};

}  // namespace cchc::yaml::subset
