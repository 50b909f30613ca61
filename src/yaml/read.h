#pragma once

#include "diag/sink.h"
#include "yaml/keys.h"
#include "yaml/node.h"

#include <cstddef>
#include <memory>

namespace cchc::yaml {

/// What one file of a plan may hold at the most. Far above any real plan; a bound on what a broken or hostile file
/// costs.
inline constexpr std::size_t max_file_size = 4UL * 1024 * 1024;  ///< in bytes
inline constexpr std::size_t max_depth = 64;                     ///< nested collections
inline constexpr std::size_t max_nodes = 200'000;

/// Reads one file: its bytes (UTF-8, line ends, controls), then its YAML. Every mistake is reported to `sink` once;
/// what could still be read is in the tree, and nodes a mistake touched are marked damaged. Never throws for any
/// content.
std::unique_ptr<Document> read(const text::SourceFile& file, const Keys& keys, diag::Sink& sink);

}  // namespace cchc::yaml
