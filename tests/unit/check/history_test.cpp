#include "check/history.h"

#include "check/history/likeness.h"
#include "text_support.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace cchc::check {

namespace {

using test::Sample;

const std::string issued = std::string(test::head_text) + "decision:\n  number: 12/KH-UBND\n  date: 20/12/2021\n";
const std::string registry = R"(bodies:
  - id: tu-phap
    name: Công chức Tư pháp
    aliases:
      - Tư pháp phường
    level: phường
  - id: kho-bac
    name: Kho bạc
    level: khác
)";

const std::string plan_text = R"(area: I
name: Cải cách thể chế
targets:
  - id: I.MT1
    text: Xây dựng hệ thống văn bản quy phạm pháp luật đồng bộ
    indicators:
      - name: Tỷ lệ văn bản được rà soát
        unit: "%"
        direction: tăng
        goal: 80
        by: 2024
    tasks:
      - id: I.NV1
        text: Rà soát, bổ sung các văn bản quy phạm pháp luật
        activities:
          - id: I.HD1
            text: Hoàn thiện các văn bản quy phạm pháp luật của phường
            owner: Công chức Tư pháp
            deadline: Năm 2022
          - id: I.HD2
            text: Tổ chức hội nghị tuyên truyền tới từng tổ dân phố
            owner: Kho bạc
            deadline: Quý IV/2023
          - id: I.HD3
            text: Mua sắm máy tính cho bộ phận một cửa
            owner: Kho bạc
            deadline: Hàng năm
retired:
  - id: I.HD9
    reason: Gộp vào I.HD2
)";

using Swaps = std::vector<std::pair<std::string_view, std::string_view>>;

/// The plan with the first of each text replaced.
std::string with(const Swaps& swaps, std::string bytes = plan_text) {
  for (const auto& [from, to] : swaps) {
    const std::size_t at = bytes.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    bytes.replace(at, from.size(), to);
  }
  return bytes;
}

struct Side {
  std::string area = plan_text;
  std::string head = issued;
  std::string owners = registry;
  std::string results = {};
};

constexpr plan::Date today = std::chrono::year{2023} / 2 / 1;

/// What the later version is found to have done, as `K811<…>` with the underlined bytes.
std::string found(const Side& before, const Side& now) {
  const Sample old_plan(before.area, before.head, before.owners, before.results);
  const Sample new_plan(now.area, now.head, now.owners, now.results);
  diag::Sink sink;
  check_history(old_plan.plan(), new_plan.plan(), today, sink);
  std::string all;
  for (const diag::Diagnostic& one : sink.sorted()) {
    if (!all.empty()) all += ' ';
    all += fmt::format("{}<{}>", diag::id(one.code), one.place.file->at(one.place.span));
  }
  return all;
}
HistoryReach reach(const Side& before, const Side& now) {
  const Sample old_plan(before.area, before.head, before.owners, before.results);
  const Sample new_plan(now.area, now.head, now.owners, now.results);
  diag::Sink sink;
  return check_history(old_plan.plan(), new_plan.plan(), today, sink);
}
std::string changed(const Swaps& swaps) {
  return found({}, {.area = with(swaps)});
}
/// For a plan that is not issued yet.
std::string drafted(const Swaps& swaps) {
  const std::string draft(test::head_text);
  return found({.head = draft}, {.area = with(swaps), .head = draft});
}

/// An activity as a whole.
std::string_view activity_text(std::string_view id) {
  const std::size_t begin = plan_text.find(fmt::format("          - id: {}\n", id));
  const std::size_t end = std::min(plan_text.find("          - id:", begin + 1), plan_text.find("retired:", begin));
  return std::string_view(plan_text).substr(begin, end - begin);
}

}  // namespace

TEST_CASE("a plan that stays as it is has no history to report") {
  CHECK(found({}, {}).empty());
}

TEST_CASE("an id that went away is missed beside its neighbour unless it is retired") {
  CHECK(changed({{activity_text("I.HD2"), ""}}) == "K811<I.HD1>");
  CHECK(changed({{activity_text("I.HD1"), ""}}) == "K811<I.NV1>");
  CHECK(
      changed({{activity_text("I.HD2"), ""}, {"retired:\n", "retired:\n  - id: I.HD2\n    reason: Trùng\n"}}).empty());
}

TEST_CASE("every id of a branch of the plan is missed") {
  const std::size_t begin = plan_text.find("      - id: I.NV1");
  const std::string whole = plan_text.substr(begin, plan_text.find("retired:") - begin);
  CHECK(changed({{whole, ""}}) == "K811<I.MT1> K811<I.MT1> K811<I.MT1> K811<I.MT1>");
}

TEST_CASE("an area that went away is one finding, and none where K802 says it") {
  const Sample before(plan_text, issued, registry);
  for (const bool listed : {false, true}) {
    const std::string head = listed ? issued : with({{"  - I\n", "  - II\n"}}, issued);
    const Sample now("area: II\nname: Khác\ntargets:\n", head, registry);
    diag::Sink sink;
    check_history(before.plan(), now.plan(), today, sink);
    REQUIRE(sink.found().size() == (listed ? 0 : 1));
    if (listed) continue;
    CHECK(sink.found().front().code == diag::Code::id_removed);
    CHECK(sink.found().front().place.file->path() == "plan.yaml");
    CHECK(sink.found().front().headline.vi.find("5 mục") != std::string::npos);
  }
}

TEST_CASE("an id that changed with the same text should be named by `was`") {
  CHECK(changed({{"I.HD3", "I.HD30"}}) == "K813<I.HD30>");
  CHECK(changed({{"I.HD3", "I.HD30"}, {"Mua sắm máy tính", "mua sam  may vi tinh"}}) == "K813<I.HD30>");
  CHECK(changed({{"- id: I.HD3", "- id: I.HD30\n            was: I.HD3"}}).empty());
  // Another text with a new id is another thing.
  CHECK(changed({{"I.HD3", "I.HD30"}, {"Mua sắm máy tính cho bộ phận một cửa", "Diễn tập phòng cháy tại trụ sở"}}) ==
        "K811<I.HD2>");
}

TEST_CASE("`was` stays true after the version that brought it") {
  const std::string after = with({{"- id: I.HD3", "- id: I.HD30\n            was: I.HD3"}});
  CHECK(found({.area = after}, {.area = after}).empty());
  const std::string swapped =
      with({{"- id: I.HD2", "- id: I.HD3\n            was: I.HD2"},
            {"- id: I.HD3\n            text: Mua", "- id: I.HD2\n            was: I.HD3\n            text: Mua"}});
  CHECK(found({}, {.area = swapped}).empty());
  CHECK(found({.area = swapped}, {.area = swapped}).empty());
}

TEST_CASE("`was` does not take an id from a living item") {
  // I.HD2 says that it was I.HD3; what was I.HD2 is nowhere.
  CHECK(changed({{activity_text("I.HD2"), ""}, {"- id: I.HD3", "- id: I.HD2\n            was: I.HD3"}}) ==
        "K812<I.HD2>");
}

TEST_CASE("an id is not given to another thing") {
  CHECK(changed({{"Tổ chức hội nghị tuyên truyền tới từng tổ dân phố", "Sửa chữa trụ sở"}}) == "K812<I.HD2>");
  CHECK(changed({{"Xây dựng hệ thống văn bản quy phạm pháp luật đồng bộ", "Trồng cây"}}) == "K812<I.MT1>");
  CHECK(changed({{"Tổ chức hội nghị tuyên truyền tới từng tổ dân phố", "Sửa chữa trụ sở"},
                 {"Quý IV/2023", "Quý IV/2023\n            amended: 15/QĐ-UBND"}})
            .empty());
}

TEST_CASE("a text reworded, cut short, carried on or typed badly is the same thing") {
  for (const std::string_view text :
       {"Tổ chức các hội nghị tuyên truyền đến từng khu dân cư, tổ dân phố", "Tổ chức hội nghị tuyên truyền",
        "Tổchứchội nghịtuyên truyềntới từngtổ dânphố", "TO CHUC HOI NGHI TUYEN TRUYEN TOI TUNG TO DAN PHO",
        "Tổ chức hội nghị tuyên truyền tới từng tổ dân phố về dịch vụ công trực tuyến và mức độ hài lòng của người "
        "dân"}) {
    CAPTURE(text);
    CHECK(changed({{"Tổ chức hội nghị tuyên truyền tới từng tổ dân phố", text}}).empty());
  }
}

TEST_CASE("texts that moved on by one id are told though they are alike") {
  const std::string before =
      with({{"Hoàn thiện các văn bản quy phạm pháp luật của phường", "Báo cáo kết quả rà soát quý I của phường"},
            {"Mua sắm máy tính cho bộ phận một cửa", "Báo cáo kết quả kiểm tra nội bộ của phường"}});
  const std::string now =
      with({{"Hoàn thiện các văn bản quy phạm pháp luật của phường", "Báo cáo kết quả kiểm tra nội bộ của phường"},
            {"Mua sắm máy tính cho bộ phận một cửa", "Báo cáo kết quả rà soát quý I của phường"}});
  CHECK(found({.area = before}, {.area = now}) == "K812<I.HD1> K812<I.HD3>");
}

TEST_CASE("an issued plan changes by a decision only") {
  CHECK(changed({{"owner: Công chức Tư pháp", "owner: Kho bạc"}}) == "K814<Kho bạc>");
  CHECK(changed({{"            owner: Công chức Tư pháp\n", ""}}) == "K814<I.HD1>");
  CHECK(changed({{"owner: Công chức Tư pháp", "owner: [Công chức Tư pháp, Kho bạc]"}}) == "K814<Kho bạc>");
  CHECK(changed({{"Năm 2022", "Năm 2023"}}) == "K814<Năm 2023>");
  CHECK(changed({{"            deadline: Năm 2022\n", ""}}) == "K814<I.HD1>");
  CHECK(changed({{"goal: 80", "goal: 70"}}) == "K814<70>");
  CHECK(changed({{"goal: 80", "goal: 90"}}) == "K814<90>");
  CHECK(changed({{"by: 2024", "by: 2025"}}) == "K814<80>");
  CHECK(changed({{"by: 2024", "step: 10\n        by: 2024"}}) == "K814<80>");
}

TEST_CASE("what says the same in other words is no change of an issued plan") {
  for (const auto& [from, to] : Swaps{{"owner: Công chức Tư pháp", "owner: Tư pháp phường"},
                                      {"owner: Công chức Tư pháp", "owner:\n              - công chức tư pháp"},
                                      {"Năm 2022", "trong năm 2022"},
                                      {"goal: 80\n        by: 2024", "goal:\n          2024: 80,0"},
                                      {"unit: \"%\"", "unit: phần trăm"},
                                      {"Tỷ lệ văn bản được rà soát", "Tỷ lệ văn bản rà soát"}}) {
    CAPTURE(to);
    CHECK(changed({{from, to}}).empty());
  }
}

TEST_CASE("the deciding document has to be of this change") {
  CHECK(changed({{"deadline: Năm 2022", "deadline: Năm 2023\n            amended: 15/QĐ-UBND"}}).empty());
  const std::string amended = with({{"deadline: Năm 2022", "deadline: Năm 2022\n            amended: 15/QĐ-UBND"}});
  CHECK(found({.area = amended}, {.area = with({{"Năm 2022", "Năm 2023"}}, amended)}) == "K814<Năm 2023>");
  CHECK(found({.area = amended}, {.area = with({{"Năm 2022", "Năm 2023"}, {"15/QĐ", "16/QĐ"}}, amended)}).empty());
  // The word alone decides nothing.
  CHECK(changed({{"deadline: Năm 2022", "deadline: Năm 2023\n            amended: \" \""}}) == "K814<Năm 2023>");
}

TEST_CASE("a draft may change, and so may a plan that lacks number or date") {
  CHECK(drafted({{"Năm 2022", "Năm 2023"}, {"owner: Công chức Tư pháp", "owner: Kho bạc"}}).empty());
  for (const std::string_view line : {"  number: 12/KH-UBND\n", "  date: 20/12/2021\n"}) {
    const std::string head = with({{line, ""}}, issued);
    CHECK(found({.head = head}, {.area = with({{"Năm 2022", "Năm 2023"}})}).empty());
  }
}

TEST_CASE("what is misspelt is reported as that and not as a change") {
  CHECK(changed({{"Năm 2022", "Nămm 20222"}}).empty());
  CHECK(changed({{"deadline: Năm 2022", "deadline:"}}).empty());
  CHECK(changed({{"owner: Công chức Tư pháp", "owner: Công chức Tư phap h"}}).empty());
  CHECK(changed({{"goal: 80", "goal: 8O"}}).empty());
  CHECK(changed({{"I.HD3", "I.HD03"}}).empty());
  CHECK(changed({{"I.HD3", "I.NV3"}}).empty());
  CHECK(changed({{"I.HD3", "I.HD2"}}).empty());
  CHECK(changed({{"- id: I.HD3\n            text", "- text"}}).empty());
  CHECK(found({}, {.area = with({{"owner: Công chức Tư pháp", "owner: Kho bạc"}}), .owners = "bodies: [\n"}).empty());
}

TEST_CASE("what a damaged version hides is not missed") {
  CHECK(changed({{activity_text("I.HD2"), "          - id: I.HD2\n            text: \"Tổ chức\n"}}).empty());
  CHECK(found({}, {.area = "area: I\nname: [\n"}).empty());
  CHECK(found({}, {.area = ""}).empty());
  CHECK(found({.area = ""}, {}).empty());
  CHECK(found({.area = with({{"Năm 2022", "\"Năm 2021"}})}, {}).empty());
}

TEST_CASE("a record of a retired id stays") {
  CHECK(changed({{"retired:\n  - id: I.HD9\n    reason: Gộp vào I.HD2\n", ""}}) == "K815<I>");
  CHECK(changed({{"I.HD9\n", "I.HD8\n"}}) == "K815<retired>");
  CHECK(changed({{"reason: Gộp vào I.HD2", "reason: Gộp vào I.HD2 theo 15/QĐ-UBND"}}).empty());
  CHECK(changed({{"- id: I.HD9\n", "- id: i.hd9\n"}}).empty());
}

TEST_CASE("a lowered goal is a warning in its direction") {
  CHECK(drafted({{"goal: 80", "goal: 70"}}) == "K816<70>");
  CHECK(drafted({{"goal: 80", "goal: 90"}}).empty());
  const std::string head(test::head_text);
  const std::string falling = with({{"direction: tăng", "direction: giảm"}});
  CHECK(found({.area = falling, .head = head}, {.area = with({{"80", "90"}}, falling), .head = head}) == "K816<90>");
  CHECK(found({.area = falling, .head = head}, {.area = with({{"80", "70"}}, falling), .head = head}).empty());
  const std::string yearly = with({{"goal: 80\n        by: 2024", "goal:\n          2023: 60\n          2024: 80"}});
  CHECK(found({.area = yearly, .head = head}, {.area = with({{"60", "50"}}, yearly), .head = head}) == "K816<50>");
  // Lowered by a decision: worth a look all the same.
  CHECK(changed({{"    indicators:", "    amended: 15/QĐ-UBND\n    indicators:"}, {"goal: 80", "goal: 70"}}) ==
        "K816<70>");
}

TEST_CASE("a result of a year whose report is closed stays as it was") {
  const std::string results =
      "- {activity: I.HD3, period: 2022, status: Hoàn thành, date: 15/11/2022, evidence: {number: 12/BC-UBND}}\n"
      "- {activity: I.HD2, extension: {deadline: 31/3/2024, ground: 05/TB-UBND, date: 1/12/2022}}\n"
      "- {activity: I.HD3, period: 2023, status: Đang thực hiện, date: 20/12/2022}\n"
      "- {indicator: I.MT1, period: 2022, value: 70}\n";
  const auto edited = [&](const Swaps& swaps) {
    return found({.results = results}, {.results = with(swaps, results)});
  };
  CHECK(edited({}).empty());
  CHECK(edited({{"date: 15/11/2022", "date: 16/11/2022"}}) == "K817<I.HD3>");
  CHECK(edited({{"Hoàn thành", "Đang thực hiện"}}) == "K817<I.HD3>");
  CHECK(edited({{"31/3/2024", "30/6/2024"}}) == "K817<I.HD2>");
  CHECK(edited({{"value: 70", "value: 80"}}) == "K817<I.MT1>");
  // Of another period it is another result, and the old one is gone: said where the results end.
  CHECK(edited({{"period: 2022, status: H", "period: 2023, status: H"}}) == "K817<I.MT1>");
  CHECK(found({.results = results}, {}) == "K817<Kế hoạch> K817<Kế hoạch> K817<Kế hoạch>");
  // After 14/12 the next year begins, which is open.
  CHECK(edited({{"date: 20/12/2022", "date: 21/12/2022"}}).empty());
  // What no report counts may be put right, and more may come.
  CHECK(edited({{"12/BC-UBND", "13/BC-UBND"}}).empty());
  CHECK(edited({{"- {indicator", "- {activity: I.HD1, status: Hoàn thành, date: 1/6/2022}\n- {indicator"}}).empty());
  CHECK(edited({{"date: 15/11/2022", "date: 2022-11-15"}}).empty());
  // Entered twice by a merge: one of them may go.
  CHECK(found({.results = results + results}, {.results = results}).empty());
  // The plan says when its year ends.
  const std::string head = issued + "reporting:\n  reports:\n    - name: Năm\n      from: 21/12\n      to: 20/12\n";
  const std::string later = with({{"date: 20/12/2022", "date: 21/12/2022"}}, results);
  CHECK(found({.head = head, .results = results}, {.head = head, .results = later}) == "K817<I.HD3>");
}

TEST_CASE("likeness goes by words, and by letters where the words fail") {
  history::Likeness alike;
  CHECK(alike("Rà soát, văn bản.", "RA SOAT VAN BAN") == 1);
  CHECK(alike("Ràsoátvăn bản", "Rà soát văn bản") > 0.9);
  CHECK(alike("một hai ba bốn", "một hai ba năm") == doctest::Approx(0.6).epsilon(0.2));
  CHECK(alike("Mua sắm máy tính", "Trồng cây xanh") < 0.3);
  CHECK(alike("", "Trồng cây") == 0);
  CHECK(alike("", "") == 1);
  CHECK_FALSE(alike.differ_wholly("Rà soát văn bản pháp luật", "Rà soát văn bản"));
  CHECK(alike.differ_wholly("Rà soát văn bản", "Mua máy tính"));
}

TEST_CASE("when more is rewritten than can be compared, items of equal text are still found") {
  constexpr int count = 61;
  const auto area = [](std::string_view word, int first) {
    std::string all =
        "area: I\nname: Cải cách thể chế\ntargets:\n  - id: I.MT1\n    text: Hoàn thiện thể chế\n    activities:\n";
    for (int i = 1; i <= count; ++i) {
      std::string text;
      while (i < count && text.size() < 50'000) text += fmt::format("{}{} ", word, i);
      all += fmt::format("      - id: I.HD{}\n        text: {}\n", first + i, i < count ? text : "Tuyên truyền");
    }
    return all;
  };
  const Side before{.area = area("trước", 0)};
  const std::string all = found(before, {.area = area("sau", 100)});
  CHECK(reach(before, {.area = area("sau", 100)}) == HistoryReach::equal_texts);
  CHECK(reach(before, {.area = area("trước", 100)}) == HistoryReach::whole);
  const auto times = [&](std::string_view code) {
    std::size_t found = 0;
    for (std::size_t at = all.find(code); at != std::string::npos; at = all.find(code, at + 1)) ++found;
    return found;
  };
  CHECK(times("K811<") == count - 1);
  CHECK(times("K813<I.HD161>") == 1);
}

}  // namespace cchc::check
