#include "plan/load.h"
#include "plan/walk.h"

#include <doctest/doctest.h>

#include <deque>
#include <string>

using namespace cchc;

namespace {

/// A plan of one area, whose lists are given as text.
struct OneArea {
  std::deque<text::SourceFile> sources;
  diag::Sink sink;
  plan::Plan plan;

  explicit OneArea(const std::string& lists) {
    plan::PlanFiles files;
    files.head = &sources.emplace_back("plan.yaml", "title: T\noffice: O\nperiod: 2026\nareas:\n  - 1\n");
    files.registry = &sources.emplace_back("owners.yaml", "bodies:\n  - id: a\n    name: Phòng A\n    level: phường\n");
    files.areas.push_back(&sources.emplace_back("1.yaml", "area: 1\nname: Thể chế\n" + lists));
    plan = plan::load(files, sink);
  }

  /// "activity 1.HD1 < 1.MT1": the kind and id of each work item and what it stands under.
  std::string work() const {
    std::string all;
    plan::for_each_work_item(plan, [&](const plan::WorkItem& item, plan::ItemKind kind, const plan::Path& path) {
      all += fmt::format("{}{} {}", all.empty() ? "" : ", ", plan::kind_name(kind).en, item.id_text.value);
      for (const plan::Item* above :
           {static_cast<const plan::Item*>(path.task), static_cast<const plan::Item*>(path.target)}) {
        if (above != nullptr) all += fmt::format(" < {}", above->id_text.value);
      }
      CHECK(path.area == &plan.areas[0]);
    });
    return all;
  }
};

constexpr const char* task = "tasks:\n  - id: 1.NV1\n    text: Một\n";

}  // namespace

TEST_CASE("a task without activities is work, with every field of an activity") {
  const OneArea sample(
      std::string(task) +
      "    row: 3.1.a\n    output:\n      - Nghị quyết\n      - Kế hoạch\n    owner: Phòng A\n    partners:\n"
      "      - Phòng A\n    deadline: Năm 2026\n    funding: Ngân sách\n    amended: 05/QĐ-UBND\n");
  CHECK(sample.sink.found().empty());
  CHECK(sample.work() == "task 1.NV1");
  const plan::Task& one = sample.plan.areas[0].tasks.at(0);
  CHECK(one.row.value == "3.1.a");
  CHECK(plan::lines_of(one.outputs) == "Nghị quyết\nKế hoạch");
  CHECK(one.owners.at(0).body == &sample.plan.bodies[0]);
  CHECK(one.partners.at(0).body == &sample.plan.bodies[0]);
  CHECK(one.schedule.has_value());
  CHECK(one.funding.value == "Ngân sách");
  CHECK(one.amended.value == "05/QĐ-UBND");
  CHECK(plan::work_kind(sample.plan) == plan::WorkKind::tasks);
}

TEST_CASE("a task with activities is only their heading, unless it has an owner, an output or a deadline of its own") {
  const std::string below = "    activities:\n      - id: 1.HD1\n        text: Hai\n";
  CHECK(OneArea(task + below).work() == "activity 1.HD1 < 1.NV1");
  CHECK(OneArea(task + ("    deadline: Năm 2026\n" + below)).work() == "task 1.NV1, activity 1.HD1 < 1.NV1");
  CHECK(OneArea(task + ("    owner: Phòng A\n" + below)).work() == "task 1.NV1, activity 1.HD1 < 1.NV1");
  CHECK(plan::work_kind(OneArea(task + below).plan) == plan::WorkKind::activities);
  CHECK(plan::work_kind(OneArea(task + ("    owner: Phòng A\n" + below)).plan) == plan::WorkKind::both);
}

TEST_CASE("a task whose activities could not be read is no work of its own") {
  CHECK(OneArea(std::string(task) + "    activities: Hai\n").work().empty());
}

TEST_CASE("each list may stand under any level above it") {
  const OneArea sample(
      "targets:\n  - id: 1.MT1\n    text: Đích\n    activities:\n      - id: 1.HD1\n        text: Một\n    tasks:\n"
      "      - id: 1.NV1\n        text: Hai\n      - id: 1.NV2\n        text: Ba\n        activities:\n"
      "          - id: 1.HD2\n            text: Bốn\n"
      "tasks:\n  - id: 1.NV3\n    text: Năm\nactivities:\n  - id: 1.HD3\n    text: Sáu\n");
  CHECK(sample.sink.found().empty());
  CHECK(sample.work() ==
        "task 1.NV1 < 1.MT1, activity 1.HD2 < 1.NV2 < 1.MT1, activity 1.HD1 < 1.MT1, task 1.NV3, activity 1.HD3");
}

TEST_CASE("areas stand in the order of their codes, among letters I, V and X as letters") {
  const auto order = [](const std::vector<std::string>& codes) {
    std::deque<text::SourceFile> sources;
    diag::Sink sink;
    plan::PlanFiles files;
    for (const std::string& code : codes)
      files.areas.push_back(&sources.emplace_back(code + ".yaml", "area: " + code + "\nname: T\n"));
    std::string all;
    const plan::Plan plan = plan::load(files, sink);
    for (const plan::Area& area : plan.areas) all += std::string(area.code_text.value) + " ";
    return all;
  };
  CHECK(order({"X", "IX", "II", "I"}) == "I II IX X ");
  CHECK(order({"10", "9", "1"}) == "1 9 10 ");
  CHECK(order({"I", "H", "A", "J"}) == "A H I J ");
}
