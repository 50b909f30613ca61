#pragma once

#include "diag/sink.h"
#include "text/source_file.h"
#include "yaml/keys.h"

#include <cstddef>

namespace cchc::yaml {

/// Looks at a file's bytes before anything reads them as YAML: K001 to K008 and the spaces at the ends of lines (K702),
/// each mistake once. False when parsing makes no sense: another program's format, not UTF-8, a text that is garbled
/// throughout, a NUL, over `max_file_size`, or nothing but white space and comments.
bool check_bytes(const text::SourceFile& file, const Keys& keys, diag::Sink& sink);

/// K007 for a file of `size` bytes, which need not have been read to know that it is too large.
void report_too_large(const text::SourceFile& file, std::size_t size, diag::Sink& sink);

}  // namespace cchc::yaml
