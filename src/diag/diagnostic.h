#pragma once

#include "diag/code.h"
#include "text/message.h"
#include "text/source_file.h"
#include "text/span.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::diag {

/// Throws std::logic_error.
[[noreturn]] void refuse_place_without_file();

/// A place in a file. There is none without a file: a null pointer is refused with std::logic_error. `file` outlives
/// every diagnostic that names it. A file that could not be read is one with no bytes.
struct Place {
  Place(const text::SourceFile* in_file, text::Span at) : file(in_file), span(at) {
    if (file == nullptr) refuse_place_without_file();
  }

  const text::SourceFile* file;
  text::Span span;
};

/// A place with what is to be said of it, shown beside the underline.
struct Label {
  Place place;
  text::Message message;
};

/// Bytes to put in the place of others. An empty span inserts.
struct Edit {
  Place place;
  std::string replacement;
};

/// A change that fixes the mistake and has only one possible meaning. Its edits do not overlap.
struct Fix {
  text::Message title;
  std::vector<Edit> edits;
};

/// The fix that puts `meant` in the place of what stands there; `edit` is how.
Fix change_to(std::string_view meant, Edit edit);

/// The item of the plan a mistake is in, because clerks think in items.
struct Context {
  std::string id;      ///< "I.HD1"; empty outside any item
  text::Message name;  ///< hoạt động I.HD1 "Hoàn thiện các văn bản…"
};

/// One thing that is wrong, complete enough for every printer.
struct Diagnostic {
  Code code;
  Place place;                      ///< the mistake itself, as narrow as it can be told
  text::Message headline;           ///< one line that makes sense alone and says the value seen
  text::Message label = {};         ///< beside the underline; may be empty
  std::vector<Label> related = {};  ///< the other end of a conflict: "đã khai ở đây"
  Context context = {};
  std::vector<text::Message> help = {};  ///< what to do about it, a line each
  std::optional<Fix> fix = {};
  std::optional<Severity> severity = {};  ///< only where it differs from the code's own
  std::size_t stands_for = 1;  ///< how many mistakes it counts for: more than one when the rest is not listed
};

/// The severity a diagnostic counts as.
inline Severity severity_of(const Diagnostic& diagnostic) {
  return diagnostic.severity ? *diagnostic.severity : info(diagnostic.code).severity;
}

}  // namespace cchc::diag
