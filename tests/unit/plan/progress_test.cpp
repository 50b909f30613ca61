#include "plan/progress.h"

#include "plan/load.h"
#include "plan/walk.h"

#include <doctest/doctest.h>

#include <deque>
#include <memory>
#include <string>

using namespace cchc;
using namespace cchc::plan;

namespace {

/// A plan with some work and a progress file.
class Recorded {
public:
  explicit Recorded(std::string results) {
    PlanFiles files;
    files.head = &files_.emplace_back("plan.yaml",
                                      "schema: 1\ntitle: K\noffice: UBND phường A\nperiod: 2021-2025\nareas:\n  - I\n");
    files.registry =
        &files_.emplace_back("owners.yaml", "bodies:\n  - id: a\n    name: Văn phòng\n    level: phường\n");
    files.areas = {&files_.emplace_back("1.yaml",
                                        "area: I\nname: A\nactivities:\n"
                                        "  - id: I.HD1\n    text: a\n    deadline: Năm 2021\n"
                                        "  - id: I.HD2\n    text: b\n    deadline: Hàng năm\n"
                                        "  - id: I.HD3\n    text: c\n    deadline: Thường xuyên\n"
                                        "  - id: I.HD4\n    text: d\n    deadline: Hàng tháng\n"
                                        "  - id: I.HD5\n    text: e\n")};
    files.progress = {&files_.emplace_back("progress/2021.yaml", std::move(results))};
    plan_ = load(files, sink_);
    progress_ = std::make_unique<Progress>(plan_);
  }

  State at(std::string_view name, Date as_of) const {
    State state;
    bool found = false;
    for_each_work_item(plan_, [&](const WorkItem& work, ItemKind, const Path&) {
      for (const Instance& instance : progress_->instances(work)) {
        if (name_of(instance) != name) continue;
        state = progress_->state_of(instance, as_of);
        found = true;
      }
    });
    REQUIRE_MESSAGE(found, std::string(name));
    return state;
  }
  std::string words(std::string_view name, Date as_of) const { return describe(at(name, as_of)).vi; }
  const diag::Sink& sink() const { return sink_; }

private:
  std::deque<text::SourceFile> files_;
  diag::Sink sink_;
  Plan plan_;
  std::unique_ptr<Progress> progress_;
};

Date day(int year, unsigned month, unsigned number) {
  return make_date(year, month, number);
}

}  // namespace

TEST_CASE("work is judged by the day it was done, as of a day") {
  const Recorded sample("- {activity: I.HD1, status: Hoàn thành, date: 20/12/2021, evidence: {number: 1/BC-UBND}}\n");
  CHECK(sample.sink().found().empty());
  // What is due on the last day of the year is not overdue at the cut-off before it, and what was done after it does
  // not count yet.
  CHECK(sample.words("I.HD1@2021", day(2021, 12, 14)) == "chưa thực hiện, sắp đến hạn");
  CHECK(sample.words("I.HD1@2021", day(2021, 12, 20)) == "hoàn thành trước hạn 11 ngày");
  CHECK(sample.words("I.HD1@2021", day(2022, 12, 14)) == "hoàn thành trước hạn 11 ngày");
  CHECK(sample.at("I.HD1@2021", day(2022, 12, 14)).days_over == -11);
  CHECK_FALSE(sample.at("I.HD1@2021", day(2021, 12, 19)).record);
}

TEST_CASE("a result counts from its own day on") {
  const Recorded sample("- {activity: I.HD4, period: 2022-06, status: Hoàn thành, date: 15/6/2022}\n");
  CHECK_FALSE(sample.at("I.HD4@2022-06", day(2022, 6, 14)).is_done());
  CHECK(sample.at("I.HD4@2022-06", day(2022, 6, 15)).is_done());
}

TEST_CASE("work that was not done is overdue from the day after") {
  const Recorded sample("");
  CHECK(sample.at("I.HD2@2022", day(2022, 12, 31)).timing == Timing::soon);
  CHECK(sample.at("I.HD2@2022", day(2023, 1, 1)).timing == Timing::overdue);
  CHECK(sample.words("I.HD2@2022", day(2023, 1, 12)) == "chưa thực hiện, quá hạn 12 ngày");
  CHECK(sample.at("I.HD2@2022", day(2022, 12, 1)).timing == Timing::soon);
  CHECK(sample.at("I.HD2@2022", day(2022, 11, 30)).timing == Timing::not_due);
  CHECK(sample.words("I.HD4@2024-02", day(2024, 3, 1)) == "chưa thực hiện, quá hạn 1 ngày");
  CHECK(sample.at("I.HD4@2024-02", day(2024, 2, 29)).timing == Timing::soon);
  // A cut-off is a day like any other: 14/9/2025 is a Sunday.
  CHECK(sample.at("I.HD4@2025-08", day(2025, 9, 14)).days_over == 14);
}

TEST_CASE("an extension moves no deadline, and counts from the day it was granted") {
  const Recorded sample(
      "- activity: I.HD1\n  extension: {deadline: 31/3/2022, ground: 05/TB-UBND, date: 10/1/2022}\n"
      "- {activity: I.HD1, status: Hoàn thành, date: 15/3/2022}\n"
      "- activity: I.HD2\n  period: 2022\n  extension: {deadline: 31/3/2023, ground: 06/TB-UBND, date: 10/12/2022}\n");
  // Granted after the deadline: until then the work was overdue.
  CHECK(sample.words("I.HD1@2021", day(2022, 1, 9)) == "chưa thực hiện, quá hạn 9 ngày");
  CHECK(sample.words("I.HD1@2021", day(2022, 1, 10)) == "chưa thực hiện, quá hạn 10 ngày, đã gia hạn đến 31/03/2022");
  CHECK(sample.words("I.HD1@2021", day(2022, 3, 15)) == "hoàn thành quá hạn 74 ngày, trong hạn gia hạn 31/03/2022");
  CHECK(sample.at("I.HD1@2021", day(2022, 3, 15)).due == day(2021, 12, 31));
  CHECK(sample.at("I.HD2@2022", day(2022, 12, 20)).timing == Timing::not_due);
  CHECK(sample.at("I.HD2@2022", day(2023, 3, 31)).timing == Timing::extended);
  CHECK(sample.at("I.HD2@2022", day(2023, 4, 1)).timing == Timing::overdue);
  CHECK(sample.at("I.HD2@2022", day(2023, 4, 1)).days_over == 91);
}

TEST_CASE("entries stand in any order: their dates say what came first") {
  const Recorded sample(
      "- {activity: I.HD2, period: 2022, status: Chưa đạt yêu cầu, date: 1/12/2022}\n"
      "- {activity: I.HD2, period: 2022, status: Đang thực hiện, date: 1/3/2022}\n"
      "- {activity: I.HD2, period: 2022, status: Hoàn thành, date: 15/11/2022}\n");
  CHECK(sample.words("I.HD2@2022", day(2022, 2, 28)) == "chưa thực hiện, chưa đến hạn");
  CHECK(sample.words("I.HD2@2022", day(2022, 3, 1)) == "đang thực hiện, chưa đến hạn");
  CHECK(sample.words("I.HD2@2022", day(2022, 11, 15)) == "hoàn thành trước hạn 46 ngày");
  CHECK(sample.words("I.HD2@2022", day(2022, 12, 5)) == "chưa đạt yêu cầu, sắp đến hạn");
  CHECK(sample.words("I.HD2@2022", day(2023, 1, 1)) == "chưa đạt yêu cầu, quá hạn 1 ngày");
}

TEST_CASE("work that is never due, or on a day nobody knows, is neither early nor late") {
  const Recorded sample(
      "- {activity: I.HD3, period: 2022, status: Hoàn thành, date: 30/12/2022}\n"
      "- {activity: I.HD5, status: Hoàn thành, date: 30/12/2022}\n"
      "- {activity: I.HD2, period: 2021, status: Không thực hiện, date: 30/12/2021}\n");
  CHECK(sample.words("I.HD3@2022", day(2022, 12, 14)) == "chưa thực hiện (thường xuyên)");
  CHECK(sample.words("I.HD3@2022", day(2022, 12, 31)) == "hoàn thành (thường xuyên)");
  CHECK(sample.words("I.HD5", day(2022, 12, 31)) == "hoàn thành");
  CHECK(sample.at("I.HD5", day(2025, 12, 31)).timing == Timing::undated);
  CHECK(sample.words("I.HD2@2021", day(2025, 12, 31)) == "không thực hiện");
  CHECK_FALSE(sample.at("I.HD2@2021", day(2025, 12, 31)).is_open());
}

TEST_CASE("a reassignment counts from its day on") {
  const Recorded sample(
      "- activity: I.HD2\n  period: 2025\n  reassign: {owner: Văn phòng, ground: 1/QĐ-UBND, date: 1/7/2025}\n");
  CHECK(sample.at("I.HD2@2025", day(2025, 6, 30)).reassignment == nullptr);
  const State state = sample.at("I.HD2@2025", day(2025, 7, 1));
  REQUIRE(state.reassignment);
  REQUIRE(state.reassignment->owners.size() == 1);
  CHECK(state.reassignment->owners.front().body != nullptr);
}

TEST_CASE("an item is what the list it stands in makes it, whatever kind its id looks like") {
  const text::SourceFile head("plan.yaml", "schema: 1\ntitle: K\noffice: UBND\nperiod: 2021-2025\nareas:\n  - I\n");
  const text::SourceFile registry("owners.yaml", "bodies: []\n");
  const text::SourceFile area("1.yaml",
                              "area: I\nname: A\ntargets:\n  - id: I.HD1\n    text: a\n    indicators:\n      - {unit: "
                              "\"%\", goal: 100}\nactivities:\n  - id: I.MT1\n    text: b\n    deadline: Năm 2021\n");
  const text::SourceFile results("progress/2021.yaml",
                                 "- {activity: I.HD1, status: Hoàn thành, date: 1/3/2021}\n"
                                 "- {activity: I.MT1, period: 2021, status: Hoàn thành, date: 1/3/2021}\n"
                                 "- {indicator: I.HD1, period: 2021, value: 50, date: 1/3/2021}\n");
  diag::Sink sink;
  const Plan plan = load({.head = &head, .registry = &registry, .areas = {&area}, .progress = {&results}}, sink);
  const Progress progress(plan);
  REQUIRE(progress.entries().size() == 3);
  const auto& entries = progress.entries();
  CHECK(entries[0].work == nullptr);
  CHECK(entries[0].target == &plan.areas.front().targets.front());
  CHECK(entries[1].target == nullptr);
  CHECK(entries[1].work == &plan.areas.front().activities.front());
  CHECK(entries[1].instance.has_value());
  CHECK(entries[2].indicator == &plan.areas.front().targets.front().indicators.front());
}

TEST_CASE("what is not understood of a file is told, and the rest counts") {
  const auto codes = [](const char* results) {
    std::string all;
    const Recorded sample(results);
    for (const diag::Diagnostic& found : sample.sink().sorted()) all += diag::id(found.code) + " ";
    return all;
  };
  CHECK(codes("activity: I.HD1\nstatus: Hoàn thành\ndate: 1/3/2021\n") == "K203 ");
  CHECK(codes("chữ\n") == "K203 ");
  CHECK(codes("title: K\noffice: UBND\nperiod: 2021-2025\nareas: [I]\n") == "K206 ");
  CHECK(codes("- status: Hoàn thành\n  date: 1/3/2021\n") == "K202 ");
  CHECK(codes("- activity: I.HD1\n") == "K202 ");
  CHECK(codes("- indicator: I.MT1\n  period: 2021\n") == "K202 ");
  CHECK(codes("- activity: I.HD1\n  status: Xong\n  date: 1/3/2021\n") == "K205 ");
  CHECK(codes("- activity: I.HD1\n  extension: {ground: a}\n") == "K202 K202 ");
  CHECK(codes("- activity: I.HD1\n  status: hoàn thành\n  date: 31/4/2021\n") == "K205 K502 ");
}
