#pragma once

#include "plan_text.h"

#include <string>

namespace cchc::bench {

/// The same plan laid out in another way: key order, quotes, folded texts, block and flow lists, comments, blank lines,
/// indent of lists. Nothing in it is wrong.
std::string rewrite(const std::string& path, const std::string& bytes, Random& random);

}  // namespace cchc::bench
