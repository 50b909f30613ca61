#include "office/docx_writer.h"
#include "office/document.h"
#include "office/markdown.h"
#include "office/package.h"
#include "office/xml.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace cchc::office;

namespace {

constexpr std::string_view report_text =
    "# BÁO CÁO QUÝ IV\n\nĐoạn *mở đầu* & <kết>.\n\n## I. Kết quả\n\n- một\n  - hai\n\n"
    "| Mã | Việc |\n|---|--:|\n| I.HD1 | Rà soát |\n\n"
    "## II. Bảng rộng\n\n| a | b | c | d | đ | e | g |\n|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 "
    "|\n\n"
    "Đoạn sau bảng.\n\nĐoạn nữa.\n\nĐoạn nữa.\n\nĐoạn cuối.\n\n## Phụ lục: số liệu\n\n| x |\n|---|\n| y |\n";

TextDocument sample_document() {
  return {.blocks = read_markdown(report_text),
          .letterhead = Letterhead{"", "Ủy ban nhân dân\nphường Hoàng Tân", "BC-UBND"}};
}

std::string docx_part(const std::string& bytes, std::string_view name) {
  const Reading<Package> package = Package::open(bytes);
  REQUIRE(problem_of(package) == nullptr);
  const Reading<std::string> part = std::get<Package>(package).part(name);
  REQUIRE_MESSAGE(problem_of(part) == nullptr, name);
  REQUIRE(problem_of(parse_xml(std::get<std::string>(part))) == nullptr);
  return std::get<std::string>(part);
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

std::string between(const std::string& text, std::string_view from, std::string_view to) {
  const std::size_t begin = text.find(from);
  REQUIRE(begin != std::string::npos);
  return text.substr(begin, text.find(to, begin) - begin);
}

}  // namespace

TEST_CASE("tables of six columns stay upright where they are short, wider ones never") {
  const auto across = [](const std::string& markdown) {
    const std::vector<bool> blocks = landscape_blocks(read_markdown(markdown));
    return std::ranges::count(blocks, true);
  };
  const std::string header = "| a | b | c | d | đ | e |\n|---|---|---|---|---|---|\n";
  const auto table = [&](int rows, const std::string& word) {
    std::string text = header;
    for (int row = 0; row < rows; ++row) text += "| 1 | 2 | 3 | 4 | 5 | " + word + " |\n";
    return text + "\n";
  };
  CHECK(across(table(10, "6")) == 0);
  CHECK(across(table(11, "6")) == 1);
  CHECK(across(table(5, "6") + "Đoạn\n\n" + table(6, "6")) == 3);
  CHECK(across(table(1, std::string(60, 'x'))) == 1);
  // What ends an annex stays with its table; the end of the document itself stands upright.
  CHECK(across("## Phụ lục\n\n" + table(11, "6") + "Ghi chú\n") == 3);
  CHECK(across("## Bảng\n\n" + table(11, "6") + "Ghi chú\n") == 2);
  CHECK(across(table(1, "6") +
               "| a | b | c | d | đ | e | g |\n|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n") == 1);
}

TEST_CASE("a document has the form of Nghị định 30/2020/NĐ-CP, Phụ lục I") {
  const std::string bytes = write_docx(sample_document());
  const std::string body = docx_part(bytes, "word/document.xml");
  const std::string styles = docx_part(bytes, "word/styles.xml");
  const std::string header = docx_part(bytes, "word/header.xml");
  const auto has = [](const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; };
  const std::string head = between(body, "<w:tbl>", "</w:tbl>");

  // Paper and margins: A4, 20, 20, 30 and 15 mm, in twentieths of a point.
  CHECK(has(body, R"(<w:pgSz w:w="11906" w:h="16838"/>)"));
  CHECK(has(body, R"(<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701")"));
  // Letters: Times New Roman 14, in tables 13, black, Vietnamese.
  CHECK(has(styles, R"(<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman")"));
  CHECK(has(styles, R"(<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>)"));
  CHECK(has(between(styles, "w:styleId=\"Cell\"", "</w:style>"), R"(<w:sz w:val="26"/>)"));
  CHECK_FALSE(has(styles, "w:themeColor"));
  // Page numbers in the middle of the top margin, not on the first page.
  CHECK(has(header, R"(<w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE ">)"));
  CHECK(count_of(body, "<w:titlePg/>") == 1);
  CHECK(body.find("<w:titlePg/>") < body.find("w:orient"));
  // The letterhead: two columns without borders, office and state with their lines, number, place and date left open.
  CHECK(count_of(head, "<w:gridCol ") == 2);
  CHECK(has(head, R"(<w:top w:val="none"/>)"));
  CHECK_FALSE(has(head, R"(<w:insideV w:val="single")"));
  CHECK(has(head, ">ỦY BAN NHÂN DÂN</w:t><w:br/>"));
  CHECK(has(head, ">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<"));
  CHECK(has(head, ">Độc lập - Tự do - Hạnh phúc<"));
  CHECK(count_of(head, "<w:pBdr>") == 2);
  CHECK(has(head, "/BC-UBND<"));
  CHECK(has(head, ">…………, ngày … tháng … năm ……<"));
  // The title in bold in the middle, the text justified with the first line 12.7 mm in.
  CHECK(has(body, R"(<w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">BÁO CÁO QUÝ IV)"));
  const std::string title = between(styles, "w:styleId=\"Title\"", "</w:style>");
  CHECK(has(title, R"(<w:jc w:val="center"/>)"));
  CHECK(has(title, "<w:b/>"));
  CHECK(has(between(styles, "w:styleId=\"Body\"", "</w:style>"), R"(<w:ind w:firstLine="720"/><w:jc w:val="both"/>)"));
  // Tables with borders, titles on every page, rows that stay whole.
  CHECK(count_of(body, R"(<w:insideV w:val="single")") == 3);
  CHECK(count_of(body, "<w:tblHeader/>") == 3);
  CHECK(count_of(body, "<w:tr>") - 2 == count_of(body, "<w:cantSplit/>"));
  // The wide table stands across with its heading, and the text behind it upright.
  CHECK(count_of(body, R"(w:orient="landscape")") == 1);
  CHECK(count_of(body, "<w:sectPr>") == 3);
  CHECK(body.find("<w:sectPr>") < body.find("II. Bảng rộng"));
  // Receivers and an empty signature before the annex; nothing invented.
  const std::string closing = between(body, "Nơi nhận:", "</w:tbl>");
  CHECK(has(closing, "- Lưu: VT"));
  CHECK(count_of(closing.substr(closing.find("</w:tc>")), "<w:t ") == 0);
  CHECK(body.find("Nơi nhận:") < body.find("Phụ lục: số liệu"));
}

TEST_CASE("a document without letterhead has neither head nor receivers, and texts come back as they were") {
  TextDocument document = sample_document();
  document.letterhead.reset();
  const std::string bytes = write_docx(document);
  CHECK(bytes == write_docx(document));
  const std::string body = docx_part(bytes, "word/document.xml");
  CHECK(body.find("Nơi nhận") == std::string::npos);
  CHECK(body.find("CỘNG HÒA") == std::string::npos);
  CHECK(body.find("&amp; &lt;kết&gt;.") != std::string::npos);
  const Reading<Document> read = read_document(bytes, "a.docx");
  REQUIRE(problem_of(read) == nullptr);
  const auto& tables = std::get<Document>(read).tables;
  REQUIRE(tables.size() == 3);
  CHECK(tables[0].rows[1].cells[1].paragraphs.front() == "Rà soát");
  CHECK(tables[1].columns == 7);
}

TEST_CASE("columns share the width of the page, whatever they hold") {
  const std::string wide =
      "| " + std::string(300, 'a') + " | b | c | d | e | f |\n|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 |\n";
  for (const std::string& text : {wide, std::string("| a |\n|---|\n"), std::string("| | |\n|---|---|\n| | |\n")}) {
    const std::string body =
        docx_part(write_docx({.blocks = read_markdown(text), .letterhead = {}}), "word/document.xml");
    int total = 0;
    for (std::size_t at = body.find("<w:gridCol w:w=\""); at != std::string::npos;
         at = body.find("<w:gridCol w:w=\"", at + 1)) {
      const int width = std::stoi(body.substr(at + 16));
      CHECK(width > 0);
      total += width;
    }
    CHECK(total <= 14'300);
    CHECK(total > 9'000);
  }
  CHECK_FALSE(docx_part(write_docx({}), "word/document.xml").empty());
}
