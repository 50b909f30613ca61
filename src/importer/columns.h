#pragma once

#include "office/document.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cchc::importer {

/// What a column of the table holds. `start`: when work begins, which is no deadline. `period`: a mark where work is
/// due in the quarter or month of the header.
enum class ColumnRole {
  none,
  number,
  area,
  target,
  task,
  activity,
  output,
  owner,
  partners,
  deadline,
  start,
  period,
  funding,
  note
};

/// The quarter or month a header names: "Quý III", "Tháng 6", "T6".
struct HeaderPeriod {
  bool is_month = false;
  std::string number;  ///< "III", "6"
};
std::optional<HeaderPeriod> period_of_header(std::string_view words);
/// Whether a cell only marks its column: "x".
bool is_mark(std::string_view text);

/// A header is words, not a text.
inline constexpr std::size_t longest_header = 120;  // bytes

/// What a header's words mean, however they are typed: "Cơ quan, đơn vị chủ trì" is an owner.
ColumnRole role_of_header(std::string_view words);

/// The columns of a table by what they hold, and where its rows begin.
struct Columns {
  std::vector<ColumnRole> roles;  ///< of each column
  std::size_t header_begin = 0;   ///< the first row of the header
  std::size_t rows_begin = 0;     ///< the first row behind the header
  bool rows_above = false;        ///< the rows above the header belong to the plan too: it is the header of a new page

  std::optional<std::size_t> find(ColumnRole role) const;
  /// Whether a row is one of the plan's.
  bool is_row(std::size_t row) const { return row >= rows_begin || (rows_above && row < header_begin); }
  ColumnRole at(std::size_t column) const { return column < roles.size() ? roles[column] : ColumnRole::none; }
  /// Whether a plan can be made of it: it names the work and who does it or until when.
  bool is_plan() const;
  /// How many of the columns for targets, tasks and activities there are.
  std::size_t work_columns() const;
};
bool is_work(ColumnRole role);

/// The columns as the header of the table names them, one row or two; nothing when no row of it is such a header.
std::optional<Columns> find_columns(const office::Table& table);

/// The name a role has on the command line: "owner".
std::string_view name_of(ColumnRole role);

/// The columns as somebody says: "text=3,owner=5", counted from 1. Or what is wrong with it.
std::variant<Columns, text::Message> parse_columns(std::string_view typed);

/// Whether a row is the header once more, as on a new page.
bool repeats_header(const office::Table& table, const office::Row& row, const Columns& columns);
/// Whether a row only numbers the columns: (1), (2), (3).
bool numbers_columns(const office::Row& row);
/// Whether a row sums up those above it: "Tổng cộng: 70 nhiệm vụ".
bool sums_up(const office::Row& row);

}  // namespace cchc::importer
