#include "lsp/hover.h"

#include "lsp/editor.h"

#include <doctest/doctest.h>

using namespace editor;

namespace {

std::string hover(const std::string& path, const std::string& text, const std::string& mark, std::size_t into = 1,
                  const char* locale = "vi") {
  Editor e;
  json hello = speaks_utf8;
  hello["locale"] = locale;
  e.initialize(hello);
  e.open(path, text);
  const json found = e.ask_at("textDocument/hover", path, text, mark, into);
  return found.is_null() ? "" : found["contents"]["value"].get<std::string>();
}

}  // namespace

TEST_CASE("a body says its level, other names and share of the work") {
  const std::string about =
      "Công chức Tư pháp\nCấp: phường\nTên khác: CC TP\nChủ trì 1 hoạt động, phối hợp 0 hoạt động";
  CHECK(hover(area_path, area_text, "Công chức Tư pháp") == about);
  CHECK(hover(area_path, with(area_text, "owner: Công chức Tư pháp", "owner: [cc-tp]"), "cc-tp") == about);
  CHECK(hover(folder + "/owners.yaml", registry_text, "CC TP") == about);
  const std::string indicator = "indicators:\n  - name: Tỷ lệ\n    goal: Đạt\n    owner: cc tp\ntargets:";
  CHECK(hover(area_path, with(area_text, "targets:", indicator), "cc tp") == about);
  const std::string group = "  - id: nhom\n    name: Nhóm\n    level: phường\n    members:\n      - cc tp\n";
  CHECK(hover(folder + "/owners.yaml", registry_text + group, "- cc tp", 3) == about);
  CHECK(hover(area_path, area_text, "Các phòng, ban, đơn vị") ==
        "Các phòng, ban, đơn vị\nCấp: thành phố\nChủ trì 0 hoạt động, phối hợp 1 hoạt động");
  CHECK(hover(area_path, area_text, "Công chức Tư pháp", 1, "en") ==
        "Công chức Tư pháp\nLevel: phường\nOther names: CC TP\nActivities: leads 1, takes part in 0");
}

TEST_CASE("a deadline says when it is due") {
  const std::string about = hover(area_path, area_text, "Hàng quý");
  CHECK(about.find("Đến hạn 20 lần: 31/03/2021; 30/06/2021; 30/09/2021; 31/12/2021") != std::string::npos);
  CHECK(about.ends_with("; …"));
  const std::string once = hover(area_path, with(area_text, "Hàng quý", "Quý IV/2022"), "Quý IV");
  CHECK(once.ends_with("\nĐến hạn: 31/12/2022"));
  CHECK(hover(area_path, with(area_text, "Hàng quý", "lúc nào đó"), "lúc nào").empty());
}

TEST_CASE("a key says what it is for, also in a broken document") {
  const std::string about = "cơ quan chủ trì\n" + std::string(plan::activity_record().find("owner")->about_vi);
  CHECK(hover(area_path, area_text, "owner:") == about);
  CHECK(hover(area_path, with(area_text, "output: Báo", "output [\""), "owner:") == about);
  CHECK(hover(area_path, area_text, "text: Hoàn").starts_with("nội dung (bắt buộc)\n"));
  CHECK(hover(area_path, area_text, "text: Hoàn", 9).empty());
}

TEST_CASE("a name leads to its entry in the registry") {
  Editor e;
  e.initialize(speaks_utf8);
  e.open(area_path, area_text);
  const json found = e.ask_at("textDocument/definition", area_path, area_text, "- Văn phòng UBND", 5);
  REQUIRE(found.size() == 1);
  CHECK(found[0]["uri"] == "file:///k%E1%BA%BF%20ho%E1%BA%A1ch/plan/owners.yaml");
  CHECK(found[0]["range"]["start"] == json{{"line", 11}, {"character", 10}});
  CHECK(e.ask_at("textDocument/definition", area_path, area_text, "Hoàn thiện", 2).empty());

  const std::string registry = folder + "/owners.yaml";
  e.open(registry, registry_text);
  const json heir = e.ask_at("textDocument/definition", registry, registry_text, "- tu-phap\n", 4);
  REQUIRE(heir.size() == 1);
  CHECK(heir[0]["range"]["start"]["line"] == 3);
}
