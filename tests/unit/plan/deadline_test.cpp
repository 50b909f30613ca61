#include "plan/deadline.h"
#include "source_path.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace cchc;
using namespace cchc::plan;

namespace {

using Recurrence = Schedule::Recurrence;

std::optional<Schedule> accepted(std::string_view phrase) {
  const auto parsed = parse_deadline(phrase);
  const auto* schedule = std::get_if<Schedule>(&parsed);
  return schedule ? std::optional(*schedule) : std::nullopt;
}

DeadlineError refused(std::string_view phrase) {
  const auto parsed = parse_deadline(phrase);
  REQUIRE_MESSAGE(std::holds_alternative<DeadlineError>(parsed), std::string(phrase));
  return std::get<DeadlineError>(parsed);
}

Schedule due(Date day) {
  return {.recurrence = Recurrence::once, .due = day, .start = {}};
}
Schedule from_to(Date start, Date day) {
  return {.recurrence = Recurrence::once, .due = day, .start = start};
}
Schedule from_plan_start(Date day) {
  return {.recurrence = Recurrence::once, .due = day, .start = {}, .from_plan_start = true};
}
Schedule every(Recurrence recurrence, unsigned month = 12) {
  return {.recurrence = recurrence, .due = {}, .start = {}, .month = month};
}

}  // namespace

TEST_CASE("every accepted form has its schedule") {
  struct Row {
    const char* phrase;
    Schedule schedule;
  };
  const std::vector<Row> rows{
      {"Năm 2021", due(make_date(2021, 12, 31))},
      {"Trong năm 2022", due(make_date(2022, 12, 31))},
      {"Đến hết năm 2023", due(make_date(2023, 12, 31))},
      {"Đến năm 2023", due(make_date(2023, 12, 31))},
      {"Năm 2021-2025", from_to(make_date(2021, 1, 1), make_date(2025, 12, 31))},
      {"Năm 2021 – 2025", from_to(make_date(2021, 1, 1), make_date(2025, 12, 31))},
      {"Năm 2021 - năm 2025", from_to(make_date(2021, 1, 1), make_date(2025, 12, 31))},
      {"Năm 2022-2022", from_to(make_date(2022, 1, 1), make_date(2022, 12, 31))},
      {"Giai đoạn 2022-2025", from_to(make_date(2022, 1, 1), make_date(2025, 12, 31))},
      {"Trong giai đoạn 2022-2025", from_to(make_date(2022, 1, 1), make_date(2025, 12, 31))},
      {"Từ năm 2022 đến năm 2025", from_to(make_date(2022, 1, 1), make_date(2025, 12, 31))},
      {"Từ 2022 đến hết 2025", from_to(make_date(2022, 1, 1), make_date(2025, 12, 31))},
      {"Quý IV/2022", due(make_date(2022, 12, 31))},
      {"Quý I/2022", due(make_date(2022, 3, 31))},
      {"Quý 2/2022", due(make_date(2022, 6, 30))},
      {"Quý III năm 2022", due(make_date(2022, 9, 30))},
      {"Quí 3 năm 2022", due(make_date(2022, 9, 30))},
      {"Quí III/2022", due(make_date(2022, 9, 30))},
      {"Trong quý III/2022", due(make_date(2022, 9, 30))},
      {"Đến hết quý III/2022", due(make_date(2022, 9, 30))},
      {"Tháng 6/2022", due(make_date(2022, 6, 30))},
      {"Tháng 06 năm 2022", due(make_date(2022, 6, 30))},
      {"Tháng 2/2024", due(make_date(2024, 2, 29))},
      {"Đến hết tháng 6/2022", due(make_date(2022, 6, 30))},
      {"15/6/2022", due(make_date(2022, 6, 15))},
      {"05/06/2022", due(make_date(2022, 6, 5))},
      {"Ngày 15/6/2022", due(make_date(2022, 6, 15))},
      {"Trước ngày 15/6/2022", due(make_date(2022, 6, 14))},
      {"Trước 1/1/2022", due(make_date(2021, 12, 31))},
      {"Đến ngày 15/6/2022", due(make_date(2022, 6, 15))},
      {"Đến 15/6/2022", due(make_date(2022, 6, 15))},
      {"Đến hết ngày 15/6/2022", due(make_date(2022, 6, 15))},
      {"Từ năm 2022- đến hết 31/12/2025", from_to(make_date(2022, 1, 1), make_date(2025, 12, 31))},
      {"Từ 2022- đến hết 31/12/2025", from_to(make_date(2022, 1, 1), make_date(2025, 12, 31))},
      {"Từ 2022 đến hết ngày 30/6/2025", from_to(make_date(2022, 1, 1), make_date(2025, 6, 30))},
      {"Từ ngày 15/3/2022 đến hết ngày 30/6/2025", from_to(make_date(2022, 3, 15), make_date(2025, 6, 30))},
      {"Đạt 100% đến 31/12/2025", from_plan_start(make_date(2025, 12, 31))},
      {"Đạt 99,5 % đến hết ngày 30/6/2025", from_plan_start(make_date(2025, 6, 30))},
      {"Đạt 80% đến hết năm 2024", from_plan_start(make_date(2024, 12, 31))},
      {"Hàng năm", every(Recurrence::every_year)},
      {"Hằng năm", every(Recurrence::every_year)},
      {"Hàng quý", every(Recurrence::every_quarter)},
      {"Hằng tháng", every(Recurrence::every_month)},
      {"6 tháng", every(Recurrence::every_half_year)},
      {"Hàng 6 tháng", every(Recurrence::every_half_year)},
      {"Quý IV hàng năm", every(Recurrence::every_year, 12)},
      {"Quý 2 hằng năm", every(Recurrence::every_year, 6)},
      {"Tháng 12 hàng năm", every(Recurrence::every_year, 12)},
      {"Tháng 02 hàng năm", every(Recurrence::every_year, 2)},
      {"Kết hợp báo cáo công tác KSTTHC quý, năm", every(Recurrence::every_quarter)},
      {"Kết hợp báo cáo công tác kiểm soát TTHC quý và năm", every(Recurrence::every_quarter)},
      {"Thường xuyên", every(Recurrence::ongoing)},
  };
  for (const auto& [phrase, schedule] : rows) {
    CAPTURE(std::string(phrase));
    CHECK(accepted(phrase) == schedule);
  }
}

TEST_CASE("the longer forms have their schedules") {
  const auto ongoing = [](std::optional<Date> start) {
    return Schedule{.recurrence = Recurrence::ongoing, .due = {}, .start = start};
  };
  const auto about = [](Date day) {
    Schedule schedule = due(day);
    schedule.approximate = true;
    return schedule;
  };
  const auto then_ongoing = [](Schedule schedule) {
    schedule.then_ongoing = true;
    return schedule;
  };
  const auto on_day = [](Recurrence recurrence, unsigned month, unsigned day) {
    Schedule schedule = every(recurrence, month);
    schedule.day = day;
    return schedule;
  };
  const auto yearly_from = [](Date first, std::optional<Date> start = {}) {
    Schedule schedule = every(Recurrence::every_year, static_cast<unsigned>(first.month()));
    schedule.due = first;
    schedule.start = start;
    return schedule;
  };
  const auto between = [](Schedule schedule, Date start, std::optional<Date> end = {}) {
    schedule.start = start;
    schedule.end = end;
    return schedule;
  };
  const Schedule elsewhere = every(Recurrence::elsewhere);
  const auto no_year = [](Date day, std::optional<Date> start = {}) {
    return Schedule{.recurrence = Recurrence::year_missing, .due = day, .start = start};
  };
  struct Row {
    const char* phrase;
    Schedule schedule;
  };
  const std::vector<Row> rows{
      {"2025", due(make_date(2025, 12, 31))},
      {"Trong 2025", due(make_date(2025, 12, 31))},
      {"2026 - 2030", from_to(make_date(2026, 1, 1), make_date(2030, 12, 31))},
      {"Giai đoạn 2026 - 2030.", from_to(make_date(2026, 1, 1), make_date(2030, 12, 31))},
      {"12/2025", due(make_date(2025, 12, 31))},
      {"03/2025", due(make_date(2025, 3, 31))},
      {"Quí IV-2025", due(make_date(2025, 12, 31))},
      {"Quý III, năm 2025", due(make_date(2025, 9, 30))},
      {"6 tháng đầu năm 2025", from_to(make_date(2025, 1, 1), make_date(2025, 6, 30))},
      {"6 tháng cuối năm 2025", from_to(make_date(2025, 7, 1), make_date(2025, 12, 31))},
      {"Chậm nhất ngày 15/6/2022", due(make_date(2022, 6, 15))},
      {"Chậm nhất là ngày 15 tháng 6 năm 2022", due(make_date(2022, 6, 15))},
      {"Trước ngày 01 tháng 01 năm 2027", due(make_date(2026, 12, 31))},
      {"Trước Quý IV/2022", due(make_date(2022, 9, 30))},
      {"Trước quý I/2022", due(make_date(2021, 12, 31))},
      {"Trước tháng 3/2024", due(make_date(2024, 2, 29))},
      {"Hoàn thành trong năm 2026", due(make_date(2026, 12, 31))},
      {"Xong trước 15/6/2026", due(make_date(2026, 6, 14))},
      {"Trình UBND tỉnh ban hành trước ngày 15/6/2026", due(make_date(2026, 6, 14))},
      {"Dự kiến quý II/2026", about(make_date(2026, 6, 30))},
      {"Quý II/2026 (dự kiến)", about(make_date(2026, 6, 30))},
      {"Từ 10/7 đến 30/11/2026", from_to(make_date(2026, 7, 10), make_date(2026, 11, 30))},
      {"Từ 15/11 đến 20/01/2026", from_to(make_date(2025, 11, 15), make_date(2026, 1, 20))},
      {"Từ ngày 27 đến ngày 29/2/2024", from_to(make_date(2024, 2, 27), make_date(2024, 2, 29))},
      {"Từ ngày 27 đến ngày 05/3/2024", from_to(make_date(2024, 2, 27), make_date(2024, 3, 5))},
      {"Quý IV/2025 - Quý II/2026", from_to(make_date(2025, 10, 1), make_date(2026, 6, 30))},
      {"Quý III-IV/2025", from_to(make_date(2025, 7, 1), make_date(2025, 12, 31))},
      {"Từ tháng 3 đến tháng 10 năm 2026", from_to(make_date(2026, 3, 1), make_date(2026, 10, 31))},
      {"Từ tháng 11/2025 đến tháng 3/2026", from_to(make_date(2025, 11, 1), make_date(2026, 3, 31))},
      {"Từ nay đến năm 2030", from_plan_start(make_date(2030, 12, 31))},
      {"Cuối năm 2025", about(make_date(2025, 12, 31))},
      {"Trước năm 2030", about(make_date(2029, 12, 31))},
      {"Đầu năm 2026", about(make_date(2026, 3, 31))},
      {"Giữa năm 2026", about(make_date(2026, 6, 30))},
      {"Định kỳ hằng năm", every(Recurrence::every_year)},
      {"Định kỳ 06 tháng", every(Recurrence::every_half_year)},
      {"Hằng quý, hằng năm", every(Recurrence::every_quarter)},
      {"Mỗi tháng", every(Recurrence::every_month)},
      {"Trước ngày 30/11 hằng năm", on_day(Recurrence::every_year, 11, 29)},
      {"Trước ngày 30 tháng 11 hằng năm", on_day(Recurrence::every_year, 11, 29)},
      {"Trước ngày 01/3 hằng năm", on_day(Recurrence::every_year, 2, 31)},
      {"Ngày 30/11 hằng năm", on_day(Recurrence::every_year, 11, 30)},
      {"Trước ngày 15 hằng tháng", on_day(Recurrence::every_month, 12, 14)},
      {"Trước ngày 15 của tháng", on_day(Recurrence::every_month, 12, 14)},
      {"Trước ngày 01 hằng tháng", on_day(Recurrence::every_month, 12, 31)},
      {"Ngày 31 hằng tháng", on_day(Recurrence::every_month, 12, 31)},
      {"Trước ngày 05 tháng cuối cùng của mỗi quý", on_day(Recurrence::every_quarter, 3, 4)},
      {"Trước ngày 01 tháng cuối của mỗi quý", on_day(Recurrence::every_quarter, 2, 31)},
      {"Hằng quý, từ năm 2026", between(every(Recurrence::every_quarter), make_date(2026, 1, 1))},
      {"Hằng năm giai đoạn 2026-2030",
       between(every(Recurrence::every_year), make_date(2026, 1, 1), make_date(2030, 12, 31))},
      {"Thường xuyên trong năm 2026", between(ongoing({}), make_date(2026, 1, 1), make_date(2026, 12, 31))},
      {"Năm 2025 và các năm tiếp theo", yearly_from(make_date(2025, 12, 31))},
      {"Quý I năm 2026 và những năm tiếp theo", yearly_from(make_date(2026, 3, 31))},
      {"Năm 2025-2026 và các năm tiếp theo", yearly_from(make_date(2026, 12, 31), make_date(2025, 1, 1))},
      {"Thực hiện thường xuyên, liên tục", ongoing({})},
      {"Nhiệm vụ thường xuyên", ongoing({})},
      {"Thường xuyên, theo yêu cầu nhiệm vụ", ongoing({})},
      {"Thường xuyên, hằng năm", ongoing({})},
      {"Từ năm 2026", ongoing(make_date(2026, 1, 1))},
      {"Từ tháng 11/2025", ongoing(make_date(2025, 11, 1))},
      {"Từ 01/7/2025", ongoing(make_date(2025, 7, 1))},
      {"Bắt đầu triển khai từ năm 2026", ongoing(make_date(2026, 1, 1))},
      {"Triển khai từ năm 2026 và thực hiện thường xuyên", ongoing(make_date(2026, 1, 1))},
      {"Sau ngày 15/6/2022", ongoing(make_date(2022, 6, 16))},
      {"Từ sau năm 2027", ongoing(make_date(2028, 1, 1))},
      {"Giai đoạn 2026-2027 và vận hành thường xuyên",
       then_ongoing(from_to(make_date(2026, 1, 1), make_date(2027, 12, 31)))},
      {"Hoàn thành trong quý I năm 2026 và có rà soát trong các năm tiếp theo (nếu có)",
       then_ongoing(due(make_date(2026, 3, 31)))},
      {"Ban hành trong năm 2026. Rà soát, cập nhật (nếu có)", then_ongoing(due(make_date(2026, 12, 31)))},
      {"Năm 2026. Thí điểm từ năm 2027", then_ongoing(due(make_date(2026, 12, 31)))},
      {"Theo Kế hoạch riêng", elsewhere},
      {"Theo tiến độ năm 2026 của tỉnh", elsewhere},
      {"Sau khi có hướng dẫn", elsewhere},
      {"Khi có phát sinh", elsewhere},
      {"Trong thời hạn 10 ngày kể từ ngày được giao", elsewhere},
      {"Trước ngày 15/12", no_year(make_date(0, 12, 14))},
      {"Đến tháng 8", no_year(make_date(0, 8, 31))},
      {"Từ tháng 3 đến tháng 11", no_year(make_date(0, 11, 30), make_date(0, 3, 1))},
      {"31/12", no_year(make_date(0, 12, 31))},
      {"Cả năm 2026", due(make_date(2026, 12, 31))},
      {"Năm 2026 (theo chỉ đạo của Bộ)", due(make_date(2026, 12, 31))},
      {"Giai đoạn 2026-2030, tầm nhìn 2045", from_to(make_date(2026, 1, 1), make_date(2030, 12, 31))},
      {"Hằng quý, 6 tháng, năm", every(Recurrence::every_quarter)},
      {"6 tháng và hằng năm", every(Recurrence::every_half_year)},
      {"Tối thiểu 01 lần/năm", every(Recurrence::every_year)},
      {"Hằng năm hoặc đột xuất", every(Recurrence::every_year)},
      {"Thực hiện năm 2026, các năm tiếp theo duy trì", then_ongoing(due(make_date(2026, 12, 31)))},
      {"Trước 01/01", no_year(make_date(-1, 12, 31))},
  };
  for (const auto& [phrase, schedule] : rows) {
    CAPTURE(std::string(phrase));
    CHECK(accepted(phrase) == schedule);
  }
}

TEST_CASE("more ways of saying that it recurs, that another document says when, and that no year is meant") {
  const auto same = [](const std::string& phrase, const std::string& as) {
    CAPTURE(phrase);
    REQUIRE(accepted(as));
    CHECK(accepted(phrase) == accepted(as));
  };
  same("Hằng năm (trước ngày 15/12)", "Trước ngày 15/12 hằng năm");
  same("Hằng năm (Quý IV).", "Quý IV hằng năm");
  same("Định kỳ hàng tháng (trước ngày 20)", "Trước ngày 20 hằng tháng");
  same("Hàng quý (trước ngày 15 của tháng cuối quý)", "Trước ngày 15 tháng cuối của mỗi quý");
  same("Trước 25 hằng tháng", "Trước ngày 25 hằng tháng");
  same("Hằng tháng/quý/năm", "Hằng tháng");
  same("Hằng quý/năm", "Hằng quý");
  same("01 năm/lần", "Hằng năm");
  same("Mỗi năm 1 lần", "Hằng năm");
  same("Tháng 6 và tháng 12 hằng năm", "6 tháng");
  same("Hằng năm theo Kế hoạch của tỉnh", "Hằng năm");
  same("Từ năm 2026 và các năm tiếp theo", "Từ năm 2026");
  same("Nửa đầu năm 2026", "6 tháng đầu năm 2026");
  same("Cuối giai đoạn 2026-2030", "Cuối năm 2030");
  same("Trước khi trình Quốc hội", "Theo kế hoạch");
  same("Sau 03 ngày kể từ ngày có quyết định", "Theo kế hoạch");
  same("Chậm nhất là 05 ngày làm việc kể từ ngày nhận", "Theo kế hoạch");
  same("Định kỳ, đột xuất", "Theo kế hoạch");
  CHECK_FALSE(accepted("Năm 2026 (sau khi có hướng dẫn)"));
  CHECK_FALSE(accepted("Hằng năm (trừ năm 2026)"));
  for (const char* phrase : {"Cả năm", "Trong năm", "Đến hết năm", "6 tháng cuối năm"}) {
    CAPTURE(phrase);
    const Schedule schedule = with_year(*accepted(phrase), {2026, 2026});
    CHECK(due_dates(schedule, {2026, 2026}) == std::vector{make_date(2026, 12, 31)});
    CHECK(is_unclear(with_year(*accepted(phrase), {2026, 2030})));
  }
  CHECK(due_dates(with_year(*accepted("6 tháng đầu năm"), {2026, 2026}), {2026, 2026}) ==
        std::vector{make_date(2026, 6, 30)});
}

TEST_CASE("case, accents, spacing, dashes and invisible characters do not matter") {
  const auto range = accepted("Năm 2021-2025");
  REQUIRE(range.has_value());
  for (const char* phrase :
       {"nam 2021-2025", "NĂM 2021-2025", "  Năm  2021 -  2025 ", "Năm2021-2025", "Năm\n2021\t-\r\n2025",
        "Năm 2021\u20132025", "Năm 2021\u20142025", "Năm 2021\u22122025", "Năm\u00A02021-2025", "Na\u0306m 2021-2025",
        "N\u200Băm 2021-2025", "Năm 2021\u00AD-2025"}) {
    CAPTURE(std::string(phrase));
    CHECK(accepted(phrase) == range);
  }
  CHECK(accepted("đạt 100 % đến31/12/2025") == accepted("Đạt 100% đến 31/12/2025"));
  CHECK(accepted("DAT 100% DEN 31/12/2025") == accepted("Đạt 100% đến 31/12/2025"));
}

TEST_CASE("spaces keep numbers apart") {
  CHECK_FALSE(accepted("Năm 20 22").has_value());
  CHECK_FALSE(accepted("1 5/6/2022").has_value());
  CHECK_FALSE(accepted("Tháng 1 2/2022").has_value());
  CHECK_FALSE(accepted("Quý I II/2022").has_value());
  CHECK_FALSE(accepted("Quý I V/2022").has_value());
}

TEST_CASE("every deadline of the shipped plan is understood") {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("plan"))) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      constexpr std::string_view key = "deadline: ";
      const std::size_t at = line.find(key);
      if (at == std::string::npos) continue;
      const std::string phrase = line.substr(at + key.size());
      CAPTURE(std::string(phrase));
      CHECK(accepted(phrase).has_value());
      ++count;
    }
  }
  CHECK(count >= 69);
}

TEST_CASE("a refusal has a code, an exact place and the nearest accepted phrases") {
  struct Row {
    const char* phrase;
    diag::Code code;
    const char* place;
    std::vector<std::string> suggestions;
    bool certain;
  };
  using enum diag::Code;
  const std::vector<Row> rows{
      {"31/2/2022", no_such_day, "31/2/2022", {"28/02/2022"}, false},
      {"Trước ngày 31/4/2022", no_such_day, "31/4/2022", {"Trước ngày 30/4/2022"}, false},
      {"Ngày 29/2/2023", no_such_day, "29/2/2023", {"Ngày 28/02/2023"}, false},
      {"15/13/2022", no_such_day, "15/13/2022", {}, false},
      {"12/25/2022", no_such_day, "12/25/2022", {"25/12/2022"}, false},
      {"12/25", no_such_day, "12/25", {}, false},
      {"Trước ngày 31/4 hằng năm", no_such_day, "31/4", {"Trước ngày 30/4 hằng năm"}, false},
      {"Trước ngày 32 hằng tháng", no_such_day, "32", {}, false},
      {"Từ 29/2 đến 30/11/2026", no_such_day, "29/2", {"Từ 28/02/2026 đến 30/11/2026"}, false},
      {"Ngày 0/6/2022", no_such_day, "0/6/2022", {"Ngày 01/6/2022"}, false},
      {"31-2-2022", no_such_day, "31-2-2022", {"28/02/2022"}, false},
      {"Năm 2025-2022", range_backwards, "2025-2022", {"Năm 2022-2025"}, false},
      {"2025-2022", range_backwards, "2025-2022", {"2022-2025"}, false},
      {"Giai đoạn 2025 – 2022", range_backwards, "2025 – 2022", {"Giai đoạn 2022 – 2025"}, false},
      {"Từ 2026 đến hết 31/12/2025", range_backwards, "2026 đến hết 31/12/2025", {}, false},
      {"Tháng 13/2022", deadline_not_understood, "13", {}, false},
      {"Tháng 0/2022", deadline_not_understood, "0", {}, false},
      {"20/2025", deadline_not_understood, "20", {}, false},
      {"Quý V/2022", deadline_not_understood, "V", {"Quý IV/2022"}, false},
      {"Quý V năm 22", deadline_not_understood, "V", {"Quý IV năm 2022"}, false},
      {"Quý 5 hàng năm", deadline_not_understood, "5", {"Quý IV hàng năm"}, false},
      {"Năm 22", deadline_not_understood, "22", {"Năm 2022"}, false},
      {"15/6/22", deadline_not_understood, "22", {"15/6/2022"}, false},
      {"22", deadline_not_understood, "22", {"2022"}, false},
      {"Năm 0999", deadline_not_understood, "0999", {}, false},
      {"Năm 20200", deadline_not_understood, "20200", {}, false},
      {"Năm 20222", deadline_not_understood, "20222", {}, false},
      {"Năm 99999999999999999999", deadline_not_understood, "99999999999999999999", {}, false},
      {"Đạt 150% đến 31/12/2025", deadline_not_understood, "150", {"Đạt 100% đến 31/12/2025"}, false},
      {"IV/2022", deadline_not_understood, "IV/2022", {"Quý IV/2022"}, true},
      {"Q4/2022", deadline_not_understood, "Q4/2022", {"Quý IV/2022"}, true},
      {"QIV 2022", deadline_not_understood, "QIV 2022", {"Quý IV/2022"}, true},
      {"T6/2022", deadline_not_understood, "T6/2022", {"Tháng 6/2022"}, true},
      {"Quy 4 2022", deadline_not_understood, "Quy 4 2022", {"Quý IV/2022"}, true},
      {"Hoàn thành quý IV 2022", deadline_not_understood, "Hoàn thành quý IV 2022", {"Quý IV/2022"}, true},
      {"Tháng 6 2022", deadline_not_understood, "Tháng 6 2022", {"Tháng 6/2022"}, true},
      {"31-12-2022", deadline_not_understood, "31-12-2022", {"31/12/2022"}, true},
      {"31.12.2022", deadline_not_understood, "31.12.2022", {"31/12/2022"}, true},
      {"2022-12-31", deadline_not_understood, "2022-12-31", {"31/12/2022"}, true},
      {"2022/12/31", deadline_not_understood, "2022/12/31", {"31/12/2022"}, true},
      {" Trước 31-12-2022 ", deadline_not_understood, "Trước 31-12-2022", {"Trước ngày 31/12/2022"}, true},
      {"Năm 2O22", deadline_not_understood, "2O22", {"Năm 2022"}, true},
      {"Quý IV/202l", deadline_not_understood, "IV/202l", {"Quý IV/2021"}, true},
      {"Năm 2021 2022", deadline_not_understood, "Năm 2021 2022", {"Năm 2021-2022"}, true},
      {"Quý 2022", deadline_not_understood, "Quý 2022", {}, false},
      {"Năn 2022", deadline_not_understood, "Năn", {"Năm 2022"}, true},
      {"  Năn 2022", deadline_not_understood, "Năn", {"Năm 2022"}, true},
      {"Tước ngày 15/6/2022", deadline_not_understood, "Tước", {"Trước ngày 15/6/2022"}, true},
      {"Đén nagy 15/6/2022", deadline_not_understood, "nagy", {"Đén ngày 15/6/2022"}, true},
      {"Hoàn thành tong năm 2022", deadline_not_understood, "tong", {"Hoàn thành trong năm 2022"}, true},
      {"Thường xuyn", deadline_not_understood, "xuyn", {"Thường xuyên"}, true},
      {"Quý IV hàng nm", deadline_not_understood, "nm", {"Quý IV hàng năm"}, true},
      {"Năm 2022-", deadline_not_understood, "Năm 2022-", {}, false},
      {"Hàng", deadline_not_understood, "Hàng", {}, false},
      {"Th\u0430ng 6/2022", deadline_not_understood, "Th\u0430ng", {"Thang 6/2022"}, true},
      {"Quý \u0406V/2022", deadline_not_understood, "\u0406V/2022", {"Quý IV/2022"}, true},
      {"\u041dàng năm", deadline_not_understood, "\u041dàng", {"Hàng năm"}, true},
      {"", deadline_not_understood, "", {}, false},
      {"  \n", deadline_not_understood, "  \n", {}, false},
      {"Năm\x07 2022", deadline_not_understood, "\x07", {"Năm 2022"}, true},
  };
  for (const auto& [phrase, code, place, suggestions, certain] : rows) {
    CAPTURE(std::string(phrase));
    const DeadlineError error = refused(phrase);
    CHECK(error.code == code);
    CHECK(std::string_view(phrase).substr(error.span.begin, error.span.size()) == place);
    CHECK(error.suggestions == suggestions);
    CHECK(error.certain == certain);
    CHECK(error.mistyped);
    CHECK_FALSE(error.reason.vi.empty());
    CHECK_FALSE(error.reason.en.empty());
    CHECK(error.reason.vi.find('\n') == std::string::npos);
  }
}

TEST_CASE("the last day of a short month is named") {
  CHECK(refused("31/2/2022").reason.vi == "tháng 2/2022 chỉ có 28 ngày, ngày cuối tháng là 28/02/2022");
  CHECK(refused("30/2/2024").reason.vi == "tháng 2/2024 chỉ có 29 ngày, ngày cuối tháng là 29/02/2024");
}

TEST_CASE("a phrase that may be right is kept, and nothing is offered that is due on another day") {
  for (const char* phrase : {"Hàng năm 2022",
                             "Không rõ",
                             "Năm 2022?",
                             "Hàng tuần",
                             "Sau quý IV/2025",
                             "Sau khi họp, hoàn thành trước ngày 15/12/2026",
                             "Thường xuyên, báo cáo trước ngày 15 hằng tháng",
                             "Theo kế hoạch của tỉnh, xong trong năm 2026",
                             "Trừ tháng 6/2022",
                             "Thứ 6/2022",
                             "Năm học 2025-2026",
                             "Ngoài năm 2025",
                             "Không hoàn thành trước năm 2026",
                             "Trong 10 ngày",
                             "Nhiệm kỳ 2025-2030",
                             "Đợt 1 trước ngày 15/6/2026, đợt 2 trước ngày 15/12/2026",
                             "Giai đoạn 1: năm 2026; giai đoạn 2: năm 2027",
                             "Ngày làm việc đầu tiên của tháng",
                             "Từ tháng 11 đến tháng 3",
                             "Quý lV/2022"}) {
    CAPTURE(std::string(phrase));
    const DeadlineError error = refused(phrase);
    CHECK_FALSE(error.mistyped);
    CHECK_FALSE(error.certain);
    CHECK(error.suggestions.empty());
    CHECK_FALSE(error.reason.vi.empty());
  }
}

TEST_CASE("what is offered is due when an official would mean") {
  struct Row {
    const char* typed;
    const char* meant;
  };
  // Each mistake with the phrase that was meant; what is offered, if anything, must come to the same days.
  for (const auto& [typed, meant] : std::vector<Row>{{"Q4/2022", "Quý IV/2022"},
                                                     {"q1-2023", "Quý I/2023"},
                                                     {"QII năm 2022", "Quý II/2022"},
                                                     {"Năm 2O22", "Năm 2022"},
                                                     {"Trươc Quý IV/2022", "30/9/2022"},
                                                     {"Tù tháng 11/2025", "Từ tháng 11/2025"},
                                                     {"Tưf năm 2025", "Từ năm 2025"},
                                                     {"trước ngày 15 hàng thág", "Trước ngày 15 hàng tháng"},
                                                     {"trước nagy 15 hằng tháng", "Trước ngày 15 hàng tháng"},
                                                     {"trước ngày 30/11 hằg năm", "Trước ngày 30/11 hàng năm"},
                                                     {"Năm 2025 và các năm tiếp teo", "Năm 2025 và các năm tiếp theo"},
                                                     {"Đầu nằm 2026", "Đầu năm 2026"},
                                                     {"Cuói năm 2026", "Cuối năm 2026"},
                                                     {"Cuốii năm 2026", "Cuối năm 2026"},
                                                     {"Chậm nhấ ngày 15/6/2022", "15/6/2022"},
                                                     {"Theoo kế hoạch", "Theo kế hoạch"},
                                                     {"Định kì hàng quí", "Hàng quý"},
                                                     {"Giai doạn 2022_2025", "Giai đoạn 2022-2025"},
                                                     {"Sau 15.6.2022", "Sau 15/6/2022"},
                                                     {"Từ 1.6.2022", "Từ 01/6/2022"}}) {
    CAPTURE(typed);
    const auto right = accepted(meant);
    REQUIRE(right);
    const auto parsed = parse_deadline(typed);
    if (const auto* schedule = std::get_if<Schedule>(&parsed)) {
      CHECK(*schedule == *right);
      continue;
    }
    for (const std::string& offered : std::get<DeadlineError>(parsed).suggestions) {
      CAPTURE(offered);
      CHECK(accepted(offered) == right);
    }
  }
}

TEST_CASE("absurd input is refused shortly") {
  const std::string long_phrase = "Năm 2022" + std::string(1'000'000, ' ');
  const DeadlineError error = refused(long_phrase);
  CHECK(error.span.end == long_phrase.size());
  CHECK(error.reason.vi.size() < 200);
  CHECK(refused(std::string(300, '9')).reason.vi.size() < 500);
  CHECK(refused(std::string(300, '(')).reason.vi.size() < 500);
  CHECK(refused("\xff\xfe\xc3").span.end == 3);
  CHECK(refused(std::string_view("\0", 1)).span == text::Span{0, 1});
}

TEST_CASE("due dates are laid over the years of the plan") {
  constexpr Years years{2021, 2022};
  CHECK(due_dates(*accepted("Hàng năm"), years) == std::vector{make_date(2021, 12, 31), make_date(2022, 12, 31)});
  CHECK(due_dates(*accepted("Quý I hàng năm"), years) == std::vector{make_date(2021, 3, 31), make_date(2022, 3, 31)});
  CHECK(due_dates(*accepted("6 tháng"), {2021, 2021}) == std::vector{make_date(2021, 6, 30), make_date(2021, 12, 31)});
  CHECK(due_dates(*accepted("Hàng quý"), {2021, 2021}) ==
        std::vector{make_date(2021, 3, 31), make_date(2021, 6, 30), make_date(2021, 9, 30), make_date(2021, 12, 31)});
  CHECK(due_dates(*accepted("Hàng tháng"), years).size() == 24);
  CHECK(due_dates(*accepted("Tháng 2 hàng năm"), {2023, 2024}) ==
        std::vector{make_date(2023, 2, 28), make_date(2024, 2, 29)});
  CHECK(due_dates(*accepted("Thường xuyên"), years).empty());
  CHECK(due_dates(*accepted("Năm 2030"), years) == std::vector{make_date(2030, 12, 31)});
}

TEST_CASE("due dates of recurring work stay between its first and its last day") {
  constexpr Years years{2025, 2027};
  const auto dates = [&](const char* phrase) { return due_dates(*accepted(phrase), years); };
  CHECK(dates("Năm 2026 và các năm tiếp theo") == std::vector{make_date(2026, 12, 31), make_date(2027, 12, 31)});
  CHECK(dates("Quý I năm 2026 và các năm tiếp theo") == std::vector{make_date(2026, 3, 31), make_date(2027, 3, 31)});
  CHECK(dates("Hằng quý từ tháng 8/2027") == std::vector{make_date(2027, 9, 30), make_date(2027, 12, 31)});
  CHECK(dates("Hằng năm, năm 2025-2026") == std::vector{make_date(2025, 12, 31), make_date(2026, 12, 31)});
  CHECK(dates("Trước ngày 01/3 hằng năm") ==
        std::vector{make_date(2025, 2, 28), make_date(2026, 2, 28), make_date(2027, 2, 28)});
  CHECK(due_dates(*accepted("Ngày 30 hằng tháng"), {2024, 2024})[1] == make_date(2024, 2, 29));
  CHECK(dates("Từ năm 2026").empty());
  CHECK(dates("Theo kế hoạch riêng").empty());
  CHECK(dates("Trước ngày 15/12").empty());
}

TEST_CASE("a year that is left out is that of a plan of one year") {
  const auto in_2026 = [](const char* phrase) { return with_year(*accepted(phrase), {2026, 2026}); };
  CHECK(in_2026("Trước ngày 15/12") == due(make_date(2026, 12, 14)));
  CHECK(in_2026("Trước ngày 01/01") == due(make_date(2025, 12, 31)));
  CHECK(in_2026("Đến hết tháng 2") == due(make_date(2026, 2, 28)));
  CHECK(in_2026("Từ tháng 3 đến tháng 11") == from_to(make_date(2026, 3, 1), make_date(2026, 11, 30)));
  CHECK(with_year(*accepted("Trước ngày 15/12"), {2026, 2030}) == *accepted("Trước ngày 15/12"));
  CHECK(with_year(*accepted("Trước ngày 15/12"), {0, 0}) == *accepted("Trước ngày 15/12"));
}

TEST_CASE("several quarters, months, years or days are each due") {
  const auto due_in = [](const char* phrase, Years years) {
    CAPTURE(phrase);
    const auto schedule = accepted(phrase);
    REQUIRE(schedule);
    std::string days;
    for (const Date day : due_dates(with_year(*schedule, years), years)) days += to_table(day) + " ";
    return days;
  };
  const auto in_2026 = [&](const char* phrase) { return due_in(phrase, {2026, 2026}); };
  const std::string two_quarters = "30/06/2026 31/12/2026 ";
  for (const char* phrase :
       {"Quý II, IV/2026", "Quý II và IV năm 2026", "Quý II và Quý IV/2026", "Quý II; quý IV", "Quý II & IV/2026",
        "Các quý II, IV", "Quý IV, II/2026", "Quý II, II, IV/2026", "Tháng 6, 12/2026", "Tháng 6 và tháng 12 năm 2026",
        "6/2026, 12/2026", "Tháng 06/2026 và tháng 12/2026", "Quý II/2026 và Quý IV/2026", "Quý II, IV hằng năm",
        "Hằng năm, quý II và IV", "Ngày 30/6 và 31/12/2026", "30/6/2026, 31/12/2026", "Định kỳ 6 tháng, 1 năm"}) {
    CHECK(in_2026(phrase) == two_quarters);
  }
  CHECK(in_2026("Quý I, II, III và IV/2026") == "31/03/2026 30/06/2026 30/09/2026 31/12/2026 ");
  CHECK(in_2026("Các quý trong năm 2026") == "31/03/2026 30/06/2026 30/09/2026 31/12/2026 ");
  CHECK(in_2026("Tháng 3, 6, 9/2026") == "31/03/2026 30/06/2026 30/09/2026 ");
  for (const char* phrase : {"Trước ngày 15/6 và 15/12/2026", "Trước ngày 15/6, trước ngày 15/12",
                             "Trước 15/6/2026 và 15/12/2026", "Trước ngày 15/6 và 15/12 hằng năm"}) {
    CHECK(in_2026(phrase) == "14/06/2026 14/12/2026 ");
  }
  CHECK(due_in("Năm 2026 và 2028", {2026, 2030}) == "31/12/2026 31/12/2028 ");
  CHECK(due_in("Quý IV/2026, Quý I/2027", {2026, 2030}) == "31/12/2026 31/03/2027 ");
  CHECK(due_in("Tháng 2, 8 hằng năm", {2027, 2028}) == "28/02/2027 31/08/2027 29/02/2028 31/08/2028 ");
  CHECK(due_in("Trước ngày 01/01, 15/6 hằng năm", {2026, 2027}) == "14/06/2026 31/12/2026 14/06/2027 31/12/2027 ");
  CHECK(due_in("Quý II, IV/2027 và các năm tiếp theo", {2026, 2028}) == "30/06/2027 31/12/2027 30/06/2028 31/12/2028 ");
  // Without a year they are known in a plan of one year only.
  const Schedule yearless = with_year(*accepted("Quý II, IV"), {2026, 2030});
  CHECK(is_unclear(yearless));
  CHECK(due_dates(yearless, {2026, 2030}).empty());
  CHECK(active_days(*accepted("Quý II/2026, Quý I/2027"), {2026, 2030}) ==
        Days{make_date(2026, 1, 1), make_date(2027, 3, 31)});
  CHECK(active_days(*accepted("Quý II, IV/2026 và vận hành thường xuyên"), {2026, 2030}).last ==
        make_date(2030, 12, 31));

  CHECK(describe(*accepted("Quý II, IV/2026")).vi == "30/06/2026, 31/12/2026");
  CHECK(describe(*accepted("Tháng 2, 8 hằng năm")).vi == "ngày cuối tháng 02, 31/08 hằng năm");
  CHECK(refused("Quý II, V/2026").mistyped);
  CHECK(refused("Năm 2026, 27").mistyped);
}

TEST_CASE("days given beside the phrase are its due dates") {
  Schedule schedule = *accepted("Theo kế hoạch riêng");
  CHECK(is_unclear(schedule));
  CHECK(schedule_class(schedule) == "unknown");
  schedule.days = {make_date(2026, 6, 15), make_date(2026, 12, 15)};
  CHECK(due_dates(schedule, {2026, 2030}) == schedule.days);
  CHECK(active_days(schedule, {2026, 2030}) == Days{make_date(2026, 1, 1), make_date(2026, 12, 15)});
  CHECK_FALSE(is_unclear(schedule));
  CHECK(schedule_class(schedule) == "once");
  CHECK(describe(schedule).vi == "15/06/2026; 15/12/2026 (ghi riêng ở khóa due)");
}

TEST_CASE("a plan without good years has no recurring due dates") {
  CHECK(due_dates(*accepted("Hàng tháng"), {0, 0}).empty());
  CHECK(due_dates(*accepted("Hàng tháng"), {2025, 2021}).empty());
  CHECK(due_dates(*accepted("Hàng năm"), {-2'000'000'000, 2'000'000'000}).size() == 9000);
  CHECK(due_dates(*accepted("Năm 2022"), {0, 0}).size() == 1);
}

TEST_CASE("work is active from its start to its last due date") {
  constexpr Years years{2021, 2025};
  const auto days = [&](const char* phrase) { return active_days(*accepted(phrase), years); };
  const Date plan_start = make_date(2021, 1, 1);
  const Date plan_end = make_date(2025, 12, 31);
  CHECK(days("Năm 2022") == Days{make_date(2022, 1, 1), make_date(2022, 12, 31)});
  CHECK(days("Quý III/2022") == Days{make_date(2022, 1, 1), make_date(2022, 9, 30)});
  CHECK(days("Trước ngày 1/1/2022") == Days{make_date(2021, 1, 1), make_date(2021, 12, 31)});
  CHECK(days("Năm 2022-2024") == Days{make_date(2022, 1, 1), make_date(2024, 12, 31)});
  CHECK(days("Từ năm 2022- đến hết 30/6/2025") == Days{make_date(2022, 1, 1), make_date(2025, 6, 30)});
  CHECK(days("Đạt 100% đến 31/12/2025") == Days{plan_start, plan_end});
  CHECK(days("Đạt 100% đến 30/6/2020") == Days{make_date(2020, 1, 1), make_date(2020, 6, 30)});
  CHECK(days("Hàng quý") == Days{plan_start, plan_end});
  CHECK(days("Tháng 6 hàng năm") == Days{plan_start, make_date(2025, 6, 30)});
  CHECK(days("Thường xuyên") == Days{plan_start, plan_end});
  CHECK(days("Từ năm 2023") == Days{make_date(2023, 1, 1), plan_end});
  CHECK(days("Từ năm 2027") == Days{make_date(2027, 1, 1), make_date(2027, 1, 1)});
  CHECK(days("Năm 2022 và các năm tiếp theo") == Days{plan_start, plan_end});
  CHECK(days("Năm 2022-2023 và vận hành thường xuyên") == Days{make_date(2022, 1, 1), plan_end});
  CHECK(days("Thường xuyên trong năm 2022") == Days{make_date(2022, 1, 1), make_date(2022, 12, 31)});
  CHECK(days("Theo kế hoạch riêng") == Days{plan_start, plan_end});
  CHECK(days("Trước ngày 15/12") == Days{plan_start, plan_end});
  CHECK(active_days(*accepted("Đạt 100% đến 31/12/2025"), {0, 0}) == Days{make_date(2025, 1, 1), plan_end});
}

TEST_CASE("a schedule is told in words") {
  const auto words = [](const char* phrase) { return describe(*accepted(phrase)).vi; };
  CHECK(words("Năm 2022") == "chậm nhất 31/12/2022");
  CHECK(words("Trước ngày 6/7/2022") == "chậm nhất 05/07/2022");
  CHECK(words("Năm 2022-2025") == "từ 01/01/2022 đến hết 31/12/2025");
  CHECK(words("Đạt 100% đến 31/12/2025") == "từ đầu kỳ kế hoạch đến hết 31/12/2025");
  CHECK(words("Hàng năm") == "31/12 hằng năm");
  CHECK(words("Quý II hàng năm") == "30/06 hằng năm");
  CHECK(words("Tháng 1 hàng năm") == "31/01 hằng năm");
  CHECK(words("Tháng 2 hàng năm") == "ngày cuối tháng 02 hằng năm");
  CHECK(words("6 tháng") == "30/06 và 31/12 hằng năm");
  CHECK(words("Thường xuyên") == "thường xuyên, không có ngày đến hạn");
  CHECK(words("Từ năm 2026") == "thường xuyên, từ năm 2026");
  CHECK(words("Từ tháng 11/2025") == "thường xuyên, từ 01/11/2025");
  CHECK(words("Cuối năm 2025") == "khoảng 31/12/2025");
  CHECK(words("Giai đoạn 2026-2027 và vận hành thường xuyên") ==
        "từ 01/01/2026 đến hết 31/12/2027, sau đó làm thường xuyên");
  CHECK(words("Năm 2025 và các năm tiếp theo") == "31/12 hằng năm, từ năm 2025");
  CHECK(words("Hằng quý, giai đoạn 2026-2027") ==
        "31/03, 30/06, 30/09 và 31/12 hằng năm, từ năm 2026 đến hết 31/12/2027");
  CHECK(words("Trước ngày 15 hằng tháng") == "ngày 14 mỗi tháng");
  CHECK(words("Trước ngày 05 tháng cuối cùng của mỗi quý") == "ngày 04 tháng cuối của mỗi quý");
  CHECK(words("Trước ngày 30/11 hằng năm") == "29/11 hằng năm");
  CHECK(words("Theo kế hoạch riêng") == "theo văn bản hoặc việc khác, chưa rõ ngày");
  CHECK(words("Trước ngày 15/12") == "14/12, chưa rõ năm nào");
}

TEST_CASE("every form in the help is accepted and explained") {
  CHECK(deadline_forms().size() >= 20);
  for (const DeadlineForm& form : deadline_forms()) {
    CAPTURE(std::string(form.example));
    CHECK(accepted(form.example).has_value());
    CHECK_FALSE(form.meaning_vi.empty());
    CHECK_FALSE(form.meaning_en.empty());
  }
}

TEST_CASE("the README lists the forms as the program knows them") {
  std::ifstream file(source_path("README.md"));
  const std::string readme{std::istreambuf_iterator<char>(file), {}};
  CHECK_MESSAGE(readme.find(deadline_table(text::Language::vietnamese)) != std::string::npos,
                deadline_table(text::Language::vietnamese));
}
