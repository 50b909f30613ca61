#include "importer/columns.h"

#include <doctest/doctest.h>

namespace {

using namespace cchc;
using importer::ColumnRole;

office::Row row_of(const std::vector<std::string>& texts, std::size_t number = 1) {
  office::Row row{.cells = {}, .number = number};
  for (const std::string& text : texts) {
    office::Cell cell{.paragraphs = {}, .column = row.cells.size()};
    if (!text.empty()) cell.paragraphs.push_back(text);
    row.cells.push_back(std::move(cell));
  }
  return row;
}

office::Table table_of(std::vector<office::Row> rows) {
  office::Table table;
  for (const office::Row& row : rows) table.columns = std::max(table.columns, row.cells.size());
  table.rows = std::move(rows);
  return table;
}

}  // namespace

TEST_CASE("headers mean what offices call their columns") {
  struct Header {
    const char* words;
    ColumnRole role;
  };
  for (const Header& one : {Header{"STT", ColumnRole::number},
                            Header{"Số TT", ColumnRole::number},
                            Header{"TT", ColumnRole::number},
                            Header{"Mục tiêu", ColumnRole::target},
                            Header{"NHIỆM VỤ", ColumnRole::task},
                            Header{"Nội dung công việc", ColumnRole::task},
                            Header{"Nhiệm vụ, giải pháp", ColumnRole::task},
                            Header{"Hoạt động", ColumnRole::activity},
                            Header{"Sản phẩm dự kiến", ColumnRole::output},
                            Header{"Kết quả", ColumnRole::output},
                            Header{"Cơ quan, đơn vị chủ trì", ColumnRole::owner},
                            Header{"Đơn vị thực hiện", ColumnRole::owner},
                            Header{"Phối hợp", ColumnRole::partners},
                            Header{"Thời gian hoàn thành", ColumnRole::deadline},
                            Header{"Tiến độ", ColumnRole::deadline},
                            Header{"Nguồn kinh phí", ColumnRole::funding},
                            Header{"Ghi chú", ColumnRole::note},
                            Header{"Thời gian bắt đầu", ColumnRole::start},
                            Header{"Thời gian kết thúc", ColumnRole::deadline},
                            Header{"Hoàn thành", ColumnRole::deadline},
                            Header{"Mức độ hoàn thành", ColumnRole::none},
                            Header{"Người thực hiện", ColumnRole::owner},
                            Header{"Lãnh đạo phụ trách", ColumnRole::none},
                            Header{"Quý III", ColumnRole::period},
                            Header{"Tháng 12", ColumnRole::period},
                            Header{"T6", ColumnRole::period},
                            Header{"Quý V", ColumnRole::none},
                            Header{"T13", ColumnRole::none},
                            Header{"Cấp trình", ColumnRole::none},
                            Header{"", ColumnRole::none}})
    CHECK_MESSAGE(importer::role_of_header(one.words) == one.role, one.words);
}

TEST_CASE("the header may stand below a title and take two rows") {
  const office::Table table =
      table_of({row_of({"KẾ HOẠCH", "", "", "", ""}), row_of({"TT", "Nội dung", "Cơ quan thực hiện", "", "Thời gian"}),
                row_of({"", "", "Chủ trì", "Phối hợp", ""}), row_of({"1", "a", "b", "c", "d"})});
  const auto columns = importer::find_columns(table);
  REQUIRE(columns.has_value());
  CHECK(columns->header_begin == 1);
  CHECK(columns->rows_begin == 3);
  CHECK(columns->roles == std::vector<ColumnRole>{ColumnRole::number, ColumnRole::task, ColumnRole::owner,
                                                  ColumnRole::partners, ColumnRole::deadline});
}

TEST_CASE("of two columns for the work the second is what is done for the first") {
  const auto columns =
      importer::find_columns(table_of({row_of({"Nhiệm vụ", "Nội dung", "Chủ trì"}), row_of({"a", "b", "c"})}));
  REQUIRE(columns.has_value());
  CHECK(columns->roles == std::vector<ColumnRole>{ColumnRole::task, ColumnRole::activity, ColumnRole::owner});
}

TEST_CASE("a table without work, or without owner and deadline, is no plan") {
  CHECK_FALSE(importer::find_columns(table_of({row_of({"STT", "Họ tên", "Chức vụ"})})));
  CHECK_FALSE(importer::find_columns(table_of({row_of({"STT", "Nhiệm vụ", "Ghi chú"})})));
  CHECK_FALSE(importer::find_columns(table_of({})));
}

TEST_CASE("columns as somebody types them") {
  const auto parsed = importer::parse_columns("text=3, owner=5");
  const auto* columns = std::get_if<importer::Columns>(&parsed);
  REQUIRE(columns != nullptr);
  CHECK(columns->find(ColumnRole::task) == 2);
  CHECK(columns->find(ColumnRole::owner) == 4);
  for (const char* wrong : {"", "text", "text=0", "text=x", "chu=3", "owner=2", "text=5000", "text=2x",
                            "text=2;owner=3", "text=2,", "text=2,text=3", "task=2,text=3", "text=2,owner=2"})
    CHECK_MESSAGE(std::holds_alternative<text::Message>(importer::parse_columns(wrong)), wrong);
}
