#pragma once

#include "diag/sink.h"
#include "yaml/node.h"

#include <yaml-cpp/eventhandler.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::yaml {

/// The one error for what the parser cannot read or reads as no plan can mean it: the reader of the subset explains the
/// mistakes people make.
diag::Diagnostic unreadable_from(const text::SourceFile& file, std::uint32_t offset);

/// Makes the tree from the parser's events, finds where each thing ends, and reports what the parser takes without a
/// word: anchors, aliases, tags, merge keys, keys without a colon, quotes closed too late.
class Builder : public YAML::EventHandler {
public:
  /// Thrown out of the parser when a file nests too deep or holds too many values; caught in `read_events`.
  struct Limit {
    bool depth = false;  ///< else the number of values
    std::uint32_t offset = 0;
  };

  /// `text` is the file as the parser reads it, at the same offsets; `start` is added to what the parser calls its
  /// place.
  Builder(const text::SourceFile& file, std::string_view text, std::uint32_t start,
          std::span<const std::string_view> known_keys, Document& document, diag::Sink& sink)
      : file_(file),
        text_(text),
        start_(start),
        last_(start),
        known_keys_(known_keys),
        document_(document),
        sink_(sink) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override;
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

  /// Gives the document what was read before a syntax error: the open collections end here and are damaged.
  void abandon();

  /// Past the last thing read: a value, a key's colon, a dash, an opening bracket.
  std::uint32_t last() const { return last_; }
  Node* root() const { return root_; }

  /// The offset in the file of a place the parser names.
  std::uint32_t offset_of(const YAML::Mark& mark) const;

private:
  bool expects_key() const { return !open_.empty() && open_.back()->is_map() && pending_ == nullptr; }
  Node* add(Node* parent, std::uint32_t offset);
  Node* next_value(std::uint32_t offset);
  std::uint32_t skip_properties(std::uint32_t at, Node* node);
  void read_null_word(std::uint32_t at);
  void read_key(std::uint32_t at, std::string_view value);
  void begin_key(Node* node);
  void find_colon(Node& node);
  void no_colon(Node& node);
  void read_scalar(Node& node, std::uint32_t at, std::string_view value);
  void open_collection(const YAML::Mark& mark, NodeKind kind);
  void close();
  std::string_view view(text::Span span, std::string_view value);
  text::Span span(std::uint32_t begin, std::uint32_t end) const { return {begin, end}; }
  void report_feature(Node* node, text::Span place, const char* vi, const char* en);

  const text::SourceFile& file_;
  std::string_view text_;
  std::uint32_t start_;
  std::uint32_t last_;
  std::span<const std::string_view> known_keys_;
  Document& document_;
  diag::Sink& sink_;
  std::vector<Node*> open_;
  Node* root_ = nullptr;
  Node* pending_ = nullptr;  // a key that waits for its value
  std::size_t count_ = 0;
  std::size_t key_depth_ = 0;  // collections open inside a key that is itself a collection
  bool no_colon_ = false;      // the pending key has none
};

}  // namespace cchc::yaml
