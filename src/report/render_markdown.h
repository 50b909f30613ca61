#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cchc::report {

/// A table is aligned when none of its lines then takes more terminal cells than this; wider ones are for rendering
/// only.
inline constexpr std::size_t aligned_width = 120;

/// Markdown for people who read it as it is: no blank line at the start or the end and never two in a row, narrow
/// tables with their bars one under the other. What is rendered from it does not change. Every line ends in a line end.
std::string tidy_markdown(std::vector<std::string> lines);

}  // namespace cchc::report
