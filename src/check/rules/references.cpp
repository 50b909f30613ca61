#include "check/rules/area_files.h"
#include "check/rules/subjects.h"
#include "plan/walk.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace cchc::check {

using diag::Code;
using plan::Area;
using plan::Item;
using plan::ItemKind;
using plan::Plan;
using text::say;

namespace {

/// Calls `on_reference(name, context)` for every text that names an area of the plan.
template <class OnReference>
void for_each_area_reference(const Plan& plan, OnReference&& on_reference) {
  for (const plan::Text& text : plan.head.report_order) on_reference(text);
}

std::set<int> listed_areas(const Plan& plan) {
  std::set<int> listed;
  for (const plan::Text& text : plan.head.areas) listed.insert(plan::parse_area(text.value).value_or(0));
  return listed;
}

void dangling_reference(const Plan& plan, diag::Sink& sink) {
  std::set<int> there = listed_areas(plan);
  // An area that has a file but is not listed is told as that.
  for (const Area& area : plan.areas) there.insert(area_meant(area));
  for_each_area_reference(plan, [&](const plan::Text& text) {
    const auto area = plan::parse_area(text.value);
    if (area && there.contains(*area)) return;
    if (!area && plan::parse_id(text.value)) return;  // another kind of thing: wrong_reference
    sink.report(
        {.code = Code::dangling_reference,
         .place = text.place(),
         .headline =
             say("không có lĩnh vực \"{}\" trong danh sách \"areas\"", "no area \"{}\" in \"areas\"", text.value),
         .help = {{"ghi mã của một lĩnh vực có trong \"areas\"", "write the code of an area listed in \"areas\""}}});
  });
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area&) {
    const auto was = plan::parse_id(item.was.value);
    if (was && was == item.id) {
      sink.report({.code = Code::dangling_reference,
                   .place = item.was.place(),
                   .headline = say("mã cũ {} chính là mã hiện nay của mục", "the former id {} is the item's id today",
                                   item.was.value),
                   .context = plan::describe_item(item, kind),
                   .help = {{"ghi mã trước khi đổi; nếu chưa từng đổi mã thì xóa dòng này",
                             "write the id it had before, or delete the line"}}});
    }
    if (!item.was || was) return;
    sink.report({.code = Code::dangling_reference,
                 .place = item.was.place(),
                 .headline = say("mã cũ \"{}\" không phải là một mã", "\"{}\" is no id", item.was.value),
                 .context = plan::describe_item(item, kind),
                 .help = {{"ghi mã trước đây của mục, ví dụ I.HD3; nếu chưa từng đổi mã thì xóa dòng này",
                           "write the former id, such as I.HD3, or delete the line"}}});
  });
}

void wrong_reference(const Plan& plan, diag::Sink& sink) {
  for_each_area_reference(plan, [&](const plan::Text& text) {
    const auto id = plan::parse_id(text.value);
    if (!id) return;
    sink.report({.code = Code::wrong_reference,
                 .place = text.place(),
                 .headline = say("cần một lĩnh vực, nhưng \"{}\" là mã của {}",
                                 "an area is needed, but \"{0}\" is an id of a {2}", text.value,
                                 plan::kind_name(id->kind).vi, plan::kind_name(id->kind).en),
                 .help = {say("có phải {}?", "did you mean {}?", plan::area_code(id->area))}});
  });
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area&) {
    const auto was = item.was ? plan::parse_id(item.was.value) : std::nullopt;
    if (!was || was->kind == kind) return;
    sink.report(
        {.code = Code::wrong_reference,
         .place = item.was.place(),
         .headline = say("mã cũ {0} là của {1}, còn mục này là {2}", "the former id {0} names a {3}, but this is a {4}",
                         to_string(*was), plan::kind_name(was->kind).vi, plan::kind_name(kind).vi,
                         plan::kind_name(was->kind).en, plan::kind_name(kind).en),
         .context = plan::describe_item(item, kind),
         .help = {{"ghi mã cũ cùng loại với mục này", "write a former id of the same kind"}}});
  });
}

constexpr std::array reference_table{
    Rule{Code::dangling_reference, dangling_reference},
    Rule{Code::wrong_reference, wrong_reference},
};

}  // namespace

std::span<const Rule> reference_rules() {
  return reference_table;
}

}  // namespace cchc::check
