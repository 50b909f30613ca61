#include "cli/office_file.h"

#include "cli/files.h"
#include "text/escape.h"

namespace cchc::cli {

using text::say;

Result<office::Document> read_office_file(const std::string& path, const office::ReadOptions& options) {
  // Larger than any document of text; what is inside is bounded apart.
  constexpr std::size_t max_document_size = std::size_t{64} * 1024 * 1024;
  const FileContent content = read_file(path, max_document_size);
  const std::string shown = text::escape_controls(path);
  if (content.problem) throw SystemError(say("{0}: {1}", "{0}: {2}", shown, content.problem->vi, content.problem->en));
  auto read = office::read_document(content.bytes, path, options);
  if (const auto* problem = office::problem_of(read))
    return Refusal{say("không đọc được {0}: {1}", "cannot read {0}: {2}", shown, problem->vi, problem->en)};
  return std::get<office::Document>(std::move(read));
}

}  // namespace cchc::cli
