#pragma once

#include "diag/sink.h"
#include "text/source_file.h"
#include "yaml/bytes.h"
#include "yaml/event_reader.h"
#include "yaml/node.h"
#include "yaml/subset_reader.h"

#include <string>
#include <string_view>

/// The two readers side by side: what the subset reader accepts without a finding, yaml-cpp must read as the same tree.
namespace cchc::yaml::test {

enum class Verdict { refused, reported, same, exempt, differs };

/// Where yaml-cpp itself is wrong, so that the subset reader must not follow it.
inline bool is_yaml_cpp_wrong(std::string_view bytes) {
  // It decodes `\N` and `\_` to single bytes that are no UTF-8.
  if (bytes.find("\\N") != std::string_view::npos || bytes.find("\\_") != std::string_view::npos) return true;
  bool start = true;  // only blanks since the start of the line
  bool tab = false;   // one of them a tab
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '\n') {
      // A line of blanks with a tab among them is white space, but ends its reading after some plain texts.
      if (start && tab) return true;
      start = true;
      tab = false;
    } else if (c == '\t') {
      tab = true;
    } else if (c != ' ' && c != '\r') {
      // It drops a `%` line inside a document, and takes what follows for a second one.
      if (start && c == '%' && i > 0 && bytes[i - 1] == '\n') return true;
      // It gives an empty value the place of the next token, which then looks like a null that was written.
      if (start && (c == '~' || bytes.substr(i).starts_with("null") || bytes.substr(i).starts_with("Null") ||
                    bytes.substr(i).starts_with("NULL"))) {
        return true;
      }
      start = false;
    }
  }
  return start && tab;
}

/// Same kinds, styles, keys, texts and places.
inline bool same_tree(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.style != b.style || a.key != b.key || a.text != b.text) return false;
  if (a.damaged || b.damaged || a.span != b.span || a.key_span != b.key_span) return false;
  const Node* x = a.first;
  const Node* y = b.first;
  for (; x != nullptr && y != nullptr; x = x->next, y = y->next) {
    if (!same_tree(*x, *y)) return false;
  }
  return x == nullptr && y == nullptr;
}

inline Verdict compare(const text::SourceFile& file, std::span<const std::string_view> known_keys) {
  Document subset(file);
  diag::Sink subset_sink;
  if (!read_subset(file, known_keys, subset, subset_sink)) return Verdict::refused;
  if (!subset_sink.found().empty()) return Verdict::reported;
  Document events(file);
  diag::Sink events_sink;
  read_events(file, known_keys, events, events_sink);
  if (events_sink.found().empty() && subset.root() != nullptr && events.root() != nullptr &&
      same_tree(*subset.root(), *events.root())) {
    return Verdict::same;
  }
  return is_yaml_cpp_wrong(file.bytes()) ? Verdict::exempt : Verdict::differs;
}

/// Whether the bytes may reach a reader at all.
inline bool is_readable(const text::SourceFile& file) {
  diag::Sink sink;
  if (!check_bytes(file, {}, sink)) return false;
  for (const diag::Diagnostic& found : sink.found()) {
    if (found.code == diag::Code::control_character || found.code == diag::Code::not_utf8) return false;
    // yaml-cpp drops byte-order marks anywhere and stumbles over some other characters that cannot be seen.
    if (found.code == diag::Code::invisible_character) return false;
  }
  return true;
}

}  // namespace cchc::yaml::test
