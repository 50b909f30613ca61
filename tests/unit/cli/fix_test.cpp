#include "cli/fix.h"

#include "check/rules.h"
#include "cli/files.h"
#include "yaml/read.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace cchc::cli {

namespace {

namespace fs = std::filesystem;

/// A folder of its own for a test, taken away behind it.
class Folder {
public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "cchc-fix-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name, std::string_view bytes) const {
    write_file(path_ / name, bytes);
    return (path_ / name).string();
  }
  const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

std::string bytes_of(const std::string& path) {
  return read_file(path, 1000).bytes;
}

Fixing fix_of(const Folder& folder, std::set<std::string> only = {}) {
  return fix({folder.path(), std::move(only)}, plan::make_date(2022, 6, 1),
             [](const diag::Diagnostic&) { return true; });
}

std::vector<FixedFile> fix_all(const Folder& folder, std::set<std::string> only = {}) {
  return fix_of(folder, std::move(only)).files;
}

void write_plan(const Folder& folder, std::string_view area) {
  folder.file("plan.yaml", "title: Kế hoạch\noffice: UBND phường\nperiod: 2021-2025\nareas:\n  - I\n");
  folder.file("owners.yaml",
              "bodies:\n  - id: tu-phap\n    name: Công chức Tư pháp\n    level: phường\n    until: 30/6/2022\n");
  folder.file("1.yaml", area);
}

std::string area_with(std::string_view activity) {
  return fmt::format(
      "area: I\nname: Cải cách thể chế\ntargets:\n  - id: I.MT1\n    text: Hoàn thiện thể chế\n    tasks:\n"
      "      - id: I.NV1\n        text: Rà soát văn bản\n        activities:\n          - id: I.HD1\n"
      "            text: Rà soát hằng năm\n{}",
      activity);
}

}  // namespace

TEST_CASE("fixed files are written only when all of them still are what was read") {
  const Folder folder;
  const std::string first = folder.file("1.yaml", "một");
  const std::string second = folder.file("2.yaml", "hai, sửa lúc khác");
  CHECK_THROWS_AS(write_fixed({{first, "một", "MỘT", 1}, {second, "hai", "HAI", 1}}), SystemError);
  CHECK(bytes_of(first) == "một");
  CHECK(bytes_of(second) == "hai, sửa lúc khác");
  write_fixed({{first, "một", "MỘT", 1}});
  CHECK(bytes_of(first) == "MỘT");
  fs::remove(first);
  CHECK_THROWS_AS(write_fixed({{first, "MỘT", "một", 1}}), SystemError);
  CHECK_FALSE(fs::exists(first));
}

TEST_CASE("what a mistake had hidden may come up when it is fixed") {
  const Folder folder;
  // A year outside the plan, which shows only once the deadline is the text it should be.
  write_plan(folder,
             area_with("            owner: Công chức Tư pháp\n            deadline:\n              - Năm 2035\n"));
  const auto fixed = fix_all(folder);
  REQUIRE(fixed.size() == 1);
  CHECK(fixed[0].path == (folder.path() / "1.yaml").string());
  CHECK(fixed[0].after == area_with("            owner: Công chức Tư pháp\n            deadline: Năm 2035\n"));
  LoadedPlan plan;
  diag::Sink sink;
  load_plan(folder.path(), plan, sink, {{fixed[0].path, fixed[0].after}});
  check::check(plan.plan, sink);
  CHECK(std::ranges::any_of(sink.found(), [](const auto& found) { return found.code == diag::Code::outside_period; }));
  CHECK(fixed[0].fixes == 1);
  CHECK(bytes_of((folder.path() / "1.yaml").string()) == fixed[0].before);
}

TEST_CASE("only the files asked for are fixed, and a plan without mistakes is left alone") {
  const Folder folder;
  write_plan(folder, area_with("            ownr: Công chức Tư pháp\n            deadline: Năm 2021"));
  CHECK(fix_all(folder, {"owners.yaml"}).empty());
  const auto fixed = fix_all(folder, {"1.yaml"});
  REQUIRE(fixed.size() == 1);
  CHECK(fixed[0].fixes == 2);
  CHECK(fixed[0].after == area_with("            owner: Công chức Tư pháp\n            deadline: Năm 2021\n"));
  write_fixed(fixed);
  CHECK(fix_all(folder).empty());
}

TEST_CASE("a deadline is fixed though then its round turns out to be overdue") {
  const Folder folder;
  write_plan(folder, area_with("            deadline: Hàng nămm\n") +
                         "          - {id: I.HD2, text: Tuyên truyền, owner: Công chức Tư pháp, deadline: Năm 2021}\n");
  fs::create_directories(folder.path() / "progress");
  folder.file("progress/2021.yaml", "- {activity: I.HD2, period: 2021, status: Đang thực hiện, date: 1/12/2021}\n");
  const auto fixed = fix_all(folder);
  REQUIRE(fixed.size() == 1);
  CHECK(fixed[0].after.find("deadline: Hàng năm\n") != std::string::npos);
}

TEST_CASE("the plan is given as it was checked, before the fixes and with them") {
  const Folder folder;
  write_plan(folder, area_with("            ownr: Công chức Tư pháp\n            deadline: Năm 2021\n"));
  const Fixing fixing = fix_of(folder);
  const auto has_unknown_key = [](const CheckedPlan& plan) {
    return std::ranges::any_of(plan.found.found(),
                               [](const auto& found) { return found.code == diag::Code::unknown_key; });
  };
  REQUIRE(fixing.before != nullptr);
  REQUIRE(fixing.after != nullptr);
  CHECK(has_unknown_key(*fixing.before));
  CHECK_FALSE(has_unknown_key(*fixing.after));
  CHECK_FALSE(fixing.is_cut);
  write_fixed(fixing.files);
  const Fixing again = fix_of(folder);
  CHECK(again.before != nullptr);
  CHECK(again.after == nullptr);
}

TEST_CASE("of a large plan the first fixes are tried, and it is told that others are left") {
  const Folder folder;
  std::string more;
  for (int i = 2; i <= 252; ++i)
    more += fmt::format("          - id: I.HD{}\n            text: Rà  soát số {}\n", i, i);
  write_plan(folder, area_with(more));
  // With a file as large as one may be, a plan is read again only once.
  const std::string padding = "# " + std::string(yaml::max_file_size - 100, '.') + "\n";
  folder.file("2.yaml", padding + "area: II\nname: Thủ tục\ntargets: []\n");
  const Fixing first = fix_of(folder, {"1.yaml"});
  REQUIRE(first.files.size() == 1);
  CHECK(first.files[0].fixes == 200);
  CHECK(first.is_cut);
  folder.file("1.yaml", first.files[0].after);
  const Fixing second = fix_of(folder, {"1.yaml"});
  REQUIRE(second.files.size() == 1);
  CHECK(second.files[0].fixes == 51);
  CHECK_FALSE(second.is_cut);
}

}  // namespace cchc::cli
