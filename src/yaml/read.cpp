#include "yaml/read.h"

#include "text/message.h"
#include "yaml/bytes.h"
#include "yaml/event_reader.h"
#include "yaml/subset_reader.h"
#include "yaml/tree_checks.h"

#include <algorithm>

namespace cchc::yaml {

namespace {

using diag::Code;

/// Whether this file's bytes were found to hold invisible characters.
bool has_invisible(const text::SourceFile& file, const diag::Sink& sink) {
  return std::ranges::any_of(sink.found(), [&](const diag::Diagnostic& diagnostic) {
    return diagnostic.code == Code::invisible_character && diagnostic.place.file == &file;
  });
}

}  // namespace

std::unique_ptr<Document> read(const text::SourceFile& file, std::span<const std::string_view> known_keys,
                               diag::Sink& sink) {
  auto document = std::make_unique<Document>(file);
  if (!check_bytes(file, sink)) return document;
  const std::size_t before = sink.found().size();
  if (!read_subset(file, known_keys, *document, sink)) read_events(file, known_keys, *document, sink);
  if (has_invisible(file, sink)) clean_texts(*document);
  check_tree(*document, sink);
  const Node* root = document->root();
  if ((root == nullptr || root->is_empty()) && sink.found().size() == before) {
    sink.report({.code = Code::unreadable,
                 .place = {&file, {}},
                 .headline = text::say("tệp không có nội dung nào", "the file holds nothing")});
  }
  return document;
}

}  // namespace cchc::yaml
