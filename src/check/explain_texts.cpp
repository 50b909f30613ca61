#include "check/explain_pages.h"

#include <array>

namespace cchc::check {

using diag::Code;

namespace {

constexpr auto texts_table = std::to_array<Explanation>({
    {Code::not_nfc,
     "Cùng một chữ có dấu có hai cách lưu: dựng sẵn và tổ hợp (dấu tách rời). Nhìn giống nhau nhưng tìm trong Word, "
     "Excel không "
     "thấy. Kế hoạch lưu dạng dựng sẵn.",
     "A letter with accents can be stored composed or as a letter and marks. Both look alike, but searching finds only "
     "one. The "
     "plan is stored composed.",
     "text: Hoa<U+0300>n thiện\n", "text: Hoàn thiện\n"},
    {Code::stray_space,
     "Dấu cách thừa in nguyên vào báo cáo và làm hai nội dung giống nhau thành khác nhau. Dấu cách ở cuối dòng hoặc "
     "trên dòng trống không nhìn thấy, nhưng git vẫn báo dòng đó thay đổi.",
     "Stray spaces are printed in reports and make equal texts differ. Those at the end of a line or on a blank one "
     "are not seen, yet git shows the line as changed.",
     "text: Hoàn  thiện thể chế , rà soát văn bản\nowner: Công chức Tư pháp<dấu cách>\n",
     "text: Hoàn thiện thể chế, rà soát văn bản\nowner: Công chức Tư pháp\n"},
    {Code::typing_residue, "Bộ gõ tiếng Việt bị tắt khi gõ, nên còn nguyên phím gõ dấu Telex hoặc VNI.",
     "The input method was off, so the keys of Telex or VNI are left in the text.", "text: Kiện toàn tooor chuwsc\n",
     "text: Kiện toàn tổ chức\n"},
    {Code::no_accents, "Nội dung in nguyên vào báo cáo, nên phải viết có dấu.",
     "Texts are printed in reports as they are, so they need their accents.", "text: Hoan thien the che cua phuong\n",
     "text: Hoàn thiện thể chế của phường\n"},
    {Code::not_a_syllable,
     "Không tiếng nào của tiếng Việt viết như vậy, cũng không phải chữ viết tắt đã biết: có thể gõ nhầm hoặc hai tiếng "
     "dính nhau. "
     "Tên riêng, từ nước ngoài thì để nguyên.",
     "No Vietnamese syllable is spelled so and it is no known abbreviation: a slip, or two words run together. Leave "
     "names and "
     "foreign words.",
     "text: Hoàn thiệnthể chế\n", "text: Hoàn thiện thể chế\n"},
    {Code::tone_mark_place,
     "Hóa và hoá là một từ, nhưng Word, Excel tìm chữ này không ra chữ kia. Cả kế hoạch nên theo một kiểu; kiểu dùng "
     "nhiều hơn "
     "được lấy làm chuẩn.",
     "Hóa and hoá are one word, but a search for one does not find the other. The plan keeps the style it mostly uses.",
     "# phần lớn kế hoạch viết \"hóa\"\ntext: Văn hoá công sở\n", "text: Văn hóa công sở\n"},
    {Code::duplicate_text, "Hai mục cùng nội dung thường là chép thừa, hoặc chép xong quên sửa.",
     "Two items with the same text are mostly one copied too often, or not yet changed after copying.",
     "- id: I.HD1\n  text: Rà soát văn bản\n- id: I.HD2\n  text: Rà soát văn bản\n",
     "- id: I.HD1\n  text: Rà soát văn bản\n- id: I.HD2\n  text: Kiểm tra văn bản\n"},
    {Code::placeholder, "Chỗ điền tạm (TODO, xxx, ……, \"điền sau\") còn sót sẽ bị in vào báo cáo.",
     "A placeholder left behind (TODO, xxx, ……) would be printed in reports.", "output: Báo cáo số ……/BC-UBND\n",
     "output: Báo cáo kết quả rà soát\n"},
    {Code::document_number,
     "Số, ký hiệu văn bản sai dạng thì không tra được văn bản. Nghị định, thông tư có năm (107/2020/NĐ-CP); nghị "
     "quyết, quyết "
     "định cá biệt và văn bản hành chính không có năm (76/NQ-CP, 12/BC-UBND).",
     "A document cannot be found by a malformed number. Decrees and circulars have their year (107/2020/NĐ-CP); "
     "resolutions, "
     "single decisions and letters have none (76/NQ-CP, 12/BC-UBND).",
     "text: Triển khai Nghị định 107/NĐ-CP\n", "text: Triển khai Nghị định 107/2020/NĐ-CP\n"},
    {Code::nothing_to_verify,
     "Hoạt động không có sản phẩm, không có cơ quan chủ trì, không có thời hạn thì không kiểm chứng được đã làm hay "
     "chưa.",
     "Nobody can tell whether an activity without output, owner and deadline was done.",
     "- id: I.HD1\n  text: Nâng cao nhận thức\n",
     "- id: I.HD1\n  text: Nâng cao nhận thức\n  output: Lớp tập huấn\n  owner: Công chức Tư pháp\n  deadline: Năm "
     "2022\n"},
});

}  // namespace

std::span<const Explanation> text_pages() {
  return texts_table;
}

}  // namespace cchc::check
