// Files nobody wrote with Word or Excel: each gives one sentence, and costs little.

#include "build_package.h"
#include "office/document.h"
#include "office/package.h"
#include "office/xml.h"

#include <doctest/doctest.h>

namespace {

using namespace cchc::office;
namespace b = cchc::office::build;

/// Why a file is not read; empty when it is.
std::string refusal_of(std::string_view bytes, std::string_view name = "a.docx") {
  const Reading<Document> read = read_document(bytes, name);
  const auto* problem = problem_of(read);
  return problem == nullptr ? "" : problem->vi;
}

std::string zip_of(std::string_view name, std::string_view bytes) {
  PackageWriter writer;
  writer.add(name, bytes);
  return writer.finish();
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

std::string wide_text(std::string_view text) {
  std::string out;
  for (const char c : text) out += {c, '\0'};
  return out;
}

}  // namespace

TEST_CASE("the same members give the same bytes") {
  CHECK(zip_of("a", "xyz") == zip_of("a", "xyz"));
  const std::string bytes = zip_of("word/a.xml", "xyz");
  const Reading<Package> package = Package::open(bytes);
  REQUIRE(problem_of(package) == nullptr);
  CHECK(std::get<std::string>(std::get<Package>(package).part("word/a.xml")) == "xyz");
}

TEST_CASE("files of other kinds say what they are and what to do") {
  CHECK(contains(refusal_of(""), "trống"));
  CHECK(contains(refusal_of(compound + wide_text("WordDocument"), "a.doc"), ".doc (Word đời cũ)"));
  CHECK(contains(refusal_of(compound + wide_text("Workbook"), "a.xlsx"), ".xls (Excel đời cũ)"));
  CHECK(contains(refusal_of(compound + wide_text("EncryptedPackage"), "a.docx"), "mật khẩu"));
  CHECK(contains(refusal_of("{\\rtf1 x}"), ".rtf"));
  CHECK(contains(refusal_of("%PDF-1.7"), "PDF"));
  CHECK(contains(refusal_of("<html><body><table></table>", "a.xls"), "HTML"));
  CHECK(contains(refusal_of("\x89PNG\r\n"), "ảnh"));
  CHECK(contains(refusal_of("STT,Nhiệm vụ\n", "a.docx"), "mang đuôi của Word, Excel"));
  CHECK(contains(refusal_of("\xFF\xFE"
                            "a\0b\0",
                            "a.csv"),
                 "UTF-8"));
  CHECK(contains(refusal_of(std::string("a\0b", 3), "a.csv"), "không phải tệp Word"));
  CHECK(contains(refusal_of(zip_of("a.txt", "x")), "không phải tệp Word"));
  CHECK(contains(refusal_of(zip_of("ppt/presentation.xml", "<p/>")), "không phải tệp Word"));
}

TEST_CASE("a package cut anywhere is refused") {
  const std::string whole = b::docx(b::table({b::text_row({"a", "b"})}));
  REQUIRE(refusal_of(whole).empty());
  // The last two bytes are the length of a remark that is not there.
  for (std::size_t size = 4; size < whole.size() - 2; size += 7)
    CHECK_FALSE(refusal_of(std::string_view(whole).substr(0, size)).empty());
}

TEST_CASE("bytes changed inside a package never do more than damage it") {
  const std::string whole = b::docx(b::table({b::text_row({"a", "b"})}));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x5A);
    (void)refusal_of(changed);
  }
}

TEST_CASE("zip bombs are refused before they are unpacked") {
  const std::string zeros(20UL * 1024 * 1024, ' ');
  CHECK(contains(refusal_of(zip_of("word/document.xml", zeros)), "quá lớn"));
  const std::string bytes = zip_of("a", std::string(1000, 'x'));
  CHECK(problem_of(Package::open(bytes, {.member_size = 999})) != nullptr);
  CHECK(problem_of(Package::open(bytes, {.member_size = 1000})) == nullptr);
  PackageWriter many;
  for (int i = 0; i < 50; ++i) many.add("m" + std::to_string(i), "xx");
  const std::string members = many.finish();
  CHECK(problem_of(Package::open(members, {.members = 49})) != nullptr);
  CHECK(problem_of(Package::open(members, {.total_size = 99})) != nullptr);
  CHECK(problem_of(Package::open(members, {.members = 50, .total_size = 100})) == nullptr);
}

TEST_CASE("names that lead out of the package are refused") {
  for (const char* name : {"../a.xml", "word/../../a", "/etc/passwd", "C:/a", "..\\a", "\\\\may\\a"})
    CHECK_MESSAGE(contains(refusal_of(zip_of(name, "x")), "đường dẫn lạ"), name);
  CHECK(problem_of(Package::open(zip_of("a..b/c...xml", "x"))) == nullptr);
  CHECK(resolve_part("word/document.xml", "styles.xml") == "word/styles.xml");
  CHECK(resolve_part("word/document.xml", "../xl/a.xml") == "xl/a.xml");
  CHECK(resolve_part("word/document.xml", "/word/a.xml") == "word/a.xml");
  CHECK(resolve_part("word/document.xml", "../../../etc/passwd").empty());
}

TEST_CASE("document types and entities are refused, deep and endless XML too") {
  CHECK(contains(
      refusal_of(zip_of("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document><w:body/></w:document>")),
      "DOCTYPE"));
  CHECK(contains(refusal_of(zip_of("word/document.xml", "<w:document><w:body>")), "hỏng bên trong"));
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<w:ins>";
  for (int i = 0; i < 300; ++i) deep += "</w:ins>";
  CHECK(contains(refusal_of(zip_of("word/document.xml", "<w:document><w:body>" + deep + "</w:body></w:document>")),
                 "quá sâu"));
  // An entity of nobody's making stays as it is written; nothing is looked up.
  const Reading<pugi::xml_document> parsed = parse_xml("<a>&xxe;&amp;</a>");
  CHECK(std::string(std::get<pugi::xml_document>(parsed).document_element().text().get()) == "&xxe;&");
}

TEST_CASE("macros and relations to outside are not looked at") {
  PackageWriter writer;
  writer.add("_rels/.rels",
             "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" TargetMode=\"External\" "
             "Target=\"http://127.0.0.1/a\"/></Relationships>");
  writer.add("word/document.xml", "<w:document><w:body>" + b::table({b::text_row({"a"})}) + "</w:body></w:document>");
  writer.add("word/vbaProject.bin", "\x01\x02");
  const Reading<Document> read = read_document(writer.finish(), "a.docm");
  REQUIRE(problem_of(read) == nullptr);
  CHECK(std::get<Document>(read).tables.size() == 1);
}

TEST_CASE("a table of ten thousand rows is read") {
  std::vector<std::string> rows;
  for (int i = 0; i < 10'000; ++i)
    rows.push_back(b::text_row({std::to_string(i), "Rà soát văn bản", "Sở Nội vụ", "Năm 2022"}));
  const Reading<Document> read = read_document(b::docx(b::table(rows)), "a.docx");
  REQUIRE(problem_of(read) == nullptr);
  CHECK(std::get<Document>(read).tables.at(0).rows.size() == 10'000);
}

TEST_CASE("a sheet that says it reaches to the end of the world is refused, not filled") {
  std::string rows;
  for (int i = 1; i <= 3000; ++i)
    rows += "<row r=\"" + std::to_string(i) + "\"><c r=\"ALL" + std::to_string(i) + "\"><v>1</v></c></row>";
  std::string merges = "<mergeCells>";
  for (char c = 'A'; c <= 'Z'; ++c)
    for (char d = 'A'; d <= 'Z'; ++d) merges += std::string("<mergeCell ref=\"") + c + d + "1:" + c + d + "1048576\"/>";
  const std::string bytes = b::xlsx({{"a", "<sheetData>" + rows + "</sheetData>" + merges + "</mergeCells>"}});
  CHECK(contains(refusal_of(bytes, "a.xlsx"), "quá lớn"));
}
