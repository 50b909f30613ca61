#include "importer/indicators.h"

#include "importer/cell_text.h"
#include "importer/columns.h"
#include "importer/head.h"
#include "importer/headings.h"
#include "importer/names.h"
#include "importer/prefix.h"
#include "importer/words.h"
#include "plan/binder.h"
#include "plan/goal.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

namespace cchc::importer {

using office::Cell;
using office::Row;
using text::say;

namespace {

/// A value of a cell: what a plan can measure by, and the unit that is written behind it.
struct Value {
  std::string text, unit;
  bool is_number = false;
};

/// "98,5%", "≥ 5 dịch vụ", "Đạt mức tiên tiến"; nothing for a text no goal can be.
std::optional<Value> parse_value(const std::string& written) {
  if (plan::is_goal_in_words(written)) return Value{written, "", false};
  const std::size_t last = written.find_last_of("0123456789");
  if (last == std::string::npos) return std::nullopt;
  // "từ 98% trở lên" ends in words that belong to the bound.
  for (const bool whole : {true, false}) {
    const std::size_t end = whole ? written.size() : last + 1;
    Value value{written.substr(0, end), std::string(text::trim(std::string_view(written).substr(end))), false};
    if (plan::parse_goal_bound(value.text)) {
      if (whole && written.find('%') != std::string::npos) value.unit = "%";
      return value;
    }
    value.is_number = plan::parse_number(value.text).has_value();
    if (value.is_number) return value;
  }
  return std::nullopt;
}

bool same_unit(const std::string& one, const std::string& other) {
  return one == other || (!text::fold(one).empty() && text::fold(one) == text::fold(other));
}

/// "(%)", "(hồ sơ)" at the end of a name.
std::string unit_in_name(std::string_view name) {
  constexpr std::size_t longest = 24;  // bytes
  const std::size_t open = name.rfind('(');
  if (open == std::string_view::npos || !name.ends_with(')') || name.size() - open > longest) return "";
  const std::string unit(text::trim(name.substr(open + 1, name.size() - open - 2)));
  return unit.find_first_of("0123456789") == std::string::npos ? unit : "";
}

class IndicatorReader {
public:
  IndicatorReader(const IndicatorTable& table, Draft& draft, Ledger& books)
      : table_(table), draft_(draft), books_(books) {
    for (const Row& row : table.table->rows) {
      for (const Cell& cell : row.cells) {
        if (role_at(cell.column) == IndicatorRole::owner && !is_ditto(cell.paragraphs)) names_.learn(cell.paragraphs);
      }
    }
  }

  std::size_t run() {
    std::size_t rows = 0;
    for (std::size_t at = 0; at < table_.table->rows.size(); ++at) {
      const Row& row = table_.table->rows[at];
      for (const Cell& cell : row.cells) books_.read(place_of(row, cell.column), whole_text(cell.paragraphs));
      if (at >= table_.rows_begin) {
        ++rows;
        if (repeats_header(row) || numbers_columns(row)) {
          place_row(row);
        } else {
          read_row(row);
        }
      } else if (at >= table_.header_begin) {
        place_row(row);
      } else {
        leave_out(row, {"đứng trên tiêu đề của bảng", "above the header of the table"});
      }
    }
    if (direction_guessed_ && first_file_ != nullptr)
      first_file_->push_back({{table_.number, 0, 0},
                              {"bảng không ghi chỉ tiêu tăng hay giảm; \"direction\" là đoán",
                               "the table does not say which way is better; \"direction\" is a guess"}});
    return rows;
  }

private:
  CellPlace place_of(const Row& row, std::size_t column) const { return {table_.number, row.number, column + 1}; }
  IndicatorRole role_at(std::size_t column) const {
    return column < table_.columns.size() ? table_.columns[column].role : IndicatorRole::other;
  }
  /// The text of a column in a row, on one line.
  std::string at(const Row& row, IndicatorRole role) const {
    const Cell* cell = row.at(table_.find(role));
    return cell == nullptr ? "" : line_of_cell(said_in(*cell));
  }
  /// What a cell says: that of the one above where it is merged with it or says "như trên".
  const std::vector<std::string>& said_in(const Cell& cell) const {
    const auto above = above_.find(cell.column);
    return above != above_.end() && (cell.continues || is_ditto(cell.paragraphs)) ? above->second : cell.paragraphs;
  }

  void place_row(const Row& row) {
    for (const Cell& cell : row.cells) books_.placed(place_of(row, cell.column), whole_text(cell.paragraphs));
  }
  void leave_out(const Row& row, const text::Message& reason) {
    for (const Cell& cell : row.cells)
      if (!cell.empty()) books_.leave_out(place_of(row, cell.column), whole_text(cell.paragraphs), reason);
  }

  bool repeats_header(const Row& row) const {
    const std::size_t name = table_.find(IndicatorRole::name);
    return name < table_.columns.size() && at(row, IndicatorRole::name) == table_.columns[name].header;
  }

  bool has_value(const Row& row) const {
    return std::ranges::any_of(row.cells, [&](const Cell& cell) {
      const IndicatorRole role = role_at(cell.column);
      return cell.columns == 1 && !said_in(cell).empty() && role != IndicatorRole::number &&
             role != IndicatorRole::name;
    });
  }

  void read_row(const Row& row) {
    for (const Cell& cell : row.cells)
      if (!cell.continues && !is_ditto(cell.paragraphs)) above_[cell.column] = cell.paragraphs;
    const Cell* only = nullptr;
    for (const Cell& cell : row.cells)
      if (!cell.empty() && !cell.continues && (only == nullptr || role_at(only->column) == IndicatorRole::number))
        only = &cell;
    if (only == nullptr) return;
    const std::string number = at(row, IndicatorRole::number);
    if (!has_value(row)) {
      begin_group(row, number, line_of_cell(only->paragraphs));
    } else {
      read_indicator(row, number);
    }
  }

  /// A row without a value: the heading of an area or of a group, or what the rows below it are parts of.
  void begin_group(const Row& row, const std::string& number, const std::string& name) {
    Heading heading = parse_heading(name);
    if (!number.empty() && heading.code.empty() && number != name) heading = parse_heading(number + ". " + name);
    parent_.clear();
    const std::string folded = text::fold(heading.text);
    const auto area = std::ranges::find_if(
        draft_.areas, [&](const DraftArea& one) { return !one.name.empty() && text::fold(one.name) == folded; });
    if (area != draft_.areas.end()) {
      area_ = &*area;
      group_.clear();
    } else if (heading.kind == HeadingKind::arabic || heading.kind == HeadingKind::deeper ||
               (heading.kind == HeadingKind::plain && name.ends_with(':'))) {
      parent_ = heading.text;
      parent_number_ = number.empty() ? heading.code : number;
      while (parent_.ends_with(':')) parent_.pop_back();
    } else {
      group_ = heading.whole;
      area_ = nullptr;
    }
    place_row(row);
  }

  /// Whether a row goes on with what the row without a value above it began: "a)", "-", "1.1" below "1".
  bool is_part(const std::string& number, const std::string& name, const Prefix& prefix) const {
    if (parent_.empty()) return false;
    if (number.empty()) return parent_number_.empty() || is_bulleted(name) || !prefix.number.empty();
    const bool digit = is_digit(number.front());
    return !digit || number.starts_with(parent_number_ + ".");
  }

  void read_indicator(const Row& row, const std::string& number) {
    DraftIndicator made;
    const std::string written = at(row, IndicatorRole::name);
    const Prefix prefix = parse_prefix(written);
    if (!is_part(number, written, prefix)) parent_.clear();
    made.name = parent_.empty() ? "" : parent_ + ": ";
    made.name += without_bullet(prefix.number.empty() ? written : prefix.text);
    if (made.name.empty()) {
      leave_out(row, {"dòng chỉ tiêu không có tên", "an indicator without a name"});
      return;
    }
    made.unit = at(row, IndicatorRole::unit);
    for (const Cell& cell : row.cells) {
      if (!said_in(cell).empty()) read_cell(made, row, cell);
    }
    if (made.goals.empty()) {
      leave_out(row, {"chỉ tiêu không có mức cần đạt nào hiểu được: ghi thêm vào \"indicators\"",
                      "an indicator without a goal that is understood: add it to \"indicators\""});
      return;
    }
    place_row(row);
    settle_goals(made, row);
    settle_unit(made, row);
    settle_direction(made);
    if (!group_.empty()) made.notes.push_back("Nhóm: " + group_);
    if (first_file_ == nullptr) first_file_ = area_ != nullptr ? &area_->doubts : &draft_.head_doubts;
    (area_ != nullptr ? area_->indicators : draft_.indicators).push_back(std::move(made));
  }

  void read_cell(DraftIndicator& made, const Row& row, const Cell& cell) {
    const IndicatorColumn& column = table_.columns[std::min(cell.column, table_.columns.size() - 1)];
    const std::string written = line_of_cell(said_in(cell));
    const std::string labelled = column.header.empty() ? written : column.header + ": " + written;
    switch (column.role) {
      case IndicatorRole::number:
      case IndicatorRole::name:
      case IndicatorRole::unit:
        break;
      case IndicatorRole::goal:
        read_goal(made, row, column, written, labelled);
        break;
      case IndicatorRole::base:
        if (const auto value = parse_value(written); value && value->is_number && made.base.empty()) {
          made.base = value->text;
          if (made.unit.empty()) made.unit = value->unit;
        } else {
          made.notes.push_back(labelled);
        }
        break;
      case IndicatorRole::by:
        if (const plan::Years years = find_years(written); years.last != 0) made.by = years.last;
        made.notes.push_back(labelled);
        break;
      case IndicatorRole::owner: {
        if (names_nobody(said_in(cell))) {
          books_.leave_out(place_of(row, cell.column), written, only_a_mark);
          break;
        }
        const NameSplitter::Split split = names_.split(said_in(cell));
        made.owners.insert(made.owners.end(), split.owners.begin(), split.owners.end());
        made.owners.insert(made.owners.end(), split.partners.begin(), split.partners.end());
        break;
      }
      case IndicatorRole::other:
        made.notes.push_back(labelled);
        break;
    }
  }

  void read_goal(DraftIndicator& made, const Row& row, const IndicatorColumn& column, const std::string& written,
                 const std::string& labelled) {
    const auto value = parse_value(written);
    const bool fits = value && (value->unit.empty() || made.unit.empty() || same_unit(value->unit, made.unit));
    const bool again =
        std::ranges::find(made.goals, column.year.value_or(0), &DraftIndicator::Goal::year) != made.goals.end();
    if (!fits || again) {
      if (written.find_first_not_of("-–— ") == std::string::npos) return;
      made.notes.push_back(labelled);
      made.doubts.push_back({place_of(row, cell_column(column)),
                             say("mức \"{}\" không phải là mức đo được nên ghi ở note; sửa lại thành goal",
                                 "\"{}\" is no measurable goal and kept in the note; correct it as goal", written)});
      return;
    }
    if (made.unit.empty()) made.unit = value->unit;
    made.goals.push_back({column.year.value_or(0), value->text, value->is_number});
  }

  std::size_t cell_column(const IndicatorColumn& column) const {
    return static_cast<std::size_t>(&column - table_.columns.data());
  }

  /// A plan has one goal without a year, or one for each year named.
  void settle_goals(DraftIndicator& made, const Row& row) {
    const auto undated = std::ranges::find(made.goals, 0, &DraftIndicator::Goal::year);
    if (made.goals.size() < 2 || undated == made.goals.end()) return;
    made.notes.push_back("Mức cần đạt không ghi năm: " + undated->text);
    made.doubts.push_back(
        {place_of(row, table_.find(IndicatorRole::name)),
         say("mức \"{}\" không ghi năm nên ghi ở note; thêm vào goal nếu biết năm",
             "\"{}\" is a goal without a year and kept in the note; add it to goal with its year", undated->text)});
    made.goals.erase(undated);
  }

  void settle_unit(DraftIndicator& made, const Row& row) {
    if (made.unit.empty()) made.unit = unit_in_name(made.name);
    if (!made.unit.empty() || std::ranges::none_of(made.goals, &DraftIndicator::Goal::is_number)) return;
    made.unit = "chưa ghi";
    made.doubts.push_back(
        {place_of(row, table_.find(IndicatorRole::name)), {"bảng không ghi đơn vị tính", "the table gives no unit"}});
  }

  void settle_direction(DraftIndicator& made) {
    if (std::ranges::none_of(made.goals, &DraftIndicator::Goal::is_number)) return;
    std::vector<double> steps;
    if (const auto base = plan::parse_number(made.base)) steps.push_back(*base);
    for (const DraftIndicator::Goal& goal : made.goals)
      if (const auto number = plan::parse_number(goal.text)) steps.push_back(*number);
    made.direction = plan::rising;
    if (steps.front() != steps.back()) {
      if (steps.back() < steps.front()) made.direction = plan::falling;
    } else {
      if (text::to_lower(made.name).find("giảm") != std::string::npos) made.direction = plan::falling;
      direction_guessed_ = true;
    }
  }

  const IndicatorTable& table_;
  Draft& draft_;
  Ledger& books_;
  NameSplitter names_;
  std::map<std::size_t, std::vector<std::string>> above_;  // what each column said last
  DraftArea* area_ = nullptr;                              // whose heading stands above
  std::string group_;                                      // the heading above that is of no area
  std::string parent_, parent_number_;                     // what the rows below are parts of
  bool direction_guessed_ = false;
  std::vector<Doubt>* first_file_ = nullptr;  // what is doubtful of the first file that got an indicator
};

}  // namespace

std::size_t read_indicators(const std::vector<IndicatorTable>& tables, Draft& draft, Ledger& books) {
  std::size_t rows = 0;
  for (const IndicatorTable& table : tables) rows += IndicatorReader(table, draft, books).run();
  return rows;
}

}  // namespace cchc::importer
