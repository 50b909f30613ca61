#pragma once

#include "lsp/cursor.h"
#include "lsp/workspace.h"
#include "plan/model.h"
#include "text/message.h"

#include <cstdint>
#include <optional>

namespace cchc::lsp {

/// What is to be said about a place, as plain text, and the bytes it is about.
struct Hover {
  text::Message text;
  text::Span span;
};

/// About a body, a deadline, a result, or the key of a field. `reading` may be null.
std::optional<Hover> find_hover(const PlanReading* reading, const text::SourceFile& file, std::uint32_t offset);

}  // namespace cchc::lsp
