#include "report/workbook.h"

#include "office/document.h"
#include "office/package.h"

#include <doctest/doctest.h>

using namespace cchc;
using report::Cell;
using report::DayList;
using Lines = std::vector<std::vector<std::string>>;

namespace {

std::string sheet_part(const std::string& bytes) {
  const auto package = office::Package::open(bytes);
  REQUIRE(office::problem_of(package) == nullptr);
  return std::get<std::string>(std::get<office::Package>(package).part("xl/worksheets/sheet1.xml"));
}

/// The values of the second row as the sheet holds them: a number for days and numbers, "text" for texts, "" for
/// nothing.
std::vector<std::string> raw_values(const std::string& bytes) {
  std::string xml = sheet_part(bytes);
  xml = xml.substr(xml.find("<row r=\"2\""));
  xml.resize(xml.find("</row>"));
  std::vector<std::string> values;
  for (std::size_t at = xml.find("<c "); at != std::string::npos; at = xml.find("<c ", at + 1)) {
    const std::string cell = xml.substr(at, xml.find("<c ", at + 1) - at);
    const std::size_t value = cell.find("<v>");
    values.push_back(cell.find("t=\"s\"") != std::string::npos ? "text"
                     : value == std::string::npos              ? ""
                                                               : cell.substr(value + 3, cell.find("</v>") - value - 3));
  }
  return values;
}

}  // namespace

TEST_CASE("numbers and single days of a grid are numbers and dates in a workbook, other cells are texts") {
  const plan::Date day = plan::make_date(2022, 12, 31);
  report::Grid grid{.name = {"Việc", "Work"},
                    .columns = std::vector<report::GridColumn>(8),
                    .rows = {{std::string("=1+1"), std::int64_t{12}, true, DayList{{day}, {}},
                              DayList{{day}, {"khoảng", "about"}, true}, DayList{{day, day}, {}}, Cell{}, DayList{}}}};
  const std::string bytes = report::print_workbook(grid, text::Language::vietnamese);
  CHECK(raw_values(bytes) == std::vector<std::string>{"text", "12", "text", "44926", "text", "text", "", ""});
  const auto read = office::read_document(bytes, "a.xlsx");
  REQUIRE(office::problem_of(read) == nullptr);
  const office::Table& table = std::get<office::Document>(read).tables.at(0);
  CHECK(table.name == "Việc");
  CHECK(table.rows.at(0).at(0)->paragraphs.front() == "=1+1");
  CHECK(table.rows.at(0).at(2)->paragraphs.front() == "có");
  CHECK(table.rows.at(0).at(3)->paragraphs.front() == "31/12/2022");
  CHECK(table.rows.at(0).at(4)->paragraphs.front() == "khoảng");
}

TEST_CASE("a column of lines is of days or numbers when all of it is") {
  const Lines lines = {{"Ngày", "Số", "Mã", "Gần ngày", "Dài", "Trống"},
                       {"31/12/2022", "12", "007", "1/2/2022", "1234567890123456", ""},
                       {"", "-3", "8", "01/02/2022", "1", ""}};
  CHECK(raw_values(report::print_workbook({{"Báo cáo", lines}})) ==
        std::vector<std::string>{"44926", "12", "text", "text", "text", ""});
  CHECK(raw_values(report::print_workbook({{"a", {{"Ngày"}, {"31/12/2022"}, {"chưa rõ"}}}})) ==
        std::vector<std::string>{"text"});
  CHECK(office::problem_of(office::read_document(report::print_workbook({{"a", Lines{}}}), "a.xlsx")) == nullptr);
  CHECK(office::problem_of(office::read_document(report::print_workbook({{"a", Lines{{"a"}}}}), "a.xlsx")) == nullptr);
}
