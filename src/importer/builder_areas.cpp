#include "importer/builder.h"

#include "plan/id.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace cchc::importer {

using text::say;

std::vector<Heading> Builder::headings_in(const PlanTable& one) const {
  std::vector<Heading> headings;
  for (std::size_t at = 0; at < one.table->rows.size(); ++at) {
    const office::Row& row = one.table->rows[at];
    if (!one.columns.is_row(at) || repeats_header(*one.table, row, one.columns) || numbers_columns(row) || sums_up(row))
      continue;
    if (auto heading = heading_of(row, one.columns, one.table->columns)) headings.push_back(std::move(*heading));
  }
  return headings;
}

/// What stands over whole tables: numbered headings in a document, the names of the sheets of a workbook that says its
/// areas nowhere else. Over one table alone it is the heading of a chapter: "II. NHIỆM VỤ". `inside` are the kinds of
/// headings that the rows of tables have.
void Builder::find_headings_above(const std::set<HeadingKind>& inside) {
  const bool has_column =
      std::ranges::any_of(tables_, [](const PlanTable& one) { return one.columns.find(ColumnRole::area).has_value(); });
  for (const PlanTable& one : tables_) {
    std::vector<Heading> headings = headings_above(*one.table);
    if (headings.empty() && inside.empty() && !has_column && !one.table->name.empty())
      headings.push_back(parse_heading(one.table->name));
    // "II. NHIỆM VỤ" over rows that count areas in the same way is a chapter too.
    std::erase_if(headings, [&](const Heading& heading) { return inside.contains(heading.kind); });
    if (!headings.empty()) above_.emplace(&one, std::move(headings));
  }
  if (above_.size() < 2) above_.clear();
}

void Builder::find_headings() {
  std::vector<std::vector<Heading>> inside;  // of each table
  std::set<HeadingKind> kinds;
  for (const PlanTable& one : tables_) {
    for (const Heading& heading : inside.emplace_back(headings_in(one))) kinds.insert(heading.kind);
  }
  find_headings_above(kinds);
  std::vector<Heading> headings;
  for (std::size_t at = 0; at < tables_.size(); ++at) {
    if (const auto above = above_.find(&tables_[at]); above != above_.end())
      headings.insert(headings.end(), above->second.begin(), above->second.end());
    std::ranges::move(inside[at], std::back_inserter(headings));
  }
  uses_ = uses_of(headings);
}

void Builder::take_heading(const Heading& heading, const CellPlace& place) {
  const HeadingUse use = next_heading_ < uses_.size() ? uses_[next_heading_] : HeadingUse::area;
  ++next_heading_;
  target_ = task_ = activity_ = group_ = nullptr;
  if (use == HeadingUse::part) {
    part_ = heading.whole;
    area_.reset();
    books_.placed(place, heading.whole);
  } else if (use == HeadingUse::area) {
    begin_area(heading.code, heading.text, place);
    books_.placed(place, heading.whole);
  } else {
    begin_group(heading, place);
  }
}

int Builder::free_code(const std::string& wanted) const {
  std::set<int> taken;
  for (const DraftArea& one : draft_.areas) taken.insert(one.code);
  const auto asked = plan::parse_area(text::to_upper(wanted));
  if (asked && !taken.contains(*asked)) return *asked;
  // The next of the same kind of code as the others: I, II, …
  int next = asked.value_or(draft_.areas.empty() ? 1 : draft_.areas.back().code);
  while (taken.contains(next) && !plan::area_code(next + 1).empty()) ++next;
  constexpr int first_number = 101;  // a plan has more areas than Roman numbers: 1, 2, …
  if (taken.contains(next)) next = first_number;
  while (taken.contains(next)) ++next;
  return next;
}

void Builder::begin_area(const std::string& code, const std::string& name, const CellPlace& place) {
  target_ = task_ = activity_ = group_ = nullptr;
  const std::string key = code + " " + text::fold(name) + " " + text::fold(part_);
  const auto [found, added] = areas_by_name_.try_emplace(key, draft_.areas.size());
  area_ = found->second;
  if (!added) return;  // it goes on
  DraftArea made{.code = free_code(code), .part = part_, .name = name};
  if (name.empty()) {
    made.name = draft_.title;
    made.doubts.push_back({place,
                           {"bảng không ghi tên lĩnh vực nên lấy tên kế hoạch",
                            "the table does not name the area; it has the plan's title"}});
  }
  const std::string given = plan::area_code(made.code);
  if (!code.empty() && given != text::to_upper(code)) {
    made.doubts.push_back({place, say("bản in ghi mã \"{}\", đã dùng ở lĩnh vực khác; lĩnh vực này lấy mã {}",
                                      "the print has the code \"{}\" of another area; this one gets {}", code, given)});
  }
  draft_.areas.push_back(std::move(made));
  area_places_.push_back(place);
}

void Builder::leave_out_empty_areas() {
  for (std::size_t at = 0; at < draft_.areas.size(); ++at) {
    if (draft_.areas[at].items.empty())
      books_.leave_out(area_places_[at], draft_.areas[at].name,
                       {"tiêu đề không có việc nào ở dưới", "a heading without work below it"});
  }
  std::erase_if(draft_.areas, [](const DraftArea& area) { return area.items.empty(); });
}

DraftArea& Builder::area() {
  if (!area_) begin_area("", "", {});
  return draft_.areas[*area_];
}

void Builder::begin_group(const Heading& heading, const CellPlace& place) {
  if (!one_work_column_) {
    books_.leave_out(place, heading.whole,
                     {"tiêu đề phụ: bảng đã có cột mục tiêu, nhiệm vụ nên không có chỗ cho nó",
                      "a sub-heading: the table has columns for all levels"});
    return;
  }
  Prefix prefix;
  prefix.number = heading.code;
  prefix.text = heading.text;
  begin_item(plan::ItemKind::task, prefix, place);
  group_ = task_;
  books_.placed(place, heading.whole);
}

}  // namespace cchc::importer
