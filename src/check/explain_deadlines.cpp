#include "check/explain_pages.h"

#include <array>

namespace cchc::check {

using diag::Code;

namespace {

constexpr auto deadlines_table = std::to_array<Explanation>({
    {Code::deadline_not_understood,
     "Ngày đến hạn được tính từ cách viết quen dùng: Năm 2022; Quý IV/2022; Tháng 6/2022; Trước ngày 15/6/2022; Giai "
     "đoạn "
     "2022-2025; Hàng năm; Thường xuyên; Từ năm 2022; Theo kế hoạch riêng… Là lỗi khi thời hạn giống một cách viết ấy "
     "mà "
     "gõ sai; còn lại là cảnh báo: thời hạn vẫn in nguyên văn, báo cáo vẫn lập được, việc ấy ghi là chưa rõ thời hạn. "
     "Biết ngày thì ghi thêm dòng due.",
     "Due dates are worked out from the usual forms. It is an error where the deadline looks like one of them "
     "mistyped; "
     "else it is a warning: the deadline is printed as it is, reports are made, the item is listed as unclear. "
     "Where "
     "the day is known, write it as \"due\".",
     "deadline: Quý IV 2022\n", "deadline: Quý IV/2022\n"},
    {Code::no_such_day, "Ngày này không có trong lịch, nên không biết hạn là ngày nào.",
     "The calendar has no such day, so the due date is unknown.", "deadline: Trước ngày 31/6/2022\n",
     "deadline: Trước ngày 30/6/2022\n"},
    {Code::outside_period,
     "Thời hạn nằm ngoài các năm của kế hoạch. Là lỗi khi năm có vẻ gõ nhầm (2032 hoặc 2202 cho 2022), còn lại là cảnh "
     "báo.",
     "The deadline lies outside the plan's years. It is an error where the year looks mistyped, else a warning.",
     "# kế hoạch 2021-2025\ndeadline: Năm 2032\n", "# kế hoạch 2021-2025\ndeadline: Năm 2023\n"},
    {Code::no_deadline,
     "Không có thời hạn thì việc không bao giờ đến hạn và không hiện trong báo cáo kỳ nào. Việc làm quanh năm thì ghi "
     "\"Thường "
     "xuyên\".",
     "Work without a deadline is never due and shows in no report. Write \"Thường xuyên\" for what goes on all the "
     "time.",
     "- id: I.HD1\n  text: Rà soát văn bản\n  owner: Công chức Tư pháp\n",
     "- id: I.HD1\n  text: Rà soát văn bản\n  owner: Công chức Tư pháp\n  deadline: Thường xuyên\n"},
    {Code::range_backwards, "Khoảng thời gian có đầu sau cuối, chắc là viết ngược.", "The range ends before it begins.",
     "deadline: Giai đoạn 2025-2022\n", "deadline: Giai đoạn 2022-2025\n"},
    {Code::before_decision,
     "Việc đến hạn trước cả ngày ban hành kế hoạch thì không thể làm đúng hạn: một trong hai ngày gõ nhầm.",
     "Work due before the plan was issued cannot be on time: one of the two dates is a slip.",
     "# ban hành ngày 20/12/2021\ndeadline: Quý I/2021\n", "# ban hành ngày 20/12/2021\ndeadline: Quý I/2022\n"},
    {Code::due_differs,
     "Dòng due chỉ ghi ngày đến hạn khi thời hạn bằng lời không cho biết ngày. Ở đây thời hạn đã cho một ngày khác, "
     "nên không "
     "rõ ngày nào đúng; ngày của thời hạn được dùng.",
     "\"due\" gives the day where the deadline names none. Here the deadline gives another day, which is used.",
     "deadline: Năm 2022\ndue: 15/12/2022\n", "deadline: Theo kế hoạch của tỉnh\ndue: 15/12/2022\n"},
});

}  // namespace

std::span<const Explanation> deadline_pages() {
  return deadlines_table;
}

}  // namespace cchc::check
