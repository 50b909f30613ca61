#pragma once

#include "lsp/cursor.h"
#include "lsp/position.h"
#include "plan/model.h"
#include "text/message.h"

#include <nlohmann/json_fwd.hpp>

namespace cchc::lsp {

/// The CompletionList for a place of a file. `plan` may be null: then there are no names to offer. What was typed is
/// matched here, so that accents need not be typed and other names of a body find it.
nlohmann::json complete(const Cursor& cursor, const plan::Plan* plan, const text::SourceFile& file, Encoding encoding,
                        text::Language language);

}  // namespace cchc::lsp
