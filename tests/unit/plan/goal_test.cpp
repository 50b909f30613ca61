#include "plan/goal.h"

#include <doctest/doctest.h>

using namespace cchc::plan;

TEST_CASE("a goal may be a bound or a range") {
  const auto least = [](double number) { return GoalBound{number, {}}; };
  const auto most = [](double number) { return GoalBound{{}, number}; };
  for (const char* text : {"≥ 98,5", ">=98,5", "tối thiểu 98,5%", "Tối  thiểu 98,5 %", "ít nhất 98,5",
                           "từ 98,5 trở lên", "98,5% trở lên"}) {
    CAPTURE(text);
    CHECK(parse_goal_bound(text) == least(98.5));
  }
  for (const char* text : {"≤ 3", "<= 3", "tối đa 3", "không quá 3", "3 trở xuống", "nhiều nhất 3%"}) {
    CAPTURE(text);
    CHECK(parse_goal_bound(text) == most(3));
  }
  for (const char* text : {"trên 80", "Trên 80%", "> 80", "hơn 80%"}) {
    CAPTURE(text);
    CHECK(parse_goal_bound(text) == GoalBound{80, {}, true});
  }
  for (const char* text : {"dưới 5%", "< 5"}) {
    CAPTURE(text);
    CHECK(parse_goal_bound(text) == GoalBound{{}, 5, true});
  }
  for (const char* text : {"50-60", "50 – 60", "từ 50 đến 60", "50% - 60%"}) {
    CAPTURE(text);
    CHECK(parse_goal_bound(text) == GoalBound{50, 60});
  }
  for (const char* text : {"98", "98%", "khoảng 15", "60-50", "-", "≥", "≥ x", "từ đến", "từ 3", "", "50-60-70"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_goal_bound(text));
  }
}

TEST_CASE("a goal may be in words, when they have no digit") {
  CHECK(is_goal_in_words("Đạt mức tiên tiến"));
  CHECK(is_goal_in_words("Tốt"));
  for (const char* text : {"", "-", "98", "9O", "khoảng 15", "15 điểm"}) CHECK_FALSE(is_goal_in_words(text));
}
