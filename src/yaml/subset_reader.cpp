#include "yaml/subset_reader.h"

#include "yaml/subset_line_reader.h"
#include "yaml/subset_lines.h"
#include "yaml/subset_nodes.h"
#include "yaml/subset_notes.h"
#include "yaml/subset_pasted.h"
#include "yaml/subset_prefixes.h"
#include "yaml/subset_source.h"

#include <vector>

namespace cchc::yaml {

bool read_subset(const text::SourceFile& file, std::span<const std::string_view> known_keys, Document& document,
                 diag::Sink& sink, std::span<const std::string_view> subjects,
                 std::span<const std::string_view> lists) {
  subset::Notes notes(file);
  std::vector<subset::Line> lines;
  if (!split_lines(file, lines, notes.findings())) return false;
  take_off_prefixes(file, lines, notes.findings());
  take_out_pasted(file, lines, notes.findings());
  // Blanks after the last line end: yaml-cpp takes them for a line here and for nothing there.
  if (!lines.empty() && lines.back().blank() && lines.back().stop == file.bytes().size()) notes.leave();
  subset::Nodes nodes(document, notes);
  const subset::Scan scan(file.bytes(), lines, known_keys);
  Node* root = subset::LineReader(subset::Source(scan, file, nodes, notes), subjects, lists).run();
  if (root == nullptr) notes.leave();
  if (!notes.close()) return false;
  document.set_root(root);
  for (const diag::Diagnostic& found : notes.findings().kept()) sink.report(found);
  return true;
}

}  // namespace cchc::yaml
