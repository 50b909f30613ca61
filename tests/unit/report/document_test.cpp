#include "report/document.h"

#include "office/document.h"
#include "query/sample_plan.h"

#include <doctest/doctest.h>

using namespace cchc;
using report::OutputFormat;

namespace {

plan::Head head_of(std::string_view office, std::string_view superior = "") {
  plan::Head head;
  head.office = sample::text_of(office);
  if (!superior.empty()) head.superior = sample::text_of(superior);
  return head;
}

bool has_part(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the head of a page names the office in full, once, and leaves number and date open") {
  const std::string page = report::print_document("**UBND PHƯỜNG HOÀNG TÂN**\n\n# BÁO CÁO\n", OutputFormat::html,
                                                  head_of("UBND phường Hoàng Tân"), true);
  CHECK(has_part(page, "<strong>ỦY BAN NHÂN DÂN<br>PHƯỜNG HOÀNG TÂN</strong>"));
  CHECK_FALSE(has_part(page, "UBND PHƯỜNG"));
  CHECK(has_part(page, "/BC-UBND"));
  CHECK(has_part(page, "ngày … tháng … năm"));
}

TEST_CASE("what stands over the title and is not the office's name stays") {
  const std::string page =
      report::print_document("**UBND xã**, mật\n\n# BÁO CÁO\n", OutputFormat::html, head_of("UBND xã"), true);
  CHECK(has_part(page, "<p><strong>UBND xã</strong>, mật</p>"));
  const std::string plain =
      report::print_document("**UBND XÃ**\n\n# A\n", OutputFormat::html, head_of("UBND xã"), false);
  CHECK(has_part(plain, "<p><strong>UBND XÃ</strong></p>"));
  CHECK_FALSE(has_part(plain, "CỘNG HÒA"));
}

TEST_CASE("an office stands under its superior, and no symbol is made up for it") {
  const std::string page =
      report::print_document("# A\n", OutputFormat::html, head_of("Sở Nội vụ", "UBND tỉnh Hải Dương"), true);
  CHECK(page.find("UBND TỈNH HẢI DƯƠNG") < page.find("<strong>SỞ NỘI VỤ</strong>"));
  CHECK(has_part(page, "/BC-…"));
}

TEST_CASE("a workbook of a Markdown report has a sheet for each table, named by the heading over it") {
  const std::string bytes =
      report::print_document("# A\n\n## Quá hạn\n\n| Số |\n|---|\n| 5 |\n\n| Mã |\n|---|\n| a |\n", OutputFormat::xlsx,
                             head_of("UBND xã"), true);
  const auto read = office::read_document(bytes, "a.xlsx");
  REQUIRE(office::problem_of(read) == nullptr);
  const auto& tables = std::get<office::Document>(read).tables;
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].name == "Quá hạn");
  CHECK(tables[1].name == "Quá hạn (2)");
  CHECK(office::problem_of(office::read_document(
            report::print_document("chỉ chữ\n", OutputFormat::xlsx, head_of("UBND xã"), true), "a.xlsx")) == nullptr);
}
