#include "worst.h"

#include <string>
#include <string_view>

// What the files of results can make hard: many entries about one round of work, about nothing, or that contradict each
// other.

namespace cchc::bench {
namespace {

using Files = std::vector<WorstFile>;

Files progress(const std::string& entries) {
  return {{"progress/2022.yaml", entries}};
}

Files same_result(std::size_t size) {
  return progress(
      repeated("- activity: I.HD3\n  period: 2022\n  status: Hoàn thành\n  date: 2022-11-15\n"
               "  evidence: {number: 12/BC-UBND}\n",
               size));
}

Files results_of_one_round(std::size_t size) {
  return progress(
      numbered("- activity: I.HD3\n  period: 2022\n  status: Đang thực hiện\n  date: 2022-11-15\n"
               "  note: Lần thứ #\n",
               size));
}

Files contradictions(std::size_t size) {
  return progress(
      repeated("- activity: I.HD3\n  period: 2022\n  status: Hoàn thành\n  date: 2022-11-15\n"
               "- activity: I.HD3\n  period: 2022\n  status: Tạm dừng\n  date: 2022-11-15\n",
               size));
}

Files unknown_work(std::size_t size) {
  return progress(numbered("- activity: I.HD9#\n  period: 2022\n  status: Hoàn thành\n", size));
}

Files unknown_periods(std::size_t size) {
  return progress(numbered("- activity: II.HD9\n  period: Kỳ #\n  status: Hoàn thành\n", size));
}

Files extensions(std::size_t size) {
  return progress(
      numbered("- activity: I.HD2\n  period: 2022\n  extension: {deadline: 31/3/2023, ground: #/TB-UBND, "
               "date: 2022-12-10}\n",
               size));
}

Files reassignments(std::size_t size) {
  return progress(
      numbered("- activity: I.HD2\n  reassign: {owner: Phòng số #, ground: #/TB-UBND, date: 2022-12-10}\n", size));
}

Files values(std::size_t size) {
  return progress(numbered("- indicator: II.MT2\n  period: 2022\n  value: #\n  source: Báo cáo #\n", size));
}

}  // namespace

std::vector<WorstKind> progress_kinds() {
  return {{"same result", same_result},
          {"results of one round", results_of_one_round},
          {"contradicting results", contradictions},
          {"results of unknown work", unknown_work},
          {"results of unknown periods", unknown_periods},
          {"extensions", extensions},
          {"reassignments", reassignments},
          {"values of an indicator", values}};
}

}  // namespace cchc::bench
