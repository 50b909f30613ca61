#pragma once

#include "office/document.h"

#include <string_view>

namespace cchc::office {

/// Reads CSV (RFC 4180): UTF-8, with or without a byte-order mark; parted by commas, semicolons or tabs, whichever the
/// first lines hold most evenly. Refuses a quote that is never closed.
Reading<Document> read_csv(std::string_view bytes);

}  // namespace cchc::office
