#include "plan/field.h"
#include "check/rules.h"
#include "plan/load.h"
#include "plan/schema.h"
#include "query/select.h"
#include "report/detail.h"
#include "report/listing.h"
#include "report/render.h"
#include "report/template_fields.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

// A new field of an activity is one row of the table. This program adds one, before anything is made from the table,
// and looks for it in all that reads the table.

using namespace cchc;

namespace {

/// A real field would be a member of the activity.
plan::Text& venue_of(plan::RecordBase& record) {
  static std::map<const yaml::Node*, plan::Text> venues;
  return venues[record.origin.node];
}

const bool is_added = [] {
  auto& record = const_cast<plan::RecordInfo&>(plan::activity_record());
  record.fields.push_back({.key = "venue",
                           .labels = "địa điểm|nơi làm",
                           .about_vi = "Nơi thực hiện.",
                           .about_en = "Where it is done.",
                           .access = {.text = venue_of},
                           .role = plan::Role::prose,
                           .searchable = true,
                           .listed = plan::Listed::yes,
                           .detailed = plan::Detailed::when_given});
  return true;
}();

struct Sample {
  text::SourceFile head{"plan/plan.yaml",
                        "title: Kế hoạch\noffice: UBND phường Một\nperiod: 2021-2025\nareas:\n  - I\n"};
  text::SourceFile registry{"plan/owners.yaml",
                            "bodies:\n  - id: tu-phap\n    name: Công chức Tư pháp\n    level: phường\n"};
  text::SourceFile area;
  diag::Sink sink;
  plan::Plan plan;

  explicit Sample(std::string_view venue)
      : area("plan/1.yaml",
             "area: I\nname: Thể chế\nactivities:\n  - id: I.HD1\n    text: Rà soát văn bản\n"
             "    owner: Công chức Tư pháp\n    deadline: Năm 2022\n    " +
                 std::string(venue) + "\n") {
    plan = plan::load({&head, &registry, {&area}}, sink);
  }
};

constexpr std::string_view written = "venue: Nhà văn hóa";
constexpr std::string_view value = "Nhà văn hóa";

bool holds(const std::optional<std::string>& text, std::string_view part) {
  return text && text->find(part) != std::string::npos;
}

std::string listed(const plan::Plan& plan, report::ListFormat format, std::vector<const report::Column*> columns = {}) {
  report::ListingOptions options;
  options.columns = std::move(columns);
  return report::print_list(query::all_rows(plan), plan, format, options);
}

}  // namespace

TEST_CASE("a field added to the table is read, and misspelt it is known") {
  REQUIRE(is_added);
  const Sample sample(written);
  CHECK(sample.sink.found().empty());
  REQUIRE(plan::texts_in(sample.plan.areas[0].activities[0], *plan::activity_record().find("venue")).size() == 1);
  const Sample misspelt("địa điểm: Nhà văn hóa");
  REQUIRE(misspelt.sink.found().size() == 1);
  CHECK(misspelt.sink.found()[0].help[0].vi == "có phải \"venue\" (địa điểm)?");
  CHECK(std::ranges::find(plan::known_keys().all, "venue") != plan::known_keys().all.end());
}

TEST_CASE("rules of writing judge it") {
  Sample sample("venue: Nhà  văn hóa");
  check::check(sample.plan, sample.sink);
  const auto found = sample.sink.sorted();
  CHECK(std::ranges::any_of(found, [](const diag::Diagnostic& one) { return one.code == diag::Code::stray_space; }));
}

TEST_CASE("a search looks in it") {
  const Sample sample(written);
  CHECK(query::select(sample.plan, {.search = "nha van hoa"}).size() == 1);
  CHECK(query::find_in(query::all_rows(sample.plan)[0], text::Query("văn hóa"))->label.vi == "Địa điểm");
}

TEST_CASE("lists have a column of it") {
  const Sample sample(written);
  CHECK(holds(listed(sample.plan, report::ListFormat::json), "\"venue\": \"Nhà văn hóa\""));
  CHECK(holds(listed(sample.plan, report::ListFormat::csv), ",venue"));
  const auto asked = report::find_columns({"Địa điểm"});
  REQUIRE(asked.index() == 0);
  CHECK(holds(listed(sample.plan, report::ListFormat::table, std::get<0>(asked)), value));
}

TEST_CASE("show has a line of it") {
  const Sample sample(written);
  CHECK(holds(report::print_detail(sample.plan, *plan::parse_id("I.HD1"), {}), "Địa điểm             Nhà văn hóa"));
  CHECK(holds(report::print_detail_json(sample.plan, *plan::parse_id("I.HD1")), "\"venue\": \"Nhà văn hóa\""));
}

TEST_CASE("templates can print it") {
  const Sample sample(written);
  report::ReportInput input;
  input.plan = &sample.plan;
  input.period = query::make_period(sample.plan.head, {query::year_kind(), 2022, {}, plan::make_date(2022, 12, 1)});
  input.rows =
      query::place_in_period(sample.plan, plan::Progress(sample.plan), query::all_rows(sample.plan), input.period);
  const text::SourceFile file(
      "thu.mustache", "{{#activities}}{{venue}}{{/activities}}\n{{#areas}}{{#lines}}{{venue}}{{/lines}}{{/areas}}");
  diag::Sink sink;
  const auto out = report::render_report(file, report::TemplateSet(), input, report::OutputFormat::markdown, sink);
  CHECK(sink.found().empty());
  CHECK(out == "Nhà văn hóa\nNhà văn hóa\n");
  CHECK(holds(report::template_guide(text::Language::vietnamese), "| `venue` | chữ | địa điểm |"));
}

TEST_CASE("the schema describes it") {
  const auto area = std::ranges::find(plan::schema_kinds(), std::string_view("area"), &plan::SchemaKind::name);
  CHECK(holds(plan::json_schema(*area, text::Language::vietnamese), "\"venue\": {"));
}
