#pragma once

#include "text/source_file.h"
#include "yaml/limited.h"
#include "yaml/subset_lines.h"

#include <vector>

namespace cchc::yaml::subset {

/// Takes off what a copy brought along before each of several lines, one finding for all of them: the numbers of the
/// lines ("12: owner: …"), the `>` of a quotation, or the signs of a comparison by git (`+`, `-`, `@@ … @@`), whose new
/// side is read.
void take_off_prefixes(const text::SourceFile& file, std::vector<Line>& lines, Limited& findings);

}  // namespace cchc::yaml::subset
