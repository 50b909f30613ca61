#include "diag/code.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace cchc::diag {

namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;
constexpr auto note = Severity::info;
constexpr bool fixable = true;
constexpr bool by_hand = false;
constexpr bool waivable = true;
constexpr bool binding = false;

constexpr std::array table{
    CodeInfo{Code::not_utf8, error, by_hand, binding, "tệp không phải UTF-8", "file is not UTF-8"},
    CodeInfo{Code::byte_order_mark, warning, fixable, binding, "tệp có dấu BOM ở đầu",
             "file starts with a byte-order mark"},
    CodeInfo{Code::line_ends, warning, fixable, binding, "ký tự xuống dòng CR", "CR line ends"},
    CodeInfo{Code::control_character, error, by_hand, binding, "ký tự điều khiển", "control character"},
    CodeInfo{Code::invisible_character, error, fixable, binding, "ký tự vô hình", "invisible character"},
    CodeInfo{Code::no_final_newline, warning, fixable, binding, "thiếu xuống dòng cuối tệp", "no newline at the end"},
    CodeInfo{Code::over_limit, error, by_hand, binding, "tệp vượt giới hạn", "file over a limit"},
    CodeInfo{Code::unreadable, error, by_hand, binding, "không có gì để đọc", "nothing to read"},

    CodeInfo{Code::syntax, error, fixable, binding, "sai cú pháp", "syntax error"},
    CodeInfo{Code::tab_indent, error, fixable, binding, "thụt dòng bằng phím Tab", "tab used to indent"},
    CodeInfo{Code::colon, error, fixable, binding, "thiếu dấu hai chấm hoặc dấu cách sau nó",
             "colon missing or not followed by a space"},
    CodeInfo{Code::unclosed, error, by_hand, binding, "dấu nháy hoặc ngoặc chưa đóng", "quote or bracket not closed"},
    CodeInfo{Code::indent, error, fixable, binding, "thụt dòng lệch", "indent disagrees with its siblings"},
    CodeInfo{Code::duplicate_key, error, by_hand, binding, "khóa viết hai lần", "key written twice"},
    CodeInfo{Code::conflict_marker, error, by_hand, binding, "dấu xung đột khi hợp nhất (merge) trong git",
             "merge conflict marker"},
    CodeInfo{Code::second_document, error, by_hand, binding, "tài liệu thứ hai trong một tệp",
             "second document in a file"},
    CodeInfo{Code::cut_by_comment, error, by_hand, binding, "chữ bị cắt bởi dấu #", "text cut short by #"},
    CodeInfo{Code::yaml_feature, error, by_hand, binding, "tính năng YAML không dùng ở đây",
             "YAML feature not used here"},
    CodeInfo{Code::yaml_word, warning, fixable, binding, "từ mà YAML hiểu khác",
             "plain word YAML reads as something else"},
    CodeInfo{Code::typographic_quotes, warning, fixable, binding, "dấu nháy kiểu Word",
             "typographic quotes used as quotes"},

    CodeInfo{Code::unknown_key, error, fixable, binding, "khóa không có trong mẫu", "unknown key"},
    CodeInfo{Code::missing_key, error, by_hand, binding, "thiếu khóa bắt buộc", "key missing"},
    CodeInfo{Code::wrong_shape, error, fixable, binding, "sai kiểu giá trị", "text, list or map expected"},
    CodeInfo{Code::empty_value, error, by_hand, binding, "để trống", "empty value"},
    CodeInfo{Code::value_not_in_list, error, fixable, binding, "giá trị ngoài danh sách", "value not in the list"},
    CodeInfo{Code::wrong_level, error, by_hand, binding, "mục đặt sai cấp", "item at the wrong level"},
    CodeInfo{Code::not_a_number, error, by_hand, binding, "không phải con số", "not a number"},
    CodeInfo{Code::out_of_range, error, by_hand, binding, "số ngoài khoảng cho phép", "number out of range"},
    CodeInfo{Code::unknown_schema, error, by_hand, binding, "phiên bản định dạng không biết", "unknown schema version"},

    CodeInfo{Code::malformed_id, error, by_hand, binding, "mã sai dạng", "malformed id"},
    CodeInfo{Code::duplicate_id, error, by_hand, binding, "mã trùng nhau", "id used twice"},
    CodeInfo{Code::lookalike_letter, error, by_hand, binding, "mã có ký tự dễ nhầm", "look-alike letter in an id"},
    CodeInfo{Code::misplaced_id, error, by_hand, binding, "mã không khớp vị trí của mục", "id does not belong here"},
    CodeInfo{Code::dangling_reference, error, by_hand, binding, "dẫn chiếu đến mục không tồn tại",
             "reference to nothing"},
    CodeInfo{Code::wrong_reference, error, by_hand, binding, "dẫn chiếu đến mục sai loại",
             "reference to the wrong kind"},
    CodeInfo{Code::childless, warning, by_hand, waivable, "mục không có mục con", "item without children"},
    CodeInfo{Code::ordinal_gap, note, by_hand, waivable, "số thứ tự nhảy cóc hoặc lộn xộn",
             "gap or disorder in the ordinals"},
    CodeInfo{Code::duplicate_row, warning, by_hand, waivable, "số thứ tự (STT) trùng", "row number twice"},

    CodeInfo{Code::unknown_body, error, fixable, binding, "cơ quan không có trong danh mục", "unknown body"},
    CodeInfo{Code::no_owner, warning, by_hand, waivable, "không có cơ quan chủ trì", "no owner"},
    CodeInfo{Code::owner_is_partner, warning, by_hand, waivable, "vừa chủ trì vừa phối hợp", "owner is also a partner"},
    CodeInfo{Code::body_ended, error, by_hand, waivable, "cơ quan đã chấm dứt hoạt động trước hạn",
             "body ended before the due date"},
    CodeInfo{Code::partner_twice, warning, fixable, waivable, "cơ quan phối hợp ghi hai lần", "partner twice"},
    CodeInfo{Code::ambiguous_body, warning, by_hand, waivable, "tên gọi của hai cơ quan", "ambiguous name"},
    CodeInfo{Code::alias_used, note, fixable, waivable, "dùng tên gọi khác", "alias used instead of the name"},
    CodeInfo{Code::unused_body, note, by_hand, binding, "cơ quan không được dùng", "body used nowhere"},
    CodeInfo{Code::registry_conflict, error, by_hand, binding, "danh mục cơ quan mâu thuẫn",
             "registry contradicts itself"},

    CodeInfo{Code::deadline_not_understood, error, fixable, binding, "không hiểu thời hạn", "deadline not understood"},
    CodeInfo{Code::no_such_day, error, by_hand, binding, "ngày không có trong lịch", "no such day"},
    CodeInfo{Code::outside_period, warning, by_hand, waivable, "ngoài kỳ của kế hoạch", "outside the plan's period"},
    CodeInfo{Code::no_deadline, warning, by_hand, waivable, "không có thời hạn", "no deadline"},
    CodeInfo{Code::range_backwards, error, by_hand, binding, "khoảng thời gian ngược", "range runs backwards"},
    CodeInfo{Code::before_decision, warning, by_hand, waivable, "hạn trước ngày ban hành kế hoạch",
             "due before the plan's decision"},
    CodeInfo{Code::due_differs, error, by_hand, binding, "ngày đến hạn khác thời hạn", "due date unlike the deadline"},

    CodeInfo{Code::goal_not_measurable, error, by_hand, binding, "chỉ tiêu không đo được", "goal not measurable"},
    CodeInfo{Code::percentage_range, error, by_hand, binding, "tỷ lệ ngoài 0–100", "percentage outside 0–100"},
    CodeInfo{Code::goal_out_of_reach, warning, by_hand, waivable, "không kịp đạt chỉ tiêu",
             "goal cannot be reached in time"},
    CodeInfo{Code::no_indicator, warning, by_hand, waivable, "mục tiêu có số mà chưa có chỉ tiêu",
             "target states a number but has no indicator"},
    CodeInfo{Code::goal_below_base, warning, by_hand, waivable, "chỉ tiêu kém mức gốc", "goal worse than the base"},

    CodeInfo{Code::not_nfc, warning, fixable, binding, "chữ Unicode tổ hợp", "text not in normal form C"},
    CodeInfo{Code::stray_space, warning, fixable, waivable, "thừa dấu cách", "stray space"},
    CodeInfo{Code::typing_residue, warning, by_hand, waivable, "sót phím gõ Telex hoặc VNI", "Telex or VNI residue"},
    CodeInfo{Code::no_accents, warning, by_hand, waivable, "chữ không dấu", "text without accents"},
    CodeInfo{Code::not_a_syllable, note, by_hand, waivable, "không phải tiếng Việt", "not a Vietnamese syllable"},
    CodeInfo{Code::tone_mark_place, warning, fixable, waivable, "đặt dấu thanh không thống nhất",
             "tone mark in an unusual place"},
    CodeInfo{Code::duplicate_text, warning, by_hand, waivable, "hai mục trùng nội dung",
             "two items with the same text"},
    CodeInfo{Code::placeholder, warning, by_hand, waivable, "chỗ điền tạm", "placeholder"},
    CodeInfo{Code::document_number, warning, by_hand, waivable, "số hiệu văn bản sai dạng",
             "malformed document number"},
    CodeInfo{Code::nothing_to_verify, warning, by_hand, waivable, "không có gì để kiểm chứng", "nothing to verify"},

    CodeInfo{Code::area_twice, error, by_hand, binding, "hai tệp cho một lĩnh vực", "two files for one area"},
    CodeInfo{Code::area_without_file, error, by_hand, binding, "lĩnh vực không có tệp", "area without a file"},
    CodeInfo{Code::id_removed, error, by_hand, binding, "mã biến mất", "id gone"},
    CodeInfo{Code::id_reused, error, by_hand, binding, "mã dùng lại cho mục khác", "id reused"},
    CodeInfo{Code::id_renamed, warning, by_hand, binding, "mã đổi, nội dung giữ nguyên", "id renamed"},
    CodeInfo{Code::changed_without_decision, error, by_hand, binding,
             "đổi kế hoạch đã ban hành mà không nêu văn bản điều chỉnh", "issued plan changed without a decision"},
    CodeInfo{Code::retired_removed, error, by_hand, binding, "xóa ghi chép mã đã bỏ", "retired entry deleted"},
    CodeInfo{Code::goal_lowered, warning, by_hand, binding, "hạ chỉ tiêu", "goal lowered"},
    CodeInfo{Code::closed_result_edited, error, by_hand, binding, "sửa kết quả của năm đã chốt",
             "result of a closed year edited"},
    CodeInfo{Code::unused_waiver, warning, by_hand, binding, "miễn trừ thừa hoặc thiếu lý do",
             "waiver unused or without a reason"},

    CodeInfo{Code::template_unknown_field, error, by_hand, binding, "mẫu báo cáo dùng trường không có",
             "unknown field in a report template"},
    CodeInfo{Code::template_missing_partial, error, by_hand, binding, "mẫu báo cáo gọi mẫu con không có",
             "missing partial of a report template"},
    CodeInfo{Code::template_unclosed, error, by_hand, binding, "thẻ hoặc phần trong mẫu báo cáo chưa đóng",
             "tag or section of a report template not closed"},
    CodeInfo{Code::template_syntax, error, by_hand, binding, "mẫu báo cáo sai cú pháp",
             "syntax error in a report template"},

    CodeInfo{Code::result_of_nothing, error, fixable, binding, "kết quả của việc hoặc kỳ không có",
             "result of unknown work or period"},
    CodeInfo{Code::result_without_date, error, by_hand, binding, "trạng thái không ghi ngày", "state without a date"},
    CodeInfo{Code::result_date, error, by_hand, binding, "ngày của kết quả không thể đúng",
             "result dated in the future or outside its period"},
    CodeInfo{Code::result_twice, error, fixable, binding, "kết quả ghi hai lần", "result recorded twice"},
    CodeInfo{Code::no_evidence, warning, by_hand, waivable, "hoàn thành mà không có văn bản chứng minh",
             "done without evidence"},
    CodeInfo{Code::nothing_recorded, warning, by_hand, waivable, "quá hạn mà chưa ghi kết quả",
             "overdue and nothing recorded"},
    CodeInfo{Code::state_backwards, warning, by_hand, waivable, "trạng thái lùi lại", "state goes backwards"},
    CodeInfo{Code::no_ground, error, by_hand, binding, "gia hạn hoặc giao lại không có căn cứ",
             "extension or reassignment without its ground"},
};

static_assert(std::ranges::is_sorted(table, {}, &CodeInfo::code));

}  // namespace

std::span<const CodeInfo> all_codes() {
  return table;
}

const CodeInfo& info(Code code) {
  const auto* row = std::ranges::lower_bound(table, code, {}, &CodeInfo::code);
  assert(row != table.end() && row->code == code);
  return *row;
}

std::string id(Code code) {
  return fmt::format("K{:03}", static_cast<unsigned>(code));
}

std::optional<Code> find_code(std::string_view text) {
  if (text.size() != 4 || (text[0] != 'K' && text[0] != 'k')) return std::nullopt;
  for (const CodeInfo& row : table) {
    if (id(row.code).substr(1) == text.substr(1)) return row.code;
  }
  return std::nullopt;
}

}  // namespace cchc::diag
