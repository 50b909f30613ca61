#include "build_package.h"
#include "office/document.h"

#include <doctest/doctest.h>

namespace {

using namespace cchc::office;
namespace b = cchc::office::build;

std::string sheet_of(std::string_view rows, std::string_view behind = "") {
  return "<sheetData>" + std::string(rows) + "</sheetData>" + std::string(behind);
}

Document read_workbook(const std::string& bytes, const std::string& sheet = "") {
  Reading<Document> read = read_document(bytes, "a.xlsx", {.sheet = sheet});
  REQUIRE_MESSAGE(problem_of(read) == nullptr, problem_of(read)->vi);
  return std::get<Document>(read);
}

std::string text_at(const Table& table, std::size_t row, std::size_t column) {
  const Cell* cell = table.rows.at(row).at(column);
  return cell == nullptr ? "(none)" : cell->empty() ? "" : cell->paragraphs.front();
}

}  // namespace

TEST_CASE("shared, rich, inline and plain strings, numbers and rows with gaps") {
  const Document document = read_workbook(b::xlsx(
      {{"Bảng 1",
        sheet_of(R"(<row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>Sở </t></is></c></row>)"
                 R"(<row r="5"><c r="A5"><v>1.1000000000000001</v></c><c t="str"><v>Năm 2022</v></c>)"
                 R"(<c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c><v>12</v></c></row>)")}},
      {"<t>không</t>", "<r><t>Tư </t></r><r><t>pháp</t></r><rPh><t>x</t></rPh>"}));
  const Table& table = document.tables.at(0);
  CHECK(table.name == "Bảng 1");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].number == 2);
  CHECK(table.rows[1].number == 5);
  CHECK(text_at(table, 0, 0) == "(none)");
  CHECK(text_at(table, 0, 1) == "Tư pháp");
  CHECK(text_at(table, 0, 3) == "Sở");
  CHECK(text_at(table, 1, 0) == "1.1");
  CHECK(text_at(table, 1, 1) == "Năm 2022");
  CHECK(text_at(table, 1, 2) == "(none)");
  CHECK(text_at(table, 1, 3) == "TRUE");
  CHECK(text_at(table, 1, 4) == "12");
}

TEST_CASE("dates and percentages are read as their cells show them") {
  constexpr std::string_view styles =
      R"(<numFmts><numFmt numFmtId="164" formatCode="mm/yyyy"/><numFmt numFmtId="165" formatCode="[$-42A]dd &quot;tháng&quot; mm"/>)"
      R"(<numFmt numFmtId="166" formatCode="0.00"/><numFmt numFmtId="167" formatCode="&quot;ngày&quot; 0"/></numFmts>)"
      R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>)";
  const Document document = read_workbook(b::xlsx(
      {{"a",
        sheet_of(R"(<row r="1"><c s="0"><v>44727</v></c><c s="1"><v>44727</v></c><c s="2"><v>44727</v></c>)"
                 R"(<c s="3"><v>0.95</v></c><c s="4"><v>44727.5</v></c><c s="5"><v>1.1</v></c><c s="6"><v>7</v></c>)"
                 R"(<c s="1"><v>-5</v></c></row>)")}},
      {}, styles));
  const char* expected[] = {"44727", "15/06/2022", "06/2022", "95%", "15/06/2022", "1.10", "7", "-5"};
  for (std::size_t column = 0; column < std::size(expected); ++column)
    CHECK(text_at(document.tables.at(0), 0, column) == expected[column]);
}

TEST_CASE("merged cells of a sheet, over rows and over columns") {
  const Document document = read_workbook(b::xlsx(
      {{"a",
        sheet_of(
            R"(<row r="1"><c r="A1" t="str"><v>I. Thể chế</v></c></row>)"
            R"(<row r="2"><c r="A2" t="str"><v>MT</v></c><c r="B2" t="str"><v>x</v></c></row>)"
            R"(<row r="3"><c r="A3" t="str"><v>cũ</v></c><c r="B3" t="str"><v>y</v></c></row>)",
            R"(<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="hỏng"/></mergeCells>)")}}));
  const Table& table = document.tables.at(0);
  CHECK(table.rows[0].at(2)->columns == 3);
  CHECK_FALSE(table.rows[1].at(0)->continues);
  CHECK(table.rows[2].at(0)->continues);
  CHECK(table.rows[2].at(0)->empty());
  CHECK(text_at(table, 2, 1) == "y");
}

TEST_CASE("sheets are chosen by name; hidden ones are left out and named") {
  const std::string row = sheet_of(R"(<row r="1"><c t="str"><v>a</v></c></row>)");
  const std::string bytes = b::xlsx({{"Kế hoạch", row}, {"Nháp", row, true}, {"Trống", sheet_of("")}});
  const Document all = read_workbook(bytes);
  CHECK(all.tables.size() == 1);
  REQUIRE(all.omitted.size() == 1);
  CHECK(all.omitted[0].what == Omission::hidden_sheet);
  CHECK(all.omitted[0].text == "Nháp");
  CHECK(read_workbook(bytes, "nhap").tables.at(0).name == "Nháp");
  const Reading<Document> none = read_document(bytes, "a.xlsx", {.sheet = "Khác"});
  REQUIRE(problem_of(none) != nullptr);
  CHECK(problem_of(none)->vi == "không có trang tính \"Khác\"; các trang tính: Kế hoạch, Nháp, Trống");
}
