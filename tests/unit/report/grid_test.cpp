#include "report/grid.h"

#include "text/width.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

using namespace cchc;
using report::Cell;
using report::Grid;
using report::ListFormat;

namespace {

Grid sample_grid() {
  Grid grid;
  grid.columns = {{.key = "name", .title = text::say("Cơ quan", "Body")},
                  {.key = "count", .title = text::say("Số", "Count"), .right = true},
                  {.key = "due", .title = text::say("Hạn", "Due")}};
  grid.rows = {{std::string("Các phòng, ban"), std::int64_t{12}, report::DayList{{plan::make_date(2022, 12, 31)}, {}}},
               {std::string("=A|1"), Cell{}, report::DayList{}}};
  return grid;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::size_t widest(const std::string& text) {
  std::size_t width = 0;
  for (const std::string& line : lines(text)) width = std::max(width, text::display_width(line));
  return width;
}

/// One short column that stays whole and a long one.
Grid long_texts() {
  Grid grid;
  grid.columns = {{.key = "id", .title = text::say("Mã", "Id"), .whole = true},
                  {.key = "text", .title = text::say("Hoạt động", "Activity")},
                  {.key = "owner", .title = text::say("Chủ trì", "Owner")}};
  grid.rows = {{std::string("VII.HD12"),
                std::string("Tổ chức thực hiện công tác rà soát, kiến nghị, sửa đổi, bổ sung các văn bản quy phạm "
                            "pháp luật liên quan đến phát triển thị trường khoa học và công nghệ"),
                std::string("Công chức Tư pháp")},
               {std::string("I.HD1"), std::string("Ngắn"), std::string("Kho bạc")}};
  return grid;
}

}  // namespace

TEST_CASE("CSV is RFC 4180 with English keys") {
  CHECK(report::print_grid(sample_grid(), ListFormat::csv, {}) ==
        "name,count,due\r\n\"Các phòng, ban\",12,31/12/2022\r\n=A|1,,\r\n");
}

TEST_CASE("CSV for Excel has a mark, semicolons, Vietnamese titles and guarded fields") {
  CHECK(report::print_grid(sample_grid(), ListFormat::excel, {}) ==
        "\xEF\xBB\xBF"
        "Cơ quan;Số;Hạn\r\nCác phòng, ban;12;2022-12-31\r\n'=A|1;;\r\n");
}

TEST_CASE("JSON keeps types and gives null for nothing") {
  CHECK(report::print_grid(sample_grid(), ListFormat::json, {}) ==
        "[\n  {\n    \"name\": \"Các phòng, ban\",\n    \"count\": 12,\n    \"due\": [\n      \"2022-12-31\"\n    ]\n"
        "  },\n  {\n    \"name\": \"=A|1\",\n    \"count\": null,\n    \"due\": []\n  }\n]\n");
  Grid broken;
  broken.columns = {{.key = "a", .title = {}}};
  broken.rows = {{std::string("x\xFF")}};
  CHECK(report::print_grid(broken, ListFormat::json, {}) == "[\n  {\n    \"a\": \"x\xEF\xBF\xBD\"\n  }\n]\n");
}

TEST_CASE("Markdown") {
  CHECK(report::print_grid(sample_grid(), ListFormat::markdown, {}) ==
        "| Cơ quan | Số | Hạn |\n| --- | ---: | --- |\n| Các phòng, ban | 12 | 31/12/2022 |\n| =A\\|1 | | |\n");
}

TEST_CASE("a table that fits is aligned by what is seen, not by bytes") {
  CHECK(report::print_grid(sample_grid(), ListFormat::table, {}) ==
        "Cơ quan         Số  Hạn\n"
        "──────────────  ──  ──────────\n"
        "Các phòng, ban  12  31/12/2022\n"
        "=A|1\n");
  CHECK(
      report::print_grid(sample_grid(), ListFormat::table, {.language = text::Language::english}).starts_with("Body"));
}

TEST_CASE("without rows the titles still stand") {
  Grid empty = sample_grid();
  empty.rows.clear();
  CHECK(report::print_grid(empty, ListFormat::table, {}) == "Cơ quan  Số  Hạn\n───────  ──  ───\n");
  CHECK(report::print_grid(empty, ListFormat::csv, {}) == "name,count,due\r\n");
  CHECK(report::print_grid(empty, ListFormat::json, {}) == "[]\n");
  CHECK(report::print_grid(empty, ListFormat::markdown, {}) == "| Cơ quan | Số | Hạn |\n| --- | ---: | --- |\n");
}

TEST_CASE("long texts are wrapped into the width, and what must stay whole does") {
  for (const std::size_t width : {40U, 60U, 80U, 120U}) {
    CAPTURE(width);
    const std::string out = report::print_grid(long_texts(), ListFormat::table, {.width = width});
    CHECK(widest(out) <= width);
    CHECK(out.find("\nVII.HD12  ") != std::string::npos);
    CHECK(out.find("\n\nI.HD1 ") != std::string::npos);  // rows stand apart
    for (const std::string& line : lines(out)) CHECK_FALSE(line.ends_with(' '));
  }
  CHECK(widest(report::print_grid(long_texts(), ListFormat::table, {})) <= 100);
  // The long column gets the room: the short one is no wider than its text.
  const std::string wide = report::print_grid(long_texts(), ListFormat::table, {.width = 80});
  CHECK(lines(wide).size() <= 8);
  const std::string whole = report::print_grid(long_texts(), ListFormat::table, {.width = 300});
  CHECK(lines(whole).size() == 4);
}

TEST_CASE("too narrow a width still prints everything") {
  const std::string out = report::print_grid(long_texts(), ListFormat::table, {.width = 5});
  CHECK(out.find("VII.HD12") != std::string::npos);
  CHECK(widest(out) <= 30);
}

TEST_CASE("control characters never reach the terminal, line breaks do") {
  Grid grid;
  grid.columns = {{.key = "a", .title = text::say("A", "A")}};
  grid.rows = {{std::string("x\x1b[31m")}, {std::string("một\nhai")}};
  const std::string out = report::print_grid(grid, ListFormat::table, {});
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(out.find("một\nhai\n") != std::string::npos);
}

TEST_CASE("every form has a name") {
  CHECK(report::list_forms().size() == 6);
  CHECK(report::list_forms().front().name == "table");
}

TEST_CASE("a grid takes no more than its limit") {
  Grid grid;
  const std::string text(report::most_result_bytes / 4, 'a');
  for (int row = 0; row < 3; ++row) grid.add({text});
  CHECK(grid.rows.size() == 3);
  CHECK_THROWS_AS(grid.add({std::vector<std::string>{text, text}}), report::ResultTooLarge);
  CHECK(grid.rows.size() == 3);
}
