#include "report/render_markdown.h"

#include <doctest/doctest.h>

#include <string>

using cchc::report::tidy_markdown;

TEST_CASE("narrow tables are aligned by what the terminal shows") {
  CHECK(tidy_markdown({"| Quý | Số |", "|---|--:|", "| I | 5 |", "| đến hạn | 12 |"}) ==
        "| Quý     |  Số |\n| ------- | --: |\n| I       |   5 |\n| đến hạn |  12 |\n");
  CHECK(tidy_markdown({"|a|b|", "|:-:|:--|", "|\\|x||"}) == "| a   | b   |\n| :-: | :-- |\n| \\|x |     |\n");
}

TEST_CASE("what is no table, wide or uneven stays as it is") {
  const std::string wide(cchc::report::aligned_width, 'x');
  CHECK(tidy_markdown({"| a |", "|---|", "| " + wide + " |"}) == "| a |\n|---|\n| " + wide + " |\n");
  CHECK(tidy_markdown({"| a | b |", "|---|---|", "| c |"}) == "| a | b |\n|---|---|\n| c |\n");
  CHECK(tidy_markdown({"| a | b |"}) == "| a | b |\n");
  CHECK(tidy_markdown({"| a |", "| b |"}) == "| a |\n| b |\n");
  CHECK(tidy_markdown({"|"}) == "|\n");
}

TEST_CASE("blank lines") {
  CHECK(tidy_markdown({}) == "");
  CHECK(tidy_markdown({"", " ", "a", "", "\t", "", "b", ""}) == "a\n\nb\n");
}
