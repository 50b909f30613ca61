#pragma once

#include "diag/diagnostic.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::diag {

/// Which of the fixes can be made at once, as indices: by where they begin, and of those that overlap only the first.
/// An insertion overlaps whatever it touches, because the order would be a guess. A fix that cannot be made at all
/// (outside its file, or overlapping itself) is left out.
std::vector<std::size_t> choose_together(const std::vector<const Fix*>& fixes);

/// The bytes of the file with the edits that are in it. They do not overlap; their order does not matter.
std::string apply_edits(const text::SourceFile& file, const std::vector<Edit>& edits);

/// The change as `git apply` and `patch -p1` take it, with three lines of context; empty when there is none. Lines end
/// with LF only.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace cchc::diag
