#include "build_package.h"
#include "office/document.h"

#include <doctest/doctest.h>

namespace {

using namespace cchc::office;
namespace b = cchc::office::build;

/// The document, which must be readable.
Document read_word(const std::string& body, std::string_view numbering = "", std::string_view styles = "") {
  Reading<Document> read = read_document(b::docx(body, numbering, styles), "a.docx");
  REQUIRE_MESSAGE(problem_of(read) == nullptr, problem_of(read)->vi);
  return std::get<Document>(read);
}

/// The text of a cell, its paragraphs with " | " between.
std::string at(const Document& document, std::size_t row, std::size_t column) {
  const Cell* cell = document.tables.at(0).rows.at(row).at(column);
  std::string out = cell == nullptr ? "(none)" : "";
  if (cell != nullptr)
    for (const std::string& paragraph : cell->paragraphs) out += (out.empty() ? "" : " | ") + paragraph;
  return out;
}

/// A run with properties and anything in it.
std::string run_of(std::string_view content, std::string_view properties = "") {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr>" + std::string(content) + "</w:r>";
}
std::string text_of(std::string_view text) {
  return "<w:t>" + std::string(text) + "</w:t>";
}
std::string one_cell(const std::string& inline_content) {
  return b::table({"<w:tr><w:tc><w:p>" + inline_content + "</w:p></w:tc></w:tr>"});
}

}  // namespace

TEST_CASE("tables, their cells and the paragraphs around them come in the document's order") {
  const Document document = read_word(
      b::paragraph("KẾ HOẠCH") + b::table({b::text_row({"STT", "Nhiệm vụ"}), b::text_row({"1", "Rà soát\nBáo cáo"})}) +
      b::paragraph("II. Phần sau") + b::table({b::text_row({"x"})}) + b::paragraph("Nơi nhận"));
  REQUIRE(document.tables.size() == 2);
  CHECK(document.tables[0].before == std::vector<std::string>{"KẾ HOẠCH"});
  CHECK(document.tables[1].before == std::vector<std::string>{"II. Phần sau"});
  CHECK(document.after == std::vector<std::string>{"Nơi nhận"});
  CHECK(document.tables[0].columns == 2);
  CHECK(at(document, 1, 1) == "Rà soát | Báo cáo");
  CHECK(document.tables[0].rows[1].number == 2);
}

TEST_CASE("merged cells are one cell, wide or high") {
  const Document document = read_word(
      b::table({b::row({b::wide("I. Thể chế", 3)}), b::row({b::merged_down("MT"), b::cell("a"), b::cell("b")}),
                b::row({b::merged_up(), b::cell("c"), b::cell("d")})}));
  CHECK(at(document, 0, 2) == "I. Thể chế");
  CHECK(document.tables[0].rows[0].at(0)->columns == 3);
  CHECK_FALSE(document.tables[0].rows[1].at(0)->continues);
  CHECK(document.tables[0].rows[2].at(0)->continues);
  CHECK(at(document, 2, 2) == "d");
  CHECK(document.tables[0].rows[2].at(7) == nullptr);
}

TEST_CASE("automatic numbers are counted: levels, restarts, styles, bullets") {
  constexpr std::string_view numbering =
      R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>)"
      R"(<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>)"
      R"(<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>)"
      R"(<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>)"
      R"(<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>)"
      R"(<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>)"
      R"(<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>)";
  constexpr std::string_view styles =
      R"(<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>)";
  const auto numbered = [](std::string_view text, int number, int level) {
    return "<w:tr><w:tc>" +
           b::paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                                  std::to_string(number) + "\"/></w:numPr>") +
           "</w:tc></w:tr>";
  };
  const Document document = read_word(
      b::table({numbered("a", 1, 0), numbered("b", 1, 1), numbered("c", 1, 1), numbered("", 1, 0), numbered("d", 1, 1),
                "<w:tr><w:tc>" + b::paragraph("e", "<w:pStyle w:val=\"Muc\"/>") + "</w:tc></w:tr>", numbered("f", 3, 0),
                numbered("g", 4, 0), numbered("h", 1, 0), numbered("i", 9, 0)}),
      numbering, styles);
  const char* expected[] = {"1. a", "1.1. b", "1.2. c", "2.", "2.1. d", "III e", "- f", "7. g", "8. h", "i"};
  for (std::size_t row = 0; row < std::size(expected); ++row) CHECK(at(document, row, 0) == expected[row]);
}

TEST_CASE("tracked changes are read as accepted; what is deleted is named as left out") {
  const Document document = read_word(one_cell(run_of(text_of("Năm ")) + "<w:ins>" + run_of(text_of("2022")) +
                                               "</w:ins><w:del>" + run_of("<w:delText>2021</w:delText>") +
                                               "</w:del><w:moveFrom>" + run_of(text_of("xa")) + "</w:moveFrom>"));
  CHECK(at(document, 0, 0) == "Năm 2022");
  REQUIRE(document.omitted.size() == 2);
  CHECK(document.omitted[0].what == Omission::deletion);
  CHECK(document.omitted[0].text == "2021");
  CHECK(document.omitted[0].table == 1);
  CHECK(document.omitted[0].row == 1);

  const Document rows =
      read_word(b::table({"<w:tr><w:trPr><w:del/></w:trPr>" + b::cell("bỏ") + "</w:tr>", b::text_row({"còn"})}));
  CHECK(rows.tables[0].rows.size() == 1);
  CHECK(at(rows, 0, 0) == "còn");
  CHECK(rows.omitted.at(0).text == "bỏ");
  // A paragraph whose end was deleted goes on in the next.
  const Document joined = read_word("<w:tbl><w:tr><w:tc>" + b::paragraph("Sở ", "<w:rPr><w:del/></w:rPr>") +
                                    b::paragraph("Nội vụ") + "</w:tc></w:tr></w:tbl>");
  CHECK(at(joined, 0, 0) == "Sở Nội vụ");
}

TEST_CASE("links, fields and content controls give their text") {
  const Document document = read_word(one_cell(
      "<w:hyperlink>" + run_of(text_of("Sở ")) + "</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>" +
      run_of(text_of("Nội ")) + "</w:sdtContent></w:sdt><w:fldSimple>" + run_of(text_of("vụ ")) + "</w:fldSimple>" +
      run_of("<w:fldChar w:fldCharType=\"begin\"/>") + run_of("<w:instrText>PAGE</w:instrText>") +
      run_of("<w:fldChar w:fldCharType=\"separate\"/>") + run_of(text_of("7"))));
  CHECK(at(document, 0, 0) == "Sở Nội vụ 7");
  // A row and a cell in a content control, as forms have them.
  const Document control =
      read_word("<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + b::cell("a") + "</w:sdtContent></w:sdt>" +
                b::cell("b") + "</w:tr></w:sdtContent></w:sdt></w:tbl>");
  CHECK(at(control, 0, 1) == "b");
}

TEST_CASE("hidden text, text boxes, pictures, footnotes and comments are left out and named") {
  const Document document = read_word(one_cell(
      run_of(text_of("Rõ")) + run_of(text_of("ẩn"), "<w:vanish/>") +
      run_of(text_of(" ràng"), "<w:vanish w:val=\"0\"/>") +
      run_of("<w:drawing><w:txbxContent><w:p>" + run_of(text_of("hộp")) + "</w:p></w:txbxContent></w:drawing>") +
      run_of("<w:drawing/>") + run_of("<w:footnoteReference/>") + run_of("<w:commentReference/>")));
  CHECK(at(document, 0, 0) == "Rõ ràng");
  REQUIRE(document.omitted.size() == 5);
  CHECK(document.omitted[0].what == Omission::hidden_text);
  CHECK(document.omitted[0].text == "ẩn");
  CHECK(document.omitted[1].what == Omission::text_box);
  CHECK(document.omitted[1].text == "hộp");
  CHECK(document.omitted[2].what == Omission::picture);
  CHECK(document.omitted[3].what == Omission::footnote);
  CHECK(document.omitted[4].what == Omission::comment);
  CHECK_FALSE(name(Omission::comment).vi.empty());
}

TEST_CASE("odd characters are put right, and line breaks kept") {
  const Document document =
      read_word(one_cell(run_of(text_of("VH") + "<w:noBreakHyphen/>" + text_of("XH\u00A0\u00A0 a") + "<w:softHyphen/>" +
                                text_of("b\u00ADc\u200B") + "<w:br/>" + text_of("Cơ\u0301") + "<w:tab/>" +
                                text_of("x") + "<w:sym w:char=\"F0B7\"/>")));
  CHECK(at(document, 0, 0) == "VH-XH abc\nCớ x•");
}

TEST_CASE("a table in a cell gives its text to the cell; an older merge to the right is one cell") {
  const Document document = read_word("<w:tbl><w:tr><w:tc>" + b::table({b::text_row({"a", "b"})}) + b::paragraph("c") +
                                      "</w:tc>" + b::cell("d", "<w:hMerge w:val=\"restart\"/>") +
                                      b::cell("", "<w:hMerge w:val=\"continue\"/>") + b::cell("e") + "</w:tr></w:tbl>");
  CHECK(at(document, 0, 0) == "a | b | c");
  CHECK(document.tables[0].rows[0].at(1)->columns == 2);
  CHECK(at(document, 0, 3) == "e");
}
