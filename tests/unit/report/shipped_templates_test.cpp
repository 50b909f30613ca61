#include "report/template_sample.h"
#include "report/template_set.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace cchc;
using report::OutputFormat;

namespace {

std::string rendered(std::string_view name, OutputFormat format, const report::ReportInput& input) {
  const report::TemplateSet set;
  const text::SourceFile* file = set.find_template(name, format);
  REQUIRE(file != nullptr);
  diag::Sink sink;
  const auto out = report::render_report(*file, set, input, format, sink);
  CHECK(sample::brief(sink) == std::vector<std::string>{});
  return out.value_or("");
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::size_t bars(const std::string& one_line) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < one_line.size(); ++i) {
    if (one_line[i] == '|' && (i == 0 || one_line[i - 1] != '\\')) ++count;
  }
  return count;
}

/// What a reader of Markdown would stumble over.
void check_shape(const std::string& text) {
  const std::vector<std::string> lines = lines_of(text);
  REQUIRE(!lines.empty());
  CHECK(!lines.front().empty());
  CHECK(!lines.back().empty());
  CHECK(text.ends_with('\n'));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    CAPTURE(lines[i]);
    const std::string& before = lines[i - 1];
    CHECK_FALSE((lines[i].empty() && before.empty()));
    CHECK(lines[i].find("{{") == std::string::npos);
    if (lines[i].starts_with('#')) CHECK(before.empty());
    if (before.starts_with('#')) CHECK(lines[i].empty());
    const bool table = lines[i].starts_with('|');
    if (table && !before.starts_with('|')) {
      CHECK(before.empty());
      REQUIRE(i + 2 < lines.size());
      CHECK(lines[i + 1].find_first_not_of("|-: ") == std::string::npos);
      CHECK(lines[i + 2].starts_with('|'));
    }
    if (table && before.starts_with('|')) CHECK(bars(lines[i]) == bars(before));
  }
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A report has a line for each round of the period, and one for work that has none; the plan one for each work item.
long lines_expected(std::string_view name, const report::ReportInput& input) {
  long lines = 1;
  for (const query::PeriodRow& one : input.rows) {
    const long rounds = std::ranges::count_if(one.rounds, &query::Round::is_of_period);
    lines += name == "plan" ? 1 : std::max(rounds, 1L);
  }
  return lines;
}

}  // namespace

TEST_CASE("every shipped template renders every kind of period, and the empty plan, in good shape") {
  const plan::Plan plan = sample::make_report_plan();
  const plan::Plan empty;
  const report::TemplateSet set;
  REQUIRE(set.entries().size() >= 5);
  for (const report::TemplateEntry& entry : set.entries()) {
    CAPTURE(entry.name);
    CHECK(!entry.title.vi.empty());
    CHECK(!entry.title.en.empty());
    CHECK(entry.shipped);
    for (const auto& input : {sample::make_input(plan, 1, 2021), sample::make_input(plan, 4, 2022),
                              sample::make_input(plan, {}, 2025), sample::make_input(empty, 2, 2022)}) {
      const std::string out = rendered(entry.name, entry.format, input);
      if (entry.format == OutputFormat::markdown) check_shape(out);
      if (entry.format == OutputFormat::csv && entry.name != "worklist")
        CHECK(std::ranges::count(out, '\r') == lines_expected(entry.name, input));
    }
  }
}

TEST_CASE("the quarterly report says what it is about") {
  const plan::Plan plan = sample::make_report_plan();
  const std::string out = rendered("quarterly", OutputFormat::markdown, sample::make_input(plan, 4, 2022));
  CHECK(out.starts_with("**UBND PHƯỜNG HOÀNG TÂN**\n\n# DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH QUÝ IV NĂM 2022\n"));
  CHECK(holds(out, "từ ngày 01/10/2022 đến ngày 31/12/2022"));
  CHECK(holds(out, "Số liệu tính đến ngày 14/12/2022"));
  CHECK(holds(out, "Chưa ghi nhận kết quả nào, nên danh mục này chỉ nêu việc phải làm"));
  // What was due in a year of which nothing was recorded is counted and not listed.
  CHECK(holds(out, "của năm 2021: 6 kỳ việc đã đến hạn, trong đó phường chủ trì 6;"));
  CHECK(!holds(out, "Sửa đổi các văn bản"));
  CHECK(!holds(out, "nằm ngoài giai đoạn"));
  // The ward's own first; areas in the order of reports; within one by state.
  CHECK(out.find("Do phường chủ trì") < out.find("| Tất cả"));
  CHECK(out.find("## Lĩnh vực II.") < out.find("## Lĩnh vực I."));
  const std::string first = out.substr(out.find("## Lĩnh vực I."));
  CHECK(holds(first, "### Đến hạn từ ngày chốt số liệu đến hết quý"));
  CHECK(holds(out, "### Đã đến hạn, chưa ghi nhận kết quả"));
  CHECK(holds(first, "| I.HD2 * "));
  CHECK(holds(first, "Số hóa sổ sách"));
  CHECK(holds(first, "| I.HD10 "));
}

TEST_CASE("counts agree with the rows") {
  const plan::Plan plan = sample::make_report_plan();
  const std::string out = rendered("quarterly", OutputFormat::markdown, sample::make_input(plan, 4, 2022));
  const std::vector<std::string> lines = lines_of(out);
  const auto squeezed = [&](std::string_view label) {
    std::string found;
    for (const std::string& line : lines) {
      if (!holds(line, label)) continue;
      for (const char c : line) {
        if (c != ' ') found += c;
      }
    }
    return found;
  };
  // Due: I.HD2, I.HD10, II.HD2; ongoing: II.HD1; from before: I.HD1, II.HD5; starts later: II.HD4; no deadline: II.HD3.
  CHECK(squeezed("| Do phường chủ trì") == "|Dophườngchủtrì|2|1|1|0|0|4|");
  CHECK(squeezed("| Tất cả") == "|Tấtcả|3|1|2|1|1|8|");
}

TEST_CASE("a year that was held inside the plan is told") {
  const plan::Plan plan = sample::make_report_plan();
  report::ReportInput input = sample::make_input(plan, 4, 2025);
  input.period.year_outside = 2027;
  for (const auto* name : {"quarterly", "yearly", "worklist"}) {
    CHECK(holds(rendered(name, OutputFormat::markdown, input),
                "- Năm 2027 nằm ngoài giai đoạn 2021-2025 của kế hoạch nên "));
  }
}

TEST_CASE("areas without work in the period are named") {
  plan::Plan plan = sample::make_report_plan();
  report::ReportInput input = sample::make_input(plan, 4, 2022);
  std::erase_if(input.rows, [](const query::PeriodRow& row) { return row.area->code == 1; });
  const std::string out = rendered("quarterly", OutputFormat::markdown, input);
  CHECK(!holds(out, "## Lĩnh vực I."));
  CHECK(holds(out, "Lĩnh vực không có việc trong quý: I."));
  input.filter_area = "II";
  const std::string filtered = rendered("quarterly", OutputFormat::markdown, input);
  CHECK(!holds(filtered, "Lĩnh vực không có việc"));
  CHECK(holds(filtered, "- Chỉ gồm lĩnh vực: II\n"));
}

TEST_CASE("the whole plan is printed in its own order, each target and task once") {
  const plan::Plan plan = sample::make_report_plan();
  const std::string out = rendered("plan", OutputFormat::markdown, sample::make_input(plan, {}, 2022));
  CHECK(out.find("## I. ") < out.find("## II. "));
  CHECK(holds(out, "| I.MT1. Xây dựng hệ thống văn bản đồng bộ | I.NV1. "));
  CHECK(out.find("| I.MT1.") == out.rfind("| I.MT1."));
  CHECK(out.find("I.NV1.") == out.find("| I.NV1.") + 2);
  for (const auto& row : query::all_rows(plan)) CHECK(holds(out, std::string(row.item->id_text.value) + ". "));
}

TEST_CASE("targets without tasks and tasks without activities have their line in the plan") {
  plan::Plan plan = sample::make_report_plan();
  plan.areas[0].targets[0].tasks[0].activities.clear();
  plan.areas[1].targets[0].tasks.clear();
  const std::string out = rendered("plan", OutputFormat::markdown, sample::make_input(plan, {}, 2022));
  check_shape(out);
  CHECK(holds(out, "I.NV1. Rà soát"));
  CHECK(holds(out, "II.MT1. 100%"));
}

TEST_CASE("a work list goes by due date, each due date of recurring work on its own") {
  plan::Plan plan = sample::make_report_plan();
  report::ReportInput input = sample::make_input(plan, {}, 2022);
  std::erase_if(input.rows, [](const query::PeriodRow& row) {
    return row.item->owners.empty() || row.item->owners[0].name.value != "Công chức Văn phòng – thống kê Phường";
  });
  input.filter_owner = "Công chức Văn phòng – thống kê Phường";
  const std::string out = rendered("worklist", OutputFormat::markdown, input);
  check_shape(out);
  CHECK(holds(out, "**Chủ trì: Công chức Văn phòng – thống kê Phường**"));
  CHECK(out.find("31/03/2022 | II.HD2") < out.find("31/12/2022 | II.HD2"));
  CHECK(out.find("31/12/2022 | II.HD2") != std::string::npos);
  CHECK(!holds(out, " Chủ trì |"));
}

TEST_CASE("the CSV report has a title line and one line for each round of the period") {
  const plan::Plan plan = sample::make_report_plan();
  const std::string out = rendered("quarterly", OutputFormat::csv, sample::make_input(plan, 4, 2022));
  const std::vector<std::string> lines = lines_of(out);
  REQUIRE(lines.size() == 12);
  CHECK(lines[0].starts_with("Mã,Mã kỳ,Lĩnh vực,Hoạt động,"));
  CHECK(lines[1] == "II.HD1,II.HD1@2022,II. Cải cách thủ tục hành chính,Cập nhật thủ tục hành chính," +
                        std::string(plan.areas[1].targets[0].tasks[0].text.value) +
                        ",,Công chức Văn phòng – thống kê Phường,Công chức Tư pháp,có,Thường xuyên,,,thường xuyên,"
                        "chưa thực hiện (thường xuyên),,,,,,,,,quý IV năm 2022,14/12/2022\r");
  CHECK(holds(lines[2], "II.HD2,II.HD2@2022-Q1,"));
  CHECK(holds(lines[2], ",31/03/2022,,quá hạn,\"chưa thực hiện, quá hạn 258 ngày\",258,"));
}
