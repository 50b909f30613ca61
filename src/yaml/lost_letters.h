#pragma once

#include "diag/sink.h"
#include "text/source_file.h"
#include "text/span.h"

#include <string_view>
#include <vector>

namespace cchc::yaml {

/// K001: places of a readable file where letters got lost: U+FFFD, `?` inside a word ("ki?m tra"), and letters read in
/// a wrong encoding and saved again ("kiá»ƒm tra"). One finding of each kind. True when there are any.
bool check_lost_letters(const text::SourceFile& file, diag::Sink& sink);

/// All those places, in the order of the file.
std::vector<text::Span> lost_letters(std::string_view bytes);

}  // namespace cchc::yaml
