#include "check/explain_pages.h"

#include <array>

namespace cchc::check {

using diag::Code;

namespace {

constexpr auto indicators_table = std::to_array<Explanation>({
    {Code::goal_not_measurable,
     "Chỉ tiêu phải có một con số kèm đơn vị và chiều tăng hay giảm, nếu không cuối kỳ không biết đạt hay chưa.",
     "An indicator needs a number with a unit and a direction, or nobody can tell whether it was reached.",
     "- name: Tỷ lệ hồ sơ đúng hạn\n  unit: 100\n  direction: tăng\n  goal: 100\n",
     "- name: Tỷ lệ hồ sơ đúng hạn\n  unit: \"%\"\n  direction: tăng\n  goal: 100\n"},
    {Code::percentage_range, "Tỷ lệ phần trăm phải từ 0 đến 100. Nếu là số lượng thì ghi đơn vị khác.",
     "A percentage is from 0 to 100. For a quantity write another unit.", "unit: \"%\"\ngoal: 120\n",
     "unit: hồ sơ\ngoal: 120\n"},
    {Code::goal_out_of_reach,
     "Lấy mức gốc cộng mức tăng từng năm thì đến hạn vẫn chưa đạt, nên các con số trong kế hoạch mâu thuẫn nhau. Ví dụ "
     "15 % năm "
     "2021, mỗi năm thêm 20 điểm, đến 2025 mới được 95 %.",
     "The base and the yearly steps do not add up to the goal in time, so the plan's numbers disagree: 15 % in 2021 "
     "and 20 "
     "points a year make 95 % in 2025.",
     "base: 15\nstep: 20\ngoal: 100\nby: 2025\n", "base: 15\nstep: 20\ngoal: 95\nby: 2025\n"},
    {Code::no_indicator, "Mục tiêu nêu một tỷ lệ mà không khai chỉ tiêu thì báo cáo không theo dõi được con số đó.",
     "A target that states a percentage without an indicator cannot be followed in reports.",
     "- id: I.MT1\n  text: 100% văn bản được rà soát\n",
     "- id: I.MT1\n  text: 100% văn bản được rà soát\n  indicators:\n    - name: Tỷ lệ văn bản được rà soát\n      "
     "unit: \"%\"\n"
     "      direction: tăng\n      goal: 100\n      by: 2025\n"},
    {Code::goal_below_base,
     "Mức cần đạt kém mức đang có so với chiều đã khai: hoặc số gõ nhầm, hoặc chiều (tăng, giảm) ghi ngược.",
     "The goal is worse than what there is already: a number is a slip or the direction is the wrong one.",
     "direction: tăng\nbase: 60\ngoal: 50\n", "direction: tăng\nbase: 60\ngoal: 80\n"},
});

}  // namespace

std::span<const Explanation> indicator_pages() {
  return indicators_table;
}

}  // namespace cchc::check
