#pragma once

#include "importer/draft.h"
#include "importer/headings.h"
#include "importer/names.h"
#include "importer/prefix.h"
#include "importer/tables.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cchc::importer {

/// Makes areas and items of the rows of the plan's tables, and keeps the books of their words.
class Builder {
public:
  Builder(const std::vector<PlanTable>& tables, Draft& draft, Ledger& books);
  void run();
  std::size_t rows() const { return rows_; }

private:
  using Items = std::vector<std::unique_ptr<DraftItem>>;

  // builder_areas.cpp: headings and areas
  void find_headings();
  void find_headings_above(const std::set<HeadingKind>& inside);
  std::vector<Heading> headings_in(const PlanTable& table) const;
  void take_heading(const Heading& heading, const CellPlace& place);
  void begin_area(const std::string& code, const std::string& name, const CellPlace& place);
  void leave_out_empty_areas();
  int free_code(const std::string& wanted) const;
  DraftArea& area();
  void begin_group(const Heading& heading, const CellPlace& place);

  // builder.cpp: rows and items
  void read_table(const PlanTable& table);
  void read_row(const PlanTable& table, const office::Row& row);
  void account_for_header(const PlanTable& table, std::size_t index);
  bool skip_row(const PlanTable& table, const office::Row& row);
  void read_area_column(const PlanTable& table, const office::Row& row);
  void read_work_cell(const office::Cell& cell, ColumnRole role, const CellPlace& place);
  void begin_item(plan::ItemKind kind, const Prefix& prefix, const CellPlace& place);
  Items& parent_of(plan::ItemKind kind);
  plan::ItemKind nested_kind(plan::ItemKind kind, const Prefix& prefix) const;
  bool repeats_current(plan::ItemKind kind, const std::string& text) const;
  DraftItem* deepest() const;
  void read_number(const PlanTable& table, const office::Row& row);

  // builder_values.cpp: what belongs to an item
  void settle_table_doubts();
  void read_headers(const PlanTable& table);
  void doubt_shared_columns(const PlanTable& table);
  void read_header_years(const PlanTable& table);
  void judge_periods(const PlanTable& table);
  void read_values(const PlanTable& table, const office::Row& row, bool continues_item);
  void read_value(DraftItem& item, ColumnRole role, const std::vector<std::string>& paragraphs, const CellPlace& place,
                  bool first_seen);
  void read_names(DraftItem& item, ColumnRole role, const std::vector<std::string>& paragraphs, const CellPlace& place,
                  bool first_seen);
  bool marks_period(DraftItem& item, std::size_t column, std::string_view mark);
  void set_text(DraftItem& item, std::string& field, const text::Message& label, const std::string& text,
                const CellPlace& place);

  struct Origin {
    std::vector<std::string> paragraphs;
    CellPlace place;
  };

  const std::vector<PlanTable>& tables_;
  Draft& draft_;
  Ledger& books_;
  NameSplitter names_;
  std::vector<HeadingUse> uses_;
  std::size_t next_heading_ = 0;
  std::map<const PlanTable*, std::vector<Heading>> above_;  // the headings that stand over whole tables
  bool one_work_column_ = false;
  bool numbers_tasks_ = false;  // the numbers of rows count the tasks, not the activities beside them
  std::string part_;
  std::vector<CellPlace> area_places_;                // of the heading of each area
  std::map<std::string, std::size_t> areas_by_name_;  // the code printed and the folded name, to the index
  std::optional<std::size_t> area_;
  DraftItem* target_ = nullptr;
  DraftItem* task_ = nullptr;
  DraftItem* activity_ = nullptr;
  DraftItem* group_ = nullptr;                                 // a heading that became a task
  std::vector<DraftItem*> begun_;                              // the items that begin in this row
  std::map<std::size_t, Origin> origins_;                      // of cells merged downwards, by column
  std::map<ColumnRole, std::vector<std::string>> said_above_;  // what the row above says, for "như trên"
  std::vector<std::string> headers_;                           // of the table's columns
  std::vector<int> header_years_;                              // the year that stands above each column; 0: none
  std::vector<Doubt> table_doubts_;                            // of the whole table
  std::optional<std::size_t> first_area_;                      // that got an item of the table
  bool periods_are_clear_ = false;                             // its columns of quarters or months say when work is due
  std::string row_number_;                                     // of this row, if it is one the plan can hold
  std::string printed_number_;  // of this row, as it stands there: it tells what stands below what
  std::size_t rows_ = 0;
};

/// Gives every item the number of its id: the one printed where it is free, else the next.
void number_items(Draft& draft);

}  // namespace cchc::importer
