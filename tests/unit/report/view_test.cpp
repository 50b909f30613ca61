#include "report/view.h"

#include "report/template_fields.h"
#include "report/template_sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

using namespace cchc;
using report::FieldKind;
using report::Record;
using report::Scope;

namespace {

/// What is wrong with the value a record gives for a field of its scope; empty when nothing is.
std::string problem_of(const report::Field& field, const report::Value* value) {
  if (value == nullptr) return "has no value";
  const bool is_kind = std::holds_alternative<std::string>(*value) == (field.kind == FieldKind::text) &&
                       std::holds_alternative<bool>(*value) == (field.kind == FieldKind::flag);
  if (!is_kind) return "is of another kind";
  return field.kind == FieldKind::list && !field.items ? "is a list of nothing" : "";
}

/// That a record has the fields of its scope and no others, each of its kind; then the same of the records in it. There
/// are many thousands of values: only what is wrong becomes an assertion.
void check_record(const Record& record, Scope scope, std::set<Scope>& seen) {
  seen.insert(scope);
  std::set<std::string_view> names;
  for (const report::Field& field : report::fields()) {
    const report::Value* value = record.find(field.name);
    if (field.scope != scope) {
      if (value != nullptr && report::find_field(scope, field.name) == nullptr)
        FAIL_CHECK(field.name << " is not of it");
      continue;
    }
    if (!names.insert(field.name).second) FAIL_CHECK(field.name << " is there twice");
    const std::string problem = problem_of(field, value);
    if (!problem.empty()) FAIL(field.name << " " << problem);
    if (record.find(field.name) != value) FAIL_CHECK(field.name << " is worked out twice");
    if (field.kind != FieldKind::list) continue;
    for (const Record& item : std::get<std::vector<Record>>(*value)) check_record(item, *field.items, seen);
  }
}

const std::vector<Record>& list(const Record& record, std::string_view name) {
  return std::get<std::vector<Record>>(*record.find(name));
}

std::string text_of(const Record& record, std::string_view name) {
  return std::get<std::string>(*record.find(name));
}

std::string ids(const std::vector<Record>& activities) {
  std::string out;
  for (const Record& activity : activities) out += text_of(activity, "id") + " ";
  return out;
}

const Record& activity(const Record& view, std::string_view id) {
  for (const Record& item : list(view, "activities")) {
    if (text_of(item, "id") == id) return item;
  }
  FAIL("no such activity");
  return view;
}

}  // namespace

TEST_CASE("the view holds what the table of fields says, in every scope") {
  const plan::Plan plan = sample::make_report_plan();
  std::set<Scope> seen;
  const report::ReportInput year = sample::make_input(plan, {}, 2022);
  check_record(build_view(year), Scope::report, seen);
  for (const report::Field& field : report::fields()) CHECK(seen.contains(field.scope));
  const plan::Plan empty;
  std::set<Scope> few;
  const report::ReportInput nothing = sample::make_input(empty);
  check_record(build_view(nothing), Scope::report, few);
}

TEST_CASE("every field is described in both languages and named in the guide") {
  const std::string vi = report::template_guide(text::Language::vietnamese);
  const std::string en = report::template_guide(text::Language::english);
  for (const report::Field& field : report::fields()) {
    CAPTURE(std::string(field.name));
    CHECK(!field.meaning.vi.empty());
    CHECK(!field.meaning.en.empty());
    CHECK((field.kind == FieldKind::list) == field.items.has_value());
    CHECK(vi.find("| `" + std::string(field.name) + "` | ") != std::string::npos);
    CHECK(en.find("| " + std::string(field.meaning.en) + " |") != std::string::npos);
  }
}

TEST_CASE("lists are sorted by date") {
  const plan::Plan plan = sample::make_report_plan();
  const report::ReportInput input_1 = sample::make_input(plan, 4, 2022);
  const Record view = build_view(input_1);
  CHECK(ids(list(view, "due")) == "I.HD2 I.HD10 II.HD2 ");
  CHECK(ids(list(view, "from_before")) == "I.HD1 II.HD5 ");
  CHECK(ids(list(view, "not_started")) == "II.HD4 ");
  CHECK(ids(list(view, "no_deadline")) == "II.HD3 ");
  const report::ReportInput input_2 = sample::make_input(plan, 1, 2022);
  const Record before = build_view(input_2);
  CHECK(ids(list(before, "ongoing")).ends_with("II.HD1 "));  // no date, so last
}

TEST_CASE("due dates in few words") {
  const plan::Plan plan = sample::make_report_plan();
  const report::ReportInput input_3 = sample::make_input(plan, 4, 2024);
  const Record quarter = build_view(input_3);
  CHECK(text_of(activity(quarter, "I.HD2"), "earlier") == "2021–2023");
  CHECK(text_of(activity(quarter, "II.HD2"), "due_dates") == "31/12/2024");
  CHECK(text_of(activity(quarter, "II.HD2"), "earlier") == "15 kỳ, từ 31/03/2021 đến 30/09/2024");
  CHECK(text_of(activity(quarter, "II.HD2"), "next_due") == "31/03/2025");
  CHECK(text_of(activity(quarter, "I.HD1"), "last_due") == "31/12/2021");
  const report::ReportInput input_4 = sample::make_input(plan, 4, 2022);
  const Record second = build_view(input_4);
  CHECK(text_of(activity(second, "I.HD2"), "earlier") == "2021");
}

TEST_CASE("bodies are named as in the registry, joined by semicolons") {
  const plan::Plan plan = sample::make_report_plan();
  const report::ReportInput input_5 = sample::make_input(plan);
  const Record view = build_view(input_5);
  const Record& item = activity(view, "I.HD2");
  CHECK(text_of(item, "owner") == "Công chức Tư pháp; Các phòng, ban, đơn vị");
  REQUIRE(list(item, "owners").size() == 2);
  CHECK(text_of(list(item, "owners")[1], "level") == "thành phố");
  CHECK(std::get<bool>(*list(item, "owners")[0].find("is_wards")));
  CHECK(std::get<bool>(*list(item, "owners")[1].find("is_last")));
  CHECK(text_of(activity(view, "II.HD5"), "owner") == "Tổ công tác");
}

TEST_CASE("an activity that reads like another of the plan has its task beside it") {
  plan::Plan plan = sample::make_report_plan();
  plan.areas[1].targets[0].tasks[0].activities[0].text = plan.areas[0].targets[0].tasks[0].activities[0].text;
  const report::ReportInput input = sample::make_input(plan);
  const Record view = build_view(input);
  CHECK(text_of(activity(view, "I.HD1"), "like_task") == plan.areas[0].targets[0].tasks[0].text.value);
  CHECK(text_of(activity(view, "I.HD2"), "like_task").empty());
}

TEST_CASE("a filter leaves out what holds nothing of it") {
  const plan::Plan plan = sample::make_report_plan();
  report::ReportInput input = sample::make_input(plan);
  std::erase_if(input.rows, [](const query::PeriodRow& row) { return row.item->id_text.value != "II.HD4"; });
  CHECK(list(build_view(input), "areas").size() == 2);
  input.filter_owner = "Kho bạc";
  const Record view = build_view(input);
  REQUIRE(list(view, "areas").size() == 1);
  CHECK(list(list(view, "areas")[0], "targets").size() == 1);
  CHECK(text_of(view, "quiet_areas") == "II");
}
