#pragma once

#include "diag/sink.h"
#include "text/source_file.h"
#include "text/span.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cchc::yaml {

/// A file's bytes made ready for the parser, byte for byte at the same offsets.
struct Prepared {
  /// As the file, but: a lone CR is LF; what was reported here is blanked with spaces; nothing stands after a second
  /// document's start.
  std::string text;
  /// The length of the byte-order mark, which the parser is not given.
  std::uint32_t start = 0;
  /// What was blanked. Every value around such a place is damaged.
  std::vector<text::Span> set_aside;
  /// Something is left unread: the root is damaged.
  bool cut = false;
};

/// Finds what the lines themselves tell, wherever they stand: marks of a merge conflict (K107; our side is read, theirs
/// is not), a second document (K108), directives and other lines that start with `%` (K110).
Prepared prepare(const text::SourceFile& file, diag::Sink& sink);

}  // namespace cchc::yaml
