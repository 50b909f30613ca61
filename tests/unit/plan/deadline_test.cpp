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
    CAPTURE(phrase);
    CHECK(accepted(phrase) == schedule);
  }
}

TEST_CASE("case, accents, spacing, dashes and invisible characters do not matter") {
  const auto range = accepted("Năm 2021-2025");
  REQUIRE(range.has_value());
  for (const char* phrase :
       {"nam 2021-2025", "NĂM 2021-2025", "  Năm  2021 -  2025 ", "Năm2021-2025", "Năm\n2021\t-\r\n2025",
        "Năm 2021\u20132025", "Năm 2021\u20142025", "Năm 2021\u22122025", "Năm\u00A02021-2025", "Na\u0306m 2021-2025",
        "N\u200Băm 2021-2025", "Năm 2021\u00AD-2025"}) {
    CAPTURE(phrase);
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
      CAPTURE(phrase);
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
      {"Ngày 0/6/2022", no_such_day, "0/6/2022", {"Ngày 01/6/2022"}, false},
      {"31-2-2022", no_such_day, "31-2-2022", {"28/02/2022"}, false},
      {"Năm 2025-2022", range_backwards, "2025-2022", {"Năm 2022-2025"}, false},
      {"Giai đoạn 2025 – 2022", range_backwards, "2025 – 2022", {"Giai đoạn 2022 – 2025"}, false},
      {"Từ 2026 đến hết 31/12/2025", range_backwards, "2026 đến hết 31/12/2025", {}, false},
      {"Tháng 13/2022", deadline_not_understood, "13", {"Tháng 12/2022"}, false},
      {"Tháng 0/2022", deadline_not_understood, "0", {"Tháng 1/2022"}, false},
      {"Quý V/2022", deadline_not_understood, "V", {"Quý IV/2022"}, false},
      {"Quý V năm 22", deadline_not_understood, "V", {"Quý IV năm 2022"}, false},
      {"Quý 5 hàng năm", deadline_not_understood, "5", {"Quý IV hàng năm"}, false},
      {"Năm 22", deadline_not_understood, "22", {"Năm 2022"}, false},
      {"15/6/22", deadline_not_understood, "22", {"15/6/2022"}, false},
      {"22", deadline_not_understood, "22", {"Năm 2022"}, false},
      {"Năm 0999", deadline_not_understood, "0999", {}, false},
      {"Năm 20200", deadline_not_understood, "20200", {}, false},
      {"Năm 20222", deadline_not_understood, "20222", {}, false},
      {"Năm 99999999999999999999", deadline_not_understood, "99999999999999999999", {}, false},
      {"Đạt 150% đến 31/12/2025", deadline_not_understood, "150", {"Đạt 100% đến 31/12/2025"}, false},
      {"2021", deadline_not_understood, "2021", {"Năm 2021"}, true},
      {"2021-2025", deadline_not_understood, "2021-2025", {"Năm 2021-2025"}, true},
      {"2025-2022", range_backwards, "2025-2022", {}, false},
      {"6/2022", deadline_not_understood, "6/2022", {"Tháng 6/2022"}, true},
      {"4/2022", deadline_not_understood, "4/2022", {"Tháng 4/2022", "Quý IV/2022"}, false},
      {"IV/2022", deadline_not_understood, "IV/2022", {"Quý IV/2022"}, true},
      {"15/6", deadline_not_understood, "15/6", {}, false},
      {"Quy 4 2022", deadline_not_understood, "Quy 4 2022", {"Quý IV/2022"}, true},
      {"31-12-2022", deadline_not_understood, "31-12-2022", {"31/12/2022"}, true},
      {"31.12.2022", deadline_not_understood, "31.12.2022", {"31/12/2022"}, true},
      {"2022-12-31", deadline_not_understood, "2022-12-31", {"31/12/2022"}, true},
      {"2022/12/31", deadline_not_understood, "2022/12/31", {"31/12/2022"}, true},
      {" Trước 31-12-2022 ", deadline_not_understood, "Trước 31-12-2022", {"Trước ngày 31/12/2022"}, true},
      {"Ngày 15 tháng 6 năm 2022", deadline_not_understood, "Ngày 15 tháng 6 năm 2022", {"15/6/2022"}, true},
      {"Cuối năm 2022", deadline_not_understood, "Cuối năm 2022", {"Năm 2022", "Quý IV/2022"}, false},
      {"Mỗi năm", deadline_not_understood, "Mỗi năm", {"Hàng năm"}, true},
      {"Trước năm 2023", deadline_not_understood, "Trước năm 2023", {"Trước ngày 01/01/2023"}, false},
      {"Từ năm 2022", deadline_not_understood, "Từ năm 2022", {"Năm 2022"}, false},
      {"Quý 2022",
       deadline_not_understood,
       "Quý 2022",
       {"Quý I/2022", "Quý II/2022", "Quý III/2022", "Quý IV/2022"},
       false},
      {"Năm 2021, 2022", deadline_not_understood, "Năm 2021, 2022", {"Năm 2021-2022"}, false},
      {"Năn 2022", deadline_not_understood, "Năn", {"Năm 2022"}, true},
      {"  Năn 2022", deadline_not_understood, "Năn", {"Năm 2022"}, true},
      {"Tước ngày 15/6/2022", deadline_not_understood, "Tước", {"Trước ngày 15/6/2022"}, true},
      {"Đến nagy 15/6/2022", deadline_not_understood, "nagy", {"Đến ngày 15/6/2022"}, true},
      {"Thường xuyn", deadline_not_understood, "xuyn", {"Thường xuyên"}, true},
      {"Quý IV hàng nm", deadline_not_understood, "nm", {"Quý IV hàng năm"}, true},
      {"Năm 2021.", deadline_not_understood, "2021.", {"Năm 2021"}, true},
      {"Năm 2021 (dự kiến)", deadline_not_understood, "(dự kiến)", {"Năm 2021"}, false},
      {"Hàng năm 2022", deadline_not_understood, "2022", {"Năm 2022", "Hàng năm"}, false},
      {"Sau ngày 15/6/2022", deadline_not_understood, "Sau", {"15/6/2022", "Trước ngày 15/6/2022"}, false},
      {"", deadline_not_understood, "", {}, false},
      {"  \n", deadline_not_understood, "  \n", {}, false},
      {"Năm\x07 2022", deadline_not_understood, "\x07", {"Năm 2022"}, true},
  };
  for (const auto& [phrase, code, place, suggestions, certain] : rows) {
    CAPTURE(phrase);
    const DeadlineError error = refused(phrase);
    CHECK(error.code == code);
    CHECK(std::string_view(phrase).substr(error.span.begin, error.span.size()) == place);
    CHECK(error.suggestions == suggestions);
    CHECK(error.certain == certain);
    CHECK_FALSE(error.reason.vi.empty());
    CHECK_FALSE(error.reason.en.empty());
    CHECK(error.reason.vi.find('\n') == std::string::npos);
  }
}

TEST_CASE("the last day of a short month is named") {
  CHECK(refused("31/2/2022").reason.vi == "tháng 2/2022 chỉ có 28 ngày, ngày cuối tháng là 28/02/2022");
  CHECK(refused("30/2/2024").reason.vi == "tháng 2/2024 chỉ có 29 ngày, ngày cuối tháng là 29/02/2024");
}

TEST_CASE("two readings are never called certain") {
  for (const char* phrase :
       {"4/2022", "Năm 2021, 2022", "Năm 2021 2022", "Cuối năm 2022", "Quý lV/2022", "Từ ngày 15/6/2022",
        "Hàng năm 2022", "Quý 2022", "Năm 22", "Hàng", "Quý I, II/2022", "Quý I và II/2022",
        "Từ tháng 6/2022 đến tháng 12/2022", "Không rõ", "Năm 2022-", "Năm 2022?", "Sau năm 2022"}) {
    CAPTURE(phrase);
    CHECK_FALSE(refused(phrase).certain);
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
  CHECK(active_days(*accepted("Đạt 100% đến 31/12/2025"), {0, 0}) == Days{make_date(2025, 1, 1), plan_end});
}

TEST_CASE("a schedule is told in words") {
  const auto words = [](const char* phrase) { return describe(*accepted(phrase)).vi; };
  CHECK(words("Năm 2022") == "chậm nhất 31/12/2022");
  CHECK(words("Trước ngày 6/7/2022") == "chậm nhất 05/7/2022");
  CHECK(words("Năm 2022-2025") == "từ 01/01/2022 đến hết 31/12/2025");
  CHECK(words("Đạt 100% đến 31/12/2025") == "từ đầu kỳ kế hoạch đến hết 31/12/2025");
  CHECK(words("Hàng năm") == "31/12 hằng năm");
  CHECK(words("Quý II hàng năm") == "30/6 hằng năm");
  CHECK(words("Tháng 1 hàng năm") == "31/01 hằng năm");
  CHECK(words("Tháng 2 hàng năm") == "ngày cuối tháng 02 hằng năm");
  CHECK(words("6 tháng") == "30/6 và 31/12 hằng năm");
  CHECK(words("Thường xuyên") == "thường xuyên, không có ngày đến hạn");
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
