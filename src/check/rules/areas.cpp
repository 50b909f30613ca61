#include "check/rules/area_files.h"
#include "check/rules/subjects.h"
#include "plan/walk.h"

#include <algorithm>
#include <array>
#include <set>

namespace cchc::check {

using diag::Code;
using plan::Area;
using plan::Plan;
using text::say;

namespace {

void area_twice(const Plan& plan, diag::Sink& sink) {
  for (const auto& [area, original] : repeated_areas(plan)) {
    sink.report({.code = Code::area_twice,
                 .place = area->code_text.place(),
                 .headline = say("lĩnh vực {0} đã có ở tệp {1}", "area {0} already has the file {1}",
                                 plan::area_code(area_meant(*area)), original->origin.file->path()),
                 .related = {{original->code_text.place(), {"tệp kia", "the other file"}}},
                 .help = {{"có lẽ một bản sao còn sót: giữ một tệp, xóa tệp kia",
                           "probably a copy left behind: keep one of the files"},
                          {"nội dung tệp này chưa được kiểm tra", "what this file says was not checked"}}});
  }
}

void area_without_file(const Plan& plan, diag::Sink& sink) {
  // An area's file that cannot say which area it is may be the missing one.
  if (plan.incomplete || std::ranges::any_of(plan.areas, [](const Area& area) { return area.code == 0; })) return;
  std::set<int> with_file;
  for (const Area& area : plan.areas) with_file.insert(area_meant(area));
  for (const plan::Text& listed : plan.head.areas) {
    const auto code = plan::parse_area(listed.value);
    if (!code || with_file.contains(*code)) continue;
    sink.report({.code = Code::area_without_file,
                 .place = listed.place(),
                 .headline = say("lĩnh vực {} chưa có tệp", "area {} has no file", plan::area_code(*code)),
                 .help = {say("thêm tệp có dòng \"area: {0}\" vào thư mục kế hoạch, hoặc bỏ {0} khỏi \"areas\"",
                              "add a file with the line \"area: {0}\", or take {0} out of \"areas\"", listed.value)}});
  }
  // A list that was not read as one says nothing of what it lacks.
  const bool is_list = std::ranges::all_of(plan.head.areas, [](const plan::Text& text) {
    return text.node->parent->is_list() && plan::parse_area(text.value).has_value();
  });
  if (!is_list) return;
  std::set<int> listed_codes;
  for (const plan::Text& text : plan.head.areas) listed_codes.insert(plan::parse_area(text.value).value_or(0));
  for (const Area& area : plan.areas) {
    const bool listed = listed_codes.contains(area_meant(area));
    if (listed || plan.head.areas.empty() || !area.code_text) continue;
    sink.report({.code = Code::area_without_file,
                 .place = area.code_text.place(),
                 .headline = say("lĩnh vực {} không có trong danh sách \"areas\" của plan.yaml",
                                 "area {} is not listed in \"areas\" of plan.yaml", plan::area_code(area.code)),
                 .related = {{plan.head.areas.front().place(), {"danh sách lĩnh vực", "the list of areas"}}},
                 .help = {{"thêm vào \"areas\", hoặc sửa dòng \"area\" của tệp này",
                           "add it to \"areas\", or correct the \"area\" of this file"}}});
  }
}

constexpr std::array area_table{
    Rule{Code::area_twice, area_twice},
    Rule{Code::area_without_file, area_without_file},
};

}  // namespace

std::span<const Rule> area_rules() {
  return area_table;
}

}  // namespace cchc::check
