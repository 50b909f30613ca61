#include "diag/sink.h"
#include "text/source_file.h"
#include "yaml/read.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace cchc;

void expect(bool holds) {
  if (!holds) std::abort();
}

/// Places lie in the file, children inside the collection that holds them and in the order of the file.
void check_tree(const text::SourceFile& file, const yaml::Node& root) {
  std::vector<const yaml::Node*> waiting{&root};
  while (!waiting.empty()) {
    const yaml::Node& node = *waiting.back();
    waiting.pop_back();
    expect(node.span.begin <= node.span.end && node.span.end <= file.bytes().size());
    expect(node.key_span.begin <= node.key_span.end && node.key_span.end <= file.bytes().size());
    const yaml::Node* before = nullptr;
    for (const yaml::Node& child : node) {
      expect(child.parent == &node);
      expect(node.damaged || before == nullptr || before->key_span.begin <= child.key_span.begin);
      before = &child;
      waiting.push_back(&child);
    }
    expect(node.last == before);
  }
}

}  // namespace

/// Whatever the bytes are, reading them ends, throws nothing, and gives a tree and findings whose places lie in the
/// file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<std::string_view, 8> known_keys{"id",    "text",     "owner", "row",
                                                       "tasks", "deadline", "name",  "note"};
  const text::SourceFile file("fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size));
  diag::Sink sink;
  const auto document = yaml::read(file, {.all = known_keys, .exact = known_keys, .strict = known_keys}, sink);
  expect(document != nullptr);
  if (document->root() != nullptr) check_tree(file, *document->root());
  expect(document->root() != nullptr || !sink.found().empty());
  for (const diag::Diagnostic& diagnostic : sink.sorted()) {
    expect(diagnostic.place.span.begin <= diagnostic.place.span.end && diagnostic.place.span.end <= size);
    expect(!diagnostic.headline.vi.empty() && !diagnostic.headline.en.empty());
    if (!diagnostic.fix) continue;
    for (const diag::Edit& edit : diagnostic.fix->edits) {
      expect(edit.place.span.begin <= edit.place.span.end && edit.place.span.end <= size);
    }
  }
  return 0;
}
