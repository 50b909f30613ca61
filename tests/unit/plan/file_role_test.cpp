#include "plan/file_role.h"

#include <doctest/doctest.h>

using cchc::plan::file_role;
using cchc::plan::FileRole;

TEST_CASE("a file of the plan's folder has one role, by its path") {
  CHECK(file_role("plan.yaml") == FileRole::head);
  CHECK(file_role("owners.yaml") == FileRole::registry);
  for (const char* area : {"1-the-che.yaml", "1.yml", "1.YAML", "1-the-che (1).yaml", "Plan.yaml", "#1.yaml",
                           "~$1.yaml", "lĩnh vực.Yml"}) {
    CAPTURE(area);
    CHECK(file_role(area) == FileRole::area);
  }
  for (const char* progress :
       {"progress/2022.yaml", "progress/2022.yml", "progress/22.yaml", "progress/2022 (1).yaml"}) {
    CAPTURE(progress);
    CHECK(file_role(progress) == FileRole::progress);
  }
  CHECK(file_role(".schema/area.json") == FileRole::schema);
  CHECK(file_role(".gitattributes") == FileRole::attributes);
  for (const char* backup : {"1.yaml~", "1.yaml.bak", "plan.yaml.orig", ".1.yaml.swp", "#1.yaml#", "1.yaml.rej",
                             ".1-the-che.yaml.cchc-a1B2c3", "progress/2022.yaml~", "progress/.2022.yaml.cchc-a1B2c3"}) {
    CAPTURE(backup);
    CHECK(file_role(backup) == FileRole::backup);
  }
  for (const char* none : {"", "README.md", ".1.yaml", "progress/.gitattributes", "progress/.22.yaml",
                           "progress/2022/1.yaml", "progress/README.md", "old/1.yaml", ".schema/x/area.json",
                           "1.yaml.txt", "yaml", "notes~", ".pre-commit-config.yaml"}) {
    CAPTURE(none);
    CHECK(file_role(none) == FileRole::none);
  }
}

TEST_CASE("the name that a file was meant to have") {
  using cchc::plan::meant_name;
  for (const char* registry : {"owner.yaml", "owners (1).yaml", "owners(2).yaml", "Owners - Copy.yaml", "owners.yml"}) {
    CAPTURE(registry);
    CHECK(meant_name(registry) == "owners.yaml");
  }
  CHECK(meant_name("plan (1).yaml") == "plan.yaml");
  CHECK(meant_name("plans.yaml") == "plan.yaml");
  CHECK(meant_name("1-the-che.yaml.txt") == "1-the-che.yaml");
  for (const char* own : {"owners.yaml", "plan.yaml", "1-the-che (1).yaml", "owner-list.yaml", ".owner.yaml"}) {
    CAPTURE(own);
    CHECK(meant_name(own).empty());
  }
}

TEST_CASE("a path is told apart into the plan's folder and the name in it") {
  using cchc::plan::name_in_plan;
  using cchc::plan::plan_folder_of;
  const auto check = [](std::string_view path, std::string_view folder, std::string_view name) {
    CAPTURE(path);
    CHECK(plan_folder_of(path) == folder);
    CHECK(name_in_plan(path) == name);
  };
  check("1.yaml", "", "1.yaml");
  check("plan/1.yaml", "plan", "1.yaml");
  check("/a/plan/progress/2022.yaml", "/a/plan", "progress/2022.yaml");
  check("progress/2022.yaml", "", "progress/2022.yaml");
  check("/a/progress/plan.yaml", "/a/progress", "plan.yaml");  // a plan's folder may have that name
  check("/1.yaml", "/", "1.yaml");
}
