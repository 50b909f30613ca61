#include "plan/entry_columns.h"

#include "text/fold.h"

#include <algorithm>
#include <array>

namespace cchc::plan {

namespace {

using Use = EntryColumn::Use;
constexpr bool not_in_form = false;

constexpr auto entry_column_table = std::to_array<EntryColumn>({
    {Use::round, "", "Mã kỳ", "Period id", "Mã|Mã việc|Mã hoạt động|Mã nhiệm vụ|Mã mục tiêu|Id"},
    {Use::told, "work", "Nội dung", "Work", "Hoạt động|Nhiệm vụ|Nội dung công việc"},
    {Use::told, "owner", "Chủ trì", "Owner", "Cơ quan chủ trì"},
    {Use::told, "due", "Đến hạn", "Due", "Thời hạn|Hạn"},
    {Use::told, "state", "Tình hình", "State so far"},
    {Use::field, "status", "Trạng thái", "State", "Tình trạng|Kết quả"},
    {Use::field, "date", "Ngày hoàn thành", "Date", "Ngày|Ngày thực hiện"},
    {Use::field, "evidence.number", "Số văn bản", "Document number",
     "Số, ký hiệu|Số ký hiệu|Số ký hiệu văn bản|Văn bản"},
    {Use::field, "evidence.date", "Ngày văn bản", "Document date", "Ngày ban hành"},
    {Use::field, "evidence.title", "Tên sản phẩm", "Document title", "Sản phẩm|Trích yếu|Tên văn bản"},
    {Use::field, "note", "Ghi chú", "Note", "Lý do"},
    {Use::field, "evidence.link", "Liên kết", "Link", "Đường dẫn", not_in_form},
    {Use::field, "period", "Kỳ", "Period", "Kỳ thực hiện|Năm", not_in_form},
    {Use::field, "extension.deadline", "Gia hạn đến", "Extended to", "Hạn mới", not_in_form},
    {Use::field, "reassign.owner", "Giao lại cho", "Reassigned to", "", not_in_form},
    {Use::field, "extension.ground", "Căn cứ", "Ground", "Số văn bản cho phép", not_in_form},
    {Use::field, "extension.date", "Ngày căn cứ", "Ground date", "Ngày văn bản cho phép", not_in_form},
    {Use::field, "name", "Tên chỉ tiêu", "Indicator", "Chỉ tiêu", not_in_form},
    {Use::field, "value", "Số đạt được", "Value", "Giá trị", not_in_form},
    {Use::field, "source", "Nguồn số liệu", "Source", "Nguồn", not_in_form},
});

bool is_among(std::string_view names, const std::string& folded) {
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find('|'));
    names.remove_prefix(std::min(name.size() + 1, names.size()));
    if (text::fold(name) == folded) return true;
  }
  return false;
}

}  // namespace

std::span<const EntryColumn> entry_columns() {
  return entry_column_table;
}

const EntryColumn* find_entry_column(std::string_view header) {
  const std::string folded = text::fold(header);
  if (folded.empty()) return nullptr;
  for (const EntryColumn& column : entry_column_table) {
    if (is_among(column.header_vi, folded) || is_among(column.header_en, folded) ||
        is_among(column.other_headers, folded))
      return &column;
  }
  return nullptr;
}

}  // namespace cchc::plan
