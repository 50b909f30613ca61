#include "office/csv.h"

#include <doctest/doctest.h>

namespace {

using namespace cchc::office;

/// The cells of all rows, "/" between rows, "|" between cells.
std::string csv_cells(std::string_view bytes) {
  const Reading<Document> read = read_csv(bytes);
  if (const auto* problem = problem_of(read)) return problem->vi;
  std::string out;
  for (const Row& row : std::get<Document>(read).tables.at(0).rows) {
    if (!out.empty()) out += '/';
    for (const Cell& cell : row.cells) {
      if (cell.column > 0) out += '|';
      if (!cell.empty()) out += cell.paragraphs.front();
    }
  }
  return out;
}

}  // namespace

TEST_CASE("CSV with quotes, line breaks in cells, and the three separators") {
  CHECK(csv_cells("STT,Nhiệm vụ\r\n1,\"Rà soát, báo cáo\"\r\n") == "STT|Nhiệm vụ/1|Rà soát, báo cáo");
  CHECK(csv_cells("\xEF\xBB\xBFSTT;Nhiệm vụ\n1;Rà soát, báo cáo\n") == "STT|Nhiệm vụ/1|Rà soát, báo cáo");
  CHECK(csv_cells("a\tb\nc\td") == "a|b/c|d");
  CHECK(csv_cells("a,\"nói \"\"có\"\"\",\"x\ny\"\n") == "a|nói \"có\"|x\ny");
  CHECK(csv_cells("một cột\nhai") == "một cột/hai");
}

TEST_CASE("rows of CSV have the numbers of their lines") {
  const Reading<Document> read = read_csv("a,\"x\ny\"\nb,c\n");
  const auto& rows = std::get<Document>(read).tables.at(0).rows;
  CHECK(rows.at(0).number == 1);
  CHECK(rows.at(1).number == 3);
}

TEST_CASE("CSV that is no UTF-8 or leaves a quote open is refused with the place") {
  CHECK(csv_cells("a,b\n\xE1,c\n") ==
        "tệp chữ không phải UTF-8 (byte 5); trong Excel chọn Lưu thành (Save As), dạng CSV UTF-8");
  CHECK(csv_cells("a,b\nc,\"mở\n") == "dòng 2: dấu nháy kép (\") mở ra mà không đóng lại");
}

TEST_CASE("only a workbook has sheets to choose from") {
  const Reading<Document> read = read_document("a,b\nc,d\n", "a.csv", {.sheet = "Năm 2026"});
  REQUIRE(problem_of(read) != nullptr);
  CHECK(problem_of(read)->vi == "chỉ tệp Excel (.xlsx) có trang tính để chọn; bỏ --sheet rồi chạy lại");
}
