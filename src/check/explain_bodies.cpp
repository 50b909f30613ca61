#include "check/explain_pages.h"

#include <array>

namespace cchc::check {

using diag::Code;

namespace {

constexpr auto bodies_table = std::to_array<Explanation>({
    {Code::unknown_body,
     "Tên cơ quan gõ sai thì việc của cơ quan đó bị thiếu trong danh sách và báo cáo. Mọi tên phải có trong "
     "owners.yaml; tên có "
     "dấu phẩy trong danh sách [ ] phải đặt trong nháy kép.",
     "Work of a body whose name is misspelt is missing from its lists and reports. Every name stands in owners.yaml; "
     "one with a "
     "comma needs quotes inside [ ].",
     "owner: Công chức Tư phap\n", "owner: Công chức Tư pháp\n"},
    {Code::no_owner,
     "Không có cơ quan chủ trì thì không ai chịu trách nhiệm và không nhắc được ai. Nếu bản in để trống thì bỏ qua ở "
     "mục đó, kèm "
     "lý do.",
     "Without an owner nobody answers for the work. If the print leaves it blank, say so.",
     "- id: I.HD1\n  text: Rà soát văn bản\n  deadline: Năm 2022\n",
     "- id: I.HD1\n  text: Rà soát văn bản\n  owner: Công chức Tư pháp\n  deadline: Năm 2022\n"},
    {Code::owner_is_partner, "Một cơ quan vừa chủ trì vừa phối hợp trong cùng một việc là bị đếm hai lần.",
     "A body that both leads and takes part in one activity is counted twice.",
     "owner: Công chức Tư pháp\npartners:\n  - Công chức Tư pháp\n",
     "owner: Công chức Tư pháp\npartners:\n  - Phòng Nội vụ\n"},
    {Code::body_ended,
     "Đến hạn thì cơ quan đã giải thể hoặc sáp nhập và chưa khai cơ quan nào tiếp nhận, nên việc không còn ai làm. "
     "Khai "
     "\"successors\" trong owners.yaml hoặc sửa cơ quan của mục.",
     "By the due date the body no longer exists and no successor is named, so nobody does the work. Declare its "
     "successors in "
     "owners.yaml or change the item.",
     "# owners.yaml\n- id: phuong-tu-phap\n  name: Công chức Tư pháp\n  level: phường\n  until: 30/6/2025\n",
     "# owners.yaml\n- id: phuong-tu-phap\n  name: Công chức Tư pháp\n  level: phường\n  until: 30/6/2025\n  "
     "successors:\n"
     "    - phuong-moi-van-phong\n"},
    {Code::partner_twice, "Cơ quan ghi hai lần trong một danh sách thì bị đếm hai lần trong thống kê.",
     "A body named twice in a list is counted twice.", "partners:\n  - Phòng Nội vụ\n  - Phòng Nội vụ\n",
     "partners:\n  - Phòng Nội vụ\n"},
    {Code::ambiguous_body, "Tên ghi thiếu nên có thể là của hai cơ quan. Ghi đủ tên để việc về đúng chỗ.",
     "The name is cut short and fits two bodies. Write it in full.", "owner: Văn phòng HĐND-UBND\n",
     "owner: Văn phòng HĐND-UBND phường\n"},
    {Code::alias_used, "Cách gọi khác vẫn hiểu được, nhưng dùng một tên chính thì danh sách và báo cáo thống nhất.",
     "Other names are understood, but with one name lists and reports agree.", "owner: VP HĐND-UBND phường\n",
     "owner: Văn phòng HĐND-UBND phường\n"},
    {Code::unused_body,
     "Cơ quan khai trong owners.yaml mà không hoạt động nào dùng: có thể thừa, hoặc một hoạt động ghi thiếu tên.",
     "A body in owners.yaml that no activity uses: either it is not needed or an activity lacks it.",
     "# owners.yaml: không hoạt động nào ghi Phòng Kinh tế\n- id: tp-phong-kinh-te\n  name: Phòng Kinh tế\n  level: "
     "thành phố\n",
     "partners:\n  - Phòng Kinh tế\n"},
    {Code::registry_conflict,
     "Danh mục cơ quan tự mâu thuẫn: một tên thuộc hai cơ quan, cơ quan kế thừa không có hoặc kế thừa vòng quanh, ngày "
     "bắt đầu "
     "sau ngày kết thúc. Khi đó không biết việc thuộc về ai.",
     "The registry contradicts itself: one name for two bodies, a successor that is unknown or leads in a circle, "
     "dates the wrong "
     "way round. Then nobody knows whose the work is.",
     "- id: tp-phong-noi-vu\n  name: Phòng Nội vụ\n  from: 1/7/2025\n  until: 30/6/2025\n",
     "- id: tp-phong-noi-vu\n  name: Phòng Nội vụ\n  from: 1/1/2021\n  until: 30/6/2025\n"},
});

}  // namespace

std::span<const Explanation> body_pages() {
  return bodies_table;
}

}  // namespace cchc::check
