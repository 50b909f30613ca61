#include "report/column.h"

#include "plan/deadline.h"
#include "plan/groups.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/normalize.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <set>
#include <system_error>
#include <utility>

namespace cchc::report {
namespace {

Cell text_cell(const plan::Text& text) {
  const std::string_view value = text::trim(text.value);
  return value.empty() ? Cell{} : Cell{std::string(value)};
}

Cell lines_cell(const std::vector<plan::Text>& texts) {
  std::string lines = plan::lines_of(texts);
  return lines.empty() ? Cell{} : Cell{std::string(text::trim(lines))};
}

/// Ids in the order of the plan: area, then kind, then number. Malformed ids have no order.
Cell id_order(const plan::Item* item) {
  if (item == nullptr || !item->id) return {};
  constexpr std::int64_t most = 10'000'000'000;
  return (item->id->area * std::int64_t{4} + static_cast<std::int64_t>(item->id->kind)) * most + item->id->ordinal;
}

/// Nothing where the plan has no such level above the item.
Cell item_text_cell(const plan::Item* item) {
  return item == nullptr ? Cell{} : text_cell(item->text);
}

Cell id_cell(const plan::Item* item) {
  return item == nullptr ? Cell{} : text_cell(item->id_text);
}

/// By item, then by day; a name alone would put I.HD10 before I.HD2.
Cell instance_order(const ColumnInput& input) {
  const Cell item = id_order(input.row.item);
  if (!input.row.instance || std::holds_alternative<std::monostate>(item)) return item;
  return order_key(item) + plan::to_iso(input.row.instance->days.last);
}

Cell kind_cell(const ColumnInput& input) {
  return plan::kind_name(input.row.kind).en;
}

Cell names_cell(const std::vector<plan::BodyReference>& references) {
  std::vector<std::string> names;
  for (const plan::BodyReference& reference : references) {
    const plan::Text& name = reference.body && reference.body->name ? reference.body->name : reference.name;
    if (const std::string_view value = text::trim(name.value); !value.empty()) names.emplace_back(value);
  }
  return names;
}

/// The levels of the owners, each once, in the order of reports.
std::set<plan::Level> owner_levels(const plan::WorkItem& item) {
  std::set<plan::Level> levels;
  for (const plan::BodyReference& owner : item.owners) {
    if (owner.body && owner.body->level) levels.insert(*owner.body->level);
  }
  return levels;
}

/// Whether its days, if any, do not say when the work is due. Work that never is due is left blank where no start is told.
bool needs_words(const plan::Schedule& schedule) {
  const bool is_ongoing = schedule.recurrence == plan::Schedule::Recurrence::ongoing;
  return plan::is_unclear(schedule) || schedule.approximate || schedule.then_ongoing ||
         (is_ongoing && schedule.given.empty() && (schedule.start || schedule.end));
}

Cell instance_cell(const ColumnInput& input) {
  return input.row.instance ? Cell{plan::name_of(*input.row.instance)} : Cell{};
}

Cell period_cell(const ColumnInput& input) {
  return input.row.instance ? Cell{plan::to_string(input.row.instance->term)} : Cell{};
}

Cell due_cell(const ColumnInput& input) {
  DayList list;
  const std::optional<plan::Schedule>& schedule = input.row.item->schedule;
  if (!schedule) {
    if (input.row.item->deadline) list.summary = text::say("chưa rõ thời hạn", "not known");
    list.only_in_words = true;
    return list;
  }
  if (input.row.instance && input.row.instance->due) {
    list.days.push_back(*input.row.instance->due);
    return list;
  }
  list.only_in_words = needs_words(*schedule);
  for (const plan::Date day : plan::due_dates(*schedule, input.years)) {
    if (input.row.instance) break;
    if (!input.due_within || input.due_within->contains(day)) list.days.push_back(day);
  }
  list.summary = plan::describe(*schedule);
  return list;
}

Cell area_cell(const ColumnInput& input) {
  return input.row.area->code > 0 ? Cell{plan::area_code(input.row.area->code)} : text_cell(input.row.area->code_text);
}

Cell row_cell(const ColumnInput& input) {
  const std::string_view row = text::trim(input.row.item->row.value);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(row.data(), row.data() + row.size(), number);
  if (row.starts_with('0') || error != std::errc{} || end != row.data() + row.size())
    return text_cell(input.row.item->row);
  return number;
}

/// Numbers within it by their value: 2.9 before 2.10.
Cell row_order(const ColumnInput& input) {
  constexpr std::size_t digits = 6;
  std::string key;
  std::string number;
  const auto flush = [&] {
    if (!number.empty()) key += std::string(digits - std::min(digits, number.size()), '0') + number;
    number.clear();
  };
  for (const char c : text::trim(input.row.item->row.value)) {
    if (c >= '0' && c <= '9') {
      number += c;
    } else {
      flush();
      key += c;
    }
  }
  flush();
  return key.empty() ? Cell{} : Cell{key};
}

Cell ongoing_cell(const ColumnInput& input) {
  const std::optional<plan::Schedule>& schedule = input.row.item->schedule;
  return schedule && schedule->recurrence == plan::Schedule::Recurrence::ongoing;
}

Cell level_cell(const ColumnInput& input) {
  std::vector<std::string> names;
  for (const plan::Level level : owner_levels(*input.row.item)) names.emplace_back(plan::name(level));
  return names;
}

Cell level_order(const ColumnInput& input) {
  const std::set<plan::Level> levels = owner_levels(*input.row.item);
  return levels.empty() ? Cell{} : Cell{static_cast<std::int64_t>(*levels.begin())};
}

Cell area_order(const ColumnInput& input) {
  return input.row.area->code > 0 ? Cell{std::int64_t{input.row.area->code}} : Cell{};
}

constexpr std::array column_table{
    Column{.key = "id",
           .title_vi = "Mã",
           .title_en = "Id",
           .cell = [](const ColumnInput& in) { return text_cell(in.row.item->id_text); },
           .order = [](const ColumnInput& in) { return id_order(in.row.item); },
           .standard = true,
           .whole = true},
    Column{.key = "instance",
           .title_vi = "Mã kỳ",
           .title_en = "Instance",
           .cell = instance_cell,
           .order = instance_order,
           .whole = true,
           .of_instance = true},
    Column{.key = "period",
           .title_vi = "Kỳ",
           .title_en = "Period",
           .cell = period_cell,
           .whole = true,
           .of_instance = true},
    Column{.key = "area", .title_vi = "Lĩnh vực", .title_en = "Area", .cell = area_cell, .order = area_order},
    Column{.key = "row",
           .title_vi = "STT",
           .title_en = "Row",
           .cell = row_cell,
           .order = row_order,
           .whole = true,
           .right = true},
    Column{.key = "target",
           .title_vi = "Mục tiêu",
           .title_en = "Target",
           .cell = [](const ColumnInput& in) { return id_cell(in.row.target); },
           .order = [](const ColumnInput& in) { return id_order(in.row.target); },
           .shown = [](const ColumnInput& in, text::Language) { return item_text_cell(in.row.target); }},
    Column{.key = "target_id",
           .title_vi = "Mã mục tiêu",
           .title_en = "Target id",
           .cell = [](const ColumnInput& in) { return id_cell(in.row.target); },
           .order = [](const ColumnInput& in) { return id_order(in.row.target); },
           .whole = true,
           .asked_only = true},
    Column{.key = "task",
           .title_vi = "Nhiệm vụ",
           .title_en = "Task",
           .cell = [](const ColumnInput& in) { return id_cell(in.row.task); },
           .order = [](const ColumnInput& in) { return id_order(in.row.task); },
           .shown = [](const ColumnInput& in, text::Language) { return item_text_cell(in.row.task); }},
    Column{.key = "task_id",
           .title_vi = "Mã nhiệm vụ",
           .title_en = "Task id",
           .cell = [](const ColumnInput& in) { return id_cell(in.row.task); },
           .order = [](const ColumnInput& in) { return id_order(in.row.task); },
           .whole = true,
           .asked_only = true},
    Column{.key = "text",
           .title_vi = "Hoạt động",
           .title_en = "Activity",
           .cell = [](const ColumnInput& in) { return text_cell(in.row.item->text); },
           .standard = true},
    Column{.key = "output",
           .title_vi = "Sản phẩm, kết quả",
           .title_en = "Output",
           .cell = [](const ColumnInput& in) { return lines_cell(in.row.item->outputs); }},
    Column{.key = "owner",
           .title_vi = "Cơ quan chủ trì",
           .title_en = "Owner",
           .cell = [](const ColumnInput& in) { return names_cell(in.row.item->owners); },
           .standard = true},
    Column{.key = "partners",
           .title_vi = "Cơ quan phối hợp",
           .title_en = "Partners",
           .cell = [](const ColumnInput& in) { return names_cell(in.row.item->partners); }},
    Column{.key = "deadline",
           .title_vi = "Thời gian thực hiện",
           .title_en = "Deadline",
           .cell = [](const ColumnInput& in) { return text_cell(in.row.item->deadline); },
           .standard = true},
    Column{.key = "funding",
           .title_vi = "Kinh phí",
           .title_en = "Funding",
           .cell = [](const ColumnInput& in) { return text_cell(in.row.item->funding); }},
    Column{.key = "note",
           .title_vi = "Ghi chú",
           .title_en = "Note",
           .cell = [](const ColumnInput& in) { return text_cell(in.row.item->note); }},
    Column{.key = "due", .title_vi = "Đến hạn", .title_en = "Due", .cell = due_cell, .standard = true},
    Column{.key = "ongoing", .title_vi = "Thường xuyên", .title_en = "Ongoing", .cell = ongoing_cell},
    Column{.key = "level", .title_vi = "Cấp chủ trì", .title_en = "Level", .cell = level_cell, .order = level_order},
    Column{.key = "kind",
           .title_vi = "Loại",
           .title_en = "Kind",
           .cell = kind_cell,
           .shown = [](const ColumnInput& in,
                       text::Language language) { return Cell{plan::kind_name(in.row.kind).in(language)}; },
           .unasked = [](const plan::Plan& plan) { return plan::work_kind(plan) != plan::WorkKind::activities; }},
    Column{.key = "shared",
           .title_vi = "Việc giao chung",
           .title_en = "Shared",
           .cell = [](const ColumnInput& in) -> Cell { return in.row.shared; },
           .unasked = plan::has_groups},
};

const Column* find_column(std::string_view name) {
  const std::string key = text::fold(name);
  for (const Column& column : column_table) {
    if (text::fold(column.key) == key || text::fold(column.title_vi) == key || text::fold(column.title_en) == key) {
      return &column;
    }
  }
  return nullptr;
}

UnknownColumn unknown(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Column& column : column_table) {
    names.push_back(column.key);
    names.push_back(column.title_vi);
  }
  const std::optional<std::size_t> at = text::nearest(name, names);
  return {std::string(name), at ? std::string(column_table[*at / 2].key) : std::string()};
}

/// The names in one text, with commas between. A title may itself hold a comma: "Sản phẩm, kết quả".
std::vector<std::string_view> split_names(std::string_view names) {
  if (find_column(names)) return {names};
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  while (start <= names.size()) {
    const std::size_t end = std::min(names.find(',', start), names.size());
    if (const std::string_view part = text::trim(names.substr(start, end - start)); !part.empty()) {
      parts.push_back(part);
    }
    start = end + 1;
  }
  return parts;
}

}  // namespace

text::Message title(const Column& column, plan::WorkKind kind) {
  if (column.key == "text" && kind != plan::WorkKind::activities) {
    return kind == plan::WorkKind::tasks ? text::say("Nhiệm vụ", "Task") : text::say("Việc", "Work item");
  }
  return {std::string(column.title_vi), std::string(column.title_en)};
}

std::span<const Column> all_columns() {
  return column_table;
}

std::vector<const Column*> standard_columns(bool of_instances) {
  std::vector<const Column*> chosen;
  for (const Column& column : column_table) {
    if (!column.standard) continue;
    chosen.push_back(of_instances && column.key == "id" ? find_column("instance") : &column);
  }
  return chosen;
}

const Column& shared_column() {
  return *find_column("shared");
}

std::variant<std::vector<const Column*>, UnknownColumn> find_columns(const std::vector<std::string>& names) {
  std::vector<const Column*> chosen;
  for (const std::string& name : names) {
    for (const std::string_view part : split_names(name)) {
      const Column* column = find_column(part);
      if (!column) return unknown(part);
      if (std::ranges::find(chosen, column) == chosen.end()) chosen.push_back(column);
    }
  }
  return chosen;
}

std::variant<std::vector<SortKey>, UnknownColumn> find_sort_keys(const std::vector<std::string>& names) {
  std::vector<SortKey> keys;
  for (const std::string& name : names) {
    for (std::string_view part : split_names(name)) {
      // Folding drops hyphens, so the sign is looked for in what was typed.
      const bool descending = part.starts_with('-');
      if (descending) part.remove_prefix(1);
      const Column* column = find_column(part);
      if (!column) return unknown(part);
      keys.push_back({column, descending});
    }
  }
  return keys;
}

void sort_rows(std::vector<query::Row>& rows, const std::vector<SortKey>& keys, plan::Years years,
               std::optional<plan::Days> due_within) {
  struct Sorted {
    query::Row row;
    std::vector<std::string> keys;
  };
  std::vector<Sorted> sorted;
  sorted.reserve(rows.size());
  for (const query::Row& row : rows) {
    Sorted& entry = sorted.emplace_back(Sorted{row, {}});
    const ColumnInput input{row, years, due_within};
    for (const SortKey& key : keys) {
      entry.keys.push_back(order_key(key.column->order ? key.column->order(input) : key.column->cell(input)));
    }
  }
  std::ranges::stable_sort(sorted, [&keys](const Sorted& a, const Sorted& b) {
    for (std::size_t at = 0; at < keys.size(); ++at) {
      const std::string& left = a.keys[at];
      const std::string& right = b.keys[at];
      if (left == right) continue;
      if (left.empty() || right.empty()) return right.empty();
      return keys[at].descending ? right < left : left < right;
    }
    return false;
  });
  for (std::size_t at = 0; at < rows.size(); ++at) rows[at] = sorted[at].row;
}

}  // namespace cchc::report
