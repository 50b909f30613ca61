#include "check/explain_pages.h"

#include <array>

namespace cchc::check {

using diag::Code;

namespace {

constexpr auto shape_table = std::to_array<Explanation>({
    {Code::unknown_key,
     "Khóa gõ sai không được đọc, nội dung của nó biến mất khỏi danh sách và báo cáo. Vì vậy khóa lạ là lỗi, không bỏ "
     "qua.",
     "A misspelt key is not read and its content vanishes from lists and reports, so an unknown key is an error.",
     "ouput: Báo cáo kết quả\nCơ quan chủ trì: Công chức Tư pháp\n",
     "output: Báo cáo kết quả\nowner: Công chức Tư pháp\n"},
    {Code::missing_key, "Thiếu khóa này thì không nhận ra được mục hoặc không lập được báo cáo.",
     "Without this key the item cannot be told apart or reported on.", "- id: I.HD1\n  owner: Công chức Tư pháp\n",
     "- id: I.HD1\n  text: Hoàn thiện thể chế\n  owner: Công chức Tư pháp\n"},
    {Code::wrong_shape,
     "Khóa này cần một kiểu giá trị khác: một dòng chữ, một danh sách (mỗi dòng bắt đầu bằng gạch đầu dòng), một nhóm "
     "khóa "
     "thụt vào, "
     "hoặc một ngày.",
     "The key needs another kind of value: one text, a list (each line starts with a dash), a group of keys, or a day.",
     "areas: I\noutput:\n  - Báo cáo kết quả\n", "areas:\n  - I\noutput: Báo cáo kết quả\n"},
    {Code::empty_value,
     "Khóa có mà không có nội dung thì không rõ là quên hay bản in để trống. Bản in để trống thì bỏ cả dòng.",
     "A key without a value may be forgotten or blank in print. If it is blank, leave the line out.",
     "owner:\ndeadline: Năm 2022\n", "deadline: Năm 2022\n"},
    {Code::value_not_in_list, "Khóa này chỉ nhận một trong vài giá trị, vì báo cáo tính toán theo chúng.",
     "The key takes one of a few values, because reports compute with them.", "level: xã\ndirection: tang\n",
     "level: phường\ndirection: tăng\n"},
    {Code::wrong_level,
     "Mục tiêu chứa nhiệm vụ, nhiệm vụ chứa hoạt động. Mục thụt sai cấp sẽ không được tính là hoạt động và mất khỏi "
     "báo cáo.",
     "Targets hold tasks and tasks hold activities. An item at the wrong level is not counted.",
     "tasks:\n  - id: I.HD1\n    text: Rà soát văn bản\n    owner: Công chức Tư pháp\n",
     "tasks:\n  - id: I.NV1\n    text: Hoàn thiện thể chế\n    activities:\n      - id: I.HD1\n        text: Rà soát "
     "văn bản\n"
     "        owner: Công chức Tư pháp\n"},
    {Code::not_a_number,
     "Ở đây cần một con số để tính toán: chỉ ghi chữ số, số lẻ dùng dấu phẩy, không kèm đơn vị, không dùng dấu chấm "
     "ngăn hàng "
     "nghìn.",
     "A number is needed to compute with: digits, a decimal comma, no unit and no thousands separators.",
     "row: một\ngoal: 98%\n", "row: 1\ngoal: 98\n"},
    {Code::out_of_range, "Con số ngoài khoảng có thể có, chắc là gõ nhầm.", "The number cannot be; probably a slip.",
     "row: 0\nby: 20255\n", "row: 1\nby: 2025\n"},
    {Code::unknown_schema,
     "Tệp ghi phiên bản định dạng mà bản cchc này không biết, đọc tiếp có thể hiểu sai. Hiện chỉ có phiên bản 1.",
     "The file names a version of the format that this cchc does not know and might misread. There is only version 1.",
     "schema: 2\n", "schema: 1\n"},
});

}  // namespace

std::span<const Explanation> shape_pages() {
  return shape_table;
}

}  // namespace cchc::check
