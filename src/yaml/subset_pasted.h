#pragma once

#include "text/source_file.h"
#include "yaml/limited.h"
#include "yaml/subset_lines.h"

#include <vector>

namespace cchc::yaml::subset {

/// Takes out of the table what was pasted from a cell of several lines below a key and stands left of it, with the
/// key's line:
///
///         output:
///     - Báo cáo
///     - Kế hoạch
///         owner: …
///
/// Each such list is one finding, which writes it as a list below its key. A list that stands right is left alone.
void take_out_pasted(const text::SourceFile& file, std::vector<Line>& lines, Limited& findings);

}  // namespace cchc::yaml::subset
