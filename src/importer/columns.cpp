#include "importer/columns.h"

#include "importer/cell_text.h"
#include "plan/date.h"
#include "plan/deadline.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/normalize.h"
#include "text/number.h"
#include "text/split.h"

#include <algorithm>
#include <set>

namespace cchc::importer {

using office::Cell;
using office::Row;
using office::Table;
using text::Message;
using text::say;

namespace {

/// Words of headers, folded, in the order they are looked for: the first found decides.
struct HeaderWord {
  std::string_view word;
  ColumnRole role;
  bool whole = false;  ///< only when nothing else stands there
};
constexpr std::array header_words{
    HeaderWord{"stt", ColumnRole::number, true},
    HeaderWord{"tt", ColumnRole::number, true},
    HeaderWord{"sott", ColumnRole::number, true},
    HeaderWord{"sothutu", ColumnRole::number},
    HeaderWord{"ghichu", ColumnRole::note},
    HeaderWord{"kinhphi", ColumnRole::funding},
    HeaderWord{"batdau", ColumnRole::start},
    HeaderWord{"ketthuc", ColumnRole::deadline},
    HeaderWord{"hoanthanh", ColumnRole::deadline, true},
    HeaderWord{"lanhdao", ColumnRole::none},
    HeaderWord{"nguonvon", ColumnRole::funding},
    HeaderWord{"dutoan", ColumnRole::funding},
    HeaderWord{"chutri", ColumnRole::owner},
    HeaderWord{"phoihop", ColumnRole::partners},
    HeaderWord{"thoigian", ColumnRole::deadline},
    HeaderWord{"thoihan", ColumnRole::deadline},
    HeaderWord{"thoidiem", ColumnRole::deadline},
    HeaderWord{"tiendo", ColumnRole::deadline},
    HeaderWord{"hanhoanthanh", ColumnRole::deadline},
    HeaderWord{"ngayhoanthanh", ColumnRole::deadline},
    HeaderWord{"sanpham", ColumnRole::output},
    HeaderWord{"ketqua", ColumnRole::output},
    HeaderWord{"linhvuc", ColumnRole::area},
    HeaderWord{"nhiemvu", ColumnRole::task},
    HeaderWord{"muctieu", ColumnRole::target},
    HeaderWord{"hoatdong", ColumnRole::activity},
    HeaderWord{"giaiphap", ColumnRole::activity},
    HeaderWord{"noidung", ColumnRole::task},
    HeaderWord{"congviec", ColumnRole::task},
    HeaderWord{"dauviec", ColumnRole::task},
    HeaderWord{"phutrach", ColumnRole::owner},
    HeaderWord{"trachnhiem", ColumnRole::owner},
    HeaderWord{"phancong", ColumnRole::owner},
    HeaderWord{"coquan", ColumnRole::owner},
    HeaderWord{"donvi", ColumnRole::owner},
    HeaderWord{"chiutrachnhiem", ColumnRole::owner},
    HeaderWord{"nguoithuchien", ColumnRole::owner},
    HeaderWord{"bophan", ColumnRole::owner},
    HeaderWord{"canbo", ColumnRole::owner},
    HeaderWord{"thuchien", ColumnRole::owner, true},
};

/// The roles by the names they have on the command line.
struct RoleName {
  std::string_view name;
  ColumnRole role;
};
constexpr std::array role_names{
    RoleName{"row", ColumnRole::number},        RoleName{"area", ColumnRole::area},
    RoleName{"target", ColumnRole::target},     RoleName{"task", ColumnRole::task},
    RoleName{"text", ColumnRole::task},         RoleName{"activity", ColumnRole::activity},
    RoleName{"output", ColumnRole::output},     RoleName{"owner", ColumnRole::owner},
    RoleName{"partners", ColumnRole::partners}, RoleName{"deadline", ColumnRole::deadline},
    RoleName{"funding", ColumnRole::funding},   RoleName{"note", ColumnRole::note},
};

std::string words_at(const Row& row, std::size_t column) {
  const Cell* cell = row.at(column);
  std::string words;
  if (cell != nullptr && !cell->continues) {
    for (const std::string& paragraph : cell->paragraphs) text::add_item(words, " ", paragraph);
  }
  return words;
}

/// The roles of the columns when these rows together are the header. A word over several columns holds for those that
/// have none below it.
std::vector<ColumnRole> roles_of(const Table& table, std::size_t first, std::size_t count) {
  std::vector<ColumnRole> roles(table.columns, ColumnRole::none);
  for (std::size_t column = 0; column < table.columns; ++column) {
    for (std::size_t at = count; at-- > 0 && roles[column] == ColumnRole::none;) {
      const std::string words = words_at(table.rows[first + at], column);
      if (words.size() > longest_header) return std::vector<ColumnRole>(table.columns, ColumnRole::none);
      roles[column] = role_of_header(words);
    }
  }
  return roles;
}

std::size_t distinct(const std::vector<ColumnRole>& roles) {
  std::set<ColumnRole> seen(roles.begin(), roles.end());
  seen.erase(ColumnRole::none);
  return seen.size();
}

/// A role named by several columns, but for periods, is that of the first; of two for the work, the second is what is
/// done for the first.
void settle(const Row& header, std::vector<ColumnRole>& roles) {
  std::set<ColumnRole> seen;
  for (std::size_t at = 0; at < roles.size(); ++at) {
    const bool same_cell = at > 0 && header.at(at) == header.at(at - 1);
    if (roles[at] == ColumnRole::none || roles[at] == ColumnRole::period || seen.insert(roles[at]).second) continue;
    const bool second_task = roles[at] == ColumnRole::task && !same_cell && !seen.contains(ColumnRole::activity);
    roles[at] = second_task ? ColumnRole::activity : ColumnRole::none;
    seen.insert(roles[at]);
  }
}

bool goes_over_two_rows(const Table& table, std::size_t first) {
  if (first + 1 >= table.rows.size()) return false;
  const auto& upper = table.rows[first].cells;
  const auto& lower = table.rows[first + 1].cells;
  const bool wide = std::ranges::any_of(upper, [](const Cell& cell) { return cell.columns > 1 && !cell.empty(); });
  const bool high = std::ranges::any_of(lower, [](const Cell& cell) { return cell.continues; });
  // A sheet without merged cells leaves the lower ones empty, but for the quarters below years.
  const bool gaps = std::ranges::count_if(lower, [](const Cell& cell) { return !cell.empty(); }) <= 3;
  const bool periods = std::ranges::all_of(
      lower, [](const Cell& cell) { return cell.empty() || period_of_header(whole_text(cell.paragraphs)); });
  return wide || high || gaps || periods;
}

}  // namespace

std::optional<HeaderPeriod> period_of_header(std::string_view words) {
  const std::string folded = text::fold(words);
  constexpr std::size_t longest = 7;  // "thang12"
  if (folded.size() > longest) return std::nullopt;
  std::string_view number = folded;
  if (number.starts_with("quy")) {
    const auto quarter = plan::parse_quarter(number.substr(3));
    return quarter ? std::optional(HeaderPeriod{false, std::string(plan::roman_quarter(*quarter))}) : std::nullopt;
  }
  number.remove_prefix(number.starts_with("thang") ? 5 : number.starts_with("t") ? 1 : 0);
  if (number.size() == folded.size()) return std::nullopt;
  const unsigned month = text::whole_number<unsigned>(number).value_or(0);
  return 1 <= month && month <= plan::last_month ? std::optional(HeaderPeriod{true, std::to_string(month)})
                                                 : std::nullopt;
}

bool is_mark(std::string_view text) {
  constexpr std::array<std::string_view, 8> marks{"x", "X", "v", "V", "✓", "✔", "*", "+"};
  return std::ranges::find(marks, text::trim(text)) != marks.end();
}

ColumnRole role_of_header(std::string_view words) {
  if (period_of_header(words)) return ColumnRole::period;
  const std::string folded = text::fold(words);
  const auto found = std::ranges::find_if(header_words, [&](const HeaderWord& one) {
    return one.whole ? folded == one.word : folded.find(one.word) != std::string::npos;
  });
  return found == header_words.end() ? ColumnRole::none : found->role;
}

bool is_work(ColumnRole role) {
  return role == ColumnRole::target || role == ColumnRole::task || role == ColumnRole::activity;
}

std::optional<std::size_t> Columns::find(ColumnRole role) const {
  const auto found = std::ranges::find(roles, role);
  return found == roles.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - roles.begin()));
}

bool Columns::is_plan() const {
  const bool work = find(ColumnRole::task) || find(ColumnRole::activity);
  return work && (find(ColumnRole::owner) || find(ColumnRole::deadline) || find(ColumnRole::period));
}

std::size_t Columns::work_columns() const {
  return static_cast<std::size_t>(std::ranges::count_if(roles, is_work));
}

std::optional<Columns> find_columns(const Table& table) {
  constexpr std::size_t looked_at = 40;
  for (std::size_t row = 0; row < std::min(table.rows.size(), looked_at); ++row) {
    Columns one{.roles = roles_of(table, row, 1), .header_begin = row, .rows_begin = row + 1};
    Columns best = one;
    if (distinct(one.roles) > 0 && goes_over_two_rows(table, row)) {
      Columns two{.roles = roles_of(table, row, 2), .header_begin = row, .rows_begin = row + 2};
      if (distinct(two.roles) > distinct(one.roles)) best = std::move(two);
    }
    settle(table.rows[best.rows_begin - 1], best.roles);
    if (!best.is_plan()) continue;
    return best;
  }
  return std::nullopt;
}

namespace {

/// What is wrong with one "owner=5" where it is put to those before it; nothing when it was taken.
std::optional<Message> take_pair(std::string_view pair, Columns& columns) {
  const std::size_t equals = std::min(pair.find('='), pair.size());
  const std::string_view name = text::trim(pair.substr(0, equals));
  const std::string_view value = text::trim(pair.substr(std::min(equals + 1, pair.size())));
  const auto* role = std::ranges::find(role_names, name, &RoleName::name);
  const std::size_t number = text::whole_number<std::size_t>(value).value_or(0);
  if (role == role_names.end() || number == 0 || number > office::max_columns) {
    return say(
        "--columns: không hiểu \"{0}\"; viết như \"text=3,owner=5\", cách nhau bằng dấu phẩy, với các tên: {1}",
        "--columns: \"{0}\" is not understood; write \"text=3,owner=5\", with commas between and these names: {1}",
        pair, text::join(role_names, ", ", &RoleName::name));
  }
  if (const auto before = columns.find(role->role)) {
    return say("--columns: \"{0}\": nội dung này đã lấy từ cột {1}; chỉ ghi một cột",
               "--columns: \"{0}\": this is read from column {1} already; give one column", pair, *before + 1);
  }
  if (columns.roles.size() < number) columns.roles.resize(number, ColumnRole::none);
  if (columns.roles[number - 1] != ColumnRole::none) {
    return say("--columns: \"{}\": cột này đã có tên khác ở trước; mỗi cột chỉ ghi một tên",
               "--columns: \"{}\": this column has another name before; give each column one", pair);
  }
  columns.roles[number - 1] = role->role;
  return std::nullopt;
}

}  // namespace

std::variant<Columns, Message> parse_columns(std::string_view typed) {
  Columns columns;
  for (const std::string_view pair : text::split(typed, ',')) {
    if (auto problem = take_pair(text::trim(pair), columns)) return std::move(*problem);
  }
  if (!columns.find(ColumnRole::task) && !columns.find(ColumnRole::activity))
    return Message{"--columns: thiếu cột nội dung, ví dụ \"text=3\"",
                   "--columns: the work is missing, such as \"text=3\""};
  return columns;
}

std::string_view name_of(ColumnRole role) {
  const auto* found = std::ranges::find(role_names, role, &RoleName::role);
  return found == role_names.end() ? "" : found->name;
}

bool repeats_header(const Table& table, const Row& row, const Columns& columns) {
  if (columns.rows_begin == columns.header_begin) return false;
  std::size_t same = 0;
  for (const Cell& cell : row.cells) {
    if (cell.empty()) continue;
    bool found = false;
    for (std::size_t at = columns.header_begin; at < columns.rows_begin && !found; ++at)
      found = text::fold(words_at(table.rows[at], cell.column)) == text::fold(words_at(row, cell.column));
    if (!found) return false;
    ++same;
  }
  return same > 1;
}

bool numbers_columns(const Row& row) {
  std::size_t count = 0;
  for (const Cell& cell : row.cells) {
    if (cell.empty()) continue;
    const std::string folded = text::fold(cell.paragraphs.front());
    const auto is_short = [](char c) { return text::is_digit(c) || ('a' <= c && c <= 'i') || c == '(' || c == ')'; };
    if (cell.paragraphs.size() > 1 || folded.size() > 4 || !std::ranges::all_of(folded, is_short)) return false;
    ++count;
  }
  return count > 2;
}

bool sums_up(const Row& row) {
  const auto first = std::ranges::find_if(row.cells, [](const Cell& cell) { return !cell.continues && !cell.empty(); });
  if (first == row.cells.end()) return false;
  // "Tổng số hóa …" may be work.
  std::string lower = text::to_lower(text::squeeze(first->paragraphs.front()));
  lower = lower.substr(0, lower.find(':'));
  return lower.starts_with("tổng cộng") || lower == "tổng số" || lower == "tổng" || lower == "cộng";
}

}  // namespace cchc::importer
