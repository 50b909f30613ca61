#pragma once

#include "yaml/node.h"
#include "yaml/subset_source.h"
#include "yaml/subset_tree.h"

#include <cstddef>
#include <cstdint>

namespace cchc::yaml::subset {

/// Reports what is wrong in how lines start, tabs and signs in the place of a dash, one finding for a run of each, and
/// tells what was meant.
class LineStart : private Source {
public:
  LineStart(const Source& source, const TreeBuilder& tree) : Source(source), tree_(tree) {}

  /// The indent a line was meant to have that is indented with tabs. Its entry starts at `p` of line `i`, the last
  /// entry was read in line `last` or there was `none`.
  int tab_indent(std::size_t i, std::uint32_t p, const Entry& entry, std::size_t last);
  /// `-id: I.HD1`, `-Công an`, `+ id: I.HD1`, `1. Công an` where an item of a list is due: makes `entry`, which starts
  /// at `p` of line `i`, `n` in, an item.
  bool wrong_dash(std::size_t i, std::uint32_t p, int n, Entry& entry);

private:
  int indent_of_item(std::size_t i, std::uint32_t p, const Entry& dash, int next) const;
  int indent_of_key(std::size_t i, const Entry& key, int next, std::size_t last) const;
  bool list_at_tabs(std::size_t i, std::uint32_t p, int& column) const;
  bool begins_list(std::size_t i, std::uint32_t value, int n, std::string_view dash) const;

  const TreeBuilder& tree_;
  std::size_t tab_line_ = none;  // the last line of a run of tabs
  std::size_t tab_finding_ = none;
  const Node* dash_list_ = nullptr;  // the last list with a wrong dash
  std::size_t dash_finding_ = none;
};

}  // namespace cchc::yaml::subset
