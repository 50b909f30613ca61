#include "lsp/editor.h"

#include <doctest/doctest.h>

using namespace editor;
using Labels = std::vector<std::string>;

namespace {

const std::string results_path = folder + "/progress/2022.yaml";
const std::string results_text =
    "# Kết quả\n"
    "- activity: I.HD1\n"
    "  period: 2022-Q3\n"
    "  status: Hoàn thành\n"
    "  date: 15/9/2022\n"
    "- activity: I.HD1\n"
    "  period: 2022-Q4\n"
    "  reassign:\n"
    "    owner: Văn phòng UBND\n"
    "    date: 1/10/2022\n";

const std::string measured_area = with(
    area_text, "    tasks:\n",
    "    indicators:\n      - name: Tỷ lệ văn bản\n        unit: \"%\"\n        direction: tăng\n        goal: 80\n"
    "        by: 2024\n    tasks:\n");

struct Opened : Editor {
  explicit Opened(const std::string& text) {
    initialize(speaks_utf8);
    disk[area_path] = measured_area;
    open(results_path, text);
  }
};

/// The labels offered where the | stands.
Labels offered(std::string text) {
  const std::size_t at = text.find('|');
  text.erase(at, 1);
  Opened e(text);
  return labels(e.ask_at("textDocument/completion", results_path, text, text.substr(0, at), at));
}

std::string hover(const std::string& mark) {
  Opened e(results_text);
  const json found = e.ask_at("textDocument/hover", results_path, results_text, mark, mark.size());
  return found.is_null() ? "" : found["contents"]["value"].get<std::string>();
}

}  // namespace

TEST_CASE("a file of results belongs to the plan of the folder around it") {
  Opened e(with(results_text, "I.HD1", "I.HD9"));
  const json unknown = with_code(e.findings(results_path), "K901");
  REQUIRE(!unknown.is_null());
  CHECK(unknown["range"]["start"] == json{{"line", 1}, {"character", 12}});
  // What changes in the plan is told in both.
  e.open(area_path, measured_area);
  e.change(area_path, with(measured_area, "- id: I.HD1", "- id: I.HD9"));
  CHECK(with_code(e.findings(results_path), "K901")["range"]["start"]["line"] == 5);
}

TEST_CASE("keys of an entry are offered, with the dash that begins one") {
  CHECK(offered(results_text + "- |\n").front() == "activity");
  CHECK(offered(results_text + "  no|") == Labels{"note"});
  CHECK(offered(results_text + "    gr|") == Labels{"ground"});
  Opened e(results_text);
  const json all = e.ask_at("textDocument/completion", results_path, results_text, results_text, results_text.size());
  REQUIRE(!all["items"].empty());
  CHECK(all["items"][0]["textEdit"]["newText"] == "- activity: ");
}

TEST_CASE("ids, periods, states and bodies are offered where an entry names them") {
  CHECK(offered(results_text + "- activity: |\n") == Labels{"I.HD1"});
  CHECK(offered(results_text + "- activity: hoan thien|\n") == Labels{"I.HD1"});
  CHECK(offered(results_text + "- task: |\n").empty());  // a task with activities is no work of its own
  CHECK(offered(results_text + "- indicator: |\n") == Labels{"I.MT1"});
  CHECK(offered(results_text + "- activity: I.HD1\n  period: 2022|\n") ==
        Labels{"2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"});
  // The id may stand below, and the entry before is another one.
  CHECK(offered("- activity: I.HD1\n  status: Hoàn thành\n- period: |\n  indicator: I.MT1\n") ==
        Labels{"2021", "2022", "2023", "2024", "2025"});
  CHECK(offered(results_text + "- indicator: I.MT1\n  name: |\n") == Labels{"Tỷ lệ văn bản"});
  CHECK(offered(results_text + "  status: hoan|\n") == Labels{"Hoàn thành"});
  CHECK(offered(results_text + "- activity: I.HD1\n  reassign:\n    owner: tu ph|\n") == Labels{"Công chức Tư pháp"});
}

TEST_CASE("an entry on one line is offered the same, in the form that cchc record writes") {
  CHECK(offered(results_text + "- {|\n").front() == "activity");
  CHECK(offered(results_text + "- {activity: I.HD1, st|}\n") == Labels{"status"});
  CHECK(offered(results_text + "- {activity: |}\n") == Labels{"I.HD1"});
  CHECK(offered(results_text + "- {activity: I.HD1, period: 2022-|}\n") ==
        Labels{"2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"});
  CHECK(offered("- {period: |, indicator: I.MT1}\n") == Labels{"2021", "2022", "2023", "2024", "2025"});
  CHECK(offered(results_text + "- {activity: I.HD1, status: hoan|, date: 1/1/2022}\n") == Labels{"Hoàn thành"});
  CHECK(offered(results_text + "- {activity: I.HD1, reassign: {owner: tu ph|}}\n") == Labels{"Công chức Tư pháp"});
  // Over several lines as well.
  const std::string begun = results_text + "- {activity: I.HD1,\n   period: 2022-Q3,\n   ";
  CHECK(offered(begun + "st|}\n") == Labels{"status"});
  CHECK(offered(begun + "status: hoan|,\n   date: 1/1/2022}\n") == Labels{"Hoàn thành"});
  CHECK(offered("- {indicator: I.MT1,\n   period: |\n}\n") == Labels{"2021", "2022", "2023", "2024", "2025"});
  // What is inserted fits between brackets.
  const std::string text = "- {activity: I.HD1, reassign: {owner: cac}, ev}\n";
  Opened e(text);
  const auto inserted = [&](const std::string& mark) {
    return e.ask_at("textDocument/completion", results_path, text, mark,
                    mark.size())["items"][0]["textEdit"]["newText"];
  };
  CHECK(inserted("owner: cac") == "\"Các phòng, ban, đơn vị\"");
  CHECK(inserted(", ev") == "evidence: ");
  CHECK(e.ask_at("textDocument/hover", results_path, text, "reassign", 3)["contents"]["value"]
            .get<std::string>()
            .starts_with("giao lại\n"));
}

TEST_CASE("an entry says what it is about and how that stands, and leads to it") {
  CHECK(hover("period: 2022-Q3") ==
        "Hoàn thiện các văn bản quy phạm pháp luật\nI.HD1@2022-Q3, hạn 30/09/2022: hoàn thành trước hạn 15 ngày");
  CHECK(hover("  period: 2022-Q4") ==
        "Hoàn thiện các văn bản quy phạm pháp luật\nI.HD1@2022-Q4, hạn 31/12/2022: chưa thực hiện, sắp đến hạn\n"
        "Giao lại cho Văn phòng UBND");
  CHECK(hover("- activity").starts_with("hoạt động\n"));
  CHECK(hover("owner: Văn phòng").starts_with("Văn phòng UBND\nCấp: phường"));
  Opened e(results_text);
  const json found = e.ask_at("textDocument/definition", results_path, results_text, "I.HD1", 2);
  REQUIRE(found.size() == 1);
  CHECK(found[0]["uri"] == "file:///k%E1%BA%BF%20ho%E1%BA%A1ch/plan/1-the-che.yaml");
  CHECK(e.ask_at("textDocument/definition", results_path, results_text, "Văn phòng UBND", 2).size() == 1);
}
