#include "report/listing.h"

#include "text/collate.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace cchc::report {
namespace {

std::vector<const Column*> default_columns(ListFormat format, plan::WorkKind kind,
                                           const std::vector<query::Row>& rows) {
  if (format == ListFormat::table || format == ListFormat::markdown) return standard_columns();
  std::vector<const Column*> all;
  const auto is_blank = [&](const Column& column) {
    return std::ranges::all_of(rows, [&](const query::Row& row) {
      return std::holds_alternative<std::monostate>(column.cell({row, {}, {}}));
    });
  };
  for (const Column& column : all_columns()) {
    if (column.extra && kind == plan::WorkKind::activities) continue;
    // Programs count on every key; people need no column for a level their plan does not have.
    const bool is_level = column.key == "target" || column.key == "task";
    if (is_level && format == ListFormat::excel && kind != plan::WorkKind::activities && is_blank(column)) continue;
    all.push_back(&column);
  }
  return all;
}

/// How many work items a body leads and joins.
struct Part {
  std::int64_t leads = 0;
  std::int64_t joins = 0;
};

bool names(const std::vector<plan::BodyReference>& references, const plan::Body& body) {
  return std::ranges::any_of(references,
                             [&body](const plan::BodyReference& reference) { return reference.body == &body; });
}

Part count_part(const std::vector<query::Row>& rows, const plan::Body& body) {
  Part part;
  for (const query::Row& row : rows) {
    part.leads += names(row.item->owners, body) ? 1 : 0;
    part.joins += names(row.item->partners, body) ? 1 : 0;
  }
  return part;
}

std::vector<const plan::Body*> ordered_bodies(const plan::Plan& plan, BodyOrder order) {
  struct Sorted {
    const plan::Body* body;
    int level;
    std::string key;
  };
  std::vector<Sorted> sorted;
  for (const plan::Body& body : plan.bodies) {
    // A body without a level stands after all levels.
    const int level = body.level ? static_cast<int>(*body.level) : static_cast<int>(plan::Level::other) + 1;
    sorted.push_back({&body, order == BodyOrder::level ? level : 0, text::collation_key(body.name.value)});
  }
  std::ranges::stable_sort(
      sorted, [](const Sorted& a, const Sorted& b) { return std::tie(a.level, a.key) < std::tie(b.level, b.key); });
  std::vector<const plan::Body*> bodies;
  bodies.reserve(sorted.size());
  for (const Sorted& each : sorted) bodies.push_back(each.body);
  return bodies;
}

}  // namespace

std::string print_list(const std::vector<query::Row>& rows, const plan::Plan& plan, ListFormat format,
                       const ListingOptions& options) {
  const plan::WorkKind kind = plan::work_kind(plan);
  const std::vector<const Column*> columns =
      options.columns.empty() ? default_columns(format, kind, rows) : options.columns;
  const bool for_people =
      format != ListFormat::csv && format != ListFormat::json && options.language == text::Language::vietnamese;
  Grid grid;
  for (const Column* column : columns) {
    grid.columns.push_back({.key = std::string(column->key),
                            .title = title(*column, kind),
                            .whole = column->whole,
                            .right = column->right});
  }
  for (const query::Row& row : rows) {
    std::vector<Cell>& cells = grid.rows.emplace_back();
    for (const Column* column : columns) {
      const ColumnInput input{row, plan.head.years, options.due_within};
      cells.push_back(for_people && column->shown != nullptr ? column->shown(input) : column->cell(input));
    }
  }
  return print_grid(grid, format, options);
}

std::string print_bodies(const plan::Plan& plan, ListFormat format, const BodyOptions& options) {
  Grid grid;
  grid.columns = {
      {.key = "name", .title = text::say("Cơ quan", "Body")},
      {.key = "level", .title = text::say("Cấp", "Level")},
      {.key = "leads", .title = text::say("Chủ trì", "Leads"), .whole = true, .right = true},
      {.key = "joins", .title = text::say("Phối hợp", "Joins"), .whole = true, .right = true},
      {.key = "aliases", .title = text::say("Tên khác", "Aliases")},
  };
  const std::vector<query::Row> rows = query::all_rows(plan);
  for (const plan::Body* body : ordered_bodies(plan, options.order)) {
    const Part part = count_part(rows, *body);
    std::vector<std::string> aliases;
    for (const plan::Text& alias : body->aliases) aliases.emplace_back(alias.value);
    grid.rows.push_back({std::string(body->name.value),
                         body->level ? Cell{std::string(plan::name(*body->level))} : Cell{}, part.leads, part.joins,
                         std::move(aliases)});
  }
  return print_grid(grid, format, options);
}

}  // namespace cchc::report
