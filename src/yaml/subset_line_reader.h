#pragma once

#include "yaml/node.h"
#include "yaml/subset_flow.h"
#include "yaml/subset_judge.h"
#include "yaml/subset_line_start.h"
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

/// Reads a file, line by line: puts what each begins with into the tree, and its value behind it. A line that stands
/// out of place gets its finding here, and the place that `LineJudge` gives it.
class LineReader : private Source {
public:
  LineReader(const Source& source, std::span<const std::string_view> subjects, std::span<const std::string_view> lists)
      : Source(source),
        scalars_(source),
        flow_(source),
        starts_(source, tree_),
        judge_(source, tree_, subjects),
        lists_(lists) {}

  /// Reads all lines and gives the root; null when there is none.
  Node* run();

private:
  // subset_line_reader.cpp: lines and collections
  void read_line(std::size_t i);
  bool document_mark(std::size_t i);
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
  std::size_t report_indent(text::Span line, int seen, int expected, const Node* sibling);
  bool recover(const Entry& entry, std::size_t i, std::uint32_t p, int n);
  bool blame_previous(const Entry& entry, int n);
  bool outdented_item(const Entry& entry, std::size_t i, int n);
  bool blame_first(const Entry& entry, std::size_t i, std::uint32_t p, int n);

  // dashes that are missing or too many, and values and keys on the wrong line
  bool stray_dash(const Entry& dash, std::size_t i, std::uint32_t p, int n);
  void lost_dash(const Entry& key, std::size_t i, std::uint32_t p, std::size_t list);
  bool only_item_without_dash(std::size_t level, int n);
  bool first_item_without_dash(const Entry& dash, std::size_t i, std::uint32_t p, int n);
  void open_item(std::size_t list, std::uint32_t p);
  bool value_of_empty_key(std::size_t i, std::uint32_t p, int n);
  void list_below_value(Node& node, std::size_t i, int base);
  bool key_on_key_line(Node& node, std::uint32_t p, std::size_t i, int base);
  void item_on_key_line(text::Span key, std::size_t i);

  TreeBuilder tree_;
  ScalarReader scalars_;
  FlowReader flow_;
  LineStart starts_;
  LineJudge judge_;
  std::span<const std::string_view> lists_;  // keys

  std::size_t next_ = 0;  // the line to read next
  LastEntry last_;
  std::size_t fixing_ = none;     // the finding a value in need of quotes adds its fix to
  std::size_t junk_line_ = none;  // the last line of a run of junk
  struct {
    const Node* map = nullptr;
    std::size_t finding = none;
  } odd_first_;  // the last map whose first line was told to stand out of place
  struct {
    std::uint32_t begin = nowhere;
    std::size_t finding = none;
  } odd_item_;  // the last entry that was told to stand out of place
};

}  // namespace cchc::yaml::subset
