#include "check/explain_pages.h"

#include <array>

namespace cchc::check {

using diag::Code;

namespace {

constexpr auto identity_table = std::to_array<Explanation>({
    {Code::malformed_id,
     "Mã nối kế hoạch với báo cáo và kết quả các kỳ, nên chỉ có một cách viết: mã lĩnh vực (I, 1 hoặc A, như bản in), "
     "dấu chấm, MT "
     "(mục tiêu), "
     "NV (nhiệm vụ) hoặc HD (hoạt động), rồi số thứ tự.",
     "Ids tie the plan to reports and results, so there is one way to write them: the area's code (I, 1 or A, as "
     "printed), a dot, MT, "
     "NV or HD, "
     "and the ordinal.",
     "id: I.HĐ 01\n", "id: I.HD1\n"},
    {Code::duplicate_id,
     "Hai mục cùng một mã thì kết quả của mục này bị ghi cho mục kia. Mục mới lấy số tiếp theo chưa dùng, kể cả khi số "
     "đó đã bỏ.",
     "With two items of one id the results of one are booked to the other. A new item takes the next number never "
     "used.",
     "- id: I.HD1\n  text: Rà soát văn bản\n- id: I.HD1\n  text: Kiểm tra văn bản\n",
     "- id: I.HD1\n  text: Rà soát văn bản\n- id: I.HD2\n  text: Kiểm tra văn bản\n"},
    {Code::lookalike_letter,
     "Mã có chữ nhìn giống mà máy coi là chữ khác: chữ Т của tiếng Nga, chữ l thay số 1, chữ O thay số 0. Không ai "
     "nhìn ra, nên "
     "xóa đi và gõ lại.",
     "The id holds a letter that only looks right: a Cyrillic Т, l for 1, O for 0. Nobody can see it, so type the id "
     "again.",
     "id: I.HDl\n", "id: I.HD1\n"},
    {Code::misplaced_id,
     "Mã nói một lĩnh vực hoặc một loại mục, còn mục lại nằm ở chỗ khác: hoặc mã sai, hoặc mục để nhầm chỗ.",
     "The id names one area or kind and the item stands in another: either the id or the place is wrong.",
     "area: I\ntargets:\n  - id: II.MT1\n", "area: I\ntargets:\n  - id: I.MT1\n"},
    {Code::dangling_reference, "Chỗ này dẫn tới một mục hoặc lĩnh vực không có trong kế hoạch.",
     "This names an item or area that the plan does not have.", "areas:\n  - I\nreport_order:\n  - II\n",
     "areas:\n  - I\nreport_order:\n  - I\n"},
    {Code::wrong_reference, "Chỗ này cần một loại mục, nhưng mã ghi ở đây là của loại khác.",
     "One kind of item is needed here, but the id is of another.", "report_order:\n  - I.HD1\n",
     "report_order:\n  - I\n"},
    {Code::childless,
     "Mục tiêu không có nhiệm vụ nào, hoặc nhiệm vụ không có hoạt động mà cũng không ghi cơ quan chủ trì, sản phẩm, "
     "thời hạn, thì "
     "không ai làm gì để đạt được nó.",
     "Nobody does anything for a target without tasks, or for a task with neither activities nor owner, output and "
     "deadline.",
     "tasks:\n  - id: I.NV1\n    text: Hoàn thiện thể chế\n",
     "tasks:\n  - id: I.NV1\n    text: Hoàn thiện thể chế\n    activities:\n      - id: I.HD1\n        text: Rà soát "
     "văn bản\n"},
    {Code::ordinal_gap,
     "Số thứ tự nhảy cóc có thể là sót một mục khi nhập. Không sai nếu bản in đánh số như vậy; không đánh lại số của "
     "mục đã có.",
     "A gap may mean that an item was left out. It is fine if printed so; never renumber items.",
     "- id: I.HD1\n- id: I.HD3\n", "- id: I.HD1\n- id: I.HD2\n"},
    {Code::duplicate_row,
     "Trong một lĩnh vực, mỗi dòng của bảng in một số thứ tự (STT); hai dòng cùng số là có một chỗ gõ nhầm.",
     "Each row of an area has its own number in the printed table; one of two alike is a slip.",
     "- id: I.HD1\n  row: 1\n- id: I.HD2\n  row: 1\n", "- id: I.HD1\n  row: 1\n- id: I.HD2\n  row: 2\n"},
});

}  // namespace

std::span<const Explanation> identity_pages() {
  return identity_table;
}

}  // namespace cchc::check
