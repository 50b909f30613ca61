#pragma once

#include "diag/sink.h"
#include "yaml/node.h"

#include <span>
#include <string_view>

namespace cchc::yaml {

/// Reads the plain subset of YAML that plans are written in: one document of block maps and lists, flow lists and maps,
/// plain, quoted and block scalars, comments. Knows the mistakes people make, reports each once and reads on behind it;
/// what one touched is marked damaged.
///
/// Gives false, with nothing reported and no root, when the file holds legal YAML beyond the subset (anchors, tags,
/// directives, complex keys, a second document …) and nothing else was wrong: a full parser has to judge it. For a file
/// it accepts without a finding the tree is the one a full parser gives. `known_keys` tells a key whose colon is
/// missing, or a line that lost its place, from text; an item may begin with any of `subjects`, and the value of one of
/// `lists` is a list of maps. The bytes must be UTF-8 without control characters; CR LF and a byte-order mark are fine.
bool read_subset(const text::SourceFile& file, std::span<const std::string_view> known_keys, Document& document,
                 diag::Sink& sink, std::span<const std::string_view> subjects = {},
                 std::span<const std::string_view> lists = {});

}  // namespace cchc::yaml
