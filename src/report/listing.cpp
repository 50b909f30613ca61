#include "report/listing.h"

#include "text/collate.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace cchc::report {
namespace {

std::vector<const Column*> default_columns(ListFormat format) {
  if (format == ListFormat::table || format == ListFormat::markdown) return standard_columns();
  std::vector<const Column*> all;
  for (const Column& column : all_columns()) all.push_back(&column);
  return all;
}

/// How many activities a body leads and joins.
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
    part.leads += names(row.activity->owners, body) ? 1 : 0;
    part.joins += names(row.activity->partners, body) ? 1 : 0;
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
  const std::vector<const Column*> columns = options.columns.empty() ? default_columns(format) : options.columns;
  Grid grid;
  for (const Column* column : columns) {
    grid.columns.push_back({.key = std::string(column->key),
                            .title = {std::string(column->title_vi), std::string(column->title_en)},
                            .whole = column->whole,
                            .right = column->right});
  }
  for (const query::Row& row : rows) {
    std::vector<Cell>& cells = grid.rows.emplace_back();
    for (const Column* column : columns) cells.push_back(column->cell({row, plan.head.years, options.due_within}));
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
