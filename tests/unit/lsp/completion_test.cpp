#include "lsp/completion.h"

#include "lsp/editor.h"

#include <doctest/doctest.h>

using namespace editor;
using Labels = std::vector<std::string>;

namespace {

/// The completion where the | stands, for the area's text with `from` replaced by `to`.
json complete(const std::string& from, const std::string& to) {
  Editor e;
  e.initialize(speaks_utf8);
  std::string text = with(area_text, from, to);
  const std::size_t at = text.find('|');
  const std::string mark = text.substr(0, at);
  text.erase(at, 1);
  e.open(area_path, text);
  return e.ask_at("textDocument/completion", area_path, text, mark, at);
}

json edit_of(const json& completion, const std::string& label) {
  for (const json& item : completion["items"]) {
    if (item["label"] == label) return item["textEdit"];
  }
  return nullptr;
}

const std::string owner_line = "            owner: Công chức Tư pháp\n";

}  // namespace

TEST_CASE("keys that are missing are offered, by key or by what people call them") {
  const json all = complete(owner_line, "            |\n");
  CHECK(labels(all) == Labels{"row", "owner", "due", "funding", "note", "was", "amended", "waive"});
  CHECK(edit_of(all, "owner")["newText"] == "owner: ");
  CHECK(edit_of(all, "waive")["newText"] == "waive:");
  CHECK(labels(complete(owner_line, "            ow|\n")) == Labels{"owner"});
  CHECK(labels(complete(owner_line, "            chu tri|\n")) == Labels{"owner"});
  const json middle = complete(owner_line, "            ow|ne: X\n");
  CHECK(edit_of(middle, "owner")["newText"] == "owner");
  CHECK(edit_of(middle, "owner")["range"]["end"]["character"] == 16);
}

TEST_CASE("names of bodies are found without accents and by other names") {
  const json all = complete(owner_line, "            owner: |\n");
  CHECK(labels(all) == Labels{"Các phòng, ban, đơn vị", "Công chức Tư pháp", "Văn phòng UBND"});
  const json bare = complete(owner_line, "            owner: tu ph|\n");
  REQUIRE(labels(bare) == Labels{"Công chức Tư pháp"});
  CHECK(bare["items"][0]["filterText"] == "tu ph");
  CHECK(bare["items"][0]["detail"] == "phường");
  CHECK(edit_of(bare, "Công chức Tư pháp")["range"]["start"] == json{{"line", 12}, {"character", 19}});
  CHECK(edit_of(bare, "Công chức Tư pháp")["range"]["end"] == json{{"line", 12}, {"character", 24}});
  CHECK(labels(complete(owner_line, "            owner: cc tp|\n")) == Labels{"Công chức Tư pháp"});
  CHECK(labels(complete(owner_line, "            owner: khong co|\n")).empty());
}

TEST_CASE("names are quoted where they must be") {
  const json list = complete(owner_line, "            owner: [Văn phòng UBND, ban|]\n");
  CHECK(edit_of(list, "Các phòng, ban, đơn vị")["newText"] == "\"Các phòng, ban, đơn vị\"");
  const json block = complete("- Văn phòng UBND", "- ban|");
  CHECK(edit_of(block, "Các phòng, ban, đơn vị")["newText"] == "Các phòng, ban, đơn vị");
  const json quoted = complete("- Văn phòng UBND", "- \"ban|");
  CHECK(edit_of(quoted, "Các phòng, ban, đơn vị")["newText"] == "\"Các phòng, ban, đơn vị\"");
  const json bare = complete("              - Văn phòng UBND\n", "              |\n");
  CHECK(edit_of(bare, "Văn phòng UBND")["newText"] == "- Văn phòng UBND");
}

TEST_CASE("a new item is offered the next free id of its kind") {
  const json all = complete(owner_line, owner_line + "          - id: |\n");
  REQUIRE(all["items"].size() == 1);
  CHECK(all["items"][0]["label"].get<std::string>().starts_with("I.HD"));
}

TEST_CASE("deadlines and closed choices are offered") {
  const Labels deadlines = labels(complete("deadline: Hàng quý", "deadline: hang|"));
  CHECK(std::ranges::find(deadlines, "Hàng năm") != deadlines.end());
  CHECK(std::ranges::find(deadlines, "Thường xuyên") == deadlines.end());
  const std::string indicator = "    indicators:\n      - name: x\n        direction: |\n    tasks:\n";
  CHECK(labels(complete("    tasks:\n", indicator)) == Labels{"tăng", "giảm"});
}

TEST_CASE("codes that may be waived are offered, and no others") {
  Labels expected;
  for (const diag::CodeInfo& row : diag::all_codes()) {
    if (row.waivable) expected.push_back(diag::id(row.code));
  }
  const json codes = complete(owner_line, "            waive:\n              |\n");
  CHECK(labels(codes) == expected);
  for (const std::string& code : expected) CHECK(edit_of(codes, code)["newText"] == code + ": ");
}

TEST_CASE("a document that is broken all over is completed") {
  const json found = complete("            output: Báo cáo danh mục\n" + owner_line,
                              "            output Báo \"cáo\n   x [\n            owner: tư|\n");
  CHECK(labels(found) == Labels{"Công chức Tư pháp"});
}

TEST_CASE("nothing is offered in prose") {
  CHECK(labels(complete("text: Hoàn", "text: Hoàn|")).empty());
}
