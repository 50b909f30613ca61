#pragma once

#include "diag/sink.h"
#include "text/source_file.h"
#include "yaml/node.h"

#include <span>
#include <string_view>

namespace cchc::yaml {

/// Reads a file with yaml-cpp: all of YAML is understood, what a plan may not use is reported (K101 to K110), and so is
/// what passes `max_depth` and `max_nodes` (K007). One syntax error ends the reading: what stands before it is in the
/// tree, the collections it was in and the root are marked damaged. The bytes must have passed `check_bytes`. Never
/// throws for any content.
void read_events(const text::SourceFile& file, std::span<const std::string_view> known_keys, Document& document,
                 diag::Sink& sink);

}  // namespace cchc::yaml
