#include "office/markdown.h"

#include <doctest/doctest.h>

using namespace cchc::office;

namespace {

/// A block as one line: its kind and what it holds, with *bold*, /italic/ and `code`.
std::string brief(const Block& block) {
  const auto words = [](const Runs& runs) {
    std::string out;
    for (const Run& run : runs) {
      const std::string mark = run.bold ? "*" : run.italic ? "/" : run.code ? "`" : "";
      out += mark + run.text + mark + (run.link.empty() ? "" : "(" + run.link + ")");
    }
    return out;
  };
  constexpr std::string_view kinds[] = {"h", "p", "i", "q", "c", "t", "r"};
  std::string line(kinds[static_cast<std::size_t>(block.kind)]);
  if (block.kind == Block::Kind::heading || block.kind == Block::Kind::list_item) line += std::to_string(block.level);
  line += " " + block.mark + words(block.runs);
  for (const auto& row : block.rows) {
    line += "|";
    for (const Runs& cell : row) line += words(cell) + "|";
  }
  return line;
}

std::vector<std::string> brief(std::string_view text) {
  std::vector<std::string> lines;
  for (const Block& block : read_markdown(text)) lines.push_back(brief(block));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("headings, paragraphs, looks, links and pictures") {
  CHECK(brief("# A\n\n## B *c*\n\nmột\nhai **ba** `bốn` [năm](https://a.vn)\\\nsáu ![ảnh](x.png)") ==
        Lines{"h1 A", "h2 B /c/", "p một hai *ba* `bốn` năm(https://a.vn)\nsáu ảnh"});
  CHECK(brief("> trích\n\n---\n\n    mã\n") == Lines{"q trích", "r ", "c `mã`"});
}

TEST_CASE("lists keep their marks and depth; a paragraph that goes on has none") {
  CHECK(brief("- a\n  - b\n\n    b2\n- c\n\n3. d\n4. e\n") ==
        Lines{"i1 -a", "i2 -b", "i2 b2", "i1 -c", "i1 3.d", "i1 4.e"});
}

TEST_CASE("tables keep every cell, with entities, breaks and alignment") {
  const std::vector<Block> blocks = read_markdown("| Mã | Số |\n|:-:|--:|\n| a &#124; b<br>c | 5 |\n| \\| | |\n");
  REQUIRE(blocks.size() == 1);
  CHECK(brief(blocks[0]) == "t |Mã|Số||a | b\nc|5|||||");
  CHECK(blocks[0].columns == std::vector<Align>{Align::center, Align::right});
}

TEST_CASE("tags of HTML are left out, their text stays") {
  CHECK(brief("a <b>đậm</b><!-- không --> c") == Lines{"p a đậm c"});
  CHECK(brief("<center>\n<script>alert(1)</script>giữa<br>hai\n</center>\n") == Lines{"p alert(1)giữa\nhai"});
  CHECK(brief("a < b, &lt;i&gt;") == Lines{"p a < b, <i>"});
}

TEST_CASE("odd and deep texts give blocks and end") {
  CHECK(brief("").empty());
  CHECK(read_markdown(std::string(20'000, '>') + " a").size() == 1);
  CHECK(read_markdown(std::string(20'000, '*') + "a").size() == 1);
  CHECK(brief("\xFF a\x00 b").size() == 1);
  std::string deep;
  for (int at = 0; at < 200; ++at) deep += std::string(static_cast<std::size_t>(2 * at), ' ') + "- a\n";
  CHECK(read_markdown(deep).size() >= 1);
}
