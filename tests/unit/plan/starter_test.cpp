#include "plan/starter.h"

#include "plan/years.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cchc::plan;

namespace {

std::string bytes_of(const std::vector<NewFile>& files, std::string_view name) {
  const auto found = std::ranges::find(files, name, &NewFile::name);
  return found == files.end() ? "" : found->bytes;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a plan begins with the bodies of the office's level") {
  const auto owners = [](const std::string& office) {
    return bytes_of(starter_plan({.office = office, .years = {2026, 2030}, .areas = {}}), "owners.yaml");
  };
  CHECK(has(owners("UBND xã Long Phụng"), "name: Phòng Kinh tế xã\n    level: xã\n"));
  CHECK(has(owners("UBND phường Hoàng Tân"), "name: Phòng Kinh tế, Hạ tầng và Đô thị phường\n"));
  CHECK(has(owners("UBND đặc khu Cát Hải"), "name: Phòng Kinh tế, Hạ tầng và Đô thị đặc khu\n"));
  CHECK(has(owners("UBND tỉnh Hải Dương"), "name: Sở Nội vụ\n    level: tỉnh\n"));
  CHECK(has(owners("Bộ Nội vụ"), "name: Vụ Pháp chế\n    level: bộ\n"));
  CHECK(has(owners("Trường Đại học Y"), "name: Văn phòng\n    level: khác\n"));
}

TEST_CASE("a plan begins with the areas asked for, else the seven usual ones") {
  const StarterOptions usual{.office = "UBND xã Long Phụng", .years = {2026, 2026}, .areas = {}};
  CHECK(starter_plan(usual).size() == 2 + 7);
  CHECK(has(bytes_of(starter_plan(usual), "plan.yaml"), "title: KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026\n"));
  StarterOptions own = usual;
  own.areas = {"Số: #1", "…"};
  const std::vector<NewFile> files = starter_plan(own);
  CHECK(files.size() == 2 + 2);
  CHECK(has(bytes_of(files, "1-so-1.yaml"), "area: I\nname: \"Số: #1\"\n"));
  CHECK(has(bytes_of(files, "2.yaml"), "area: II\nname: …\n"));
  CHECK(has(bytes_of(files, "plan.yaml"), "areas:\n  - I\n  - II\n"));
}

TEST_CASE("the years of a plan are one or two, with any dash") {
  CHECK(parse_years("2026") == Years{2026, 2026});
  CHECK(parse_years(" 2026 – 2030 ") == Years{2026, 2030});
  CHECK(parse_years("2030-2026") == Years{2030, 2026});
  for (const char* text : {"", "20", "2026-", "-2026", "2026-30", "0001", "2026/2030x"}) CHECK_FALSE(parse_years(text));
}
