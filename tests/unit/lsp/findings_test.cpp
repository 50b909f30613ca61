#include "lsp/findings.h"

#include "lsp/editor.h"

#include <doctest/doctest.h>

using namespace editor;

namespace {

/// `text` after the edits (of one document, in UTF-16 columns).
std::string edited(const std::string& text, const json& edits) {
  const text::SourceFile file("x", text);
  const auto offset = [&](const json& place) {
    return lsp::offset_of(file, {place["line"], place["character"]}, lsp::Encoding::utf16);
  };
  std::vector<json> all = edits;
  std::ranges::sort(all, std::greater<>(), [&](const json& one) { return offset(one["range"]["start"]); });
  std::string out = text;
  for (const json& one : all) {
    const auto begin = offset(one["range"]["start"]);
    out.replace(begin, offset(one["range"]["end"]) - begin, one["newText"].get<std::string>());
  }
  return out;
}

}  // namespace

TEST_CASE("a sound plan has no findings, and a mistake shows and goes as one types") {
  Editor e;
  e.initialize();
  e.open(area_path, area_text);
  CHECK(e.findings(area_path) == json::array());
  e.change(area_path, with(area_text, "owner: Công chức Tư pháp", "owner: Chi cục Kiểm lâm"));
  const json found = with_code(e.findings(area_path), "K401");
  REQUIRE(found.is_object());
  CHECK(found["severity"] == 1);
  CHECK(found["source"] == "cchc");
  CHECK(found["range"]["start"] == json{{"line", 12}, {"character", 19}});
  CHECK(found["range"]["end"] == json{{"line", 12}, {"character", 35}});
  CHECK(found["message"].get<std::string>().find("Chi cục Kiểm lâm") != std::string::npos);
  CHECK(e.notes.back()["params"]["version"] == 2);
  e.change(area_path, area_text, 3);
  CHECK(e.findings(area_path) == json::array());
}

TEST_CASE("columns count UTF-16 by default, bytes when agreed") {
  const std::string text = with(area_text, "- Văn phòng UBND", "- \"😀 Văn phòng ảo\"");
  Editor wide;
  wide.initialize();
  wide.open(area_path, text);
  CHECK(with_code(wide.findings(area_path), "K401")["range"]["end"]["character"] == 16 + 17);
  Editor bytes;
  bytes.initialize(speaks_utf8);
  bytes.open(area_path, text);
  CHECK(with_code(bytes.findings(area_path), "K401")["range"]["end"]["character"] == 16 + 23);
}

TEST_CASE("open documents stand in for the disk, and their neighbours follow") {
  Editor e;
  e.initialize();
  const std::string registry = folder + "/owners.yaml";
  e.open(area_path, area_text);
  e.open(registry, registry_text);
  CHECK(with_code(e.findings(area_path), "K401").is_null());
  e.change(registry, with(registry_text, "name: Công chức Tư pháp", "name: Công chức Địa chính"));
  CHECK(with_code(e.findings(area_path), "K401").is_object());
  e.close(registry);  // back to what the disk has
  CHECK(with_code(e.findings(area_path), "K401").is_null());
  e.disk[registry] = with(registry_text, "name: Công chức Tư pháp", "name: Công chức Địa chính");
  e.notify("textDocument/didSave", {{"textDocument", {{"uri", lsp::uri_of_path(area_path)}}}});
  CHECK(with_code(e.findings(area_path), "K401").is_object());
}

TEST_CASE("closing clears the findings") {
  Editor e;
  e.initialize();
  e.open(area_path, with(area_text, "owner: Công chức Tư pháp", "owner: Chi cục Kiểm lâm"));
  CHECK(e.findings(area_path).size() == 1);
  e.close(area_path);
  CHECK(e.findings(area_path) == json::array());
}

TEST_CASE("a document outside of any plan has no findings") {
  Editor e;
  e.initialize();
  e.open("/elsewhere/x.yaml", "a: [");
  CHECK(e.findings("/elsewhere/x.yaml") == json::array());
  e.notify("textDocument/didOpen", {{"textDocument", {{"uri", "untitled:1"}, {"text", "a: ["}}}});
  CHECK(e.notes.size() == 1);
}

TEST_CASE("the other end of a conflict is related information") {
  Editor e;
  e.initialize();
  const std::string again =
      "          - id: I.HD1\n            text: Việc khác hẳn việc trên\n            output: x\n"
      "            owner: Công chức Tư pháp\n            deadline: Hàng năm\n";
  e.open(area_path, area_text + again);
  const json found = with_code(e.findings(area_path), "K302");
  REQUIRE(found.is_object());
  REQUIRE(found["relatedInformation"].size() == 1);
  CHECK(found["relatedInformation"][0]["location"]["uri"] == lsp::uri_of_path(area_path));
  CHECK(found["relatedInformation"][0]["location"]["range"]["start"]["line"] == 9);
}

TEST_CASE("a fix is a quick fix with edits that fix") {
  const std::string text = with(area_text, "owner: Công", "owner:Công");
  Editor e;
  e.initialize();
  e.open(area_path, text);
  const json found = with_code(e.findings(area_path), "K103");
  REQUIRE(found.is_object());
  const json actions = e.actions(area_path, found["range"]);
  REQUIRE(actions.size() == 1);
  CHECK(actions[0]["kind"] == "quickfix");
  CHECK(actions[0]["diagnostics"][0] == found);
  const json edits = actions[0]["edit"]["changes"][lsp::uri_of_path(area_path)];
  CHECK(edited(text, edits) == area_text);

  const json elsewhere{{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 1}, {"character", 0}}}};
  CHECK(e.actions(area_path, elsewhere).empty());
  CHECK(e.actions(area_path, found["range"], {{"only", {"refactor"}}}).empty());
}

TEST_CASE("all fixes together are one action, with versions where the editor takes them") {
  const std::string text = with(with(area_text, "owner: Công", "owner:Công"), "deadline: Hàng", "deadline:Hàng");
  Editor e;
  e.initialize({{"capabilities", {{"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}}}}});
  e.open(area_path, text);
  const json top{{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 0}, {"character", 0}}}};
  const json actions = e.actions(area_path, top, {{"only", {"source.fixAll"}}});
  REQUIRE(actions.size() == 1);
  const json& change = actions[0]["edit"]["documentChanges"][0];
  CHECK(change["textDocument"] == json{{"uri", lsp::uri_of_path(area_path)}, {"version", 1}});
  CHECK(edited(text, change["edits"]) == area_text);
}
