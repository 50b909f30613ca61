// libFuzzer target: whatever a file called .docx, .xlsx or .csv holds, reading it ends in tables or in one sentence.
// The input is the file itself, or the main part of a package: few changes of a packed file are still a package.

#include "office/document.h"
#include "office/package_writer.h"
#include "sample.h"

#include <string>

namespace {

using namespace cchc;

void expect_read(std::string_view bytes, std::string_view name) {
  const office::Reading<office::Document> read = office::read_document(bytes, name);
  if (const text::Message* problem = office::problem_of(read)) {
    fuzz::expect(!problem->vi.empty() && !problem->en.empty());
    return;
  }
  for (const office::Table& table : std::get<office::Document>(read).tables) {
    for (const office::Row& row : table.rows) {
      std::size_t next = 0;
      for (const office::Cell& cell : row.cells) {
        fuzz::expect(cell.columns > 0 && cell.column >= next);
        next = cell.column + 1;
        for (const std::string& paragraph : cell.paragraphs) fuzz::expect(!paragraph.empty());
      }
    }
  }
}

/// A package whose one part of interest is the input.
std::string package_with(std::string_view part, std::string_view bytes, std::string_view main) {
  office::PackageWriter writer;
  writer.add("_rels/.rels", "<r><r Id=\"a\" Type=\"/officeDocument\" Target=\"" + std::string(main) + "\"/></r>");
  writer.add("word/_rels/document.xml.rels", "<r><r Id=\"a\" Type=\"/numbering\" Target=\"numbering.xml\"/></r>");
  writer.add("xl/_rels/workbook.xml.rels",
             "<r><r Id=\"a\" Type=\"/worksheet\" Target=\"s.xml\"/><r Id=\"b\" Type=\"/styles\" Target=\"y.xml\"/>"
             "<r Id=\"c\" Type=\"/sharedStrings\" Target=\"t.xml\"/></r>");
  const auto add = [&](std::string_view name, std::string_view otherwise) {
    writer.add(name, name == part ? bytes : otherwise);
  };
  add("word/document.xml",
      "<d:document><d:body><d:tbl><d:tr><d:tc><d:p><d:pPr><d:numPr><d:numId "
      "d:val=\"1\"/></d:numPr></d:pPr></d:p></d:tc>"
      "</d:tr></d:tbl></d:body></d:document>");
  add("word/numbering.xml", "<n/>");
  add("xl/workbook.xml", "<w><sheets><sheet name=\"a\" id=\"a\"/></sheets></w>");
  add("xl/s.xml", "<w><sheetData><row><c s=\"1\"><v>44727</v></c></row></sheetData></w>");
  add("xl/y.xml", "<s/>");
  add("xl/t.xml", "<s/>");
  return writer.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  constexpr const char* parts[] = {"word/document.xml", "word/numbering.xml", "xl/workbook.xml",
                                   "xl/s.xml",          "xl/y.xml",           "xl/t.xml"};
  const std::size_t choice = size == 0 ? 0 : data[size - 1] % 10;
  if (choice < std::size(parts)) {
    const std::string_view part = parts[choice];
    expect_read(package_with(part, bytes, part.starts_with("xl/") ? "xl/workbook.xml" : "word/document.xml"), "a.docx");
  } else {
    expect_read(bytes, choice == 6 ? "a.docx" : "a.csv");
  }
  return 0;
}
