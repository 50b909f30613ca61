#include "check/explain_pages.h"

#include <array>

namespace cchc::check {

using diag::Code;

namespace {

constexpr auto across_table = std::to_array<Explanation>({
    {Code::area_twice,
     "Hai tệp cùng khai một lĩnh vực, thường vì còn sót một bản sao như \"1-the-che (1).yaml\"; mọi hoạt động bị đếm "
     "hai lần. Giữ "
     "một tệp.",
     "Two files declare one area, mostly because a copy such as \"1-the-che (1).yaml\" was left behind; everything is "
     "counted "
     "twice. Keep one.",
     "plan/1-the-che.yaml\nplan/1-the-che (1).yaml\n", "plan/1-the-che.yaml\n"},
    {Code::area_without_file,
     "Danh sách lĩnh vực trong plan.yaml và các tệp phải khớp nhau, để biết không thiếu tệp nào khi báo cáo.",
     "The areas listed in plan.yaml and the files agree, so that no file is missing from a report.",
     "# plan.yaml, mà không có tệp nào ghi \"area: VIII\"\nareas:\n  - I\n  - VIII\n", "areas:\n  - I\n"},
    {Code::id_removed,
     "Một mã có ở bản trước nay không còn, mà báo cáo và kết quả cũ vẫn nhắc tới nó. Bỏ mục thì ghi mã vào \"retired\" "
     "kèm lý do.",
     "An id of the earlier revision is gone, while old reports still name it. Put it into \"retired\" with the reason.",
     "# bản trước có I.HD3\nactivities:\n  - id: I.HD1\n  - id: I.HD2\n",
     "retired:\n  - id: I.HD3\n    reason: Bỏ theo Quyết định 45/QĐ-UBND\n"},
    {Code::id_reused,
     "Mã cũ dùng cho một việc khác thì kết quả đã ghi cho việc cũ bị tính cho việc mới. Việc mới lấy số chưa dùng.",
     "An id used for another thing takes over the results of the old one. Give a new item a new number.",
     "# bản trước: I.HD3 là \"Rà soát văn bản\"\n- id: I.HD3\n  text: Tập huấn soạn thảo\n",
     "- id: I.HD3\n  text: Rà soát văn bản\n- id: I.HD4\n  text: Tập huấn soạn thảo\n"},
    {Code::id_renamed,
     "Nội dung giữ nguyên mà mã đổi thì mất liên hệ với kết quả cũ. Tốt nhất giữ mã; phải đổi thì ghi mã cũ vào "
     "\"was\".",
     "With a new id the same item loses its old results. Keep the id, or name the old one in \"was\".",
     "# bản trước: I.HD3\n- id: I.HD5\n  text: Rà soát văn bản\n",
     "- id: I.HD5\n  was: I.HD3\n  text: Rà soát văn bản\n"},
    {Code::changed_without_decision,
     "Kế hoạch đã duyệt chỉ được đổi cơ quan, thời hạn, chỉ tiêu theo một quyết định điều chỉnh. Ghi số quyết định vào "
     "\"amended\".",
     "Owner, deadline and goal of an approved plan change only by a decision. Name it in \"amended\".",
     "# bản trước: deadline: Năm 2022\ndeadline: Năm 2023\n", "deadline: Năm 2023\namended: 45/QĐ-UBND\n"},
    {Code::retired_removed, "Ghi chép mã đã bỏ giữ cho mã đó không bị dùng lại và nói vì sao mục không còn. Không xóa.",
     "A retired entry keeps its id from being used again and says why the item is gone. Do not delete it.",
     "# bản trước có I.HD3 trong retired\nretired:\n  - id: I.HD7\n    reason: Gộp vào I.HD6\n",
     "retired:\n  - id: I.HD3\n    reason: Bỏ theo Quyết định 45/QĐ-UBND\n  - id: I.HD7\n    reason: Gộp vào I.HD6\n"},
    {Code::goal_lowered, "Chỉ tiêu dễ hơn bản trước: nên có người biết và có lý do.",
     "The goal is easier than before: someone should know, and why.", "# bản trước: goal: 100\ngoal: 90\n",
     "goal: 100\n"},
    {Code::unused_waiver,
     "Miễn trừ cần một mã bỏ qua được, một lý do, và phải còn đúng: nó không được che một lỗi khác về sau.",
     "A waiver needs a code that can be waived and a reason, and must still be needed, or it would hide a later "
     "mistake.",
     "- id: I.HD1\n  owner: Công chức Tư pháp\n  waive:\n    K402: \"\"\n",
     "- id: I.HD1\n  owner: Công chức Tư pháp\n"},

    {Code::template_unknown_field,
     "Mẫu báo cáo dùng một tên trường không có, chỗ đó sẽ bị trống khi in. Xem các trường: cchc templates --fields.",
     "The template uses a field that does not exist; its place would stay blank. See: cchc templates --fields.",
     "{{#activities}}{{txt}}{{/activities}}\n", "{{#activities}}{{text}}{{/activities}}\n"},
    {Code::template_missing_partial,
     "Mẫu gọi một mẫu con mà không có tệp nào mang tên đó. Tên mẫu con bắt đầu bằng dấu gạch dưới: _heading.md là tệp "
     "_heading.md.mustache.",
     "The template includes another of which there is no file. Such names start with an underscore: _heading.md is the "
     "file _heading.md.mustache.",
     "{{> heading}}\n", "{{> _heading.md}}\n"},
    {Code::template_unclosed,
     "Thẻ hoặc phần mở mà không đóng thì cả đoạn sau bị nuốt vào. Mỗi {{#tên}} cần một {{/tên}}.",
     "A tag or section that is not closed swallows what follows. Every {{#name}} needs a {{/name}}.",
     "{{#activities}}\n- {{text}}\n", "{{#activities}}\n- {{text}}\n{{/activities}}\n"},
    {Code::template_syntax,
     "Thẻ trong mẫu viết sai cách, đóng một phần chưa mở, hoặc mẫu trống, dài quá 1 MiB, lồng nhau hay lặp lại quá "
     "nhiều.",
     "A tag is malformed or closes a section that was not opened; or the template is empty, over 1 MiB, or nests or "
     "repeats "
     "too much.",
     "{{#activities}}\n- {{text}}\n{{/targets}}\n", "{{#activities}}\n- {{text}}\n{{/activities}}\n"},
});

}  // namespace

std::span<const Explanation> across_pages() {
  return across_table;
}

}  // namespace cchc::check
