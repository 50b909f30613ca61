#pragma once

#include "text/source_file.h"
#include "text/span.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory_resource>
#include <string>
#include <string_view>

namespace cchc::yaml {

enum class NodeKind : std::uint8_t { empty, scalar, list, map };
enum class Style : std::uint8_t { none, plain, single_quoted, double_quoted, literal, folded, block, flow };

/// Of a text between such quotes: `"` or `'`.
constexpr Style style_of_quote(char quote) {
  return quote == '"' ? Style::double_quoted : Style::single_quoted;
}

/// One value of a YAML file with its places. Nodes live in a Document and are linked by plain pointers.
struct Node {
  NodeKind kind = NodeKind::empty;
  Style style = Style::none;
  /// A syntax error was reported here or in a value of this map: what is missing or odd in it is no further finding.
  bool damaged = false;
  /// The value as written: a scalar with its quotes or block header; a collection from its first key, dash or bracket
  /// to the end of its last value. An empty value is a zero-width span right after its key's colon or its dash.
  text::Span span;
  /// In a map: the key as written, with quotes. In a block list: the dash. In a flow list: zero-width at the value.
  text::Span key_span;
  std::string_view key;   ///< decoded; empty in a list
  std::string_view text;  ///< a scalar's decoded value
  Node* parent = nullptr;
  Node* first = nullptr;  ///< first child
  Node* last = nullptr;   ///< last child
  Node* next = nullptr;   ///< next sibling

  bool is_map() const { return kind == NodeKind::map; }
  bool is_list() const { return kind == NodeKind::list; }
  bool is_scalar() const { return kind == NodeKind::scalar; }
  bool is_empty() const { return kind == NodeKind::empty; }
  /// The first child of a map with that key, or null.
  const Node* find(std::string_view wanted) const;
  std::size_t count_children() const;

  class Iterator {
  public:
    explicit Iterator(const Node* node) : node_(node) {}
    const Node& operator*() const { return *node_; }
    Iterator& operator++() {
      node_ = node_->next;
      return *this;
    }
    friend bool operator==(Iterator, Iterator) = default;

  private:
    const Node* node_;
  };
  Iterator begin() const { return Iterator(first); }
  Iterator end() const { return Iterator(nullptr); }
};

/// Marks a node as damaged, and the map it is in.
void mark_damaged(Node& node);

/// The tree of one file. Owns its nodes and decoded texts; views point into them or into the file, which must outlive
/// it.
class Document {
public:
  explicit Document(const text::SourceFile& file) : file_(&file) {}
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const text::SourceFile& file() const { return *file_; }
  /// Null when nothing could be read.
  const Node* root() const { return root_; }
  void set_root(Node* root) { root_ = root; }
  /// A new node, linked as the last child of `parent` unless that is null.
  Node* add(Node* parent);
  /// Keeps a text that does not stand in the file as it is, and gives a view of it.
  std::string_view keep(std::string text);

private:
  const text::SourceFile* file_;
  std::pmr::monotonic_buffer_resource memory_{4096};
  std::deque<std::string> texts_;
  Node* root_ = nullptr;
};

}  // namespace cchc::yaml
