#include "office/document.h"

#include "office/csv.h"
#include "office/docx.h"
#include "office/file_kind.h"
#include "office/xlsx.h"

#include <algorithm>

namespace cchc::office {

using text::Message;

const Cell* Row::at(std::size_t column) const {
  const auto found = std::ranges::find_if(
      cells, [&](const Cell& cell) { return cell.column <= column && column < cell.column + cell.columns; });
  return found == cells.end() ? nullptr : &*found;
}

Message name(Omission omission) {
  switch (omission) {
    case Omission::comment:
      return {"nhận xét bên lề", "a comment"};
    case Omission::footnote:
      return {"chú thích cuối trang", "a footnote"};
    case Omission::hidden_text:
      return {"chữ ẩn", "hidden text"};
    case Omission::text_box:
      return {"hộp chữ", "a text box"};
    case Omission::picture:
      return {"hình", "a picture"};
    case Omission::deletion:
      return {"chữ đã xóa khi theo dõi thay đổi", "text deleted with changes tracked"};
    case Omission::hidden_sheet:
      return {"trang tính ẩn", "a hidden sheet"};
  }
  return {};
}

Reading<Document> read_document(std::string_view bytes, std::string_view file_name, const ReadOptions& options) {
  const FileKind kind = file_kind(bytes, file_name);
  if (const auto problem = problem_of_kind(kind)) return *problem;
  const Message no_sheets{"chỉ tệp Excel (.xlsx) có trang tính để chọn; bỏ --sheet rồi chạy lại",
                          "only a workbook (.xlsx) has sheets to choose from; leave --sheet out"};
  if (kind == FileKind::csv) return options.sheet.empty() ? read_csv(bytes) : no_sheets;
  const Reading<Package> package = Package::open(bytes);
  if (const Message* problem = problem_of(package)) return *problem;
  const auto& opened = std::get<Package>(package);
  if (opened.has("xl/workbook.xml") || !related_workbook(opened).empty()) return read_xlsx(opened, options.sheet);
  return options.sheet.empty() ? read_docx(opened) : no_sheets;
}

}  // namespace cchc::office
