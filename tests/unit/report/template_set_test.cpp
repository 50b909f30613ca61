#include "report/template_set.h"
#include "source_path.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace cchc;
using report::OutputFormat;
using report::TemplateSet;

TEST_CASE("the shipped templates are the files of the folder, byte for byte") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("templates"))) {
    if (entry.path().extension() != report::template_extension) continue;
    ++files;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const auto shipped = std::ranges::find(report::shipped_templates(), entry.path().filename().string(),
                                           [](const auto& item) { return std::string(item.file_name); });
    REQUIRE(shipped != report::shipped_templates().end());
    CHECK(shipped->text == bytes);
  }
  CHECK(files == report::shipped_templates().size());
}

TEST_CASE("a template is found by name and format") {
  const TemplateSet set;
  const auto path = [&](std::string_view name, OutputFormat format) {
    const text::SourceFile* file = set.find_template(name, format);
    return file == nullptr ? std::string() : file->path();
  };
  CHECK(path("quarterly", OutputFormat::markdown) == "templates/quarterly.md.mustache");
  CHECK(path("quarterly.md", OutputFormat::markdown) == "templates/quarterly.md.mustache");
  CHECK(path("quarterly", OutputFormat::csv) == "templates/quarterly.csv.mustache");
  CHECK(path("quarterly", OutputFormat::excel) == "templates/quarterly.csv.mustache");
  CHECK(path("worklist", OutputFormat::csv) == "templates/worklist.csv.mustache");
  CHECK(path("_heading", OutputFormat::markdown).empty());
  CHECK(path("khong-co", OutputFormat::markdown).empty());
}

TEST_CASE("files of a folder replace and add") {
  TemplateSet set;
  const std::size_t shipped = set.entries().size();
  set.add("cua-toi/quarterly.md.mustache", "{{! title: Của tôi }}\n{{office}}\n");
  set.add("cua-toi/tom-tat.md.mustache", "{{office}}\n");
  set.add("cua-toi/_dau.md.mustache", "x\n");
  CHECK(set.find_template("quarterly", OutputFormat::markdown)->path() == "cua-toi/quarterly.md.mustache");
  CHECK(set.find_template("quarterly", OutputFormat::csv)->path() == "templates/quarterly.csv.mustache");
  CHECK(set.find_file("_dau.md") != nullptr);
  CHECK(set.find_file("_dau.md") == set.find_file("_dau.md.mustache"));
  const auto entries = set.entries();
  REQUIRE(entries.size() == shipped + 1);
  const auto mine = std::ranges::find_if(entries, [](const auto& e) { return e.title.vi == "Của tôi"; });
  REQUIRE(mine != entries.end());
  CHECK(!mine->shipped);
  CHECK(mine->title.en.empty());
}

TEST_CASE("the list is sorted by name, then Markdown before CSV, without partials") {
  const auto entries = TemplateSet().entries();
  std::string names;
  for (const auto& entry : entries) names += entry.name + (entry.format == OutputFormat::csv ? ".csv " : " ");
  CHECK(names == "plan plan.csv quarterly quarterly.csv worklist worklist.csv yearly yearly.csv ");
}

TEST_CASE("what was built in is found behind what stands in for it") {
  TemplateSet set;
  set.add("cua-toi/quarterly.md.mustache", "");
  const report::ShippedTemplate* shipped = TemplateSet::find_shipped("quarterly");
  REQUIRE(shipped != nullptr);
  CHECK(shipped->file_name == "quarterly.md.mustache");
  CHECK(TemplateSet::find_shipped("quarterly.csv")->file_name == "quarterly.csv.mustache");
  CHECK(TemplateSet::find_shipped("_heading.md")->file_name == "_heading.md.mustache");
  CHECK(TemplateSet::find_shipped("cua-toi") == nullptr);
}

TEST_CASE("a template may say that it is of no period") {
  for (const auto& entry : TemplateSet().entries()) CHECK(entry.any_period == (entry.name != "plan"));
}

TEST_CASE("the format follows from the file name") {
  CHECK(report::format_of("a.csv.mustache") == OutputFormat::csv);
  CHECK(report::format_of("thu/a.csv") == OutputFormat::csv);
  CHECK(report::format_of("a.md.mustache") == OutputFormat::markdown);
  CHECK(report::format_of("a.mustache") == OutputFormat::markdown);
}
