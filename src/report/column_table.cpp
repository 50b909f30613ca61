#include "report/column.h"

#include "plan/deadline.h"
#include "plan/groups.h"
#include "text/chars.h"
#include "text/normalize.h"
#include "text/number.h"

#include <algorithm>
#include <set>
#include <system_error>

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

/// The levels of the owners, each once, in the order of reports.
std::set<plan::Level> owner_levels(const query::Row& row) {
  std::set<plan::Level> levels;
  for (const plan::BodyReference& owner : row.owners()) {
    if (owner.body && owner.body->level) levels.insert(*owner.body->level);
  }
  return levels;
}

/// Whether its days, if any, do not say when the work is due. Work that never is due is left blank where no start is
/// told.
bool needs_words(const plan::Schedule& schedule) {
  const bool is_ongoing = schedule.recurrence == plan::Schedule::Recurrence::ongoing;
  return plan::is_unclear(schedule) || schedule.approximate || schedule.then_ongoing ||
         (is_ongoing && schedule.days.empty() && (schedule.start || schedule.end));
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
  if (asks_for_summary(list)) list.summary = plan::describe(*schedule);
  return list;
}

Cell area_cell(const ColumnInput& input) {
  return input.row.area->code > 0 ? Cell{plan::area_code(input.row.area->code)} : text_cell(input.row.area->code_text);
}

Cell row_cell(const ColumnInput& input) {
  const std::string_view row = text::trim(input.row.item->row.value);
  const auto number = text::whole_number<std::int64_t>(row);
  return number && !row.starts_with('0') ? Cell{*number} : text_cell(input.row.item->row);
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
    if (text::is_digit(c)) {
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
  for (const plan::Level level : owner_levels(input.row)) names.emplace_back(plan::name(level));
  return names;
}

Cell level_order(const ColumnInput& input) {
  const std::set<plan::Level> levels = owner_levels(input.row);
  return levels.empty() ? Cell{} : Cell{static_cast<std::int64_t>(*levels.begin())};
}

Cell area_order(const ColumnInput& input) {
  return input.row.area->code > 0 ? Cell{std::int64_t{input.row.area->code}} : Cell{};
}

/// A field of a work item as it is: names of bodies as the registry has them, several texts each on a line. Who leads a
/// round may have changed.
Cell field_cell(const query::Row& row, const plan::FieldInfo& field) {
  if (const auto* bodies = plan::bodies_in(*row.item, field))
    return names_cell(bodies == &row.item->owners ? row.owners() : *bodies);
  return lines_cell(plan::texts_in(*row.item, field));
}

Column field_column(const plan::FieldInfo& field) {
  const text::Message title = plan::heading(field);
  Column column{.key = field.key,
                .title_vi = title.vi,
                .title_en = title.en,
                .field = &field,
                .standard = field.listed == plan::Listed::standard};
  if (field.key == "id") {
    column.order = [](const ColumnInput& in) { return id_order(in.row.item); };
    column.whole = true;
  } else if (field.key == "row") {
    column.cell = row_cell;
    column.order = row_order;
    column.whole = column.right = true;
  } else if (field.key == "text") {
    column.title_vi = "Hoạt động";
    column.title_en = "Activity";
  }
  return column;
}

/// A column of what is worked out, with the field it stands after; at the end when that is empty.
struct Placed {
  std::string_view after;
  Column column;
};

std::vector<Placed> other_columns() {
  return {
      {"id",
       {.key = "instance",
        .title_vi = "Mã kỳ",
        .title_en = "Instance",
        .cell = instance_cell,
        .order = instance_order,
        .whole = true,
        .of_instance = true}},
      {"id",
       {.key = "period",
        .title_vi = "Kỳ",
        .title_en = "Period",
        .cell = period_cell,
        .whole = true,
        .of_instance = true}},
      {"id", {.key = "area", .title_vi = "Lĩnh vực", .title_en = "Area", .cell = area_cell, .order = area_order}},
      {"row",
       {.key = "target",
        .title_vi = "Mục tiêu",
        .title_en = "Target",
        .cell = [](const ColumnInput& in) { return id_cell(in.row.target); },
        .order = [](const ColumnInput& in) { return id_order(in.row.target); },
        .shown = [](const ColumnInput& in, text::Language) { return item_text_cell(in.row.target); }}},
      {"row",
       {.key = "target_id",
        .title_vi = "Mã mục tiêu",
        .title_en = "Target id",
        .cell = [](const ColumnInput& in) { return id_cell(in.row.target); },
        .order = [](const ColumnInput& in) { return id_order(in.row.target); },
        .whole = true,
        .asked_only = true}},
      {"row",
       {.key = "task",
        .title_vi = "Nhiệm vụ",
        .title_en = "Task",
        .cell = [](const ColumnInput& in) { return id_cell(in.row.task); },
        .order = [](const ColumnInput& in) { return id_order(in.row.task); },
        .shown = [](const ColumnInput& in, text::Language) { return item_text_cell(in.row.task); }}},
      {"row",
       {.key = "task_id",
        .title_vi = "Mã nhiệm vụ",
        .title_en = "Task id",
        .cell = [](const ColumnInput& in) { return id_cell(in.row.task); },
        .order = [](const ColumnInput& in) { return id_order(in.row.task); },
        .whole = true,
        .asked_only = true}},
      {{}, {.key = "due", .title_vi = "Đến hạn", .title_en = "Due", .cell = due_cell, .standard = true}},
      {{}, {.key = "ongoing", .title_vi = "Thường xuyên", .title_en = "Ongoing", .cell = ongoing_cell}},
      {{}, {.key = "level", .title_vi = "Cấp chủ trì", .title_en = "Level", .cell = level_cell, .order = level_order}},
      {{},
       {.key = "kind",
        .title_vi = "Loại",
        .title_en = "Kind",
        .cell = kind_cell,
        .shown = [](const ColumnInput& in,
                    text::Language language) { return Cell{plan::kind_name(in.row.kind).in(language)}; },
        .unasked = [](const plan::Plan& plan) { return plan::work_kind(plan) != plan::WorkKind::activities; }}},
      {{},
       {.key = "shared",
        .title_vi = "Việc giao chung",
        .title_en = "Shared",
        .cell = [](const ColumnInput& in) -> Cell { return in.row.shared; },
        .unasked = plan::has_groups}},
  };
}

std::vector<Column> make_columns() {
  std::vector<Column> all;
  const std::vector<Placed> others = other_columns();
  const auto add_others = [&](std::string_view after) {
    for (const Placed& other : others) {
      if (other.after == after) all.push_back(other.column);
    }
  };
  for (const plan::FieldInfo& field : plan::activity_record().fields) {
    if (field.listed != plan::Listed::no) all.push_back(field_column(field));
    add_others(field.key);
  }
  add_others({});
  return all;
}

}  // namespace

Cell names_cell(const std::vector<plan::BodyReference>& references) {
  std::vector<std::string> names;
  for (const plan::BodyReference& reference : references) {
    const std::string_view name = text::trim(reference.known_name().value);
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

Cell cell_of(const Column& column, const ColumnInput& input) {
  return column.cell != nullptr ? column.cell(input) : field_cell(input.row, *column.field);
}

text::Message title(const Column& column, plan::WorkKind kind) {
  if (column.key == "text" && kind != plan::WorkKind::activities) {
    return kind == plan::WorkKind::tasks ? text::say("Nhiệm vụ", "Task") : text::say("Việc", "Work item");
  }
  return {column.title_vi, column.title_en};
}

std::span<const Column> all_columns() {
  static const std::vector<Column> columns = make_columns();
  return columns;
}

}  // namespace cchc::report
