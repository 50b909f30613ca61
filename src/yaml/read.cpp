#include "yaml/read.h"

#include "text/message.h"
#include "yaml/bytes.h"
#include "yaml/event_reader.h"
#include "yaml/lost_letters.h"
#include "yaml/subset_reader.h"
#include "yaml/tree_checks.h"

#include <algorithm>
#include <set>

namespace cchc::yaml {

namespace {

using diag::Code;

struct InvisibleLines {
  bool any = false;
  std::set<std::size_t> exact_lines;  ///< where one stands in a key, an indent or an exact value
};

/// Where this file's bytes were found to hold invisible characters, or somewhere a control character.
InvisibleLines lines_with_invisible(const text::SourceFile& file, const diag::Sink& sink) {
  InvisibleLines invisible;
  for (const diag::Diagnostic& found : sink.found()) {
    const bool is_invisible = found.code == Code::invisible_character;
    if (!(is_invisible || found.code == Code::control_character) || found.place.file != &file) continue;
    invisible.any = true;
    if (is_invisible && diag::severity_of(found) == diag::Severity::error)
      invisible.exact_lines.insert(file.line_of(found.place.span.begin));
  }
  return invisible;
}

bool is_of_syntax(Code code) {
  return code >= Code::syntax && code <= Code::indent;
}

}  // namespace

std::unique_ptr<Document> read(const text::SourceFile& file, const Keys& keys, diag::Sink& sink) {
  auto document = std::make_unique<Document>(file);
  if (!check_bytes(file, keys, sink)) return document;
  const std::size_t before = sink.found().size();
  const InvisibleLines invisible = lines_with_invisible(file, sink);
  diag::Sink of_syntax;
  if (!read_subset(file, keys.all, *document, of_syntax, keys.subjects, keys.lists))
    read_events(file, keys.all, *document, of_syntax);
  for (const diag::Diagnostic& found : of_syntax.found()) {
    // A character nobody sees that stands for a space breaks the line's syntax: that is one mistake, told already.
    if (is_of_syntax(found.code) && invisible.exact_lines.contains(file.line_of(found.place.span.begin))) continue;
    sink.report(found);
  }
  const auto is_lost = [&](const diag::Diagnostic& found) {
    return found.code == Code::not_utf8 && found.place.file == &file;
  };
  if (std::ranges::any_of(sink.found(), is_lost)) damage_at(*document, lost_letters(file.bytes()));
  if (invisible.any) clean_texts(*document);
  if (check_tree(*document, keys, sink)) clean_texts(*document);
  const Node* root = document->root();
  if ((root == nullptr || root->is_empty()) && sink.found().size() == before) {
    sink.report({.code = Code::unreadable,
                 .place = {&file, {}},
                 .headline = text::say("tệp không có nội dung nào", "the file holds nothing")});
  }
  return document;
}

}  // namespace cchc::yaml
