#pragma once

#include "lsp/position.h"

#include <nlohmann/json_fwd.hpp>

namespace cchc::lsp {

/// A Range of the protocol.
nlohmann::json range_json(const text::SourceFile& file, text::Span span, Encoding encoding);

}  // namespace cchc::lsp
