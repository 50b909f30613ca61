#include "check/explain_pages.h"

#include <array>

namespace cchc::check {

using diag::Code;

namespace {

constexpr auto yaml_table = std::to_array<Explanation>({
    {Code::syntax,
     "Dòng viết sai cách nên không biết nó nói gì. Hay gặp nhất: nội dung có dấu hai chấm kèm dấu cách ở giữa thì phải "
     "đặt "
     "trong nháy kép; danh sách phải bắt đầu ở dòng dưới khóa.",
     "The line is written so that nobody can tell what it says. Most often: a text with a colon and a space in it "
     "needs double "
     "quotes; a list starts on the line below its key.",
     "text: Nội dung: hoàn thiện thể chế\n", "text: \"Nội dung: hoàn thiện thể chế\"\n"},
    {Code::tab_indent,
     "Mức thụt dòng cho biết dòng nào thuộc mục nào. Phím Tab mỗi máy hiện một độ rộng khác nhau nên không dùng được; "
     "chỉ "
     "thụt bằng dấu cách.",
     "The indent says which line belongs to which item. A tab has another width on every computer, so only spaces "
     "count.",
     "<Tab>owner: Công chức Tư pháp\n", "  owner: Công chức Tư pháp\n"},
    {Code::colon, "Mỗi khóa phải có dấu hai chấm và một dấu cách, nếu không cả dòng bị coi là nội dung.",
     "Every key needs a colon and a space, else the line is taken for text.",
     "owner Công chức Tư pháp\ndeadline:Năm 2022\n", "owner: Công chức Tư pháp\ndeadline: Năm 2022\n"},
    {Code::unclosed, "Dấu nháy hoặc ngoặc mở mà không đóng thì các dòng sau bị nuốt vào. Lỗi được chỉ ở chỗ mở.",
     "A quote or bracket that is not closed swallows the lines below it. The place shown is where it opens.",
     "text: \"Hoàn thiện thể chế\npartners: [Phòng Nội vụ\n",
     "text: \"Hoàn thiện thể chế\"\npartners: [Phòng Nội vụ]\n"},
    {Code::indent, "Các khóa của cùng một mục phải thụt bằng nhau; lệch một dấu cách là thuộc về mục khác.",
     "The keys of one item are indented alike; one space more or less puts a line elsewhere.",
     "- id: I.HD1\n  text: Hoàn thiện thể chế\n   owner: Công chức Tư pháp\n",
     "- id: I.HD1\n  text: Hoàn thiện thể chế\n  owner: Công chức Tư pháp\n"},
    {Code::duplicate_key,
     "Một khóa viết hai lần trong một mục thì chỉ một dòng được giữ, dòng kia mất mà không ai biết.",
     "Of a key written twice in one item only one is kept; the other is lost silently.",
     "deadline: Năm 2022\ndeadline: Năm 2023\n", "deadline: Năm 2023\n"},
    {Code::conflict_marker,
     "Hai người sửa cùng một chỗ, git để lại cả hai bản và các dấu <<<<<<<, =======, >>>>>>>. Chọn một bản rồi xóa các "
     "dấu này.",
     "Two people changed the same place and git left both versions between marks. Choose one and delete the marks.",
     "<<<<<<< HEAD\ndeadline: Năm 2022\n=======\ndeadline: Năm 2023\n>>>>>>> nhanh-khac\n", "deadline: Năm 2023\n"},
    {Code::second_document,
     "Dòng --- bắt đầu một tài liệu khác, phần sau nó không được đọc. Mỗi tệp chỉ có một tài liệu.",
     "A line --- starts another document and what follows it is not read. A file holds one document.",
     "area: I\n---\nname: Cải cách thể chế\n", "area: I\nname: Cải cách thể chế\n"},
    {Code::cut_by_comment,
     "Dấu # sau một dấu cách mở đầu ghi chú, nên phần chữ từ đó trở đi bị bỏ mất. Nội dung có dấu # thì đặt trong nháy "
     "kép.",
     "A # after a space starts a comment, so the rest of the text is lost. Put a text with # in double quotes.",
     "text: Thực hiện mục tiêu #1 của phường\n", "text: \"Thực hiện mục tiêu #1 của phường\"\n"},
    {Code::yaml_feature,
     "Các dấu &, *, !, <<: ở đầu giá trị có nghĩa riêng trong YAML và làm kế hoạch khó đọc, dễ sửa nhầm, nên không "
     "dùng ở đây. "
     "Nếu chỉ là chữ thì đặt trong nháy kép.",
     "&, *, ! and <<: at the start of a value have a meaning of their own in YAML and are not used here. If they are "
     "text, put "
     "the value in double quotes.",
     "owner: *tu-phap\n", "owner: Công chức Tư pháp\n"},
    {Code::yaml_word,
     "no, yes, on, off, true, ~… không có dấu nháy thì nhiều chương trình đọc thành đúng/sai hoặc để trống, không phải "
     "chữ.",
     "Without quotes many programs read no, yes, on, off, true or ~ as true, false or nothing.", "funding: no\n",
     "funding: \"no\"\n"},
    {Code::typographic_quotes,
     "Word tự đổi dấu nháy thẳng thành dấu nháy cong. YAML không coi dấu cong là dấu nháy: nó thành chữ của kế hoạch "
     "và không "
     "giữ được dấu phẩy, dấu hai chấm bên trong.",
     "Word turns straight quotes into curly ones. YAML takes those for text, and they protect no comma or colon.",
     "text: “Nội dung hoàn thiện thể chế”\n", "text: \"Nội dung hoàn thiện thể chế\"\n"},
});

}  // namespace

std::span<const Explanation> yaml_pages() {
  return yaml_table;
}

}  // namespace cchc::check
