#include "plan/load.h"

#include "diag/edits.h"
#include "plan/binder.h"
#include "plan/registry.h"
#include "plan/walk.h"
#include "source_path.h"

#include <doctest/doctest.h>

#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;
using namespace cchc;

namespace {

/// A plan whose files are given as texts.
struct Sample {
  std::deque<text::SourceFile> sources;
  diag::Sink sink;
  plan::Plan plan;

  explicit Sample(const std::string& area, const std::string& head = good_head,
                  const std::string& registry = good_registry) {
    plan::PlanFiles files;
    files.head = &sources.emplace_back("plan/plan.yaml", head);
    files.registry = &sources.emplace_back("plan/owners.yaml", registry);
    files.areas.push_back(&sources.emplace_back("plan/1.yaml", area));
    plan = plan::load(files, sink);
  }

  /// "K202@3:5" for each finding, in the order of the files.
  std::string codes() const {
    std::string all;
    for (const diag::Diagnostic& found : sink.sorted()) {
      const text::Position at = found.place.file->position(found.place.span.begin);
      all += fmt::format("{}{}@{}:{}", all.empty() ? "" : " ", diag::id(found.code), at.line, at.column);
    }
    return all;
  }

  static constexpr const char* good_head = "schema: 1\ntitle: T\noffice: O\nperiod: 2021-2025\nareas:\n  - I\n";
  static constexpr const char* good_registry =
      "bodies:\n  - id: a\n    name: Phòng A\n    aliases:\n      - P. A\n    level: phường\n  - id: b\n    name: "
      "Phòng B\n    level: thành phố\n";
};

std::string activity(const std::string& fields) {
  return "area: I\nname: Thể chế\ntargets:\n  - id: I.MT1\n    text: Một\n    tasks:\n      - id: I.NV1\n        text: "
         "Hai\n "
         "       activities:\n          - id: I.HD1\n" +
         fields;
}

const plan::Activity& only_activity(const plan::Plan& plan) {
  return plan.areas.at(0).targets.at(0).tasks.at(0).activities.at(0);
}

}  // namespace

TEST_CASE("the shipped plan is whole") {
  std::deque<text::SourceFile> sources;
  plan::PlanFiles files;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(source_path("plan"))) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    const text::SourceFile& file =
        sources.emplace_back(path.filename().string(), std::string(std::istreambuf_iterator<char>(in), {}));
    if (file.path() == "plan.yaml") {
      files.head = &file;
    } else if (file.path() == "owners.yaml") {
      files.registry = &file;
    } else {
      files.areas.push_back(&file);
    }
  }
  diag::Sink sink;
  const plan::Plan plan = plan::load(files, sink);
  CHECK(sink.found().empty());

  std::size_t targets = 0, tasks = 0, activities = 0, wards_own = 0, without_owner = 0;
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind kind, const plan::Area&) {
    CHECK(item.id.has_value());
    targets += kind == plan::ItemKind::target;
    tasks += kind == plan::ItemKind::task;
  });
  plan::for_each_work_item(plan, [&](const plan::WorkItem& one, plan::ItemKind, const plan::Path&) {
    ++activities;
    wards_own += plan::any_of_level(one.owners, plan::Level::ward);
    without_owner += one.owners.empty();
    for (const auto* list : {&one.owners, &one.partners}) {
      for (const plan::BodyReference& reference : *list) CHECK_MESSAGE(reference.body != nullptr, reference.name.value);
    }
    if (one.deadline) CHECK_MESSAGE(one.schedule.has_value(), one.deadline.value);
    // The two gaps of the printed plan.
    CHECK(one.owners.empty() == (one.id_text.value == "V.HD2"));
    CHECK(!one.deadline == (one.id_text.value == "V.HD2"));
    CHECK(one.outputs.empty() == (one.id_text.value == "II.HD14"));
  });
  CHECK(plan.areas.size() == 7);
  CHECK(targets == 31);
  CHECK(tasks == 48);
  CHECK(activities == 70);
  CHECK(wards_own == 17);
  CHECK(plan.bodies.size() == 24);
  CHECK(plan.head.years == plan::Years{2021, 2025});
}

TEST_CASE("every field of an activity is bound") {
  const Sample sample(
      activity("            row: 7\n            text: Ba\n            output: Báo cáo\n            owner: phong a\n    "
               "        partners:\n              - Phòng B\n"
               "            deadline: Quý IV/2022\n            funding: Ngân sách\n            note: Ghi\n            "
               "was: I.HD9\n            amended: 05/QĐ-UBND\n"
               "            waive:\n              K402: nguồn để trống\n"));
  CHECK(sample.codes() == "");
  const plan::Activity& one = only_activity(sample.plan);
  CHECK(one.id == plan::Id{1, plan::ItemKind::activity, 1});
  CHECK(one.row.value == "7");
  CHECK(one.text.value == "Ba");
  CHECK(plan::lines_of(one.outputs) == "Báo cáo");
  REQUIRE(one.owners.size() == 1);
  CHECK(one.owners[0].body == &sample.plan.bodies[0]);
  REQUIRE(one.partners.size() == 1);
  CHECK(one.partners[0].body == &sample.plan.bodies[1]);
  REQUIRE(one.schedule.has_value());
  CHECK(*one.schedule->due == plan::make_date(2022, 12, 31));
  CHECK(one.funding.value == "Ngân sách");
  CHECK(one.note.value == "Ghi");
  CHECK(one.was.value == "I.HD9");
  CHECK(one.amended.value == "05/QĐ-UBND");
  REQUIRE(one.waivers.size() == 1);
  CHECK(one.waivers[0].code.value == "K402");
  CHECK(one.waivers[0].reason.value == "nguồn để trống");
  CHECK(plan::any_of_level(one.owners, plan::Level::ward));
}

TEST_CASE("each mistake of shape is found once, at its place") {
  struct Row {
    const char* about;
    const char* fields;
    const char* codes;
  };
  const Row rows[] = {
      {"text missing", "            owner: Phòng A\n", "K202@10:13"},
      {"misspelt key is bound as meant", "            txt: Ba\n", "K201@11:13"},
      {"Vietnamese label", "            Nội dung: Ba\n", "K201@11:13"},
      {"wrong case", "            Text: Ba\n", "K201@11:13"},
      {"unknown key", "            text: Ba\n            zzzzzz: 1\n", "K201@12:13"},
      {"key of another level",
       "            text: Ba\n            activities:\n              - id: I.HD2\n                text: Bốn\n",
       "K201@12:13"},
      {"empty text", "            text:\n", "K204@11:13"},
      {"empty item of a list",
       "            text: Ba\n            partners:\n              -\n              - Phòng B\n", "K204@13:15"},
      {"list for a text", "            text:\n              - Ba\n", "K203@11:13"},
      {"map for a name", "            text: Ba\n            owner:\n              name: Phòng A\n", "K203@12:13"},
      {"row with words", "            text: Ba\n            row: bảy\n", "K207@12:18"},
      {"row too large", "            text: Ba\n            row: 100000\n", "K208@12:18"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    const Sample sample(activity(row.fields));
    CHECK(sample.codes() == row.codes);
  }
  CHECK(only_activity(Sample(activity("            txt: Ba\n")).plan).text.value == "Ba");
}

TEST_CASE("a blank value or an empty list is an empty one") {
  CHECK(Sample(activity("            text: \" \"\n")).codes() == "K204@11:13");
  CHECK(Sample(activity("            text: \"\"\n")).codes() == "K204@11:13");
  CHECK(Sample(activity("            text: Ba\n            owner: []\n")).codes() == "K204@12:13");
}

TEST_CASE("an item at the wrong level is told as such, once") {
  const Sample sample(
      "area: I\nname: Thể chế\ntargets:\n  - id: I.MT1\n    text: Một\n    tasks:\n      - id: I.HD1\n        text: "
      "Ba\n     "
      "   owner: Phòng A\n        deadline: Năm 2022\n");
  CHECK(sample.codes() == "K206@7:9");
}

TEST_CASE("items after a lost \"tasks:\" are told once, with both ways out") {
  const Sample sample(
      "area: I\nname: Thể chế\ntargets:\n  - id: I.MT1\n    text: Một\n    indicators:\n"
      "      - name: Hai\n        unit: \"%\"\n        direction: tăng\n        goal: 5\n        by: 2025\n"
      "      - id: I.NV1\n        text: Ba\n        activities:\n          - id: I.HD1\n            text: Bốn\n"
      "      - id: I.NV2\n        text: Năm\n        activities:\n          - id: I.HD2\n            text: Sáu\n");
  CHECK(sample.codes() == "K206@12:9");
  const std::vector<text::Message>& help = sample.sink.found().front().help;
  REQUIRE(help.size() == 3);
  CHECK(help[1].en.find("\"tasks:\"") != std::string::npos);
  CHECK(help[2].en == "the same holds for the next items here: 1");
}

TEST_CASE("the head of a plan") {
  const char* area = "area: I\nname: Thể chế\ntargets:\n  - id: I.MT1\n    text: Một\n";
  const std::string head = Sample::good_head;
  CHECK(Sample(area, head + "decision:\n  number:\n  date:\n").codes() == "");
  CHECK(Sample(area, head + "decision:\n  number: 5/KH-UBND\n  date: 20/12/2021\n").plan.head.decision_date ==
        plan::make_date(2021, 12, 20));
  CHECK(Sample(area, head + "decision:\n  date: 31/11/2021\n").codes() == "K502@8:9");
  CHECK(Sample(area, "schema: 2\ntitle: T\noffice: O\nperiod: 2021-2025\nareas:\n  - I\n").codes() == "K209@1:9");
  CHECK(Sample(area, "schema: 1\ntitle: T\noffice: O\nperiod: 2025-2021\nareas:\n  - I\n").codes() == "K505@4:9");
  CHECK(Sample(area, "schema: 1\ntitle: T\noffice: O\nperiod: năm năm\nareas:\n  - I\n").codes() == "K203@4:9");
  CHECK(Sample(area, "schema: 1\ntitle: T\noffice: O\nperiod: 2021-2025\nareas: I\n").codes() == "K203@5:8");
  CHECK(Sample(area, head + "reporting:\n  cutoff_day: 40\n").codes() == "K208@8:15");
  const Sample windows(
      area, head + "reporting:\n  cutoff_day: 20\n  reports:\n    - name: Quý I\n      from: 15/12\n      to: 14/3\n");
  CHECK(windows.codes() == "");
  CHECK(windows.plan.head.cutoff_day == 20);
  REQUIRE(windows.plan.head.windows.size() == 1);
  CHECK(windows.plan.head.windows[0].from_month == 12);
  CHECK(Sample(area, head + "reporting:\n  reports:\n    - name: Quý I\n      from: 31/2\n      to: 14/3\n").codes() ==
        "K502@10:13");
}

TEST_CASE("a text in place of a list has a fix only when its values are known") {
  struct Row {
    const char* lines;
    const char* fixed;  // empty: no fix
  };
  const Row rows[] = {{"areas: I\n", "areas:\n  - I\n"},
                      {"areas:\n  I\n  II\n", "areas:\n  - I\n  - II\n"},
                      {"areas:\n  I\n   II\n", ""},
                      {"areas: I\n  II\n", ""},
                      {"areas: I II III\n", ""},
                      {"areas: I-VII\n", ""},
                      {"areas: I, II\n", ""},
                      {"areas:\nI\nII\n", ""},
                      {"areas:\n  - I\nreport_order: I II\n", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.lines);
    const Sample sample("area: I\nname: Thể chế\ntargets:\n  - id: I.MT1\n    text: Một\n",
                        std::string("title: T\noffice: O\nperiod: 2021-2025\n") + row.lines);
    REQUIRE(sample.sink.found().size() == 1);
    const diag::Diagnostic& found = sample.sink.found().front();
    REQUIRE(found.fix.has_value() == (row.fixed[0] != '\0'));
    if (found.fix) {
      const std::string fixed = diag::apply_edits(sample.sources.front(), found.fix->edits);
      CHECK(fixed.substr(fixed.find("areas:")) == row.fixed);
    }
  }
}

TEST_CASE("indicators") {
  const auto target = [](const std::string& fields) {
    return "area: I\nname: Thể chế\ntargets:\n  - id: I.MT1\n    text: Một\n    indicators:\n      - name: Tỷ lệ\n" +
           fields;
  };
  const Sample good(
      target("        unit: \"%\"\n        direction: tăng\n        base: 15,5\n        step: 20\n        goal:\n      "
             "    2024: 90\n          2025: 100\n"));
  CHECK(good.codes() == "");
  const plan::Indicator& indicator = good.plan.areas[0].targets[0].indicators.at(0);
  CHECK(indicator.base == doctest::Approx(15.5));
  REQUIRE(indicator.goals.size() == 2);
  CHECK(indicator.goals[1].year == 2025);
  CHECK(indicator.goals[1].value == doctest::Approx(100));
  CHECK(Sample(target("        unit: \"%\"\n        direction: tăng\n        goal: khoảng 15\n")).codes() ==
        "K207@10:15");
  CHECK(Sample(target("        unit: \"%\"\n        direction: tang\n        goal: 15\n")).codes() == "K205@9:20");
  CHECK(Sample(target("        unit: \"%\"\n        direction: tăng\n        goal:\n          sau này: 3\n")).codes() ==
        "K207@11:11");
}

TEST_CASE("numbers as people write them") {
  CHECK(plan::parse_number("98,5") == doctest::Approx(98.5));
  CHECK(plan::parse_number("98.5") == doctest::Approx(98.5));
  CHECK(plan::parse_number("0,125") == doctest::Approx(0.125));
  for (const char* wrong : {"", "15%", "khoảng 15", "1.000", "-3", "1,2,3", ",5", "5,", "0x10", "1e3"}) {
    CAPTURE(wrong);
    CHECK_FALSE(plan::parse_number(wrong));
  }
}

TEST_CASE("a plan without files is empty, not a mistake of the program") {
  diag::Sink sink;
  const plan::Plan plan = plan::load({}, sink);
  CHECK(plan.areas.empty());
  CHECK(plan.registry_damaged);
}

TEST_CASE("a broken registry does not make every name wrong") {
  const Sample sample(activity("            text: Ba\n            owner: Phòng A\n"), Sample::good_head, "bodies: [\n");
  CHECK(sample.plan.registry_damaged);
}

TEST_CASE("a plan of more rounds than can be followed counts as one whose years are not known, and is told") {
  const auto monthly = [](std::size_t count) {
    std::string all = "area: I\nname: Thể chế\ntargets:\n  - id: I.MT1\n    text: Một\n    activities:\n";
    for (std::size_t i = 1; i <= count; ++i)
      all += fmt::format("      - {{id: I.HD{0}, text: Việc {0}, deadline: Hàng tháng}}\n", i);
    return all;
  };
  const std::string head = "schema: 1\ntitle: T\noffice: O\nperiod: 2021-2040\nareas:\n  - I\n";
  const std::size_t most = plan::most_rounds / (20UL * 12);
  const Sample large(monthly(most), head);
  CHECK(large.codes() == "");
  CHECK(large.plan.head.years.first == 2021);
  const Sample larger(monthly(most + 1), head);
  CHECK(larger.codes() == "K007@4:9");
  CHECK(larger.plan.head.years.first == 0);
}

TEST_CASE("a registry knows how a body's names are written, accents and all") {
  const Sample sample(activity("            text: Việc\n"));
  const plan::Registry registry(sample.plan.bodies);
  const plan::Body& body = sample.plan.bodies.front();
  CHECK(registry.has_spelling(body, "Phòng A"));
  CHECK(registry.has_spelling(body, "P.  a"));
  CHECK_FALSE(registry.has_spelling(body, "Phong A"));
  CHECK_FALSE(registry.has_spelling(sample.plan.bodies.back(), "Phòng A"));
}
