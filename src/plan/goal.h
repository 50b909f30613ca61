#pragma once

#include <optional>
#include <string_view>

namespace cchc::plan {

/// A goal that is not one number: at least so much, at most so much, or between the two.
struct GoalBound {
  std::optional<double> least, most;
  bool is_strict = false;  ///< the number itself is not enough: "trên 80"
  friend bool operator==(const GoalBound&, const GoalBound&) = default;
};

/// "≥ 98", "≤ 3", "tối thiểu 2%", "từ 98 trở lên", "trên 80", "50-60". Nothing for any other text, and for a range that
/// runs backwards.
std::optional<GoalBound> parse_goal_bound(std::string_view text);

/// Whether a goal says in words alone what is to be reached: "Đạt mức tiên tiến". A text with digits is rather a number
/// mistyped.
bool is_goal_in_words(std::string_view text);

}  // namespace cchc::plan
