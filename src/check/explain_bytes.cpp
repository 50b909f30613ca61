#include "check/explain_pages.h"

#include <array>

namespace cchc::check {

using diag::Code;

namespace {

constexpr auto bytes_table = std::to_array<Explanation>({
    {Code::not_utf8,
     "Tệp lưu bằng bảng mã cũ (TCVN3, windows-1258, UTF-16…) thì chữ Việt bị đọc sai. Mọi tệp của kế hoạch lưu dạng "
     "UTF-8. "
     "Trong Notepad: Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8.",
     "A file in an old encoding (TCVN3, windows-1258, UTF-16…) is misread. Every file of the plan is UTF-8. In "
     "Notepad: Save "
     "As, Encoding: UTF-8.",
     "text: Hoµn thiÖn thÓ chÕ\n", "text: Hoàn thiện thể chế\n"},
    {Code::byte_order_mark,
     "Ba byte vô hình ở đầu tệp làm một số chương trình không nhận ra khóa đầu tiên. Khi lưu chọn \"UTF-8\", không "
     "chọn "
     "\"UTF-8 with BOM\".",
     "Three invisible bytes at the start keep some programs from seeing the first key. Save as \"UTF-8\", not \"UTF-8 "
     "with BOM\".",
     "<BOM>area: I\n", "area: I\n"},
    {Code::line_ends,
     "Tệp lẫn nhiều kiểu xuống dòng thì mỗi lần lưu, lịch sử git báo cả tệp thay đổi, không còn thấy đã sửa gì. Mỗi "
     "dòng chỉ "
     "kết thúc bằng LF.",
     "With several kinds of line ends every save looks like a change of the whole file in git. Lines end with LF "
     "alone.",
     "area: I<CR><LF>\nname: Cải cách thể chế<LF>\n", "area: I<LF>\nname: Cải cách thể chế<LF>\n"},
    {Code::control_character,
     "Ký tự điều khiển không nhìn thấy được, thường lẫn vào khi chép từ phần mềm khác; báo cáo và Excel có thể hỏng vì "
     "nó.",
     "Control characters cannot be seen and come from pasting; they can break reports and spreadsheets.",
     "text: Hoàn thiện<U+0007> thể chế\n", "text: Hoàn thiện thể chế\n"},
    {Code::invisible_character,
     "Dấu cách không ngắt, ký tự độ rộng không… nhìn như bình thường mà tìm không ra, so không khớp. Trong khóa, mã, "
     "thời hạn "
     "đó là lỗi; trong nội dung là cảnh báo.",
     "No-break spaces, zero-width characters and the like look right but are not found and do not match. An error in "
     "keys, ids "
     "and deadlines, a warning in texts.",
     "id: I.HD1<U+200B>\n", "id: I.HD1\n"},
    {Code::no_final_newline,
     "Dòng cuối không có xuống dòng thì lần sau thêm một mục, git báo cả dòng cũ cũng thay đổi, và khi nối tệp hai "
     "dòng dính "
     "vào nhau.",
     "Without a line end at the end, adding an item later shows the old last line as changed too.",
     "deadline: Năm 2022<hết tệp>\n", "deadline: Năm 2022<LF>\n<hết tệp>\n"},
    {Code::over_limit,
     "Tệp quá lớn, lồng quá nhiều cấp hoặc quá nhiều giá trị thì không phải một lĩnh vực của kế hoạch; giới hạn giữ "
     "cho việc "
     "kiểm tra không bị treo vì một tệp hỏng.",
     "A file that is too large, too deep or holds too many values is no area of a plan; the limits keep a broken file "
     "from "
     "hanging the check.",
     "funding: [[[[[[[[…]]]]]]]]\n", "funding: Ngân sách phường\n"},
    {Code::unreadable,
     "Không đọc được gì từ tệp: tệp trống, chỉ có ghi chú, là một thư mục, hoặc không có quyền đọc. Không kiểm tra "
     "được thì "
     "không coi là đúng.",
     "Nothing can be read: the file is empty, holds only comments, is a folder, or may not be read. What was not "
     "checked is not "
     "called right.",
     "# Lĩnh vực I, sẽ viết sau\n", "area: I\nname: Cải cách thể chế\ntargets:\n  - id: I.MT1\n    text: …\n"},
});

}  // namespace

std::span<const Explanation> byte_pages() {
  return bytes_table;
}

}  // namespace cchc::check
