#pragma once

#include "report/board_data.h"

#include <array>
#include <string>

namespace cchc::report {

/// How many rounds stand how.
using StateCounts = std::array<int, 10>;
int total_of(const StateCounts& counts);

/// A bar made of the counts, `most` as wide as the whole; for the eye only.
std::string bar_svg(const StateCounts& counts, int most);

/// What is due in each month of the plan's years, a column a month. `title` says what it is.
std::string timeline_svg(const Board& board, const std::string& title);

/// The goals of an indicator as a line with points, its values as dots; empty without a number. `title` says what it
/// shows.
std::string plot_svg(const BoardIndicator& indicator, plan::Years years, const std::string& title);

}  // namespace cchc::report
