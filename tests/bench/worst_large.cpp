#include "worst.h"

#include <string>
#include <string_view>

// Plans with nothing or little wrong that are large in one way, each of which lists, reports and comparisons go over:
// many bodies and much work, many rounds of work, many results, much that is measured.

namespace cchc::bench {
namespace {

using Files = std::vector<WorstFile>;

constexpr std::size_t room = 2048;  // for what stands around the repeated

/// `unit` as often as it fits and as a file may hold its values (yaml::max_nodes).
std::string filled(std::string_view unit, std::size_t size, std::size_t values) {
  constexpr std::size_t most_values = 199'000;
  return numbered(unit, size, most_values / values);
}

constexpr std::string_view area_head =
    "area: I\nname: Cải cách thể chế\ntargets:\n  - id: I.MT1\n    text: Hoàn thiện thể chế\n";

/// The head of a plan, by default of twenty years, as long as one can be, and what else it is to hold.
WorstFile head(const std::string& more, const std::string& years = "2021-2040") {
  return {"plan.yaml", "title: Kế hoạch cải cách hành chính\noffice: UBND phường Hoàng Tân\nperiod: " + years +
                           "\n"
                           "areas: [I, II, III, IV, V, VI, VII]\n" +
                           more};
}

/// An area whose one task has these activities, each a list item at the margin of 10 spaces.
WorstFile area(const std::string& activities) {
  return {"1-the-che.yaml", std::string(area_head) +
                                "    tasks:\n      - id: I.NV1\n        text: Rà soát văn bản\n        activities:\n" +
                                activities};
}

WorstFile results(const std::string& entries) {
  return {"progress/2022.yaml", entries};
}

/// The days from 1/1/2021 on, each as a list item of a flow list, 28 of each month.
std::string days(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += std::to_string(i % 28 + 1) + "/" + std::to_string(i / 28 % 12 + 1) + "/" +
           std::to_string(2021 + i / 28 / 12 % 20) + ", ";
  }
  return out + "31/12/2040";
}

Files much_work(std::size_t size) {
  return {head("", "2021-2025"), area(numbered("          - id: I.HD#\n            text: Rà soát văn bản số #\n"
                                               "            owner: Công chức Tư pháp\n            deadline: Hàng năm\n",
                                               size - room))};
}

Files monthly_work(std::size_t size) {
  return {head(""), area(filled("          - {id: I.HD#, text: V#, deadline: Hàng tháng}\n", size - room, 4))};
}

/// As many rounds as a plan may have (plan::most_rounds), with the text of the work in `size`.
Files many_rounds_of(const std::string& text) {
  return {head(""),
          area(numbered("          - {id: I.HD#, owner: Công chức Tư pháp, deadline: Hàng tháng, text: " + text + "}\n",
                        std::string::npos, 200'000 / (20 * 12)))};
}
Files many_rounds(std::size_t /*size*/) {
  return many_rounds_of("Việc số #");
}
Files many_rounds_of_long_texts(std::size_t size) {
  return many_rounds_of(repeated("rà soát văn bản từng năm ", size / 1000));
}

Files many_days(std::size_t size) {
  return {head(""), area("          - id: I.HD1\n            text: Việc\n            deadline: Theo lịch\n"
                         "            due: [" +
                         days((size - room) / 11) + "]\n")};
}

Files results_of_many_days(std::size_t size) {
  return {head(""),
          area("          - id: I.HD1\n            text: Việc\n            deadline: Theo lịch\n            due: [" +
               days(28UL * 12 * 20) + "]\n"),
          results(repeated("- {activity: I.HD1, period: 2030-06-05, status: Đang thực hiện, date: 1/2/2022}\n", size))};
}

Files many_owners(std::size_t size) {
  return {head(""), area("          - id: I.HD1\n            text: Việc\n            deadline: Hàng tháng\n"
                         "            owner:\n" +
                         filled("              - Phòng #\n", size - room, 1))};
}

Files many_bodies(std::size_t size) {
  return {{"owners.yaml", "bodies:\n" + filled("  - {id: b#, name: Phòng số #, level: phường}\n", size / 2 - room, 4)},
          area(filled("          - {id: I.HD#, text: V#, owner: Phòng số #, deadline: Hàng năm}\n", size / 2, 5))};
}

Files many_aliases(std::size_t size) {
  return {{"owners.yaml", "bodies:\n  - id: b\n    name: Phòng số 0\n    level: phường\n    aliases:\n" +
                              filled("      - Phòng số #\n", size / 2 - room, 1)},
          area(filled("          - {id: I.HD#, text: V#, owner: Phòng số #, deadline: Hàng năm}\n", size / 2, 5))};
}

Files groups_of_a_level(std::size_t size) {
  return {{"owners.yaml", "bodies:\n" + numbered("  - {id: b#, name: Phòng số #, level: phường}\n"
                                                 "  - {id: g#, name: Nhóm số #, level: phường, members: phường}\n",
                                                 size / 2 - room)},
          area(filled("          - {id: I.HD#, text: V#, owner: Nhóm số #, deadline: Hàng năm}\n", size / 2, 5))};
}

Files groups_in_groups(std::size_t size) {
  std::string groups = "bodies:\n  - {id: g0, name: Nhóm số 0, level: phường}\n";
  for (std::size_t i = 1; groups.size() < size - room; ++i) {
    const std::string number = std::to_string(i);
    groups += "  - {id: g" + number + ", name: Nhóm số " + number + ", level: phường, members: [g" +
              std::to_string(i - 1) + ", g" + std::to_string(i / 2) + "]}\n";
  }
  return {{"owners.yaml", groups}, area("          - {id: I.HD1, text: V1, owner: Nhóm số 0}\n")};
}

Files many_tasks(std::size_t size) {
  return {{"1-the-che.yaml",
           "area: I\nname: Cải cách thể chế\ntargets:\n" +
               filled("  - id: I.MT#\n    text: Mục tiêu #\n    tasks:\n      - id: I.NV#\n        text: N#\n"
                      "        activities:\n          - {id: I.HD#, text: V#, deadline: Năm 2022}\n",
                      size - room, 12)}};
}

Files tasks_alone(std::size_t size) {
  return {{"1-the-che.yaml", std::string(area_head) + "    tasks:\n" +
                                 filled("      - {id: I.NV#, text: N#, owner: Công chức Tư pháp, deadline: Năm 2022}\n",
                                        size - room, 5)}};
}

Files many_areas(std::size_t size) {
  const std::size_t count = size / 1024;
  std::string codes = "title: Kế hoạch\noffice: UBND phường Hoàng Tân\nperiod: 2021-2040\nareas:\n";
  Files files;
  for (std::size_t i = 1; i <= count; ++i) {
    const std::string code = std::to_string(i);
    codes += "  - \"" + code + "\"\n";
    files.push_back({"a" + code + ".yaml", "area: \"" + code + "\"\nname: Lĩnh vực " + code + "\ntargets:\n  - id: \"" +
                                               code + ".MT1\"\n    text: Mục tiêu\n    activities:\n      - {id: " +
                                               code + ".HD1, text: Việc, deadline: Hàng năm}\n"});
  }
  files.push_back({"plan.yaml", codes});
  return files;
}

Files many_indicators(std::size_t size) {
  return {{"1-the-che.yaml",
           std::string(area_head) + "    indicators:\n" +
               filled("      - {name: Chỉ tiêu #, unit: \"%\", direction: tăng, goal: #}\n", size - room, 5)},
          results(filled("- {indicator: I.MT1, name: Chỉ tiêu #, period: 2022, value: #, source: B#}\n", size, 6))};
}

Files many_goals(std::size_t size) {
  return {head("indicators:\n  - name: Chỉ tiêu\n    unit: \"%\"\n    direction: tăng\n    goal:\n" +
               filled("      #: #\n", size - room, 1))};
}

Files many_values(std::size_t size) {
  return {{"1-the-che.yaml",
           std::string(area_head) + "    indicators:\n      - {name: C, unit: \"%\", direction: tăng, goal: 9}\n"},
          results(filled("- {indicator: I.MT1, period: 2022-06, value: #, date: 1/7/2022}\n", size, 5))};
}

Files many_windows(std::size_t size) {
  return {head("reporting:\n  cutoff_day: 14\n  reports:\n" +
               filled("    - {name: Kỳ #, from: 1/1, to: 14/3}\n", size - room, 4))};
}

Files windows_of_a_year(std::size_t size) {
  return {head("reporting:\n  cutoff_day: 14\n  reports:\n" +
               filled("    - {name: Năm, from: 1/1, to: 14/3}\n", size - room, 4))};
}

Files many_grades(std::size_t size) {
  return {head("reporting:\n  grades:\n" + filled("    - {from: #, name: Mức #}\n", size - room, 3))};
}

Files many_done(std::size_t size) {
  return {head("reporting:\n  done:\n" + repeated("    - Hoàn thành\n", size - room)),
          area(filled("          - {id: I.HD#, text: V#, deadline: Hàng năm}\n", size / 4, 4)),
          results(filled("- {activity: I.HD#, period: 2022, status: Tạm dừng, date: 1/2/2022}\n", size / 4, 5))};
}

Files long_decision(std::size_t size) {
  return {head("decision:\n  number: " + repeated("12/QĐ-UBND ", size / 2 - room) +
               "\n  note: " + repeated("theo văn bản ", size / 2 - room) + "\n")};
}

Files long_office(std::size_t size) {
  return {{"plan.yaml", "title: " + repeated("Kế hoạch ", size / 2 - room) + "\noffice: UBND phường " +
                            repeated("Hoàng ", size / 2 - room) + "\nperiod: 2021-2025\nareas: [I]\n"}};
}

Files results_of_much_work(std::size_t size) {
  return {area(filled("          - {id: I.HD#, text: V#, deadline: Hàng năm}\n", size / 2, 4)),
          results(filled("- {activity: I.HD#, period: 2022, status: Hoàn thành, date: 1/2/2022, note: Đã xong #,"
                         " evidence: {number: #/BC-UBND, date: 1/2/2022}}\n",
                         size, 10))};
}

Files extensions_of_much_work(std::size_t size) {
  return {area(filled("          - {id: I.HD#, text: V#, deadline: Hàng năm}\n", size / 2, 4)),
          results(filled("- {activity: I.HD#, period: 2022, extension: {deadline: 31/3/2023, ground: #/TB-UBND, "
                         "date: 10/12/2022}}\n",
                         size, 7))};
}

Files much_given_to_many(std::size_t size) {
  return {head(""), area("          - id: I.HD1\n            text: Việc\n            deadline: Hàng tháng\n"),
          results("- activity: I.HD1\n  reassign:\n    ground: 1/TB-UBND\n    date: 2022-12-10\n    owner:\n" +
                  filled("      - Phòng #\n", size - room, 1))};
}

Files evidence_of_one_round(std::size_t size) {
  return {area("          - {id: I.HD1, text: Việc, deadline: Hàng năm}\n"),
          results("- activity: I.HD1\n  period: 2022\n  status: Hoàn thành\n  date: 2022-11-15\n  evidence:\n"
                  "    number: 1/BC-UBND\n    title: " +
                  repeated("Báo cáo số liệu của đơn vị ", size - room) + "\n")};
}

Files retired_ids(std::size_t size) {
  return {{"1-the-che.yaml", std::string(area_head) + "retired:\n" +
                                 filled("  - {id: I.HD#, reason: Theo văn bản #}\n", size - room, 3)}};
}

Files renamed_ids(std::size_t size) {
  return {area(filled("          - {id: I.HD#, text: V#, was: II.HD#, deadline: Hàng năm}\n", size - room, 5))};
}

Files outputs(std::size_t size) {
  return {area("          - id: I.HD1\n            text: Việc\n            output:\n" +
               filled("              - Báo cáo số #\n", size - room, 1))};
}

Files long_note(std::size_t size) {
  return {area("          - id: I.HD1\n            text: Việc\n            note: " +
               repeated("rà soát từng văn bản ", size - room) + "\n")};
}

Files long_text_of_many_rounds(std::size_t size) {
  return {head(""), area("          - id: I.HD1\n            deadline: Hàng tháng\n            text: " +
                         repeated("Rà soát từng văn bản ", size - room) + "\n")};
}

Files long_task_of_much_work(std::size_t size) {
  return {{"1-the-che.yaml", std::string(area_head) + "    tasks:\n      - id: I.NV1\n        text: " +
                                 repeated("Rà soát từng văn bản ", size / 2 - room) + "\n        activities:\n" +
                                 filled("          - {id: I.HD#, text: Việc, deadline: Năm 2022}\n", size / 2, 4)}};
}

}  // namespace

std::vector<WorstKind> large_kinds() {
  return {{"much work", much_work},
          {"monthly work", monthly_work},
          {"many rounds", many_rounds},
          {"many rounds of long texts", many_rounds_of_long_texts},
          {"many days", many_days},
          {"results of many days", results_of_many_days},
          {"many owners", many_owners},
          {"many bodies", many_bodies},
          {"many aliases", many_aliases},
          {"groups of a level", groups_of_a_level},
          {"groups in groups", groups_in_groups},
          {"many tasks", many_tasks},
          {"tasks alone", tasks_alone},
          {"many areas", many_areas},
          {"many indicators", many_indicators},
          {"many goals", many_goals},
          {"many values", many_values},
          {"many windows", many_windows},
          {"windows of a year", windows_of_a_year},
          {"many grades", many_grades},
          {"many states that are done", many_done},
          {"long decision", long_decision},
          {"long office", long_office},
          {"results of much work", results_of_much_work},
          {"extensions of much work", extensions_of_much_work},
          {"work given to many", much_given_to_many},
          {"long evidence", evidence_of_one_round},
          {"retired ids", retired_ids},
          {"renamed ids", renamed_ids},
          {"many outputs", outputs},
          {"long note", long_note},
          {"long text of many rounds", long_text_of_many_rounds},
          {"long task of much work", long_task_of_much_work}};
}

}  // namespace cchc::bench
