#include "office/xlsx_writer.h"
#include "office/document.h"
#include "office/package.h"
#include "office/xlsx_text.h"

#include <doctest/doctest.h>

using namespace cchc::office;
using namespace std::chrono;

namespace {

Sheet sample_sheet() {
  return {.name = "Phiếu: quý IV/2022",
          .columns = {{.title = "Mã"},
                      {.title = "Hạn", .kind = SheetKind::date},
                      {.title = "Số lượng", .kind = SheetKind::number},
                      {.title = "Trạng thái", .fill_in = true, .choices = {"Hoàn thành", "Tạm dừng"}}},
          .rows = {{"I.HD1", 2022y / December / 31, 12.5, {}}, {"=1+1", {}, {}, "Tạm dừng"}},
          .above = {"PHIẾU", "Ghi vào ô màu vàng"},
          .is_protected = true};
}

std::string part_of(const std::string& bytes, std::string_view name) {
  const Reading<Package> package = Package::open(bytes);
  REQUIRE(problem_of(package) == nullptr);
  const Reading<std::string> part = std::get<Package>(package).part(name);
  REQUIRE(problem_of(part) == nullptr);
  return std::get<std::string>(part);
}

std::string sheet_xml(const Workbook& workbook) {
  return part_of(write_xlsx(workbook), "xl/worksheets/sheet1.xml");
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::vector<std::string>> texts_of(const std::string& bytes, const std::string& sheet = "") {
  const Reading<Document> read = read_document(bytes, "a.xlsx", {.sheet = sheet});
  REQUIRE_MESSAGE(problem_of(read) == nullptr, problem_of(read)->vi);
  std::vector<std::vector<std::string>> rows;
  for (const Row& row : std::get<Document>(read).tables.at(0).rows) {
    std::vector<std::string>& cells = rows.emplace_back();
    for (const Cell& cell : row.cells) cells.push_back(cell.empty() ? "" : cell.paragraphs.front());
  }
  return rows;
}

}  // namespace

TEST_CASE("a workbook is read back as it was written, texts as texts and days as days") {
  const std::string bytes = write_xlsx({{sample_sheet()}});
  CHECK(texts_of(bytes) == std::vector<std::vector<std::string>>{{"PHIẾU"},
                                                                 {"Ghi vào ô màu vàng"},
                                                                 {"Mã", "Hạn", "Số lượng", "Trạng thái"},
                                                                 {"I.HD1", "31/12/2022", "12.5"},
                                                                 {"=1+1", "Tạm dừng"}});
  CHECK(bytes == write_xlsx({{sample_sheet()}}));
  CHECK_FALSE(holds(part_of(bytes, "xl/worksheets/sheet1.xml"), "<f>"));
}

TEST_CASE("the title row is frozen, filters and is printed on every page, A4 across") {
  const std::string xml = sheet_xml({{sample_sheet()}});
  CHECK(holds(xml, R"(<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>)"));
  CHECK(holds(xml, R"(<autoFilter ref="A3:D5"/>)"));
  CHECK(holds(xml, R"(<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>)"));
  const std::string workbook = part_of(write_xlsx({{sample_sheet()}}), "xl/workbook.xml");
  CHECK(holds(workbook, R"(<definedName name="_xlnm.Print_Titles" localSheetId="0">'Phiếu quý IV 2022'!$3:$3<)"));
}

TEST_CASE("a protected sheet leaves the columns to fill in open, with a list to choose from") {
  const std::string xml = sheet_xml({{sample_sheet()}});
  CHECK(holds(xml, "<sheetProtection sheet=\"1\""));
  CHECK(holds(xml, R"(sqref="D4:D5"><formula1>"Hoàn thành,Tạm dừng"</formula1>)"));
  const std::string styles = part_of(write_xlsx({{sample_sheet()}}), "xl/styles.xml");
  CHECK(holds(styles, "<protection locked=\"0\"/>"));
  Sheet open = sample_sheet();
  open.is_protected = false;
  open.columns[3].choices.clear();
  CHECK_FALSE(holds(sheet_xml({{open}}), "sheetProtection"));
  CHECK_FALSE(holds(sheet_xml({{open}}), "dataValidation"));
}

TEST_CASE("characters that XML cannot hold come back, and what looks like one of them stays") {
  for (const std::string text : {"a\x07 b", "_x0041_", "a\rb", "<&\"'>", "\xEF\xBF\xBF", "_x00_", "a\n\nb"}) {
    CAPTURE(text);
    CHECK(holds(sheet_text(text), "\x07") == false);
    if (text.find_first_of("<&") == std::string::npos) CHECK(unescaped_sheet_text(sheet_text(text)) == text);
  }
  CHECK(sheet_text("a\x07") == "a_x0007_");
  CHECK(sheet_text("a\r\nb") == "a\nb");
  Sheet sheet{.name = "a", .columns = {{.title = "_x0041_"}}, .rows = {{"x\x07y"}}};
  CHECK(texts_of(write_xlsx({{sheet}})) == std::vector<std::vector<std::string>>{{"_x0041_"}, {"xy"}});
}

TEST_CASE("a text that is too long for a cell goes on below, and nothing of it is lost") {
  std::string text;
  while (text.size() < 100'000) text += "nội dung dài ";
  const std::vector<std::string_view> pieces = cell_pieces(text);
  std::string joined;
  for (const std::string_view piece : pieces) joined += piece;
  CHECK(pieces.size() == 3);
  CHECK(joined == text);
  CHECK(cell_pieces(std::string(32'767, 'a')).size() == 1);
  CHECK(cell_pieces(std::string(32'768, 'a')).size() == 2);
  Sheet sheet{.name = "a", .columns = {{.title = "Mã"}, {.title = "Nội dung"}}, .rows = {{"1", text}, {"2", "b"}}};
  CHECK(texts_of(write_xlsx({{sheet}})).size() == 5);
}

TEST_CASE("names of sheets are such as Excel takes, hidden sheets are hidden, days Excel cannot count are texts") {
  Sheet one{.name = "Danh sách các nhiệm vụ cải cách hành chính: [2022]?", .columns = {{.title = "a"}}, .rows = {}};
  one.rows.push_back({1850y / January / 5});
  Sheet two = one;
  two.hidden = true;
  const std::string bytes = write_xlsx({{one, two}});
  const std::string workbook = part_of(bytes, "xl/workbook.xml");
  CHECK(holds(workbook, R"(<sheet name="Danh sách các nhiệm vụ cải cách" sheetId="1" r:id="sheet1"/>)"));
  CHECK(holds(workbook, "\"Danh sách các nhiệm vụ cải (2)\" sheetId=\"2\" state=\"hidden\""));
  CHECK(texts_of(bytes).at(1).at(0) == "05/01/1850");
}
