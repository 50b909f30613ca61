#include "report/due.h"

#include "query/sample_plan.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <string>

using namespace cchc;

namespace {

constexpr plan::Date autumn = std::chrono::year{2022} / 9 / 20;

std::vector<query::DueRound> rounds_of(const plan::Plan& plan, plan::Date as_of = autumn) {
  return query::find_due(plan, plan::Progress(plan), {{}, as_of});
}

report::DueGridOptions as_of(plan::Date day) {
  report::DueGridOptions options;
  options.as_of = day;
  return options;
}

bool says(const std::string& all, std::string_view part) {
  return all.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("programs get every round, people the old ones only as a number when they are many") {
  const plan::Plan plan = sample::make_plan();
  const plan::Date late = plan::make_date(2026, 12, 1);
  const auto rounds = rounds_of(plan, late);
  const std::size_t old = rounds.size() - 1;  // one has no date
  const auto json = nlohmann::json::parse(report::print_due(rounds, plan, report::ListFormat::json, as_of(late)));
  CHECK(json.size() == rounds.size());
  const std::string table = report::print_due(rounds, plan, report::ListFormat::table, as_of(late));
  CHECK(says(table, fmt::format("Còn {} kỳ việc quá hạn từ các năm trước (2021: ", old)));
  CHECK(says(table, "cchc due --all"));
  CHECK_FALSE(says(table, "I.HD10"));
  report::DueGridOptions all = as_of(late);
  all.all = true;
  CHECK(says(report::print_due(rounds, plan, report::ListFormat::table, all), "I.HD10"));
  CHECK(says(report::print_due_chat(rounds, plan, as_of(late)), fmt::format("Còn {} kỳ việc", old)));
}

TEST_CASE("few old rounds are shown one by one") {
  const plan::Plan plan = sample::make_plan();
  const std::string table = report::print_due(rounds_of(plan), plan, report::ListFormat::table, as_of(autumn));
  CHECK(says(table, "I.HD1   2021"));
  CHECK(says(table, "Sắp đến hạn, đến hết ngày 20/10/2022: 1 việc"));
  CHECK_FALSE(says(table, "--all"));
}

TEST_CASE("by owner a round stands with each of its owners, and with nobody when it has none") {
  const plan::Plan plan = sample::make_plan();
  report::DueGridOptions options = as_of(autumn);
  options.by_owner = true;
  const std::string table = report::print_due(rounds_of(plan), plan, report::ListFormat::markdown, options);
  CHECK(says(table, "## Công chức Tư pháp: 2 việc"));
  CHECK(says(table, "## Các phòng, ban, đơn vị: 1 việc"));
  CHECK(says(table, "## Tổ công tác: 1 việc"));  // a name the registry does not know
  CHECK(says(table, "## Chưa ghi cơ quan chủ trì: 1 việc"));
  options.owners = {&plan.bodies[0]};
  query::Filter filter;
  filter.owners = options.owners;
  const auto asked = query::find_due(plan, plan::Progress(plan), {filter, autumn});
  const std::string one = report::print_due(asked, plan, report::ListFormat::markdown, options);
  CHECK(says(one, "## Công chức Tư pháp: 2 việc"));
  CHECK_FALSE(says(one, "## Các phòng"));
}

TEST_CASE("a chat message says who has what, with long texts cut at a word") {
  plan::Plan plan = sample::make_plan();
  plan.areas[0].targets[0].tasks[0].activities[0].text = sample::text_of(
      "Sửa đổi các văn bản quy phạm pháp luật để thực hiện luật sửa đổi, bổ sung một số điều của luật ban hành văn "
      "bản");
  const std::string chat = report::print_due_chat(rounds_of(plan), plan, as_of(autumn));
  CHECK(says(chat, "Nhắc việc cải cách hành chính, ngày 20/09/2022\n"));
  CHECK(says(chat, "\nCông chức Tư pháp\nQuá hạn:\n- I.HD1 (năm 2021) Sửa đổi các văn bản quy phạm pháp luật để"));
  CHECK(says(chat, "…: hạn 31/12/2021, quá hạn 263 ngày\n"));
  CHECK(says(chat, "Chưa rõ ngày: II.HD3\n"));
  CHECK(says(report::print_due_chat({}, plan, as_of(autumn)), "Không có việc quá hạn hay sắp đến hạn.\n"));
}
