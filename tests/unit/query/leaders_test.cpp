#include "query/leaders.h"

#include "plan/load.h"
#include "query/period.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <deque>
#include <string>

using namespace cchc;
using plan::make_date;

namespace {

/// A plan of 2024 and 2025 in which a body ends and work is given away.
class Led {
public:
  explicit Led(std::string results) {
    plan::PlanFiles files;
    files.head = &files_.emplace_back("plan.yaml",
                                      "schema: 1\ntitle: K\noffice: UBND phường A\nperiod: 2024-2025\nareas:\n  - I\n");
    files.registry =
        &files_.emplace_back("owners.yaml",
                             "bodies:\n  - {id: cu, name: Cũ, level: phường, until: 30/6/2024, successors: [moi]}\n"
                             "  - {id: moi, name: Mới, level: xã}\n  - {id: khac, name: Khác, level: tỉnh}\n"
                             "  - {id: nhom, name: Nhóm, level: khác, members: [moi]}\n");
    files.areas = {&files_.emplace_back("1.yaml",
                                        "area: I\nname: A\nactivities:\n"
                                        "  - {id: I.HD1, text: a, owner: Cũ, deadline: Hàng năm}\n"
                                        "  - {id: I.HD2, text: b, owner: Khác, deadline: Hàng năm}\n"
                                        "  - {id: I.HD3, text: c, owner: Nhóm, deadline: Năm 2024}\n"
                                        "  - {id: I.HD4, text: d, owner: Khác}\n"
                                        "  - {id: I.HD5, text: e, owner: Khác, deadline: Năm 2025}\n"
                                        "  - {id: I.HD6, text: g, owner: Khác, deadline: Hàng quý}\n")};
    files.progress = {&files_.emplace_back("progress/2024.yaml", std::move(results))};
    plan_ = plan::load(files, sink_);
  }

  /// The rounds that a report of 2024 has for a body: "I.HD1@2024", with * when a group shares them.
  std::string report_of(std::size_t body, plan::Date as_of = make_date(2024, 12, 14),
                        bool own_name_only = false) const {
    return report_by({.owners = {&plan_.bodies.at(body)}, .own_name_only = own_name_only}, as_of);
  }
  std::string report_by(const query::Filter& filter, plan::Date as_of = make_date(2024, 12, 14)) const {
    const query::Period period = query::make_period(plan_.head, {query::year_kind(), 2024, as_of, as_of});
    auto rows = query::place_in_period(plan_, plan::Progress(plan_), query::all_rows(plan_), period);
    query::keep_led_in_period(plan_, filter, rows);
    std::string out;
    for (const query::PeriodRow& row : rows) {
      std::string rounds;
      for (const query::Round& round : row.rounds) {
        if (round.is_of_period() && round.instance.due) rounds += " " + plan::to_string(round.instance.term);
      }
      out += fmt::format("{}{}{}{}", out.empty() ? "" : "; ", row.item->id_text.value, row.shared ? "*" : "", rounds);
    }
    return out;
  }

private:
  std::deque<text::SourceFile> files_;
  diag::Sink sink_;
  plan::Plan plan_;
};

constexpr std::size_t old_one = 0, new_one = 1, other = 2;

}  // namespace

TEST_CASE("work of a body that ended is found by both names while it is open, then by the name it was done under") {
  const Led open("");
  CHECK(open.report_of(old_one) == "I.HD1 2024");
  CHECK(open.report_of(new_one) == "I.HD1 2024; I.HD3* 2024");
  CHECK(open.report_of(new_one, make_date(2024, 12, 14), true) == "I.HD1 2024");
  CHECK(open.report_of(new_one, make_date(2024, 6, 30)) == "I.HD3* 2024");
  CHECK(open.report_by({.levels = {plan::Level::commune}}) == "I.HD1 2024");
  const Led closed("- {activity: I.HD1, period: 2024, status: Hoàn thành, date: 1/6/2024}\n");
  CHECK(closed.report_of(old_one) == "I.HD1 2024");
  CHECK(closed.report_of(new_one) == "I.HD3* 2024");
}

TEST_CASE("a round that was given away is that of whoever has it, and the others stay where they were") {
  const std::string given = ", reassign: {owner: Mới, ground: 06/QĐ-UBND, date: 1/3/2024}}\n";
  const Led one("- {activity: I.HD6, period: 2024-Q3" + given);
  CHECK(one.report_of(other) == "I.HD2 2024; I.HD4; I.HD5; I.HD6 2024-Q1 2024-Q2 2024-Q4");
  CHECK(one.report_of(new_one) == "I.HD1 2024; I.HD3* 2024; I.HD6 2024-Q3");
  CHECK(one.report_of(new_one, make_date(2024, 2, 1)) == "I.HD3* 2024");
  const Led whole("- {activity: I.HD2, period: 2024" + given + "- {activity: I.HD5, period: 2025" + given);
  CHECK(whole.report_of(other) == "I.HD4; I.HD6 2024-Q1 2024-Q2 2024-Q3 2024-Q4");
  CHECK(whole.report_of(new_one) == "I.HD1 2024; I.HD2 2024; I.HD3* 2024; I.HD5");
}

TEST_CASE("nothing is left out when nobody is asked for") {
  CHECK(Led("").report_by({}) ==
        "I.HD1 2024; I.HD2 2024; I.HD3 2024; I.HD4; I.HD5; I.HD6 2024-Q1 2024-Q2 2024-Q3 2024-Q4");
}
